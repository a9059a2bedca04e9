namespace Compensation.Feel.Tables;

/// <summary>A row as it is written.</summary>
/// <param name="Place">Where the row begins, for what is wrong with the row as a whole.</param>
/// <param name="Cells">Its cells, inputs first.</param>
internal sealed record TableRowText(SourceText Place, IReadOnlyList<SourceText> Cells);
