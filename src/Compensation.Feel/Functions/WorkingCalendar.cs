using System.Runtime.CompilerServices;
using Compensation.Feel.Values;
using NodaTime;

namespace Compensation.Feel.Functions;

/// <summary>The days on which work is done: all but those of the weekend and the holidays.</summary>
internal sealed class WorkingCalendar
{
    private static readonly ConditionalWeakTable<FeelContext, WorkingCalendar> Known = [];

    private readonly bool[] _isWeekend;
    private readonly int _workingDaysOfWeek;

    /// <summary>Holidays outside the weekend, ascending, as days since the epoch.</summary>
    private readonly int[] _holidays;

    private WorkingCalendar(bool[] isWeekend, int[] holidays)
    {
        _isWeekend = isWeekend;
        _workingDaysOfWeek = isWeekend.Skip(1).Count(w => !w);
        _holidays = holidays;
    }

    /// <summary>
    /// The calendar that a context <c>{weekend: [6, 7], holidays: [@"2025-12-25"]}</c> describes, made once for each context; null when it
    /// describes none: no list of weekdays from 1 (Monday) to 7, no list of dates, or no working day at all.
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

    /// <summary>How many days d with from &lt; d &lt;= to are working days; the opposite when to is the earlier.</summary>
    public int Between(LocalDate from, LocalDate to) => to < from ? -Between(to, from) : UpTo(DayNumber(to)) - UpTo(DayNumber(from));

    public bool IsWorkingDay(LocalDate date) => !_isWeekend[(int)date.DayOfWeek] && Array.BinarySearch(_holidays, DayNumber(date)) < 0;

    /// <summary>
    /// The count-th working day after a date, or before it when count is negative; for 0 the date itself, or the next working day
    /// when it is none. Null when that day is beyond the years that dates can have.
    /// </summary>
    public LocalDate? Add(LocalDate date, int count)
    {
        if (count == 0)
        {
            return IsWorkingDay(date) ? date : Add(date, 1);
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

        return date.PlusDays((int)(forward ? far : -far));

        long Passed(long days) => forward ? UpTo(start + (int)days) - UpTo(start) : UpTo(start - 1) - UpTo(start - (int)days - 1);
    }

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

        return isWeekend.Skip(1).All(w => w) || !holidays.All(h => h is LocalDate)
            ? null
            : new WorkingCalendar(isWeekend, [.. holidays.Cast<LocalDate>().Where(h => !isWeekend[(int)h.DayOfWeek]).Select(DayNumber).Distinct().Order()]);
    }

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

        var holidays = Array.BinarySearch(_holidays, day);
        return count - (holidays >= 0 ? holidays + 1 : ~holidays);
    }
}
