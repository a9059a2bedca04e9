namespace Compensation.Rules.Routing;

/// <summary>Who approves an offer and how urgently; the first whose condition holds.</summary>
internal sealed record RouteSyntax
{
    public required YamlMapping Node { get; init; }

    public Word? Approval { get; init; }

    /// <summary>How urgent, by the pack's own scale: a number, or FEEL that gives one.</summary>
    public MappedText? Priority { get; init; }

    public Word? Owner { get; init; }

    /// <summary>Who is asked next when the owner does not answer.</summary>
    public Word? Escalation { get; init; }

    /// <summary>Words under keys of the pack's own.</summary>
    public IReadOnlyList<(Word Name, Word Value)> Others { get; init; } = [];

    public MappedText? When { get; init; }

    /// <summary>What people call it.</summary>
    public LocalizedText? Title { get; init; }

    public static RouteSyntax Read(MappingReader map)
    {
        var when = map.Optional("when").Feel();
        var title = map.Optional("title").TextWithoutHoles();
        var route = map.Required("route").Element(inner => new RouteSyntax
        {
            Node = map.Node,
            Approval = inner.Required("approval").Word(),
            Priority = inner.Optional("priority").Feel(),
            Owner = inner.Optional("owner").Word(),
            Escalation = inner.Optional("escalation").Word(),
            Others = [.. inner.Others("a key of a route").Select(other => (other.Name, Value: other.Value.Word())).Where(other => other.Value is not null).Select(other => (other.Name, other.Value!))],
        });
        return (route ?? new RouteSyntax { Node = map.Node }) with { When = when, Title = title };
    }
}
