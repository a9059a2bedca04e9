using System.Numerics;
using System.Runtime.CompilerServices;

namespace Compensation.Rules.Limits;

/// <summary><c>less</c>: takes the amount off, down to nothing.</summary>
internal readonly struct Deductible : IMoneyLimit
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TMoney After<TMoney>(TMoney before, TMoney amount)
        where TMoney : struct, INumber<TMoney> => before > amount ? before - amount : TMoney.Zero;
}
