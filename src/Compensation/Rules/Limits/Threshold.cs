using System.Numerics;

namespace Compensation.Rules.Limits;

/// <summary><c>drop_below</c>: makes the sum nothing when it is below the number.</summary>
internal readonly struct Threshold : IExactLimit
{
    public static TMoney After<TMoney, TNumber>(TMoney before, TNumber number)
        where TMoney : struct, INumber<TMoney>
        where TNumber : struct, ILimitNumber<TMoney> => number.IsMoreThan(before) ? TMoney.Zero : before;
}
