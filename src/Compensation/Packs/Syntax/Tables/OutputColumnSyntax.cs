namespace Compensation.Packs.Syntax.Tables;

/// <summary>A column that answers.</summary>
/// <param name="Name">The name; null for the only output of a table, written without one.</param>
/// <param name="Type">The type of the answers.</param>
/// <param name="Values">The values that can be given, as they were written.</param>
/// <param name="Default">The answer when no row matches.</param>
internal sealed record OutputColumnSyntax(Word? Name, Word? Type, IReadOnlyList<YamlScalar> Values, MappedText? Default)
{
    private static readonly Part<Word?> TypePart = Part.Required("type", Shapes.Type, "The type of the answers.");
    private static readonly Part<IReadOnlyList<YamlScalar>> ValuesPart = Part.Optional("values", Shapes.List(Shapes.Scalar), "The values that can be given, the most important first.");
    private static readonly Part<MappedText?> DefaultPart = Part.Optional("default", Shapes.Expression, "The answer when no row matches.");

    public static readonly PackElement Element = new("outputColumn", "A column that answers.", [TypePart, ValuesPart, DefaultPart]);

    public static readonly Shape<IReadOnlyList<OutputColumnSyntax>> All = Shape.AnyOf("a type, keys and values, or several outputs by name",
        Shapes.Type, Element.One, Shape.MapOf(Shapes.Name, Shape.AnyOf("a type, or keys and values", Shapes.Type, Element.One))).ReadBy(ReadAll);

    /// <summary>How a CSV file heads the column.</summary>
    public string Heading => Name?.Text ?? "out";

    /// <summary>A type, one output with its keys, or a mapping of named outputs: the last unless every key is one of an output's own.</summary>
    private static IReadOnlyList<OutputColumnSyntax> ReadAll(ValueReader value)
    {
        if (value.Node is YamlMapping mapping && !(mapping.Find("type") is not null && mapping.Entries.All(entry => Element.Keys.Any(key => key.Name == entry.Key.Value))))
        {
            return value.Named("an output", Read);
        }

        return value.Node is not null && Read(null, value) is { } single ? [single] : [];
    }

    private static OutputColumnSyntax? Read(Word? name, ValueReader value)
    {
        if (value.Node is not YamlMapping)
        {
            return new OutputColumnSyntax(name, value.WordOf(InputType.AllWords, "type"), [], null);
        }

        return Element.One.Read(value) is { } column ? new OutputColumnSyntax(name, column.Get(TypePart), column.Get(ValuesPart), column.Get(DefaultPart)) : null;
    }
}
