namespace Compensation.Inputs;

/// <summary>True or false.</summary>
internal sealed partial class BooleanInput() : InputType(FeelType.Boolean, "boolean");
