namespace Compensation.Claims;

/// <summary>
/// A fact as it stood in a cell of a CSV file: text whose type only the pack knows. <c>007</c> is a number for an input of type number and stays <c>007</c> for a string.
/// </summary>
/// <param name="Text">The cell, never empty.</param>
internal sealed record FactText(string Text)
{
    public override string ToString() => Text;
}
