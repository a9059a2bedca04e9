namespace Compensation.Packs.Syntax.Tests;

/// <summary>What is expected of an offer. What is null was not stated, and is not compared.</summary>
internal sealed record ExpectSyntax
{
    public required YamlMapping Node { get; init; }

    public Word? Decision { get; init; }

    /// <summary>A number, or <c>null</c> for a total that is not known.</summary>
    public YamlScalar? Total { get; init; }

    public IReadOnlyList<StatedLine>? Losses { get; init; }

    public IReadOnlyList<StatedLine>? Remedies { get; init; }

    public IReadOnlyList<StatedLine>? Alternatives { get; init; }

    public IReadOnlyList<StatedLine>? Limits { get; init; }

    /// <summary>Names of facts.</summary>
    public IReadOnlyList<Word>? Missing { get; init; }

    /// <summary>Ids of rules.</summary>
    public IReadOnlyList<Word>? Reasons { get; init; }

    /// <summary>Codes of diagnostics.</summary>
    public IReadOnlyList<Word>? Warnings { get; init; }

    public YamlMapping? Route { get; init; }

    public YamlMapping? Deadlines { get; init; }

    public YamlMapping? Figures { get; init; }

    public YamlMapping? Assumed { get; init; }

    public static ExpectSyntax Read(MappingReader map) => new()
    {
        Node = map.Node,
        Decision = map.Optional("decision").WordOf(PackWords.Decisions, "decision"),
        Total = ReadTotal(map.Optional("total")),
        Losses = StatedLine.ReadAll(map.Optional("losses"), StatedLine.LossKeys),
        Remedies = StatedLine.ReadAll(map.Optional("remedies"), StatedLine.RemedyKeys),
        Alternatives = StatedLine.ReadAll(map.Optional("alternatives"), StatedLine.RemedyKeys),
        Limits = StatedLine.ReadAll(map.Optional("limits"), StatedLine.LimitKeys),
        Missing = ReadWords(map.Optional("missing")),
        Reasons = ReadWords(map.Optional("reasons")),
        Warnings = ReadWords(map.Optional("warnings")),
        Route = map.Optional("route").Mapping(),
        Deadlines = map.Optional("deadlines").Mapping(),
        Figures = map.Optional("figures").Mapping(),
        Assumed = map.Optional("assumed").Mapping(),
    };

    private static YamlScalar? ReadTotal(ValueReader value)
    {
        if (value.Node is YamlScalar { Style: YamlStyle.Plain, Value: "null" } unknown)
        {
            return unknown;
        }

        return value.Number()?.Node;
    }

    private static IReadOnlyList<Word>? ReadWords(ValueReader value) => value.Node is null ? null : value.Words();
}
