namespace Compensation.Inputs;

/// <summary>Days, hours, minutes and seconds. <c>duration</c> is short for the standard's own word.</summary>
internal sealed partial class DurationInput() : InputType(FeelType.DayTimeDuration, "duration", "days and time duration");
