namespace Compensation.Feel.Expressions;

/// <summary>A column of outputs.</summary>
/// <param name="Name">The name of the output; null when it is the only one.</param>
/// <param name="Type">What its cells give.</param>
/// <param name="Values">The declared values, most important first; empty when there are none.</param>
/// <param name="Default">What it is when no row matches, or null.</param>
internal sealed record OutputColumn(string? Name, FeelType Type, IReadOnlyList<object?> Values, TypedExpression? Default = null);
