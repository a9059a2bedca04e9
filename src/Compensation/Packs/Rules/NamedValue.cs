using Compensation.Feel.Types;

namespace Compensation.Packs.Rules;

/// <summary>A value that a pack computes and names: a <c>let</c>, a parameter at the claim's date, a table over its own columns, a calendar.</summary>
internal sealed class NamedValue(string name, TypedExpression expression) : Variable(name, expression.Type.Is(FeelKind.Null) ? FeelType.Any : expression.Type)
{
    public TypedExpression Expression { get; } = expression;
}
