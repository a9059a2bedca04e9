namespace Compensation.Feel.Tables;

/// <summary>A decision table as it is written, before it is read.</summary>
/// <param name="Name">What it is called, in messages and calls.</param>
/// <param name="HitPolicy">The policy's name, such as <c>collect sum</c>.</param>
/// <param name="Inputs">The columns of inputs.</param>
/// <param name="Outputs">The columns of outputs.</param>
/// <param name="Rows">The rows: for each, one cell for each input and then one for each output.</param>
internal sealed record TableText(
    string Name, SourceText HitPolicy, IReadOnlyList<InputColumnText> Inputs, IReadOnlyList<OutputColumnText> Outputs, IReadOnlyList<TableRowText> Rows);

/// <summary>A column of inputs as it is written.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Type">What it tests. When a string type declares its values, a bare word in a cell stands for one of them.</param>
/// <param name="Values">Unary tests that every value must pass; null when there are none.</param>
/// <param name="Bounds">What the values of the column are confined to; null when that is not known.</param>
internal sealed record InputColumnText(string Name, FeelType Type, SourceText? Values = null, ValueBounds? Bounds = null);

/// <summary>A column of outputs as it is written.</summary>
/// <param name="Name">The name of the output; null when it is the only one.</param>
/// <param name="Type">What its cells give. When a string type declares its values, a bare word in a cell stands for one of them.</param>
/// <param name="Values">Unary tests that every output must pass, the most important value first; null when the type says all.</param>
/// <param name="Default">What it is when no row matches, or null.</param>
internal sealed record OutputColumnText(string? Name, FeelType Type, SourceText? Values = null, SourceText? Default = null);

/// <summary>A row as it is written.</summary>
/// <param name="Place">Where the row begins, for what is wrong with the row as a whole.</param>
/// <param name="Cells">Its cells, inputs first.</param>
internal sealed record TableRowText(SourceText Place, IReadOnlyList<SourceText> Cells);
