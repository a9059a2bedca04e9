namespace Compensation.Bulk.Tallies;

/// <summary>
/// The steps that amounts are counted by: nothing, less than 1, and from there 1, 2, 5, 10, 20, 50 and so on to the end of the range. A step holds its lower bound and
/// not its upper one.
/// </summary>
internal static class AmountSteps
{
    // 1, 2, 5, 10, … 5·10^28: the last that a decimal can hold.
    private static readonly decimal[] Bounds = [.. Enumerable.Range(0, Offer.MostDigits + 1).SelectMany(e => new[] { 1m, 2m, 5m }.Select(m => m * Power(e)))];

    // The same as far as 64 bits reach: amounts that people pay are looked for among these.
    private static readonly long[] WholeBounds = [.. Bounds.TakeWhile(b => b <= long.MaxValue).Select(b => (long)b)];

    /// <summary>How many steps there are.</summary>
    public static int Count => Bounds.Length + 2;

    /// <summary>The step of an amount that is not negative.</summary>
    public static int Of(decimal amount)
    {
        if (amount <= 0)
        {
            return 0;
        }

        return amount < long.MaxValue ? OfWhole((long)amount) : StepOf(Array.BinarySearch(Bounds, amount));
    }

    /// <summary>The step of an amount in whole units of the last of its decimal places.</summary>
    public static int Of(long units, int digits) => units <= 0 ? 0 : OfWhole(units / ScaledNumber.PowerOfTen(digits));

    // Steps begin at whole amounts, so that what stands behind the point moves none to another step.
    private static int OfWhole(long amount) => StepOf(WholeBounds.AsSpan().BinarySearch(amount));

    /// <summary>The step of an amount, by what a search among the bounds gave.</summary>
    private static int StepOf(int found) => found >= 0 ? found + 2 : ~found + 1;

    /// <summary>Where a step begins.</summary>
    public static decimal From(int step) => step < 2 ? 0 : Bounds[step - 2];

    /// <summary>Where a step ends; null for the last.</summary>
    public static decimal? Until(int step) => step == 0 ? 0 : step - 1 < Bounds.Length ? Bounds[step - 1] : null;

    private static decimal Power(int exponent)
    {
        var power = 1m;
        for (var i = 0; i < exponent; i++)
        {
            power *= 10;
        }

        return power;
    }
}
