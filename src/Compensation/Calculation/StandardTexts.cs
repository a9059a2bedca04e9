namespace Compensation.Calculation;

/// <summary>The words for reasons that no pack has to write.</summary>
internal static class StandardTexts
{
    /// <summary>The reason of a claim for which the rules give nothing.</summary>
    public const string NothingDue = "nothing_due";

    public static string Of(string reason, string language) => (reason, TextLanguage.IsChinese(language)) switch
    {
        (NothingDue, true) => "根据您提供的情况，适用规则未规定须支付补偿。",
        (NothingDue, false) => "On the facts you have given us, the rules that apply do not provide for compensation.",
        _ => reason,
    };
}
