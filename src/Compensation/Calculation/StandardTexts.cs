namespace Compensation.Calculation;

/// <summary>The words for reasons that no pack has to write.</summary>
internal static class StandardTexts
{
    /// <summary>The reason of a claim for which the rules give nothing.</summary>
    public const string NothingDue = "nothing_due";

    private static readonly Wording NothingDueText = new(
        "On the facts you have given us, the rules that apply do not provide for compensation.", "根据您提供的情况，适用规则未规定须支付补偿。");

    /// <summary>The words for a standard reason; the reason itself where it is none.</summary>
    public static string Of(string reason, string language) => reason == NothingDue ? NothingDueText.In(language) : reason;
}
