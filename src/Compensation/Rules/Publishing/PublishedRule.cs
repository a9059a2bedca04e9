namespace Compensation.Rules.Publishing;

/// <summary>A value that is published with the offer.</summary>
/// <param name="Section">Where it stands.</param>
/// <param name="Value">The value.</param>
internal sealed record PublishedRule(PublishedSection Section, NamedExpression Value) : NamedExpression(Value), IPackPart;
