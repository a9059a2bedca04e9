namespace Compensation.Feel.Values;

/// <summary>FEEL values as everything but arithmetic sees them: each number a decimal.</summary>
internal static class Decimals
{
    /// <summary>The value with every <see cref="Fraction"/> as the nearest decimal, also inside of lists, contexts and ranges; the same object where there is none.</summary>
    public static object? Of(object? value) => value switch
    {
        Fraction fraction => Number.Of(fraction)!.Value.ToDecimal(),
        object?[] list when list.Any(HoldsFraction) => list.Select(Of).ToArray(),
        FeelContext context when HoldsFraction(context) => new FeelContext(context.Members.Select(m => KeyValuePair.Create(m.Key, Of(m.Value)))),
        FeelRange range when HoldsFraction(range) => range with { Low = Of(range.Low), High = Of(range.High) },
        _ => value,
    };

    private static bool HoldsFraction(object? value) => value switch
    {
        Fraction => true,
        object?[] list => list.Any(HoldsFraction),
        FeelContext context => context.Members.Any(m => HoldsFraction(m.Value)),
        FeelRange range => range.Low is Fraction || range.High is Fraction,
        _ => false,
    };
}
