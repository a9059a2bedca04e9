using System.Numerics;

namespace Compensation.Rules.Limits;

/// <summary>A kind of limit whose number is no money: a factor, or a bound that is not rounded.</summary>
internal interface IExactLimit
{
    /// <summary>What is left of a sum.</summary>
    /// <typeparam name="TMoney">A decimal, or whole units of money.</typeparam>
    /// <typeparam name="TNumber">How the number of the limit is held beside such sums.</typeparam>
    /// <param name="before">The sum, at least 0.</param>
    /// <param name="number">The number of the limit, at least 0.</param>
    static abstract TMoney After<TMoney, TNumber>(TMoney before, TNumber number)
        where TMoney : struct, INumber<TMoney>
        where TNumber : struct, ILimitNumber<TMoney>;
}
