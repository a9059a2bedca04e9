namespace Compensation.Rules.Limits;

/// <summary><c>at_most</c>: lowers the sum to the amount.</summary>
internal readonly struct Cap : IMoneyLimit
{
    public static TMoney After<TMoney>(TMoney before, TMoney amount)
        where TMoney : struct, System.Numerics.INumber<TMoney> => TMoney.Min(before, amount);
}
