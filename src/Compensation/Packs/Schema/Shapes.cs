using System.Text.Json.Nodes;

namespace Compensation.Packs.Schema;

/// <summary>What values look like all over a pack. Each is defined once in the schema, and referred to by its name.</summary>
internal static class Shapes
{
    // Patterns that every engine of regular expressions reads alike: a letter of another alphabet is anything beyond ASCII.
    private const string First = @"[A-Za-z_\u0080-\uFFFF]";
    private const string Next = @"[A-Za-z0-9_\u0080-\uFFFF]";
    private const string NamePattern = $"{First}{Next}*( {Next}+)*";

    public static Shape Expression { get; } = Shape.Of("FEEL", "feel");

    public static Shape Text { get; } = Shape.Of("text with {FEEL} in braces, or one for each language", "text");

    public static Shape TextWithoutHoles { get; } = Shape.Of("text, or one for each language", "textWithoutHoles");

    public static Shape PlainText { get; } = Shape.Plain("text");

    public static Shape Literal { get; } = Shape.Plain("a word");

    public static Shape Name { get; } = Shape.Of("a word", "name");

    public static Shape FileId { get; } = Shape.Of("a word", "id");

    public static Shape Version { get; } = Shape.Of("a version by semver.org", "version");

    public static Shape Date { get; } = Shape.Of("a date", "date");

    public static Shape Number { get; } = Shape.Of("a number", "number");

    public static Shape Flag { get; } = new("`true` or `false`", new JsonObject { ["type"] = "boolean" });

    public static Shape Type { get; } = Shape.Of("a word", "type");

    public static Shape YamlPath { get; } = Shape.Matching("the path of a YAML file", @"^[^/\\:].*\.ya?ml$");

    /// <summary>A single value that is read by a type.</summary>
    public static Shape Scalar { get; } = new("a value of the type", new JsonObject { ["type"] = Shape.Strings(["string", "number", "boolean", "null"]) });

    public static Shape Words { get; } = Shape.AnyOf("a word or a list of words", Literal, Shape.ListOf(Literal));

    public static Shape NamedFeel { get; } = Shape.MapOf(Name, Expression);

    /// <summary>Figures or deadlines.</summary>
    public static Shape Published { get; } = Shape.MapOf(Name, Shape.AnyOf("FEEL, or keys and values", Expression, Shape.Element("published")));

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
