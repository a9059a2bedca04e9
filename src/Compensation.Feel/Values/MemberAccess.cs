using System.Reflection;
using NodaTime;

namespace Compensation.Feel.Values;

/// <summary>Members of contexts, and of dates, times and durations as <see cref="TemporalProperties"/> has them, over CLR types.</summary>
internal static class MemberAccess
{
    /// <summary>Stands for a member that is not there. It is of no FEEL type, so that whoever unboxes it gives up.</summary>
    private static readonly object Nothing = new();

    public static object? Read(FeelContext context, string name) => context.TryGet(name, out var member) ? member : Nothing;

    /// <summary>The member of each item; null when an item needs the evaluator, for instance because it is absent.</summary>
    public static object?[]? OfEach(object?[] list, string name)
    {
        var members = new object?[list.Length];
        for (var i = 0; i < list.Length; i++)
        {
            if (list[i] is FeelContext context)
            {
                if (context.TryGet(name, out var member) && member is AbsentFact)
                {
                    return null;
                }

                members[i] = member;
            }
            else if (list[i] is not null)
            {
                return null;
            }
        }

        return members;
    }

    /// <summary>Where an item stands, from 0, by its number from 1 or, from the end, from -1; -1 when there is no such item.</summary>
    public static int Place(decimal number, int length)
    {
        if (number != decimal.Truncate(number))
        {
            return -1;
        }

        var at = number > 0 ? number - 1 : length + number;
        return number != 0 && at >= 0 && at < length ? (int)at : -1;
    }

    /// <summary>The method that reads a member of a plain value; null when there is none.</summary>
    public static MethodInfo? Find(FeelKind owner, string name) =>
        typeof(MemberAccess).GetMethod(string.Concat(name.Select((c, i) => i == 0 || name[i - 1] == ' ' ? char.ToUpperInvariant(c) : c)).Replace(" ", ""), [ClrTypes.Plain(owner)]);

    // Members that are whole numbers are scaled integers of no digits.
    public static long Year(LocalDate date) => date.Year;

    public static long Month(LocalDate date) => date.Month;

    public static long Day(LocalDate date) => date.Day;

    public static long Weekday(LocalDate date) => (int)date.DayOfWeek;

    public static long Year(FeelDateTime time) => time.Local.Year;

    public static long Month(FeelDateTime time) => time.Local.Month;

    public static long Day(FeelDateTime time) => time.Local.Day;

    public static long Weekday(FeelDateTime time) => (int)time.Local.DayOfWeek;

    public static long Hour(FeelDateTime time) => time.Local.Hour;

    public static long Minute(FeelDateTime time) => time.Local.Minute;

    public static long Second(FeelDateTime time) => time.Local.Second;

    public static Duration? TimeOffset(FeelDateTime time) => time.Offset is { } offset ? Duration.FromSeconds(offset.Seconds) : null;

    public static string? Timezone(FeelDateTime time) => time.Zone?.Id;

    public static long Hour(FeelTime time) => time.Local.Hour;

    public static long Minute(FeelTime time) => time.Local.Minute;

    public static long Second(FeelTime time) => time.Local.Second;

    public static Duration? TimeOffset(FeelTime time) => time.OffsetOrNull is { } offset ? Duration.FromSeconds(offset.Seconds) : null;

    public static string? Timezone(FeelTime time) => time.Zone?.Id;

    public static long Years(YearMonthDuration duration) => duration.Months / 12;

    public static long Months(YearMonthDuration duration) => duration.Months % 12;

    public static long Days(Duration duration) => duration.Days;

    public static long Hours(Duration duration) => duration.Hours;

    public static long Minutes(Duration duration) => duration.Minutes;

    public static decimal Seconds(Duration duration) => duration.Seconds + duration.SubsecondNanoseconds / 1_000_000_000m;

    public static bool StartIncluded(FeelRange range) => range.LowIncluded;

    public static bool EndIncluded(FeelRange range) => range.HighIncluded;
}
