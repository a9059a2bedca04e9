namespace Compensation.Inputs;

/// <summary>A time of the day.</summary>
internal sealed partial class TimeInput() : InputType(FeelType.Time, "time");
