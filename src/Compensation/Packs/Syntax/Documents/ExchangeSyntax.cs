namespace Compensation.Packs.Syntax.Documents;

/// <summary>What one unit of the base currency costs in another, by date.</summary>
internal sealed record ExchangeSyntax(Word Currency, IReadOnlyList<DatedRateSyntax> Rates);
