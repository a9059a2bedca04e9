namespace Compensation.Packs.Binding;

/// <summary>The words of a pack for types.</summary>
internal static class FeelWords
{
    /// <summary>
    /// The type a word stands for; any type when there is none. <c>duration</c> is short for the standard's <c>days and time duration</c>, and
    /// <c>record</c> is what people who are no programmers call a context.
    /// </summary>
    public static FeelType Type(string? word) => word switch
    {
        "string" => FeelType.String,
        "number" => FeelType.Number,
        "boolean" => FeelType.Boolean,
        "date" => FeelType.Date,
        "time" => FeelType.Time,
        "date and time" => FeelType.DateTime,
        "duration" or "days and time duration" => FeelType.DayTimeDuration,
        "years and months duration" => FeelType.YearMonthDuration,
        "list" => FeelType.AnyList,
        "record" or "context" => FeelType.AnyContext,
        _ => FeelType.Any,
    };
}
