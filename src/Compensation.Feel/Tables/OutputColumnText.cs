namespace Compensation.Feel.Tables;

/// <summary>A column of outputs as it is written.</summary>
/// <param name="Name">The name of the output; null when it is the only one.</param>
/// <param name="Type">What its cells give. When a string type declares its values, a bare word in a cell stands for one of them.</param>
/// <param name="Values">Unary tests that every output must pass, the most important value first; null when the type says all.</param>
/// <param name="Default">What it is when no row matches, or null.</param>
internal sealed record OutputColumnText(string? Name, FeelType Type, SourceText? Values = null, SourceText? Default = null);
