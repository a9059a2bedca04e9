using System.Reflection;
using NodaTime;

namespace Compensation.Feel.Compilation;

/// <summary>
/// Built-ins that count days, whose results are scaled integers of no digits. Each method is named after the one that it stands for, and
/// takes the same.
/// </summary>
internal static class WholeNumbers
{
    /// <summary>The method that gives the same as an integer; null when there is none.</summary>
    public static MethodInfo? Find(MethodInfo direct) => direct.DeclaringType == typeof(DayCountingFunctions)
        ? typeof(WholeNumbers).GetMethod(direct.Name, [.. direct.GetParameters().Select(p => p.ParameterType)])
        : null;

    public static long DaysBetween(LocalDate from, LocalDate to) => Period.DaysBetween(from, to);

    public static long DaysBetween(FeelDateTime from, FeelDateTime to) => DaysBetween(from.Local.Date, to.Local.Date);

    /// <summary>For <c>simple interest</c>, the part of a year.</summary>
    public static Quotient? YearsOf(LocalDate from, LocalDate to, string dayCount) =>
        InterestFunctions.YearsOf(from, to, dayCount) is var (numerator, denominator) ? Quotient.Of(numerator, denominator) : null;

    public static long? WorkingDaysBetween(LocalDate from, LocalDate to, FeelContext calendar) => WorkingCalendar.Of(calendar)?.Between(from, to);
}
