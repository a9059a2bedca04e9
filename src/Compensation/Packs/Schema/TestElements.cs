using static Compensation.Packs.Schema.Shapes;

namespace Compensation.Packs.Schema;

/// <summary>The tests of a pack.</summary>
internal static class TestElements
{
    public static IEnumerable<Element> All =>
    [
        Tests, Case, Expect,
        Line("expectedLoss", "A loss as a test states it.", StatedLine.LossKeys),
        Line("expectedRemedy", "A remedy as a test states it.", StatedLine.RemedyKeys),
        Line("expectedLimit", "A limit as a test states it.", StatedLine.LimitKeys),
        .. StatedLine.Inner.Select(inner => Line(InnerName(inner.Key), $"The `{inner.Key}` of a line as a test states it.", inner.Value)),
    ];

    private static Shape Given => Shape.Mapping("names, each with a value");

    private static Element Tests => new("tests", "The tests of a pack.",
    [
        new("tests", FileId, "The id of the pack.") { IsRequired = true },
        new("title", Text, "What people call them."),
        .. FileElements.Citation,
        new("cases", Shape.ListOf(Shape.Element("case")), "The cases.") { IsRequired = true },
    ]);

    private static Element Case => new("case", "A claim, and what is expected of its offer.",
    [
        new("name", PlainText, "What the case shows.") { IsRequired = true },
        new("claim", Given, "The facts, by the names of the inputs.") { IsRequired = true },
        new("choose", Shape.MapOf(Name, Literal), "What the claimant chose: the id of a remedy for a choice."),
        new("expect", Shape.Element("expect"), "What is expected; only what is stated is compared.") { IsRequired = true },
        .. FileElements.Citation,
    ]);

    private static Element Expect => new("expect", "What is expected of an offer. Only what is stated is compared.",
    [
        new("decision", Shape.OneOf(PackWords.Decisions), "The decision."),
        new("total", Shape.AnyOf("a number, or null", Shapes.Number, Shape.Null), "What all remedies come to; null when that is not known."),
        new("losses", Lines("expectedLoss"), "All losses."),
        new("remedies", Lines("expectedRemedy"), "All remedies that are chosen."),
        new("alternatives", Lines("expectedRemedy"), "All alternatives that are not chosen."),
        new("limits", Lines("expectedLimit"), "All limits that changed something."),
        new("missing", Words, "The absent facts that matter."),
        new("reasons", Words, "The ids of the rules that gave the reasons."),
        new("warnings", Words, "The codes of the warnings."),
        new("route", Given, "Where the offer goes next."),
        new("deadlines", Given, "The deadlines."),
        new("figures", Given, "The figures."),
        new("assumed", Given, "The facts that were filled in."),
    ]);

    private static Shape Lines(string element) => Shape.ListOf(Shape.AnyOf("an id, or keys and values", Literal, Shape.Element(element)));

    private static Element Line(string name, string description, IReadOnlyList<string> keys) =>
        new(name, description, [.. keys.Select(key => new Key(key, ShapeOf(key), $"The `{key}` that is expected."))]);

    private static Shape ShapeOf(string key) =>
        StatedLine.Words.TryGetValue(key, out var words) ? Shape.OneOf(words)
        : StatedLine.Inner.ContainsKey(key) ? Shape.Element(InnerName(key))
        : Shape.Anything("a value");

    private static string InnerName(string key) => "expected" + char.ToUpperInvariant(key[0]) + key[1..];
}
