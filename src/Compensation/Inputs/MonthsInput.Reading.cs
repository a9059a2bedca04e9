namespace Compensation.Inputs;

internal sealed partial class MonthsInput
{
    public override string Expected => "a duration such as P1Y2M";

    public override object? Read(object fact) => TextOf(fact) is { } text ? TemporalText.ParseDuration(text) as YearMonthDuration? : null;

    public override bool IsHeldBy(Type property) => property == typeof(string);
}
