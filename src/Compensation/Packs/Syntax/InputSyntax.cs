using Compensation.Packs.Yaml;

namespace Compensation.Packs.Syntax;

/// <summary>A fact that a claim brings, or a field of one.</summary>
internal sealed record InputSyntax
{
    public required Word Name { get; init; }

    public Word? Type { get; init; }

    /// <summary>What a list holds, when it is a plain type.</summary>
    public Word? ItemType { get; init; }

    /// <summary>The fields of a context, or of each context of a list.</summary>
    public required IReadOnlyList<InputSyntax> Fields { get; init; }

    /// <summary>The values allowed, as they were written; to be read by the type.</summary>
    public required IReadOnlyList<YamlScalar> Values { get; init; }

    /// <summary>The least value, to be read by the type.</summary>
    public YamlScalar? Min { get; init; }

    /// <summary>The greatest value, to be read by the type.</summary>
    public YamlScalar? Max { get; init; }

    /// <summary>The most decimal places.</summary>
    public Written<int>? Digits { get; init; }

    public Word? Unit { get; init; }

    /// <summary>What an absent fact is taken for; a literal in YAML, to be read by the type.</summary>
    public YamlNode? Default { get; init; }

    public bool IsOptional { get; init; }

    public bool IsSensitive { get; init; }

    public LocalizedText? Title { get; init; }

    public static InputSyntax? Read(Word name, ValueReader value) =>
        value.Node is YamlScalar { IsBroken: false } ? Short(name, value) : value.Element(map => Read(name, map));

    private static InputSyntax Read(Word name, MappingReader map)
    {
        var of = map.Optional("of");
        return new InputSyntax
        {
            Name = name,
            Type = map.Required("type").WordOf(PackWords.Types, "type"),
            ItemType = of.Node is YamlMapping ? null : of.WordOf(PackWords.Types, "type"),
            Fields = of.Node is YamlMapping ? of.Named("a field", Read) : [],
            Values = map.Optional("values").List(item => item.Scalar()),
            Min = map.Optional("min").Scalar(),
            Max = map.Optional("max").Scalar(),
            Digits = map.Optional("digits").Integer(0, 28),
            Unit = map.Optional("unit").Word(),
            Default = map.Optional("default").Node,
            IsOptional = map.Optional("optional").Flag(),
            IsSensitive = map.Optional("sensitive").Flag(),
            Title = map.Optional("title").Text(),
        };
    }

    /// <summary><c>name: type</c></summary>
    private static InputSyntax Short(Word name, ValueReader value) =>
        new() { Name = name, Type = value.WordOf(PackWords.Types, "type"), Fields = [], Values = [] };
}
