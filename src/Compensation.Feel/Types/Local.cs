namespace Compensation.Feel.Types;

/// <summary>A value bound inside the expression: by <c>for</c>, <c>some</c>, a filter, a test or a function.</summary>
internal sealed class Local(string name, FeelType type) : Symbol(name, type);
