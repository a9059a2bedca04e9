namespace Compensation.Packs.Syntax.Tables;

/// <summary>A column that answers.</summary>
/// <param name="Name">The name; null for the only output of a table, written without one.</param>
/// <param name="Type">The type of the answers.</param>
/// <param name="Values">The values that can be given, as they were written.</param>
/// <param name="Default">The answer when no row matches.</param>
internal sealed record OutputColumnSyntax(Word? Name, Word? Type, IReadOnlyList<YamlScalar> Values, MappedText? Default)
{
    private static readonly IReadOnlyList<string> Keys = ["type", "values", "default"];

    /// <summary>How a CSV file heads the column.</summary>
    public string Heading => Name?.Text ?? "out";

    /// <summary>A type, one output with its keys, or a mapping of named outputs: the last unless every key is one of an output's own.</summary>
    public static IReadOnlyList<OutputColumnSyntax> ReadAll(ValueReader value)
    {
        if (value.Node is YamlMapping mapping && !(mapping.Find("type") is not null && mapping.Entries.All(entry => Keys.Contains(entry.Key.Value))))
        {
            return value.Named("an output", Read);
        }

        return Read(null, value) is { } single ? [single] : [];
    }

    private static OutputColumnSyntax? Read(Word? name, ValueReader value) => value.Node switch
    {
        null => null,
        YamlMapping => value.Element(map => new OutputColumnSyntax(
            name,
            map.Required("type").WordOf(InputType.AllWords, "type"),
            map.Optional("values").List(item => item.Scalar()),
            map.Optional("default").Feel())),
        _ => new OutputColumnSyntax(name, value.WordOf(InputType.AllWords, "type"), [], null),
    };
}
