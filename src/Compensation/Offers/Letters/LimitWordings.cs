namespace Compensation.Offers.Letters;

/// <summary>
/// What letters say of a limit that changed something: <c>{0}</c> is <see cref="Amount"/> or <see cref="AmountOf"/>, <c>{1}</c> the money before and <c>{2}</c> after. Where a reason has just said why, the
/// sentence leans on it.
/// </summary>
internal static class LimitWordings
{
    public static readonly Wording Lead = new("These amounts already take the following into account:", "上述金额已按下列规定调整：");

    public static readonly Wording Raised = new("By the rules that apply, {0} has been raised from {1} to {2}.", "根据适用的规定，{0}由{1}增至{2}。");

    public static readonly Wording RaisedAfterReason = new("This raises {0} from {1} to {2}.", "因此，{0}由{1}增至{2}。");

    public static readonly Wording Reduced = new("By the rules that apply, {0} has been reduced from {1} to {2}.", "根据适用的规定，{0}由{1}减至{2}。");

    public static readonly Wording ReducedAfterReason = new("This reduces {0} from {1} to {2}.", "因此，{0}由{1}减至{2}。");

    /// <summary>What a limit over the whole offer changes.</summary>
    public static readonly Wording Amount = new("the amount", "金额");

    /// <summary>What a limit over some forms changes.</summary>
    public static readonly Wording AmountOf = new("the amount in {0}", "{0}部分的金额");
}
