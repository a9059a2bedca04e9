using NodaTime;

namespace Compensation.Inputs;

/// <summary>Days, hours, minutes and seconds. <c>duration</c> is short for the standard's own word.</summary>
internal sealed class DurationInput() : InputType(FeelType.DayTimeDuration, "duration", "days and time duration")
{
    public override string Expected => "a duration such as PT2H or P3D";

    public override object? Read(object fact) => fact is TimeSpan span ? Duration.FromTimeSpan(span)
        : TextOf(fact) is { } text ? TemporalText.ParseDuration(text) as Duration? : null;

    public override bool IsInexact(object fact) => TextOf(fact) is { } text && TemporalText.IsTooFine(text);

    public override bool IsHeldBy(Type property) => property == typeof(TimeSpan);
}
