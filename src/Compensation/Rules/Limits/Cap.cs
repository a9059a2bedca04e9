using System.Numerics;
using System.Runtime.CompilerServices;

namespace Compensation.Rules.Limits;

/// <summary><c>at_most</c>: lowers the sum to the amount.</summary>
internal readonly struct Cap : IMoneyLimit
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TMoney After<TMoney>(TMoney before, TMoney amount)
        where TMoney : struct, INumber<TMoney> => TMoney.Min(before, amount);
}
