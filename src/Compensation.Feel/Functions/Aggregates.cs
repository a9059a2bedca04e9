using System.Reflection;

namespace Compensation.Feel.Functions;

/// <summary>
/// <see cref="AggregateFunctions"/> over lists as they are, and over a few values, without an array of arguments in between. The methods
/// over lists are named after their functions.
/// </summary>
internal static class Aggregates
{
    /// <summary>The method for a list of numbers, which may be fractions; null for a function that has none.</summary>
    public static MethodInfo? FindForNumbers(string function, bool holdsFractions) => (function, holdsFractions) switch
    {
        ("sum", false) => ((Fold)Sum).Method,
        ("min", false) => ((Fold)Min).Method,
        ("max", false) => ((Fold)Max).Method,
        ("mean", false) => ((ExactFold)Mean).Method,
        ("sum", true) => ((ExactFold)SumOfFractions).Method,
        ("min", true) => ((ExactFold)LeastFraction).Method,
        ("max", true) => ((ExactFold)GreatestFraction).Method,
        ("mean", true) => ((ExactFold)MeanOfFractions).Method,
        _ => null,
    };

    public static decimal? Sum(object?[] list, out Outcome outcome)
    {
        decimal sum = 0;
        if (!AreDecimals(list, out outcome))
        {
            return null;
        }

        foreach (var item in list)
        {
            sum = ExactDecimals.Add(sum, (decimal)item!);
        }

        return sum;
    }

    public static Quotient? Mean(object?[] list, out Outcome outcome) => Sum(list, out outcome) is { } sum ? Quotient.Of(sum) / Quotient.Of(list.Length, 1) : null;

    public static decimal? Min(object?[] list, out Outcome outcome) => Extreme(list, true, out outcome);

    public static decimal? Max(object?[] list, out Outcome outcome) => Extreme(list, false, out outcome);

    public static Quotient? SumOfFractions(object?[] list, out Outcome outcome) => Exact(list, (sum, next) => sum + next, out outcome);

    public static Quotient? MeanOfFractions(object?[] list, out Outcome outcome) => SumOfFractions(list, out outcome) is { } sum ? sum / Quotient.Of(list.Length, 1) : null;

    public static Quotient? LeastFraction(object?[] list, out Outcome outcome) => Exact(list, (least, next) => next < least ? next : least, out outcome);

    public static Quotient? GreatestFraction(object?[] list, out Outcome outcome) => Exact(list, (greatest, next) => next > greatest ? next : greatest, out outcome);

    public static T Least<T>(T first, T second)
        where T : struct, IComparable<T> => second.CompareTo(first) < 0 ? second : first;

    public static T Greatest<T>(T first, T second)
        where T : struct, IComparable<T> => second.CompareTo(first) > 0 ? second : first;

    public static string LeastText(string first, string second) => Operators.CompareText(second, first) < 0 ? second : first;

    public static string GreatestText(string first, string second) => Operators.CompareText(second, first) > 0 ? second : first;

    /// <summary>In the numbers of the evaluator, which are reduced: the sum of many quotients would soon be too large otherwise.</summary>
    private static Quotient? Exact(object?[] list, Func<Number, Number, Number> combine, out Outcome outcome)
    {
        if (!AreNumbers(list, out outcome))
        {
            return null;
        }

        var result = Number.Of(list[0])!.Value;
        for (var i = 1; i < list.Length; i++)
        {
            result = combine(result, Number.Of(list[i])!.Value);
        }

        return Quotient.Of(result);
    }

    private static decimal? Extreme(object?[] list, bool least, out Outcome outcome)
    {
        if (!AreDecimals(list, out outcome))
        {
            return null;
        }

        var extreme = (decimal)list[0]!;
        foreach (var item in list)
        {
            var number = (decimal)item!;
            extreme = least ? Math.Min(extreme, number) : Math.Max(extreme, number);
        }

        return extreme;
    }

    /// <summary>As <see cref="AreNumbers"/>; a fraction among them is for the evaluator to see.</summary>
    private static bool AreDecimals(object?[] list, out Outcome outcome) => AreNumbers(list, out outcome, allowFractions: false);

    /// <summary>No items is a failure; a null among them makes the result null.</summary>
    private static bool AreNumbers(object?[] list, out Outcome outcome, bool allowFractions = true)
    {
        outcome = list.Length == 0 ? Outcome.Failure : Outcome.Value;
        var all = list.Length > 0;
        foreach (var item in list)
        {
            var fits = item is decimal || (allowFractions && item is Fraction);
            all &= fits;
            outcome = item is null || fits ? outcome : Outcome.Unknown;
        }

        return all;
    }

    private delegate decimal? Fold(object?[] list, out Outcome outcome);

    private delegate Quotient? ExactFold(object?[] list, out Outcome outcome);
}
