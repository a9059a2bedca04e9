namespace Compensation.Packs.Syntax.Tables;

/// <summary>The rows of a table for a stretch of dates.</summary>
/// <param name="Node">Dates and rows; null for rows without dates.</param>
/// <param name="Dates">The dates.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Source">The source of the edition.</param>
internal sealed record TableEditionSyntax(YamlMapping? Node, DateRange Dates, IReadOnlyList<RowSyntax> Rows, CitationSyntax? Source);
