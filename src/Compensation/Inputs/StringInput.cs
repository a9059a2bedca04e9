namespace Compensation.Inputs;

/// <summary>A text.</summary>
internal sealed partial class StringInput() : InputType(FeelType.String, "string");
