namespace Compensation.Rules.Publishing;

/// <summary>A date by which something is due, published with the offer.</summary>
internal sealed record DeadlineRule(NamedExpression Value) : NamedExpression(Value), IPackPart;
