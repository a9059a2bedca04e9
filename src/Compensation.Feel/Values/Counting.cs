using NodaTime;

namespace Compensation.Feel.Values;

/// <summary>Counting up or down from one end to the other, both included.</summary>
internal static class Counting
{
    /// <summary>How many numbers there are; -1 when the ends are no whole numbers, or there are more than a list may hold.</summary>
    /// <exception cref="OverflowException">The distance is beyond the decimal range.</exception>
    public static int Length(decimal from, decimal to, int limit)
    {
        if (from != decimal.Truncate(from) || to != decimal.Truncate(to))
        {
            return -1;
        }

        var length = Math.Abs(to - from) + 1;
        return length > limit ? -1 : (int)length;
    }

    /// <summary>How many days there are; -1 when there are more than a list may hold.</summary>
    public static int Length(LocalDate from, LocalDate to, int limit)
    {
        var length = Math.Abs((long)Period.DaysBetween(from, to)) + 1;
        return length > limit ? -1 : (int)length;
    }

    public static decimal At(decimal from, decimal to, int step) => from <= to ? from + step : from - step;

    public static LocalDate At(LocalDate from, LocalDate to, int step) => from.PlusDays(from <= to ? step : -step);

    /// <summary>Where counting through a range begins; what can't be counted from comes back as it is.</summary>
    public static object? First(object? end, bool isIncluded) => isIncluded ? end : end is decimal number ? After(number) : end is LocalDate date ? After(date) : end;

    /// <summary>Where counting through a range ends; what can't be counted to comes back as it is.</summary>
    public static object? Last(object? end, bool isIncluded) => isIncluded ? end : end is decimal number ? Before(number) : end is LocalDate date ? Before(date) : end;

    /// <summary>The first number of a range that does not hold its lower end.</summary>
    public static decimal After(decimal end) => end + 1;

    public static decimal Before(decimal end) => end - 1;

    public static LocalDate After(LocalDate end) => end.PlusDays(1);

    public static LocalDate Before(LocalDate end) => end.PlusDays(-1);
}
