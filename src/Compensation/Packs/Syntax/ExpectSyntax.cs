using Compensation.Packs.Yaml;

namespace Compensation.Packs.Syntax;

/// <summary>What is expected of an offer; only what is stated is compared.</summary>
internal sealed record ExpectSyntax
{
    public required YamlMapping Node { get; init; }

    public Word? Decision { get; init; }

    /// <summary>Every other expectation, by its key, as it was written.</summary>
    public required IReadOnlyDictionary<string, YamlNode> Stated { get; init; }

    private static readonly IReadOnlyList<string> Keys =
        ["losses", "remedies", "total", "missing", "alternatives", "limits", "route", "deadlines", "figures", "reasons", "assumed", "warnings"];

    public static ExpectSyntax Read(MappingReader map)
    {
        var stated = new Dictionary<string, YamlNode>(StringComparer.Ordinal);
        foreach (var key in Keys)
        {
            if (map.Optional(key).Node is { } node)
            {
                stated.Add(key, node);
            }
        }

        return new ExpectSyntax
        {
            Node = map.Node,
            Decision = map.Optional("decision").WordOf(PackWords.Decisions, "decision"),
            Stated = stated,
        };
    }
}
