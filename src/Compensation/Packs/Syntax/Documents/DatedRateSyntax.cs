namespace Compensation.Packs.Syntax.Documents;

/// <summary>A rate and the dates it holds for.</summary>
internal sealed record DatedRateSyntax(YamlMapping Node, DateRange Dates, Written<decimal>? Value, CitationSyntax? Source)
{
    private static readonly Part<Written<decimal>?> ValuePart = Part.Required("value", Shapes.Number, "The rate.");

    public static readonly PackElement Element = new("datedRate", "A rate and the dates it holds for. Both dates are inclusive.", [DateRange.Keys, ValuePart, CitationSyntax.Keys]);

    public static readonly Shape<IReadOnlyList<DatedRateSyntax>> List =
        Shapes.List(Element.As(element => new DatedRateSyntax(element.Node, element.Get(DateRange.Keys), element.Get(ValuePart), element.Get(CitationSyntax.Keys))));
}
