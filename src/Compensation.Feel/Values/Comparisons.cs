namespace Compensation.Feel.Values;

/// <summary>Comparisons of what has no CLR operator: null where two values have no order, which is a failure.</summary>
internal static class Comparisons
{
    public static bool? Holds(Operator @operator, object left, object right) => Operators.Compare(left, right) is not { } order ? null : @operator switch
    {
        Operator.Less => order < 0,
        Operator.LessOrEqual => order <= 0,
        Operator.Greater => order > 0,
        _ => order >= 0,
    };

    public static bool? Between(object value, object low, object high) =>
        Operators.Compare(value, low) is { } above && Operators.Compare(value, high) is { } below ? above >= 0 && below <= 0 : null;

    public static bool Equal(object? left, object? right) => Operators.Equal(left, right) == true;
}
