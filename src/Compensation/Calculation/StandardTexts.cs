namespace Compensation.Calculation;

/// <summary>The words for reasons that no pack has to write.</summary>
internal static class StandardTexts
{
    public static string Of(string reason, string language) => (reason, language.StartsWith("zh", StringComparison.Ordinal)) switch
    {
        ("nothing_due", true) => "根据您提供的情况，适用规则未规定须支付补偿。",
        ("nothing_due", false) => "On the facts you have given us, the rules that apply do not provide for compensation.",
        _ => reason,
    };
}
