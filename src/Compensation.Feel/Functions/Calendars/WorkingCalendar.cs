using System.Runtime.CompilerServices;
using NodaTime;

namespace Compensation.Feel.Functions.Calendars;

/// <summary>The days on which work is done: all but those of the weekend and the holidays, and days of a weekend that are worked all the same.</summary>
internal sealed class WorkingCalendar
{
    private static readonly ConditionalWeakTable<FeelContext, WorkingCalendar> Known = [];

    private readonly bool[] _isWeekend;
    private readonly int _workingDaysOfWeek;

    /// <summary>Holidays outside the weekend, ascending, as days since the epoch.</summary>
    private readonly int[] _holidays;

    /// <summary>Days of the weekend that are worked, ascending, as days since the epoch.</summary>
    private readonly int[] _workdays;

    private WorkingCalendar(bool[] isWeekend, int[] holidays, int[] workdays, LocalDate from, LocalDate until)
    {
        _isWeekend = isWeekend;
        _workingDaysOfWeek = isWeekend.Skip(1).Count(w => !w);
        _holidays = holidays;
        _workdays = workdays;
        From = from;
        Until = until;
    }

    /// <summary>The first day it knows; a count that needs an earlier one is not known.</summary>
    public LocalDate From { get; }

    /// <summary>The last day it knows; a count that needs a later one is not known.</summary>
    public LocalDate Until { get; }

    /// <summary>
    /// The calendar that a context <c>{weekend: [6, 7], holidays: [@"2025-12-25"]}</c> describes, made once for each context. It may also have
    /// <c>workdays</c>, a list of dates, and the days it knows, <c>from</c> and <c>until</c>. Null when it describes none: no list of
    /// weekdays from 1 (Monday) to 7, no list of dates, or no working day at all.
    /// </summary>
    public static WorkingCalendar? Of(FeelContext context)
    {
        if (Known.TryGetValue(context, out var known))
        {
            return known;
        }

        var calendar = Read(context);
        if (calendar is not null)
        {
            Known.AddOrUpdate(context, calendar);
        }

        return calendar;
    }

    /// <summary>How many days d with from &lt; d &lt;= to are working days; the opposite when to is the earlier. Null when it does not know all of them.</summary>
    public int? Between(LocalDate from, LocalDate to)
    {
        if (to < from)
        {
            return -Between(to, from);
        }

        return from == to ? 0 : Knows(from.PlusDays(1), to) ? UpTo(DayNumber(to)) - UpTo(DayNumber(from)) : null;
    }

    public bool IsWorkingDay(LocalDate date)
    {
        var day = DayNumber(date);
        return _isWeekend[(int)date.DayOfWeek] ? Array.BinarySearch(_workdays, day) >= 0 : Array.BinarySearch(_holidays, day) < 0;
    }

    /// <summary>
    /// The count-th working day after a date, or before it when count is negative; for 0 the date itself, or the next working day
    /// when it is none. Null when that day is beyond the years that dates can have, or it does not know all days on the way.
    /// </summary>
    public LocalDate? Add(LocalDate date, int count)
    {
        if (count == 0)
        {
            return !Knows(date, date) ? null : IsWorkingDay(date) ? date : Add(date, 1);
        }

        // The first day, in the direction of count, up to which there are as many working days: found by halving, not by stepping.
        var forward = count > 0;
        var start = DayNumber(date);
        var wanted = Math.Abs((long)count);
        long near = 0, far = (wanted + _holidays.Length + 1) * 7;
        far = Math.Min(far, forward ? DayNumber(LocalDate.MaxIsoValue) - start : start - DayNumber(LocalDate.MinIsoValue));
        if (Passed(far) < wanted)
        {
            return null;
        }

        while (far - near > 1)
        {
            var middle = (near + far) / 2;
            (near, far) = Passed(middle) >= wanted ? (near, middle) : (middle, far);
        }

        var day = date.PlusDays((int)(forward ? far : -far));
        return (forward ? Knows(date.PlusDays(1), day) : Knows(day, date.PlusDays(-1))) ? day : null;

        long Passed(long days) => forward ? UpTo(start + (int)days) - UpTo(start) : UpTo(start - 1) - UpTo(start - (int)days - 1);
    }

    private bool Knows(LocalDate first, LocalDate last) => first >= From && last <= Until;

    private static WorkingCalendar? Read(FeelContext context)
    {
        if (!context.TryGet("weekend", out var weekend) || weekend is not object?[] weekdays || !context.TryGet("holidays", out var days) || days is not object?[] holidays)
        {
            return null;
        }

        var isWeekend = new bool[8];
        foreach (var weekday in weekdays)
        {
            if (weekday is not decimal number || number is < 1 or > 7 || number != decimal.Truncate(number))
            {
                return null;
            }

            isWeekend[(int)number] = true;
        }

        var worked = context.TryGet("workdays", out var workdays) && workdays is object?[] extra ? extra : [];
        if (isWeekend.Skip(1).All(w => w) || !holidays.Concat(worked).All(h => h is LocalDate))
        {
            return null;
        }

        return new WorkingCalendar(
            isWeekend,
            DaysWhere(holidays, d => !isWeekend[(int)d.DayOfWeek] && !worked.Contains(d)),
            DaysWhere(worked, d => isWeekend[(int)d.DayOfWeek]),
            DateOf(context, "from") ?? LocalDate.MinIsoValue,
            DateOf(context, "until") ?? LocalDate.MaxIsoValue);
    }

    private static int[] DaysWhere(object?[] dates, Func<LocalDate, bool> counts) => [.. dates.Cast<LocalDate>().Where(counts).Select(DayNumber).Distinct().Order()];

    private static LocalDate? DateOf(FeelContext context, string name) => context.TryGet(name, out var value) ? value as LocalDate? : null;

    /// <summary>Days since 1970-01-01, a Thursday.</summary>
    private static int DayNumber(LocalDate date) => Period.DaysBetween(new LocalDate(1970, 1, 1), date);

    /// <summary>Working days up to and with a day, counted from a fixed Monday: only differences mean something.</summary>
    private int UpTo(int day)
    {
        // 1969-12-29 was a Monday, three days before the epoch.
        var (weeks, rest) = Math.DivRem(day + 3, 7);
        if (rest < 0)
        {
            (weeks, rest) = (weeks - 1, rest + 7);
        }

        var count = weeks * _workingDaysOfWeek;
        for (var weekday = 1; weekday <= rest + 1; weekday++)
        {
            count += _isWeekend[weekday] ? 0 : 1;
        }

        return count - CountUpTo(_holidays, day) + CountUpTo(_workdays, day);
    }

    private static int CountUpTo(int[] days, int day)
    {
        var at = Array.BinarySearch(days, day);
        return at >= 0 ? at + 1 : ~at;
    }
}
