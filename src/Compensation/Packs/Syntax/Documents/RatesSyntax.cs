namespace Compensation.Packs.Syntax.Documents;

/// <summary>Rates that change by date: what one unit of <see cref="Base"/> costs in other currencies, or the interest of a year.</summary>
internal sealed class RatesSyntax(ElementSyntax element) : PackFileSyntax(element, IdPart, TitlePart.OfFile)
{
    private static readonly Part<Word> IdPart = Part.FileId("rates", "The id of the table of rates.");

    private static readonly Part<Content> ContentPart = new(
    [
        new("base", Shapes.Name, "The currency of which one unit costs so much.") { With = "exchange", Example = "EUR" },
        new("exchange", Shape.MapOf(Shapes.Name, DatedRateSyntax.List), "For each currency, how much of it one unit of the base costs."),
        new("interest", DatedRateSyntax.List, "The rate of a year as a fraction: 0.08 for 8 %."),
    ], Read)
    {
        Either = ["exchange", "interest"],
    };

    private readonly Content _content = element.Get(ContentPart);

    public static PackElement Kind { get; } = new("rates", "Rates that change by date: of exchange, or of interest.", [IdPart, TitlePart.OfFile, CitationSyntax.Keys, ContentPart]);

    /// <summary>The currency that one unit is of; null for interest.</summary>
    public Word? Base => _content.Base;

    /// <summary>For each currency, how much of it one unit of the base costs.</summary>
    public IReadOnlyList<ExchangeSyntax> Exchange => _content.Exchange;

    /// <summary>The rate of a year, as a fraction: 0.08 for 8 %.</summary>
    public IReadOnlyList<DatedRateSyntax> Interest => _content.Interest;

    private static Content Read(MappingReader map) => map.OneOf("exchange", "interest") switch
    {
        null => new(null, [], []),
        ("exchange", var exchange) => new(
            map.Required("base").Name("a currency"),
            exchange.Named("a currency", (currency, value) => new ExchangeSyntax(currency, DatedRateSyntax.List.Read(value))),
            []),
        var (_, interest) => new(null, [], DatedRateSyntax.List.Read(interest)),
    };

    private sealed record Content(Word? Base, IReadOnlyList<ExchangeSyntax> Exchange, IReadOnlyList<DatedRateSyntax> Interest);
}
