namespace Compensation.Feel.Tables;

/// <summary>A decision table as it is written, before it is read.</summary>
/// <param name="Name">What it is called, in messages and calls.</param>
/// <param name="HitPolicy">The policy's name, such as <c>collect sum</c>.</param>
/// <param name="Inputs">The columns of inputs.</param>
/// <param name="Outputs">The columns of outputs.</param>
/// <param name="Rows">The rows: for each, one cell for each input and then one for each output.</param>
internal sealed record TableText(
    string Name, SourceText HitPolicy, IReadOnlyList<InputColumnText> Inputs, IReadOnlyList<OutputColumnText> Outputs, IReadOnlyList<TableRowText> Rows);
