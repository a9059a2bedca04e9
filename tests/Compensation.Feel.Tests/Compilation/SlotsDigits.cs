namespace Compensation.Feel.Tests.Compilation;

/// <summary>The digits of the numbers among the slots, where they are scaled integers.</summary>
internal sealed record SlotsDigits(int N, int M, int Required)
{
    /// <summary>Near the end of 64 bits, and not at it: as a count of months the least integer could not be written.</summary>
    public const long Most = 9_223_372_036_854_775_800;

    public int? Of(string name) => name switch
    {
        "n" => N,
        "m" => M,
        "required" => Required,
        _ => null,
    };

    /// <summary>Fills the scaled fields from the others, which have to fit.</summary>
    public void Scale(ClaimSlots slots)
    {
        slots.scaled_n = Scaled(slots.n, N);
        slots.scaled_m = Scaled(slots.m, M)!.Value;
        slots.scaled_required = Scaled(slots.required, Required);
    }

    /// <summary>Makes the numbers fit, as those of a claim that has been bound: no more digits than declared, none too large.</summary>
    public void Fit(ClaimSlots slots)
    {
        slots.n = Fitting(slots.n, N);
        slots.m = Fitting(slots.m, M)!.Value;
        slots.required = Fitting(slots.required, Required);
    }

    private static long? Scaled(decimal? number, int digits) => number is null ? null
        : ScaledNumber.TryFrom(number.Value, digits, out var scaled) ? scaled
        : throw new InvalidOperationException($"{number} does not fit in 64 bits with {digits} digits");

    private static decimal? Fitting(decimal? number, int digits) => number is { } known
        ? decimal.Round(Math.Clamp(known, ScaledNumber.ToDecimal(-Most, digits), ScaledNumber.ToDecimal(Most, digits)), digits)
        : null;
}
