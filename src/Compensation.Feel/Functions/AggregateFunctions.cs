using Compensation.Feel.Evaluation;
using Compensation.Feel.Types;

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
        new("mean", "The sum of the numbers, divided by how many they are.", OfNumbers(Mean, NoValues)),
        new("median", "The number in the middle of the sorted numbers, or the mean of the two in the middle.", OfNumbers(Median, NoValues)),
        new("stddev", "The standard deviation of a sample: the square root of the squared distances from the mean, divided by one less than their count.",
            OfNumbers(Stddev, $"at least two numbers are needed")),
        new("product", "The numbers multiplied with each other.", OfNumbers(Product, NoValues)),
        new("mode", "The numbers that occur most often, in ascending order.",
            Signature.Of(Numbers, (call, a) => ToNumbers(call, a[0]) is { } n ? Mode(n) : null, new Parameter("list", Numbers)),
            Signature.Of(Numbers, (call, a) => ToNumbers(call, a[0]) is { } n ? Mode(n) : null, new Parameter("n", FeelType.Number) { Variadic = true })),
        new("all", "Whether no value is false: true when all are true, null when one is null and none false.",
            OfBooleans((_, a) => Decide((object?[])a[0]!, decisive: false))),
        new("any", "Whether one value is true: false when all are false, null when one is null and none true.",
            OfBooleans((_, a) => Decide((object?[])a[0]!, decisive: true))),
    ];

    public static decimal? Min(decimal[] values) => values.Length == 0 ? null : values.Min();

    public static decimal? Max(decimal[] values) => values.Length == 0 ? null : values.Max();

    public static decimal? Sum(decimal[] values) => values.Length == 0 ? null : values.Sum();

    public static decimal? Mean(decimal[] values) => Sum(values) / values.Length;

    public static decimal? Median(decimal[] values)
    {
        if (values.Length == 0)
        {
            return null;
        }

        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    public static decimal? Stddev(decimal[] values)
    {
        if (values.Length < 2)
        {
            return null;
        }

        var mean = Mean(values)!.Value;
        return DecimalMath.Sqrt(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1));
    }

    public static decimal? Product(decimal[] values) => values.Length == 0 ? null : values.Aggregate((product, v) => product * v);

    private static object?[] Mode(decimal[] values)
    {
        var counts = values.GroupBy(v => v).Select(g => (Value: g.Key, Count: g.Count())).ToList();
        return [.. counts.Where(c => c.Count == counts.Max(other => other.Count)).Select(c => c.Value).Order().Select(v => (object?)v)];
    }

    /// <summary>A list of numbers first, then the numbers themselves; only the latter have a direct method, over an array.</summary>
    private static Overload[] OfNumbers(Func<decimal[], decimal?> method, FailureReason failure)
    {
        object? Body(Call call, object?[] a) => ToNumbers(call, a[0]) is { } numbers ? method(numbers) ?? call.Fail(failure) : null;
        return
        [
            Signature.Of(FeelType.Number, Body, new Parameter("list", Numbers)),
            Signature.Of(FeelType.Number, Body, new Parameter("n", FeelType.Number) { Variadic = true }) with { Direct = Signature.Method(method) },
        ];
    }

    private static Overload[] OfAny(Func<Call, object?[], object?> body) =>
    [
        Signature.Of(types => types[0].Element, (call, a) => body(call, (object?[])a[0]!), new Parameter("list", FeelType.AnyList)),
        Signature.Of(types => types[0].Element, (call, a) => body(call, (object?[])a[0]!), new Parameter("c", FeelType.Any) { Variadic = true }),
    ];

    private static Overload[] OfBooleans(Func<Call, object?[], object?> body) =>
    [
        Signature.Of(FeelType.Boolean, body, new Parameter("list", Booleans)),
        Signature.Of(FeelType.Boolean, body, new Parameter("b", FeelType.Boolean) { Variadic = true }),
    ];

    private static decimal[]? ToNumbers(Call call, object? values)
    {
        var items = (object?[])values!;
        var numbers = new decimal[items.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (items[i] is not decimal number)
            {
                call.FailForNull($"value {i + 1} is null");
                return null;
            }

            numbers[i] = number;
        }

        return numbers;
    }

    private static object? Extreme(Call call, object?[] values, bool least)
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
