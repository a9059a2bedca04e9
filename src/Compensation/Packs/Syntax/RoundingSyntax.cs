namespace Compensation.Packs.Syntax;

/// <summary>How a number becomes money.</summary>
internal sealed record RoundingSyntax
{
    public required YamlMapping Node { get; init; }

    public Written<int>? Digits { get; init; }

    public Word? Mode { get; init; }

    public static RoundingSyntax Read(MappingReader map) => new()
    {
        Node = map.Node,
        Digits = map.Optional("digits").Integer(0, 12),
        Mode = map.Optional("mode").WordOf(PackWords.RoundingModes, "rounding mode"),
    };
}
