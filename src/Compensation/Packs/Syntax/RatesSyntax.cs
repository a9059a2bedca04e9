namespace Compensation.Packs.Syntax;

/// <summary>Rates that change by date: what one unit of <see cref="Base"/> costs in other currencies, or the interest of a year.</summary>
internal sealed record RatesSyntax : PackFileSyntax
{
    /// <summary>The currency that one unit is of; null for interest.</summary>
    public Word? Base { get; init; }

    /// <summary>For each currency, how much of it one unit of the base costs.</summary>
    public required IReadOnlyList<ExchangeSyntax> Exchange { get; init; }

    /// <summary>The rate of a year, as a fraction: 0.08 for 8 %.</summary>
    public required IReadOnlyList<DatedRateSyntax> Interest { get; init; }

    public static RatesSyntax Read(MappingReader map)
    {
        var id = map.Required("rates").FileId(map.Node);
        var given = map.OneOf("exchange", "interest");
        return new RatesSyntax
        {
            Node = map.Node,
            Id = id,
            Title = map.Optional("title").Text(),
            Source = map.Citation(),
            Base = given is { Key: "exchange" } ? map.Required("base").Name("a currency") : null,
            Exchange = given is { Key: "exchange" } exchange ? exchange.Value.Named("a currency", ExchangeSyntax.Read) : [],
            Interest = given is { Key: "interest" } interest ? interest.Value.Elements(DatedRateSyntax.Read) : [],
        };
    }
}
