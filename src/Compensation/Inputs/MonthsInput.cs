namespace Compensation.Inputs;

/// <summary>Years and months.</summary>
internal sealed partial class MonthsInput() : InputType(FeelType.YearMonthDuration, "years and months duration");
