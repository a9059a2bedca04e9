namespace Compensation.Packs.Syntax;

/// <summary>A value and the dates it holds for.</summary>
/// <param name="Node">Where it stands.</param>
/// <param name="Dates">The dates.</param>
/// <param name="Value">The value; null when it is uprated, or could not be read.</param>
/// <param name="Uprate">The value computed from the one before it, which FEEL sees as <c>previous</c>.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record DatedValueSyntax(YamlNode Node, DateRange Dates, MappedText? Value, MappedText? Uprate, CitationSyntax? Source)
{
    private const string ValueKey = "value";

    private const string UprateKey = "uprate";

    private static readonly Part<(Word Key, MappedText? Feel)?> ContentPart = Part.OneOf(
        new(ValueKey, Shapes.Expression, "The value."),
        new(UprateKey, Shapes.Expression, "The value made of the one before it, which FEEL sees as `previous`.") { Example = "round half up(previous * 1.02, 2)" });

    public static readonly PackElement Element = new("datedValue", "A value and the dates it holds for. Both dates are inclusive.", [DateRange.Keys, ContentPart, CitationSyntax.Keys]);

    public static readonly Shape<IReadOnlyList<DatedValueSyntax>> List = Shapes.List(Element.As(Of));

    private static DatedValueSyntax Of(ElementSyntax element)
    {
        var content = element.Get(ContentPart);
        return new DatedValueSyntax(
            element.Node, element.Get(DateRange.Keys), content?.Key.Text == ValueKey ? content?.Feel : null, content?.Key.Text == UprateKey ? content?.Feel : null, element.Get(CitationSyntax.Keys));
    }
}
