using NodaTime;

namespace Compensation.Feel.Functions;

/// <summary>DMN 1.5, 10.3.4.5.</summary>
internal static class NumberFunctions
{
    // The range of scales that the standard gives for its 34-digit decimals; more places than this library's 28 change nothing.
    private const int LeastScale = -6111;
    private const int GreatestScale = 6176;
    private static readonly FailureReason BadScale = $"scale must lie between -6111 and 6176";

    private static readonly Parameter N = new("n", FeelType.Number) { Exact = true };
    private static readonly Parameter Number = new("number", FeelType.Number);
    private static readonly Parameter Scale = new("scale", FeelType.Number);

    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        Rounding("decimal", "The number rounded to scale decimals, from the middle to the even neighbour.", RoundingMode.HalfEven, Decimal),
        Rounding("floor", "The greatest whole number at or below n; with scale, the greatest with that many decimals.", RoundingMode.Floor, Floor, Floor),
        Rounding("ceiling", "The least whole number at or above n; with scale, the least with that many decimals.", RoundingMode.Ceiling, Ceiling, Ceiling),
        Rounding("round up", "The number rounded to scale decimals, away from zero.", RoundingMode.Up, RoundUp),
        Rounding("round down", "The number rounded to scale decimals, towards zero.", RoundingMode.Down, RoundDown),
        Rounding("round half up", "The number rounded to scale decimals, from the middle away from zero.", RoundingMode.HalfUp, RoundHalfUp),
        Rounding("round half down", "The number rounded to scale decimals, from the middle towards zero.", RoundingMode.HalfDown, RoundHalfDown),
        new("abs", "The number, or its opposite when it is negative; also of a duration.",
            Signature.Exact(Abs, n => n.Abs(), N) with { DirectScaled = Signature.Method((Func<long, long>)Math.Abs), DirectQuotient = Signature.Method(Quotient.Abs) },
            Signature.Total<Duration, Duration>(FeelType.DayTimeDuration, Abs, new Parameter("n", FeelType.DayTimeDuration)),
            Signature.Total<YearMonthDuration, YearMonthDuration>(FeelType.YearMonthDuration, Abs, new Parameter("n", FeelType.YearMonthDuration)))
        { KeepsUnit = true },
        new("modulo", "What is left of dividend after division by divisor; it has the sign of the divisor.",
            Signature.Direct<decimal, decimal, decimal?>(FeelType.Number, Modulo, $"division by zero", new Parameter("dividend", FeelType.Number), new Parameter("divisor", FeelType.Number))),
        new("sqrt", "The square root.", Signature.Direct<decimal, decimal?>(FeelType.Number, DecimalMath.Sqrt, $"a negative number has no square root", Number)),
        new("log", "The natural logarithm.", Signature.Direct<decimal, decimal?>(FeelType.Number, DecimalMath.Log, $"only a number above zero has a logarithm", Number)),
        new("exp", "The exponential: e to the power of number.", Signature.Total<decimal, decimal>(FeelType.Number, Exp, Number)),
        new("odd", "Whether a whole number is odd.", Signature.Direct<decimal, bool?>(FeelType.Boolean, Odd, $"the number is not whole", Number)),
        new("even", "Whether a whole number is even.", Signature.Direct<decimal, bool?>(FeelType.Boolean, Even, $"the number is not whole", Number)),
    ];

    public static decimal? Decimal(decimal n, decimal scale) => Round(n, scale, RoundingMode.HalfEven);

    public static decimal Floor(decimal n) => Math.Floor(n);

    public static decimal? Floor(decimal n, decimal scale) => Round(n, scale, RoundingMode.Floor);

    public static decimal Ceiling(decimal n) => Math.Ceiling(n);

    public static decimal? Ceiling(decimal n, decimal scale) => Round(n, scale, RoundingMode.Ceiling);

    public static decimal? RoundUp(decimal n, decimal scale) => Round(n, scale, RoundingMode.Up);

    public static decimal? RoundDown(decimal n, decimal scale) => Round(n, scale, RoundingMode.Down);

    public static decimal? RoundHalfUp(decimal n, decimal scale) => Round(n, scale, RoundingMode.HalfUp);

    public static decimal? RoundHalfDown(decimal n, decimal scale) => Round(n, scale, RoundingMode.HalfDown);

    public static decimal Abs(decimal n) => Math.Abs(n);

    public static Duration Abs(Duration n) => n < Duration.Zero ? -n : n;

    public static YearMonthDuration Abs(YearMonthDuration n) => n.Months < 0 ? -n : n;

    public static decimal? Modulo(decimal dividend, decimal divisor)
    {
        if (divisor == 0)
        {
            return null;
        }

        var rest = dividend % divisor;
        return rest != 0 && rest < 0 != divisor < 0 ? rest + divisor : rest;
    }

    public static decimal Exp(decimal number) => DecimalMath.Exp(number);

    public static bool? Odd(decimal number) => (number % 2) switch { 1 or -1 => true, 0 => false, _ => (bool?)null };

    public static bool? Even(decimal number) => !Odd(number);

    /// <param name="name">The name.</param>
    /// <param name="summary">The documentation.</param>
    /// <param name="mode">How it rounds.</param>
    /// <param name="toScale">Of a decimal and a scale.</param>
    /// <param name="toWhole">Of a decimal alone, where the function may be called without a scale.</param>
    private static BuiltIn Rounding(string name, string summary, RoundingMode mode, Func<decimal, decimal, decimal?> toScale, Func<decimal, decimal>? toWhole = null)
    {
        var scaled = Signature.Exact(toScale, (n, scale) => IsScale(scale) ? n.Round((int)scale, mode) : null, BadScale, N, Scale) with { Rounds = mode };
        Overload[] overloads = toWhole is null ? [scaled] : [Signature.Exact(toWhole, n => n.Round(0, mode), N) with { Rounds = mode }, scaled];
        return new BuiltIn(name, summary, overloads) { KeepsUnit = true };
    }

    private static decimal? Round(decimal n, decimal scale, RoundingMode mode) => IsScale(scale) ? Numbers.Rounding.Round(n, (int)scale, mode) : null;

    private static bool IsScale(decimal scale) => scale is >= LeastScale and <= GreatestScale;
}
