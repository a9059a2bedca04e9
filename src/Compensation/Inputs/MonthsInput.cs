namespace Compensation.Inputs;

/// <summary>Years and months.</summary>
internal sealed class MonthsInput() : InputType(FeelType.YearMonthDuration, "years and months duration")
{
    public override string Expected => "a duration such as P1Y2M";

    public override object? Read(object fact) => TextOf(fact) is { } text ? TemporalText.ParseDuration(text) as YearMonthDuration? : null;

    public override bool IsHeldBy(Type property) => property == typeof(string);
}
