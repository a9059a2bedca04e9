namespace Compensation.Rules;

/// <summary>A value that a pack computes and names: a <c>let</c>, a parameter at the claim's date, a table over its own columns, a calendar.</summary>
internal sealed class NamedValue : Variable
{
    /// <summary>Values that read each other in a row before one of them is worked out ahead of those that lean on it.</summary>
    public const int MostInRow = 16;

    /// <summary>How many values are read in a row, this one included, before one that is worked out ahead.</summary>
    private readonly int _row;

    public NamedValue(string name, TypedExpression expression)
        : base(name, expression.Type.Is(FeelKind.Null) ? FeelType.Any : expression.Type)
    {
        Expression = expression;
        Reads = [.. ReadVariables.Of(expression.Root).OfType<NamedValue>()];
        Depth = 1 + Reads.Select(r => r.Depth).DefaultIfEmpty().Max();
        _row = 1 + Reads.Select(r => r.IsAhead ? 0 : r._row).DefaultIfEmpty().Max();
    }

    public TypedExpression Expression { get; }

    /// <summary>A <c>let</c>, whose expression its author has written; of a parameter, a table or a file people see the name and the value.</summary>
    public bool IsLet { get; init; }

    /// <summary>The named values that it reads itself.</summary>
    public IReadOnlyList<NamedValue> Reads { get; }

    /// <summary>How many named values lean on each other in the longest row that ends with this one.</summary>
    public int Depth { get; }

    /// <summary>
    /// It is worked out ahead of those that lean on it, so that a row of values, however long, is never a row of calls as long: no value is
    /// more than <see cref="MostInRow"/> away from such ones, or from those that read none.
    /// </summary>
    public bool IsAhead => _row == MostInRow;
}
