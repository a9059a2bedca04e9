using Compensation.Packs.Yaml;

namespace Compensation.Packs.Syntax;

/// <summary>Who approves an offer and how urgently; the first whose condition holds.</summary>
internal sealed record RouteSyntax
{
    public required YamlMapping Node { get; init; }

    public Word? Approval { get; init; }

    public Written<int>? Priority { get; init; }

    public Word? Owner { get; init; }

    public MappedText? When { get; init; }

    public static RouteSyntax Read(MappingReader map)
    {
        var when = map.Optional("when").Feel();
        var route = map.Required("route").Element(inner => new RouteSyntax
        {
            Node = map.Node,
            Approval = inner.Required("approval").Word(),
            Priority = inner.Optional("priority").Integer(0, 1000),
            Owner = inner.Optional("owner").Word(),
        });
        return (route ?? new RouteSyntax { Node = map.Node }) with { When = when };
    }
}
