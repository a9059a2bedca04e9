using NodaTime;

namespace Compensation.Feel.Values;

/// <summary>The members of dates, times, durations and ranges (DMN 1.5, tables 65 and 66).</summary>
internal static class TemporalProperties
{
    /// <summary>A member's value; <paramref name="known"/> is false when the value has no member of that name.</summary>
    public static object? Read(object value, string name, out bool known)
    {
        known = true;
        switch (value, name)
        {
            case (LocalDate date, _):
                return OfDate(date, name, out known);
            case (FeelDateTime time, "time offset"):
                return time.Offset is { } offset ? Duration.FromSeconds(offset.Seconds) : null;
            case (FeelDateTime time, "timezone"):
                return time.Zone?.Id;
            case (FeelDateTime time, "year" or "month" or "day" or "weekday"):
                return OfDate(time.Local.Date, name, out known);
            case (FeelDateTime time, _):
                return OfClock(time.Local.TimeOfDay, name, out known);
            case (FeelTime time, "time offset"):
                return time.OffsetOrNull is { } fixedOffset ? Duration.FromSeconds(fixedOffset.Seconds) : null;
            case (FeelTime time, "timezone"):
                return time.Zone?.Id;
            case (FeelTime time, _):
                return OfClock(time.Local, name, out known);
            case (YearMonthDuration duration, "years"):
                return (decimal)(duration.Months / 12);
            case (YearMonthDuration duration, "months"):
                return (decimal)(duration.Months % 12);
            case (Duration duration, "days"):
                return decimal.Truncate(Operators.Nanoseconds(duration) / NodaConstants.NanosecondsPerDay);
            case (Duration duration, "hours"):
                return decimal.Truncate(Operators.Nanoseconds(duration) / NodaConstants.NanosecondsPerHour) % 24;
            case (Duration duration, "minutes"):
                return decimal.Truncate(Operators.Nanoseconds(duration) / NodaConstants.NanosecondsPerMinute) % 60;
            case (Duration duration, "seconds"):
                return Operators.Nanoseconds(duration) / NodaConstants.NanosecondsPerSecond % 60;
            case (FeelRange range, "start"):
                return range.Low;
            case (FeelRange range, "end"):
                return range.High;
            case (FeelRange range, "start included"):
                return range.LowIncluded;
            case (FeelRange range, "end included"):
                return range.HighIncluded;
            default:
                known = false;
                return null;
        }
    }

    private static object? OfDate(LocalDate date, string name, out bool known)
    {
        known = true;
        switch (name)
        {
            case "year":
                return (decimal)date.Year;
            case "month":
                return (decimal)date.Month;
            case "day":
                return (decimal)date.Day;
            case "weekday":
                return (decimal)(int)date.DayOfWeek;
            default:
                known = false;
                return null;
        }
    }

    private static object? OfClock(LocalTime time, string name, out bool known)
    {
        known = true;
        switch (name)
        {
            case "hour":
                return (decimal)time.Hour;
            case "minute":
                return (decimal)time.Minute;
            case "second":
                return (decimal)time.Second;
            default:
                known = false;
                return null;
        }
    }
}
