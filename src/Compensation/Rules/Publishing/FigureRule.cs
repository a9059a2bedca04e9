namespace Compensation.Rules.Publishing;

/// <summary>A value that is published with the offer.</summary>
internal sealed record FigureRule(NamedExpression Value) : NamedExpression(Value), IPackPart;
