using NodaTime;

namespace Compensation.Packs.Syntax.Tables;

/// <summary>The rows of a table for a stretch of dates, both inclusive; without dates, for all.</summary>
internal sealed record TableEditionSyntax
{
    /// <summary>Dates and rows; null for rows without dates.</summary>
    public YamlMapping? Node { get; init; }

    public Written<LocalDate>? From { get; init; }

    public Written<LocalDate>? Until { get; init; }

    public required IReadOnlyList<RowSyntax> Rows { get; init; }

    public CitationSyntax? Source { get; init; }
}
