using System.Numerics;

namespace Compensation.Rules.Limits;

/// <summary><c>times</c>: multiplies the sum.</summary>
internal readonly struct Factor : IExactLimit
{
    public static TMoney After<TMoney, TNumber>(TMoney before, TNumber number)
        where TMoney : struct, INumber<TMoney>
        where TNumber : struct, ILimitNumber<TMoney> => number.Times(before);
}
