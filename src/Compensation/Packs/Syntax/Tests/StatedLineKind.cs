namespace Compensation.Packs.Syntax.Tests;

/// <summary>A kind of line that a test states: its fields, by which it is described and read.</summary>
/// <param name="name">Its name among the definitions of the schema.</param>
/// <param name="description">What it is.</param>
/// <param name="keys">The keys of its fields, its id first.</param>
internal sealed class StatedLineKind(string name, string description, params IReadOnlyList<string> keys)
{
    /// <summary>The fields that are mappings, and the keys of these.</summary>
    private static readonly OrderedDictionary<string, PackElement> Inner = new(StringComparer.Ordinal)
    {
        ["range"] = InnerElement("range", "low", "high"),
        ["units"] = InnerElement("units", "count", "of"),
        ["valid"] = InnerElement("valid", "months", "days", "until"),
    };

    /// <summary>The words of fields that have a closed set of them.</summary>
    private static readonly Dictionary<string, IReadOnlyList<string>> Words = new(StringComparer.Ordinal)
    {
        ["type"] = WireWords.LossTypes.All,
        ["form"] = WireWords.RemedyForms.All,
    };

    private readonly Part<YamlNode?>[] _fields = [.. keys.Select(Field)];

    /// <summary>The elements that stand in lines of all kinds.</summary>
    public static IEnumerable<PackElement> InnerElements => Inner.Values;

    public PackElement Element => field ??= new PackElement(name, description, _fields);

    /// <summary>The key of the id.</summary>
    public string Id => keys[0];

    /// <summary>The lines of a key; null when it states none, which is not compared.</summary>
    public Shape<IReadOnlyList<StatedLine>?> List => Shape.ListOf(Shape.AnyOf("an id, or keys and values", Shapes.Literal, Element.One))
        .ReadBy(value => value.Node is null ? null : value.List(Read));

    private StatedLine? Read(ValueReader item)
    {
        if (item.Node is YamlScalar)
        {
            return item.Word() is { } id ? new StatedLine(id.Node, new Dictionary<string, YamlNode> { [Id] = id.Node }) : null;
        }

        return Element.One.Read(item) is { } line
            ? new StatedLine(line.Node, _fields.Where(field => line.Get(field) is not null).ToDictionary(field => field.Keys[0].Name, field => line.Get(field)!, StringComparer.Ordinal))
            : null;
    }

    /// <summary>A field is kept as it was written: it is compared by the type of what the offer says.</summary>
    private static Part<YamlNode?> Field(string key) => Part.Optional(key, ShapeOf(key), $"The `{key}` that is expected.");

    private static Shape<YamlNode?> ShapeOf(string key)
    {
        Shape shape = Words.TryGetValue(key, out var words) ? Shapes.WordOf(words, key) : Inner.TryGetValue(key, out var inner) ? inner.One : Shape.Anything("a value");
        return shape.ReadBy(value =>
        {
            (shape as Shape<Word?>)?.Read(value);
            (shape as Shape<ElementSyntax?>)?.Read(value);
            return value.Node;
        });
    }

    private static PackElement InnerElement(string key, params IReadOnlyList<string> keys) => new(
        $"expected{char.ToUpperInvariant(key[0])}{key[1..]}",
        $"The `{key}` of a line as a test states it.",
        [.. keys.Select(inner => Part.Optional(inner, Shape.Anything("a value").ReadBy(value => value.Node), $"The `{inner}` that is expected."))]);
}
