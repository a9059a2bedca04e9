namespace Compensation.Rules.Choices;

/// <summary>The pack's own answer to a choice, when the claimant has not chosen: the id of a remedy.</summary>
internal sealed record ChoiceRule(string Name, TypedExpression Expression) : NamedExpression(Name, Expression), IPackPart
{
    public IEnumerable<TypedExpression?> DecidingExpressions => [Expression];
}
