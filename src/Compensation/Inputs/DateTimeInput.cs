namespace Compensation.Inputs;

/// <summary>A day and a time, with or without an offset or a zone.</summary>
internal sealed partial class DateTimeInput() : InputType(FeelType.DateTime, "date and time");
