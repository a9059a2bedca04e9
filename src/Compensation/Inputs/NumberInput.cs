namespace Compensation.Inputs;

/// <summary>A number, exact in decimals.</summary>
internal sealed partial class NumberInput() : InputType(FeelType.Number, "number");
