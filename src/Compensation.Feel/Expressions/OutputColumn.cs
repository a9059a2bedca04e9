namespace Compensation.Feel.Expressions;

/// <summary>A column of outputs.</summary>
/// <param name="Name">The name of the output; null when it is the only one.</param>
/// <param name="Type">What its cells give.</param>
/// <param name="Values">The declared values, most important first; empty when there are none.</param>
/// <param name="Default">What it is when no row matches, or null.</param>
internal sealed record OutputColumn(string? Name, FeelType Type, IReadOnlyList<object?> Values, TypedExpression? Default = null)
{
    /// <summary>The place of a value among the declared ones, from 0; what is not among them comes after all.</summary>
    public int RankOf(object? value)
    {
        for (var at = 0; at < Values.Count; at++)
        {
            if (Operators.AreEqual(Values[at], value))
            {
                return at;
            }
        }

        return int.MaxValue;
    }
}
