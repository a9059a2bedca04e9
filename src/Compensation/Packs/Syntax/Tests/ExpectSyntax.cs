namespace Compensation.Packs.Syntax.Tests;

/// <summary>What is expected of an offer. What is null was not stated, and is not compared.</summary>
internal sealed class ExpectSyntax(ElementSyntax element)
{
    /// <summary>Names with values of any kind.</summary>
    public static readonly Shape<YamlMapping?> Values = Shape.Mapping("names, each with a value").ReadBy(value => value.Mapping());

    private static readonly Shape<IReadOnlyList<Word>?> WordsOrNone = Shapes.Words.ReadBy(value => value.Node is null ? null : value.Words());

    private static readonly Part<Word?> DecisionPart = Part.Optional("decision", Shapes.WordOf(WireWords.Decisions.All, "decision"), "The decision.");

    private static readonly Part<YamlScalar?> TotalPart = Part.Optional("total",
        Shape.AnyOf("a number, or null", Shapes.Number, Shape.Null).ReadBy(ReadTotal), "What all remedies come to; null when that is not known.");

    private static readonly Part<IReadOnlyList<StatedLine>?> LossesPart = Part.Optional("losses", StatedLine.Losses.List, "All losses.");
    private static readonly Part<IReadOnlyList<StatedLine>?> RemediesPart = Part.Optional("remedies", StatedLine.Remedies.List, "All remedies that are chosen.");
    private static readonly Part<IReadOnlyList<StatedLine>?> AlternativesPart = Part.Optional("alternatives", StatedLine.Remedies.List, "All alternatives that are not chosen.");
    private static readonly Part<IReadOnlyList<StatedLine>?> LimitsPart = Part.Optional("limits", StatedLine.Limits.List, "All limits that changed something.");
    private static readonly Part<IReadOnlyList<Word>?> MissingPart = Part.Optional("missing", WordsOrNone, "The absent facts that matter.");
    private static readonly Part<IReadOnlyList<Word>?> ReasonsPart = Part.Optional("reasons", WordsOrNone, "The ids of the rules that gave the reasons.");
    private static readonly Part<IReadOnlyList<Word>?> WarningsPart = Part.Optional("warnings", WordsOrNone, "The codes of the warnings.");
    private static readonly Part<YamlMapping?> RoutePart = Part.Optional("route", Values, "Where the offer goes next.");
    private static readonly Part<YamlMapping?> DeadlinesPart = Part.Optional("deadlines", Values, "The deadlines.");
    private static readonly Part<YamlMapping?> FiguresPart = Part.Optional("figures", Values, "The figures.");
    private static readonly Part<YamlMapping?> AssumedPart = Part.Optional("assumed", Values, "The facts that were filled in.");

    public static readonly PackElement Element = new("expect", "What is expected of an offer. Only what is stated is compared.",
    [
        DecisionPart, TotalPart, LossesPart, RemediesPart, AlternativesPart, LimitsPart, MissingPart, ReasonsPart, WarningsPart, RoutePart, DeadlinesPart, FiguresPart, AssumedPart,
    ]);

    public Word? Decision => element.Get(DecisionPart);

    /// <summary>A number, or <c>null</c> for a total that is not known.</summary>
    public YamlScalar? Total => element.Get(TotalPart);

    public IReadOnlyList<StatedLine>? Losses => element.Get(LossesPart);

    public IReadOnlyList<StatedLine>? Remedies => element.Get(RemediesPart);

    public IReadOnlyList<StatedLine>? Alternatives => element.Get(AlternativesPart);

    public IReadOnlyList<StatedLine>? Limits => element.Get(LimitsPart);

    /// <summary>Names of facts.</summary>
    public IReadOnlyList<Word>? Missing => element.Get(MissingPart);

    /// <summary>Ids of rules.</summary>
    public IReadOnlyList<Word>? Reasons => element.Get(ReasonsPart);

    /// <summary>Codes of diagnostics.</summary>
    public IReadOnlyList<Word>? Warnings => element.Get(WarningsPart);

    public YamlMapping? Route => element.Get(RoutePart);

    public YamlMapping? Deadlines => element.Get(DeadlinesPart);

    public YamlMapping? Figures => element.Get(FiguresPart);

    public YamlMapping? Assumed => element.Get(AssumedPart);

    public static ExpectSyntax Read(MappingReader map) => new(Element.Read(map));

    private static YamlScalar? ReadTotal(ValueReader value) =>
        value.Node is YamlScalar { Style: YamlStyle.Plain, Value: "null" } unknown ? unknown : value.Number()?.Node;
}
