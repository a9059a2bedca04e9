using NodaTime;

namespace Compensation.Inputs;

/// <summary>A day of the calendar.</summary>
internal sealed class DateInput() : InputType(FeelType.Date, "date")
{
    public override string Expected => "a date such as 2025-06-02";

    /// <summary>The dates that an input allows.</summary>
    public static FactRange<LocalDate> RangeOf(Input input) => FactRange<LocalDate>.Of(input, LocalDate.MinIsoValue, LocalDate.MaxIsoValue);

    public override object? Read(object fact) => fact switch
    {
        DateOnly date => new LocalDate(date.Year, date.Month, date.Day),
        DateTime { TimeOfDay.Ticks: 0 } date => LocalDate.FromDateTime(date),

        // Offers speak of dates as the base library does, which begins with the year 1.
        _ => TextOf(fact) is { } text && TemporalText.ParseDate(text) is { Year: >= 1 } date ? date : null,
    };

    public override bool IsHeldBy(Type property) => property == typeof(DateOnly) || property == typeof(DateTime);

    protected override FactFault CheckRange(object value, Input input) => RangeOf(input).Check((LocalDate)value);
}
