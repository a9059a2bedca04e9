using System.Text.Json.Nodes;
using NodaTime;

namespace Compensation.Packs.Schema;

/// <summary>What values look like all over a pack. Each is defined once in the schema, and referred to by its name.</summary>
internal static class Shapes
{
    // Patterns that every engine of regular expressions reads alike: a letter of another alphabet is anything beyond ASCII.
    private const string First = @"[A-Za-z_\u0080-\uFFFF]";
    private const string Next = @"[A-Za-z0-9_\u0080-\uFFFF]";
    private const string NamePattern = $"{First}{Next}*( {Next}+)*";

    public static Shape<MappedText?> Expression { get; } = Shape.Of("FEEL", "feel").ReadBy(value => value.Feel());

    public static Shape<LocalizedText?> Text { get; } = Shape.Of("text with {FEEL} in braces, or one for each language", "text").ReadBy(value => value.Text());

    public static Shape<LocalizedText?> TextWithoutHoles { get; } = Shape.Of("text, or one for each language", "textWithoutHoles").ReadBy(value => value.TextWithoutHoles());

    public static Shape<MappedText?> PlainText { get; } = Shape.Plain("text").ReadBy(value => value.PlainText());

    public static Shape<Word?> Literal { get; } = Shape.Plain("a word").ReadBy(value => value.Word());

    public static Shape Name { get; } = Shape.Of("a word", "name");

    public static Shape InputName { get; } = Shape.Of("a word", "inputName");

    public static Shape FileId { get; } = Shape.Of("a word", "id");

    public static Shape<Word?> Version { get; } = Shape.Of("a version by semver.org", "version").ReadBy(value => value.Version());

    public static Shape<Written<LocalDate>?> Date { get; } = Shape.Of("a date", "date").ReadBy(value => value.Date());

    public static Shape<Written<decimal>?> Number { get; } = Shape.Of("a number", "number").ReadBy(value => value.Number());

    public static Shape<bool> Flag { get; } = new("`true` or `false`", new JsonObject { ["type"] = "boolean" }, value => value.Flag());

    public static Shape<Word?> Type { get; } = Shape.Of("a word", "type").ReadBy(value => value.WordOf(InputType.AllWords, "type"));

    public static Shape YamlPath { get; } = Shape.Matching("the path of a YAML file", @"^[^/\\:].*\.ya?ml$");

    /// <summary>A single value that is read by a type.</summary>
    public static Shape<YamlScalar?> Scalar { get; } =
        new("a value of the type", new JsonObject { ["type"] = Shape.Strings(["string", "number", "boolean", "null"]) }, value => value.Scalar());

    public static Shape<IReadOnlyList<Word>> Words { get; } = Shape.AnyOf("a word or a list of words", Literal, Shape.ListOf(Literal)).ReadBy(value => value.Words());

    /// <summary>A name of the pack's own.</summary>
    /// <param name="what">What it names, for messages: "a choice".</param>
    public static Shape<Word?> Named(string what) => Name.ReadBy(value => value.Name(what));

    /// <summary>One word of a closed set.</summary>
    /// <param name="words">The set.</param>
    /// <param name="what">What they are, for messages: "loss type".</param>
    public static Shape<Word?> WordOf(IReadOnlyList<string> words, string what) => Shape.OneOf(words).ReadBy(value => value.WordOf(words, what));

    /// <summary>Words that are known, which an editor offers, and any other.</summary>
    public static Shape<Word?> Suggesting(IReadOnlyList<string> words) => Shape.Suggesting(words).ReadBy(value => value.Word());

    public static Shape<Written<int>?> WholeNumber(int least, int most) => Shape.WholeNumber(least, most).ReadBy(value => value.Integer(least, most));

    /// <summary>A list; items that cannot be read are left out.</summary>
    public static Shape<IReadOnlyList<T>> List<T>(Shape<T?> item)
        where T : class => Shape.ListOf(item).ReadBy(value => value.List(item.Read));

    /// <summary>Names of the author's own, each with a value; what cannot be read is left out.</summary>
    /// <param name="what">What they name, for messages: "a parameter".</param>
    /// <param name="shape">What stands under each.</param>
    /// <param name="read">Reads what stands under one.</param>
    public static Shape<IReadOnlyList<T>> Map<T>(string what, Shape shape, Func<Word, ValueReader, T?> read)
        where T : class => Shape.MapOf(Name, shape).ReadBy(value => value.Named(what, read));

    /// <summary>The definitions, by name.</summary>
    public static IEnumerable<KeyValuePair<string, JsonObject>> Definitions =>
    [
        Define("feel", "An expression in FEEL, the language of DMN. A value that YAML would read otherwise goes in quotes or below a `>-`.", Scalar),
        Define("text", "What people read: one text, or one for each language. {FEEL} in braces is filled in; {{ and }} are braces.",
            Shape.AnyOf("", PlainText, new Shape("", Languages(PlainText)))),
        Define("textWithoutHoles", "What people read: one text, or one for each language. Braces are braces.",
            Shape.AnyOf("", PlainText, new Shape("", Languages(PlainText)))),
        Define("name", "A name: a letter first, then letters, digits, `_` and single spaces.", Shape.Matching("", $"^{NamePattern}$")),
        Define("inputName", "The name of an input; with dots, of a field of a record.", Shape.Matching("", $@"^{NamePattern}(\.{NamePattern})*$")),
        Define("id", "The id of a file: a letter first, then letters, digits and `_`, with `.` and `-` between.",
            Shape.Matching("", @"^[A-Za-z\u0080-\uFFFF][A-Za-z0-9_\u0080-\uFFFF]*([.-][A-Za-z0-9_\u0080-\uFFFF]+)*$")),
        Define("version", "Three numbers, such as 1.4.0 (semver.org).", Shape.Matching("", @"^(0|[1-9][0-9]*)(\.(0|[1-9][0-9]*)){2}(-[0-9A-Za-z.-]+)?(\+[0-9A-Za-z.-]+)?$")),
        Define("date", "Year, month and day: 2025-06-02.", Shape.Matching("", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")),
        Define("number", "A number with a point: 1.5.",
            new Shape("", new JsonObject { ["type"] = Shape.Strings(["number", "string"]), ["pattern"] = @"^-?[0-9]*\.?[0-9]+$" })),
        Define("type", "The type of a value.", Shape.OneOf(InputType.AllWords)),
    ];

    /// <summary>What a language may stand over.</summary>
    private static JsonObject Languages(Shape text) => new()
    {
        ["type"] = "object",
        ["minProperties"] = 1,
        ["propertyNames"] = new JsonObject { ["pattern"] = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$" },
        ["additionalProperties"] = text.Copy(),
    };

    private static KeyValuePair<string, JsonObject> Define(string name, string description, Shape shape)
    {
        var definition = shape.Copy();
        definition.Insert(0, "description", description);
        return KeyValuePair.Create(name, definition);
    }
}
