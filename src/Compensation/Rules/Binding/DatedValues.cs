using NodaTime;

namespace Compensation.Rules.Binding;

/// <summary>One of several values and the dates it holds for, both inclusive; without a start, from the beginning of time.</summary>
internal sealed record DatedValue(LocalDate? From, LocalDate? Until, TypedNode Value, SourceText Place, TextSpan Span)
{
    /// <summary>What the value rests on; of the rows of a table each says so itself.</summary>
    public IReadOnlyList<Citation> Sources { get; init; } = [];
}

/// <summary>Values that change by date, as one expression over a date.</summary>
internal static class DatedValues
{
    /// <summary>
    /// The value that holds on a date: the last that has begun, unless it has ended. Where none holds the value is null, with a warning.
    /// A gap is worth a warning at load, two values on one date are an error.
    /// </summary>
    /// <param name="date">The date.</param>
    /// <param name="place">Its name, where it is declared: what goes wrong is told of it.</param>
    /// <param name="values">The values.</param>
    public static TypedNode At(TypedNode date, SourceText place, IReadOnlyList<DatedValue> values)
    {
        var span = new TextSpan(0, place.Text.Length);
        return At(date, values, new FaultyNode(span, FeelDiagnostics.FailedOperation.At(place, span, $"`{place.Rule}` has no value on that date")));
    }

    /// <summary>The value that holds on a date, and another where none does.</summary>
    public static TypedNode At(TypedNode date, IReadOnlyList<DatedValue> values, TypedNode otherwise)
    {
        if (values is [{ From: null, Until: null } only])
        {
            return only.Value;
        }

        var type = FeelType.Join(values.Select(v => v.Value.Type));
        var result = otherwise;

        // The last in the loop is the outermost: the latest start wins, and past its end no earlier value comes back. A date that is null has no value, whichever begins first.
        foreach (var value in values.OrderBy(Start))
        {
            var inside = value.Until is { } until ? new IfNode(otherwise.Span, type, Compare(date, Operator.LessOrEqual, until), value.Value, otherwise) : value.Value;
            result = new IfNode(otherwise.Span, type, Compare(date, Operator.GreaterOrEqual, Start(value)), inside, result);
        }

        return result;
    }

    /// <summary>Reports dates that have two values, stretches between values that have none, and values that do not say when they begin.</summary>
    public static void Check(string name, IReadOnlyList<DatedValue> values, PackProblems problems)
    {
        var begun = CheckStarts(name, values.OrderBy(v => v.Span.Start), v => (v.From, v.Until), v => (v.Place, v.Span), problems);
        var ordered = begun.OrderBy(Start).ToArray();
        for (var i = 1; i < ordered.Length; i++)
        {
            var (before, after) = (ordered[i - 1], ordered[i]);
            if (before.From == after.From || (before.Until is { } end && end >= Start(after)))
            {
                problems.Report(BindingDiagnostics.DatedOverlap, after.Place, after.Span, null, name, Text(Start(after)));
            }
            else if (before.Until is { } last && last.PlusDays(1) < Start(after))
            {
                problems.Report(BindingDiagnostics.DatedGap, after.Place, after.Span, null, name, Text(last.PlusDays(1)), Text(Start(after).PlusDays(-1)));
            }
        }
    }

    /// <summary>Reports what has no dates at all and stands behind another: only the first can be from the beginning of time.</summary>
    /// <returns>All others.</returns>
    public static IReadOnlyList<T> CheckStarts<T>(
        string name, IEnumerable<T> written, Func<T, (LocalDate? From, LocalDate? Until)> dates, Func<T, (SourceText Source, TextSpan Span)> place, PackProblems problems)
    {
        var begun = new List<T>();
        foreach (var value in written)
        {
            if (begun.Count > 0 && dates(value) is (null, null))
            {
                var (source, span) = place(value);
                problems.Report(BindingDiagnostics.DatedStart, source, span, null, name);
            }
            else
            {
                begun.Add(value);
            }
        }

        return begun;
    }

    /// <summary>A day of a range of dates in words; a range without a start begins with the first of all days.</summary>
    public static string Text(LocalDate date) => date == LocalDate.MinIsoValue ? "the first of all days" : Feel.Values.FeelText.Date(date);

    private static LocalDate Start(DatedValue value) => value.From ?? LocalDate.MinIsoValue;

    /// <summary>Nobody wrote this comparison, so it has no place of its own.</summary>
    private static ComparisonNode Compare(TypedNode date, Operator @operator, LocalDate bound) =>
        new(default, @operator, date, new ConstantNode(default, FeelType.Date, bound));
}
