namespace Compensation.Inputs;

/// <summary>A day of the calendar.</summary>
internal sealed partial class DateInput() : InputType(FeelType.Date, "date");
