namespace Compensation.Rules.Routing;

/// <summary>Who approves an offer; the first route whose condition holds.</summary>
internal sealed class RoutingSection : SectionKind
{
    public static readonly Part<IReadOnlyList<ElementSyntax>> Routing = Part.Optional("routing", RouteSyntax.Element.List, "Who approves an offer; the first whose condition holds.");

    public override Part Part => Routing;

    public override IReadOnlyList<PackElement> Elements => [RouteSyntax.Element, RouteSyntax.Route];

    public override void Bind(PackBinding binding) => binding.Parts.AddRange(binding.Pack.Get(Routing).Select((rule, index) =>
    {
        var route = rule.Get(RouteSyntax.RoutePart);
        return new RouteRule(
            index + 1,
            binding.When(rule, RouteSyntax.When, binding.Offered),
            RouteSyntax.WordsOf(route),
            binding.Published(binding.Expression(route, RouteSyntax.Priority, binding.Offered, ExpectedType.Number), "`priority`"))
        {
            Title = binding.Title(rule),
        };
    }));
}
