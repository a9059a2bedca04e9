namespace Compensation.Rules.Routing;

/// <summary>The keys of a route: who approves an offer and how urgently.</summary>
internal static class RouteSyntax
{
    public static readonly Part<Word?> Approval = Part.Required(RouteRule.ApprovalKey, Shapes.Literal, "Who approves.", RouteRule.Automatic);
    public static readonly Part<MappedText?> Priority = Part.Optional(RouteRule.PriorityKey, Shapes.Expression, "How urgent, by the pack's own scale: a number.");
    private static readonly Part<Word?> Owner = Part.Optional("owner", Shapes.Literal, "Who takes it on.");
    private static readonly Part<Word?> Escalation = Part.Optional("escalation", Shapes.Literal, "Who is asked next when the owner does not answer.");

    /// <summary>Words under keys of the pack's own.</summary>
    private static readonly Part<IReadOnlyList<(Word Name, Word? Value)>> Others =
        new([], map => [.. map.Others("a key of a route").Select(other => (other.Name, other.Value.Word()))]);

    public static readonly PackElement Route = new("route", "Where an offer goes next. Further keys of the pack's own are words.", [Approval, Priority, Owner, Escalation, Others]) { Others = Shapes.Literal };

    public static readonly Part<MappedText?> When = RuleParts.When.Described("Whether the route is taken; without it, always.");
    public static readonly Part<ElementSyntax?> RoutePart = Part.Required("route", Route.One, "Where the offer goes next.");

    public static readonly PackElement Element = new("routing", "A route and its condition.", [When, RoutePart, TitlePart.OfRule]);

    /// <summary>The words of a route by their keys, in the order of offers; the priority, which is worked out for each claim, is null.</summary>
    public static IReadOnlyDictionary<string, string?> WordsOf(ElementSyntax? route)
    {
        var words = new OrderedDictionary<string, string?>(StringComparer.Ordinal);
        if (route is null)
        {
            return words;
        }

        Add(RouteRule.ApprovalKey, route.Get(Approval));
        if (route.Get(Priority) is not null)
        {
            words.Add(RouteRule.PriorityKey, null);
        }

        Add(Owner.Keys[0].Name, route.Get(Owner));
        Add(Escalation.Keys[0].Name, route.Get(Escalation));
        foreach (var (name, value) in route.Get(Others))
        {
            Add(name.Text, value);
        }

        return words;

        void Add(string key, Word? word)
        {
            if (word is not null)
            {
                words.Add(key, word.Text);
            }
        }
    }
}
