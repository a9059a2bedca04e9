using System.Reflection;
using Compensation.Feel.Evaluation;
using Compensation.Feel.Functions;

namespace Compensation.Feel.Compilation;

/// <summary>
/// <see cref="AggregateFunctions"/> over lists as they are, and over a few values, without an array of arguments in between. The methods
/// over lists are named after their functions.
/// </summary>
internal static class Aggregates
{
    /// <summary>The method for a list of numbers; null for a function that has none.</summary>
    public static MethodInfo? FindForNumbers(string function) => function switch
    {
        "sum" => ((Fold)Sum).Method,
        "min" => ((Fold)Min).Method,
        "max" => ((Fold)Max).Method,
        "mean" => ((Fold)Mean).Method,
        _ => null,
    };

    public static decimal? Sum(object?[] list, out Outcome outcome)
    {
        decimal sum = 0;
        if (!AreNumbers(list, out outcome))
        {
            return null;
        }

        foreach (var item in list)
        {
            sum += (decimal)item!;
        }

        return sum;
    }

    public static decimal? Mean(object?[] list, out Outcome outcome) => Sum(list, out outcome) / list.Length;

    public static decimal? Min(object?[] list, out Outcome outcome) => Extreme(list, true, out outcome);

    public static decimal? Max(object?[] list, out Outcome outcome) => Extreme(list, false, out outcome);

    public static T Least<T>(T first, T second)
        where T : struct, IComparable<T> => second.CompareTo(first) < 0 ? second : first;

    public static T Greatest<T>(T first, T second)
        where T : struct, IComparable<T> => second.CompareTo(first) > 0 ? second : first;

    public static string LeastText(string first, string second) => Operators.CompareText(second, first) < 0 ? second : first;

    public static string GreatestText(string first, string second) => Operators.CompareText(second, first) > 0 ? second : first;

    private static decimal? Extreme(object?[] list, bool least, out Outcome outcome)
    {
        if (!AreNumbers(list, out outcome))
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

    /// <summary>No items is a failure; a null among them makes the result null.</summary>
    private static bool AreNumbers(object?[] list, out Outcome outcome)
    {
        outcome = list.Length == 0 ? Outcome.Failure : Outcome.Value;
        var all = list.Length > 0;
        foreach (var item in list)
        {
            all &= item is decimal;
            outcome = item is null or decimal ? outcome : Outcome.Unknown;
        }

        return all;
    }

    private delegate decimal? Fold(object?[] list, out Outcome outcome);
}
