namespace Compensation.Feel.Functions;

/// <summary>DMN 1.5, 10.3.4.4: what makes one value of many. Each takes one list, or the values themselves.</summary>
internal static class AggregateFunctions
{
    private static readonly FailureReason NoValues = $"there are no values";

    private static readonly FeelType Numbers = FeelType.ListOf(FeelType.Number);
    private static readonly FeelType Booleans = FeelType.ListOf(FeelType.Boolean);

    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        new("min", "The least of the values.", [.. OfNumbers(Min, NoValues), .. OfAny((call, v) => Extreme(call, v, least: true))]),
        new("max", "The greatest of the values.", [.. OfNumbers(Max, NoValues), .. OfAny((call, v) => Extreme(call, v, least: false))]),
        new("sum", "The numbers added up.", OfNumbers(Sum, NoValues)),
        new("mean", "The sum of the numbers, divided by how many they are.", OfNumbers(Mean, NoValues, divides: true)),
        new("median", "The number in the middle of the sorted numbers, or the mean of the two in the middle.", OfNumbers(Median, NoValues, divides: true)),
        new("stddev", "The standard deviation of a sample: the square root of the squared distances from the mean, divided by one less than their count.",
            OfNumbers(Stddev, $"at least two numbers are needed")),
        new("product", "The numbers multiplied with each other.", OfNumbers(Product, NoValues)),
        new("mode", "The numbers that occur most often, in ascending order.",
            Signature.Of(Numbers, (call, a) => ToNumbers(call, a[0]) is { } n ? Mode(n) : null, new Parameter("list", Numbers) { Exact = true }),
            Signature.Of(Numbers, (call, a) => ToNumbers(call, a[0]) is { } n ? Mode(n) : null, new Parameter("n", FeelType.Number) { Variadic = true, Exact = true })),
        new("all", "Whether no value is false: true when all are true, null when one is null and none false.",
            OfBooleans((_, a) => Decide((object?[])a[0]!, decisive: false))),
        new("any", "Whether one value is true: false when all are false, null when one is null and none true.",
            OfBooleans((_, a) => Decide((object?[])a[0]!, decisive: true))),
    ];

    private static Number? Min(Number[] values) => values.Length == 0 ? null : values.Min();

    private static Number? Max(Number[] values) => values.Length == 0 ? null : values.Max();

    private static Number? Sum(Number[] values) => values.Length == 0 ? null : values.Aggregate((sum, v) => sum + v);

    private static Number? Mean(Number[] values) => Sum(values) is { } sum ? sum / values.Length : null;

    private static Number? Median(Number[] values)
    {
        if (values.Length == 0)
        {
            return null;
        }

        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Number? Stddev(Number[] values)
    {
        if (values.Length < 2)
        {
            return null;
        }

        var mean = Mean(values)!.Value;
        return DecimalMath.Sqrt((Sum([.. values.Select(v => (v - mean) * (v - mean))])!.Value / (values.Length - 1)).ToDecimal());
    }

    private static Number? Product(Number[] values) => values.Length == 0 ? null : values.Aggregate((product, v) => product * v);

    private static object?[] Mode(Number[] values)
    {
        var counts = values.GroupBy(v => v.Value).Select(g => (Number: g.First(), Count: g.Count())).ToList();
        return [.. counts.Where(c => c.Count == counts.Max(other => other.Count)).Select(c => c.Number).Order().Select(v => v.Value)];
    }

    /// <summary>A list of numbers, or the numbers themselves.</summary>
    private static Overload[] OfNumbers(Func<Number[], Number?> method, FailureReason failure, bool divides = false)
    {
        object? Body(CallContext call, object?[] a) => ToNumbers(call, a[0]) is { } numbers ? call.Give(method(numbers)) ?? call.Fail(failure) : null;
        return
        [
            Signature.Of(FeelType.Number, Body, new Parameter("list", Numbers) { Exact = true }) with { Divides = divides },
            Signature.Of(FeelType.Number, Body, new Parameter("n", FeelType.Number) { Variadic = true, Exact = true }) with { Divides = divides },
        ];
    }

    private static Overload[] OfAny(Func<CallContext, object?[], object?> body) =>
    [
        Signature.Of(types => types[0].Element, (call, a) => body(call, (object?[])a[0]!), new Parameter("list", FeelType.AnyList) { Exact = true }),
        Signature.Of(types => types[0].Element, (call, a) => body(call, (object?[])a[0]!), new Parameter("c", FeelType.Any) { Variadic = true, Exact = true }),
    ];

    private static Overload[] OfBooleans(Func<CallContext, object?[], object?> body) =>
    [
        Signature.Of(FeelType.Boolean, body, new Parameter("list", Booleans)),
        Signature.Of(FeelType.Boolean, body, new Parameter("b", FeelType.Boolean) { Variadic = true }),
    ];

    private static Number[]? ToNumbers(CallContext call, object? values)
    {
        var items = (object?[])values!;
        var numbers = new Number[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (Number.Of(items[i]) is not { } number)
            {
                call.FailForNull($"value {i + 1} is null");
                return null;
            }

            numbers[i] = number;
        }

        return numbers;
    }

    private static object? Extreme(CallContext call, object?[] values, bool least)
    {
        if (values.Length == 0)
        {
            return call.Fail(NoValues);
        }

        var extreme = values[0];
        foreach (var value in values)
        {
            if (Operators.Compare(value, extreme) is not { } order)
            {
                return value is null || extreme is null ? call.FailForNull($"one of the values is null") : call.Fail($"{extreme} and {value} have no order");
            }

            extreme = order != 0 && order < 0 == least ? value : extreme;
        }

        return extreme;
    }

    private static object? Decide(object?[] values, bool decisive) => values.Contains(decisive) ? decisive : values.Contains(null) ? null : !decisive;
}
