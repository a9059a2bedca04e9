using System.Reflection;

namespace Compensation.Feel.Functions;

/// <summary>DMN 1.5, 10.3.4.4: what makes one value of many. Each takes one list, or the values themselves.</summary>
internal static class AggregateFunctions
{
    private static readonly FailureReason NoValues = $"there are no values";

    private static readonly FeelType Numbers = FeelType.ListOf(FeelType.Number);
    private static readonly FeelType Booleans = FeelType.ListOf(FeelType.Boolean);

    private static readonly NumberAggregate Sum = new(
        ExactDecimals.Add, (sum, next) => sum + next,
        (kind, type) => kind != FeelKind.Number ? null
            : type == typeof(long) ? Signature.Method(ScaledNumber.Add)
            : type == typeof(Quotient) ? typeof(Quotient).GetMethod("op_Addition")
            : ExactDecimals.Addition);

    private static readonly NumberAggregate Mean = new(ExactDecimals.Add, (sum, next) => sum + next, (_, _) => null) { IsMean = true };

    private static readonly NumberAggregate Least = new(
        Math.Min, (least, next) => next < least ? next : least,
        (kind, type) => ExtremeOfTwo(kind, type, nameof(LesserOf), LesserText))
    { IsTotal = true };

    private static readonly NumberAggregate Greatest = new(
        Math.Max, (greatest, next) => next > greatest ? next : greatest,
        (kind, type) => ExtremeOfTwo(kind, type, nameof(GreaterOf), GreaterText))
    { IsTotal = true };

    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        new("min", "The least of the values.", [.. OfNumbers(Least.Of), .. OfAny((call, v) => Extreme(call, v, least: true))]) { Aggregate = Least, KeepsUnit = true },
        new("max", "The greatest of the values.", [.. OfNumbers(Greatest.Of), .. OfAny((call, v) => Extreme(call, v, least: false))]) { Aggregate = Greatest, KeepsUnit = true },
        new("sum", "The numbers added up.", OfNumbers(Sum.Of)) { Aggregate = Sum, KeepsUnit = true },
        new("mean", "The sum of the numbers, divided by how many they are.", OfNumbers(Mean.Of, divides: true)) { Aggregate = Mean },
        new("median", "The number in the middle of the sorted numbers, or the mean of the two in the middle.", OfNumbers(Median, divides: true)),
        new("stddev", "The standard deviation of a sample: the square root of the squared distances from the mean, divided by one less than their count.",
            OfNumbers(n => n.Length < 2 ? null : Stddev(n), failure: $"at least two numbers are needed")),
        new("product", "The numbers multiplied with each other.", OfNumbers(n => n.Aggregate((product, v) => product * v))),
        new("mode", "The numbers that occur most often, in ascending order.",
            Signature.Of(Numbers, (call, a) => ToNumbers(call, a[0]) is { } n ? Mode(n) : null, new Parameter("list", Numbers) { Exact = true }),
            Signature.Of(Numbers, (call, a) => ToNumbers(call, a[0]) is { } n ? Mode(n) : null, new Parameter("n", FeelType.Number) { Variadic = true, Exact = true })),
        new("all", "Whether no value is false: true when all are true, null when one is null and none false.",
            OfBooleans((_, a) => Decide((object?[])a[0]!, decisive: false))),
        new("any", "Whether one value is true: false when all are false, null when one is null and none true.",
            OfBooleans((_, a) => Decide((object?[])a[0]!, decisive: true))),
    ];

    private static Number? Median(Number[] values)
    {
        var sorted = values.Order().ToArray();
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static Number? Stddev(Number[] values)
    {
        var mean = Mean.Of(values);
        return DecimalMath.Sqrt((Sum.Of([.. values.Select(v => (v - mean) * (v - mean))]) / (values.Length - 1)).ToDecimal());
    }

    private static object?[] Mode(Number[] values)
    {
        var counts = values.GroupBy(v => v.Value).Select(g => (Number: g.First(), Count: g.Count())).ToList();
        return [.. counts.Where(c => c.Count == counts.Max(other => other.Count)).Select(c => c.Number).Order().Select(v => v.Value)];
    }

    /// <summary>A list of numbers, or the numbers themselves.</summary>
    /// <param name="method">What is made of numbers, of which there is at least one; null is a failure.</param>
    /// <param name="divides">Whether the result may be a fraction although no number is one.</param>
    /// <param name="failure">Why there is no result; without it, that there are no values.</param>
    private static Overload[] OfNumbers(Func<Number[], Number?> method, bool divides = false, FailureReason? failure = null)
    {
        object? Body(CallContext call, object?[] a) => ToNumbers(call, a[0]) is { } numbers ? call.Give(numbers.Length == 0 ? null : method(numbers)) ?? call.Fail(failure ?? NoValues) : null;
        return
        [
            Signature.Of(FeelType.Number, Body, new Parameter("list", Numbers) { Exact = true }) with { Divides = divides },
            Signature.Of(FeelType.Number, Body, new Parameter("n", FeelType.Number) { Variadic = true, Exact = true }) with { Divides = divides },
        ];
    }

    private static Overload[] OfNumbers(Func<Number[], Number> method, bool divides = false) => OfNumbers(numbers => (Number?)method(numbers), divides);

    private static T LesserOf<T>(T first, T second)
        where T : struct, IComparable<T> => second.CompareTo(first) < 0 ? second : first;

    private static T GreaterOf<T>(T first, T second)
        where T : struct, IComparable<T> => second.CompareTo(first) > 0 ? second : first;

    private static string LesserText(string first, string second) => Operators.CompareText(second, first) < 0 ? second : first;

    private static string GreaterText(string first, string second) => Operators.CompareText(second, first) > 0 ? second : first;

    /// <summary>Two values of a kind that always have an order, which times of different zones have not.</summary>
    private static MethodInfo? ExtremeOfTwo(FeelKind kind, Type type, string name, Func<string, string, string> ofTexts) => kind switch
    {
        FeelKind.String => ofTexts.Method,
        FeelKind.Number or FeelKind.Date or FeelKind.DayTimeDuration or FeelKind.YearMonthDuration =>
            typeof(AggregateFunctions).GetMethod(name, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type),
        _ => null,
    };

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
