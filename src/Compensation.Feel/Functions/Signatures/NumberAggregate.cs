using System.Reflection;

namespace Compensation.Feel.Functions.Signatures;

/// <summary>A way to make one number of many by taking them two at a time, in every form that numbers have.</summary>
/// <param name="ofDecimals">Two decimals; an <see cref="OverflowException"/> where the result is none.</param>
/// <param name="ofNumbers">Two numbers that may be fractions.</param>
/// <param name="ofTwo">The static method over two values of a kind, of a given CLR type; null where there is none.</param>
internal sealed class NumberAggregate(Func<decimal, decimal, decimal> ofDecimals, Func<Number, Number, Number> ofNumbers, Func<FeelKind, Type, MethodInfo?> ofTwo)
{
    /// <summary>The result is divided by how many numbers there are.</summary>
    public bool IsMean { get; init; }

    /// <summary>Whether it can neither fail nor overflow for values that are no quotients.</summary>
    public bool IsTotal { get; init; }

    /// <summary>The numbers of a list, of which there is at least one.</summary>
    public Number Of(Number[] numbers) => IsMean ? numbers.Aggregate(ofNumbers) / numbers.Length : numbers.Aggregate(ofNumbers);

    /// <summary>The static method over two values of a kind, of a given CLR type; null where there is none.</summary>
    public MethodInfo? OfTwo(FeelKind kind, Type type) => ofTwo(kind, type);

    /// <summary>For compiled code: the items of a list that are decimals; the mean aside.</summary>
    public decimal? OfDecimals(object?[] list, out CallOutcome outcome)
    {
        if (!AreNumbers(list, out outcome, allowFractions: false))
        {
            return null;
        }

        var result = (decimal)list[0]!;
        for (var i = 1; i < list.Length; i++)
        {
            result = ofDecimals(result, (decimal)list[i]!);
        }

        return result;
    }

    /// <summary>For compiled code: the mean of decimals.</summary>
    public Quotient? MeanOfDecimals(object?[] list, out CallOutcome outcome) => OfDecimals(list, out outcome) is { } sum ? Quotient.Of(sum) / Quotient.Of(list.Length, 1) : null;

    /// <summary>For compiled code: the items of a list that may be fractions. In numbers that are reduced: the sum of many quotients would soon be too large otherwise.</summary>
    public Quotient? OfFractions(object?[] list, out CallOutcome outcome)
    {
        if (!AreNumbers(list, out outcome, allowFractions: true))
        {
            return null;
        }

        var result = Number.Of(list[0])!.Value;
        for (var i = 1; i < list.Length; i++)
        {
            result = ofNumbers(result, Number.Of(list[i])!.Value);
        }

        return Quotient.Of(result);
    }

    /// <summary>For compiled code: the mean of numbers that may be fractions.</summary>
    public Quotient? MeanOfFractions(object?[] list, out CallOutcome outcome) => OfFractions(list, out outcome) is { } sum ? sum / Quotient.Of(list.Length, 1) : null;

    /// <summary>No items is a failure, a null among them makes the result null, and anything else is for the evaluator to see.</summary>
    private static bool AreNumbers(object?[] list, out CallOutcome outcome, bool allowFractions)
    {
        outcome = list.Length == 0 ? CallOutcome.Failure : CallOutcome.Value;
        var all = list.Length > 0;
        foreach (var item in list)
        {
            var fits = item is decimal || (allowFractions && item is Fraction);
            all &= fits;
            outcome = item is null || fits ? outcome : CallOutcome.Unknown;
        }

        return all;
    }
}
