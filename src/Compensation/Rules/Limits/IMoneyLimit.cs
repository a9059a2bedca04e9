using System.Numerics;

namespace Compensation.Rules.Limits;

/// <summary>A kind of limit whose number is an amount of money.</summary>
internal interface IMoneyLimit
{
    /// <summary>What is left of a sum.</summary>
    /// <typeparam name="TMoney">A decimal, or whole units of money.</typeparam>
    /// <param name="before">The sum, at least 0.</param>
    /// <param name="amount">The amount of the limit, at least 0.</param>
    static abstract TMoney After<TMoney>(TMoney before, TMoney amount)
        where TMoney : struct, INumber<TMoney>;
}
