namespace Compensation.Offers.Letters;

/// <summary>What letters say of why a person has to decide, without the workings.</summary>
internal static class ReviewWordings
{
    private static readonly Wording NotWorkedOut = new("Part of the amount could not be worked out automatically.", "部分金额无法自动核算。");

    private static readonly Dictionary<string, Wording> ByCode = new(StringComparer.Ordinal)
    {
        [CalculationDiagnostics.DoubleRecovery.Code] = new(
            "What the rules give for one loss comes to more than the loss itself, so the amount has to be checked.", "就同一项损失计算出的补偿超过了损失本身，金额需要核对。"),
        [CalculationDiagnostics.LeftToJudgement.Code] = new("The rules leave the amount to judgement.", "按照规定，补偿金额需要酌情确定。"),
        [FactDiagnostics.NoVersion.Code] = new("Our rules do not cover the date of your claim.", "现有规则未涵盖您申请所涉的日期。"),
    };

    /// <summary>What to say of a warning. All that is no problem of the claim is a calculation that had no result.</summary>
    public static Wording Of(Diagnostic warning) => ByCode.GetValueOrDefault(warning.Code, NotWorkedOut);
}
