namespace Compensation.Values;

/// <summary>
/// A fact as it stood in a cell of a CSV file: text whose type only the pack knows. <c>007</c> is a number for an input of type number and stays <c>007</c> for a string.
/// </summary>
/// <param name="Text">The cell, never empty.</param>
/// <param name="IsLiteral">It stands in YAML, where zeros before a number are no part of it: some readers take them for the sign of octal digits.</param>
internal sealed record FactText(string Text, bool IsLiteral = false)
{
    public override string ToString() => Text;
}
