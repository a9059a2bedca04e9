namespace Compensation.Packs.Syntax;

/// <summary>A row of a table: a cell for each column, inputs first.</summary>
/// <param name="Line">The line of the file it begins on.</param>
/// <param name="Cells">The cells, each FEEL; null where a cell was refused, which has been reported.</param>
internal sealed record RowSyntax(int Line, IReadOnlyList<MappedText?> Cells);
