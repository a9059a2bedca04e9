namespace Compensation.Feel.Values;

/// <summary>The members of dates, times, durations and ranges (DMN 1.5, tables 65 and 66).</summary>
internal static class TemporalMembers
{
    /// <summary>All names, for the words after a dot.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "year", "month", "day", "weekday", "hour", "minute", "second", "time offset", "timezone", "years", "months", "days", "hours", "minutes", "seconds",
        "start", "end", "start included", "end included",
    ];

    /// <summary>The type of a member, or null when a value of that type has none of the name.</summary>
    public static FeelType? TypeOf(FeelType type, string name) => (type.Kind, name) switch
    {
        (FeelKind.Date or FeelKind.DateTime, "year" or "month" or "day" or "weekday") => FeelType.Number,
        (FeelKind.DateTime or FeelKind.Time, "hour" or "minute" or "second") => FeelType.Number,
        (FeelKind.DateTime or FeelKind.Time, "time offset") => FeelType.DayTimeDuration,
        (FeelKind.DateTime or FeelKind.Time, "timezone") => FeelType.String,
        (FeelKind.YearMonthDuration, "years" or "months") => FeelType.Number,
        (FeelKind.DayTimeDuration, "days" or "hours" or "minutes" or "seconds") => FeelType.Number,
        (FeelKind.Range, "start" or "end") => type.Element,
        (FeelKind.Range, "start included" or "end included") => FeelType.Boolean,
        _ => null,
    };
}
