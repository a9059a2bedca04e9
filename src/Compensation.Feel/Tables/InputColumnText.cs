namespace Compensation.Feel.Tables;

/// <summary>A column of inputs as it is written.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Type">What it tests. When a string type declares its values, a bare word in a cell stands for one of them.</param>
/// <param name="Values">Unary tests that every value must pass; null when there are none.</param>
/// <param name="Bounds">What the values of the column are confined to; null when that is not known.</param>
internal sealed record InputColumnText(string Name, FeelType Type, SourceText? Values = null, ValueBounds? Bounds = null);
