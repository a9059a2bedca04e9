using NodaTime;

namespace Compensation.Inputs;

/// <summary>A day and a time, with or without an offset or a zone.</summary>
internal sealed class DateTimeInput() : InputType(FeelType.DateTime, "date and time")
{
    public override string Expected => "a date and time such as 2025-06-02T13:20:00Z";

    public override object? Read(object fact) => fact switch
    {
        DateTimeOffset time => new FeelDateTime(LocalDateTime.FromDateTime(time.DateTime), Offset.FromTimeSpan(time.Offset)),
        DateTime time => new FeelDateTime(LocalDateTime.FromDateTime(time), time.Kind == DateTimeKind.Utc ? Offset.Zero : null),

        // As with dates, years begin with 1.
        _ => TextOf(fact) is { } text && TemporalText.ParseDateTime(text) is { Local.Year: >= 1 } time ? time : null,
    };

    public override bool IsInexact(object fact) => TextOf(fact) is { } text && TemporalText.IsTooFine(text);

    public override bool IsHeldBy(Type property) => property == typeof(DateTimeOffset) || property == typeof(DateTime);
}
