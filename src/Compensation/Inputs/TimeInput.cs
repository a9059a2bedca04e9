using NodaTime;

namespace Compensation.Inputs;

/// <summary>A time of the day.</summary>
internal sealed class TimeInput() : InputType(FeelType.Time, "time")
{
    public override string Expected => "a time such as 13:20:00";

    public override object? Read(object fact) => fact is TimeOnly time ? new FeelTime(LocalTime.FromTicksSinceMidnight(time.Ticks))
        : TextOf(fact) is { } text ? TemporalText.ParseTime(text) : null;

    public override bool IsInexact(object fact) => TextOf(fact) is { } text && TemporalText.IsTooFine(text);

    public override bool IsHeldBy(Type property) => property == typeof(TimeOnly);
}
