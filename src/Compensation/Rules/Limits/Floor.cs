using System.Numerics;
using System.Runtime.CompilerServices;

namespace Compensation.Rules.Limits;

/// <summary><c>at_least</c>: raises the sum to the amount, where anything is due at all.</summary>
internal readonly struct Floor : IMoneyLimit
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TMoney After<TMoney>(TMoney before, TMoney amount)
        where TMoney : struct, INumber<TMoney> => before > TMoney.Zero ? TMoney.Max(before, amount) : before;
}
