using Compensation.Feel;
using Compensation.Feel.Syntax;
using Compensation.Feel.Types;
using NodaTime;

namespace Compensation.Packs.Binding;

/// <summary>One of several values and the dates it holds for, both inclusive; without a start, from the beginning of time.</summary>
internal sealed record DatedValue(LocalDate? From, LocalDate? Until, TypedNode Value, SourceText Place, TextSpan Span);

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
        var type = FeelType.Join(values.Select(v => v.Value.Type));
        var problem = FeelDiagnostics.FailedOperation.At(place, span, $"`{place.Rule}` has no value on that date");
        TypedNode result = new FaultyNode(span, problem);
        foreach (var value in values.OrderBy(v => v.From ?? LocalDate.MinIsoValue))
        {
            if (value.From is null && value.Until is null)
            {
                return value.Value;
            }

            // The last in the loop is the outermost: the latest start wins.
            var holds = value.From is { } from ? Compare(span, date, Operator.GreaterOrEqual, from) : null;
            var lasts = value.Until is { } until ? Compare(span, date, Operator.LessOrEqual, until) : null;
            if (holds is null)
            {
                result = new IfNode(span, type, lasts!, value.Value, result);
            }
            else
            {
                // Past its end no earlier value comes back.
                var inside = lasts is null ? value.Value : new IfNode(span, type, lasts, value.Value, new FaultyNode(span, problem));
                result = new IfNode(span, type, holds, inside, result);
            }
        }

        return result;
    }

    /// <summary>Reports dates that have two values, and stretches between values that have none.</summary>
    public static void Check(string name, IReadOnlyList<DatedValue> values, PackProblems problems)
    {
        var ordered = values.OrderBy(v => v.From ?? LocalDate.MinIsoValue).ToArray();
        for (var i = 1; i < ordered.Length; i++)
        {
            var (before, after) = (ordered[i - 1], ordered[i]);
            var start = after.From ?? LocalDate.MinIsoValue;
            if (before.From == after.From || (before.Until is { } end && end >= start))
            {
                problems.Report(BindingDiagnostics.DatedOverlap, after.Place, after.Span, null, name, Text(start));
            }
            else if (before.Until is { } last && last.PlusDays(1) < start)
            {
                problems.Report(BindingDiagnostics.DatedGap, after.Place, after.Span, null, name, Text(last.PlusDays(1)), Text(start.PlusDays(-1)));
            }
        }

        static string Text(LocalDate date) => Feel.Evaluation.FeelText.Date(date);
    }

    private static ComparisonNode Compare(TextSpan span, TypedNode date, Operator @operator, LocalDate bound) =>
        new(span, @operator, date, new ConstantNode(span, FeelType.Date, bound));
}
