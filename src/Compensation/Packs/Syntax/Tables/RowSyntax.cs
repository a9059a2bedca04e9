namespace Compensation.Packs.Syntax.Tables;

/// <summary>A row of a table: a cell for each column, inputs first.</summary>
/// <param name="Place">The row as it stands in the file.</param>
/// <param name="Cells">The cells, each FEEL; null where a cell was refused, which has been reported.</param>
/// <param name="Source">The source that the row names for itself.</param>
internal sealed record RowSyntax(MappedText Place, IReadOnlyList<MappedText?> Cells, CitationSyntax? Source);
