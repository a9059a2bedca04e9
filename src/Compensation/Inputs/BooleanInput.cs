namespace Compensation.Inputs;

/// <summary>True or false.</summary>
internal sealed class BooleanInput() : InputType(FeelType.Boolean, "boolean")
{
    public override string Expected => "true or false";

    /// <summary>The words of a cell: those of JSON, and what spreadsheets make of them.</summary>
    public static IReadOnlyList<(string Word, bool Value)> Cells { get; } =
        [("true", true), ("false", false), ("TRUE", true), ("FALSE", false), ("True", true), ("False", false)];

    public override object? Read(object fact)
    {
        if (fact is FactText cell)
        {
            foreach (var (word, value) in Cells)
            {
                if (cell.Text == word)
                {
                    return value;
                }
            }
        }

        return fact as bool?;
    }

    public override bool IsHeldBy(Type property) => property == typeof(bool);
}
