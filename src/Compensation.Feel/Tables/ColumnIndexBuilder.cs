using System.Diagnostics;
using NodaTime;

namespace Compensation.Feel.Tables;

/// <summary>Fills the row sets of a column: each cell is evaluated at its own constants and once between any two of them.</summary>
internal sealed class ColumnIndexBuilder(Local tested, IReadOnlyList<TypedExpression> tests, int words)
{
    private readonly Evaluator _evaluator = new(EvaluationEnvironment.Empty, FeelLimits.Default with { Steps = int.MaxValue });

    /// <param name="kind">What the values of the column are.</param>
    /// <param name="constants">What each cell compares with.</param>
    /// <returns>The index; null for a kind that has none.</returns>
    public ColumnIndex? Build(FeelKind kind, IReadOnlyList<IReadOnlyList<object>> constants)
    {
        switch (kind)
        {
            case FeelKind.Number:
                return Ordered<decimal>(constants, Between);
            case FeelKind.Date:
                return Ordered<LocalDate>(constants, Between);
            case FeelKind.String:
                var texts = constants.SelectMany(c => c).Cast<string>().Distinct(StringComparer.Ordinal).ToArray();
                return new TextColumnIndex(texts, AtPoints([.. texts, string.Concat(texts) + "\0", null]), words);
            case FeelKind.Boolean:
                return new TruthColumnIndex(AtPoints([false, true, null]), words);
            case FeelKind.Any or FeelKind.Null or FeelKind.Time or FeelKind.DateTime or FeelKind.DayTimeDuration or FeelKind.YearMonthDuration
                or FeelKind.List or FeelKind.Range or FeelKind.Context or FeelKind.Function:
                return null;
            default:
                throw new UnreachableException($"{kind}");
        }
    }

    /// <summary>The row sets of single values, one for each.</summary>
    private ulong[] AtPoints(object?[] points)
    {
        var masks = new ulong[points.Length * words];
        for (var row = 0; row < tests.Count; row++)
        {
            for (var at = 0; at < points.Length; at++)
            {
                Put(masks, at, row, Passes(row, points[at]));
            }
        }

        return masks;
    }

    private OrderedColumnIndex<T> Ordered<T>(IReadOnlyList<IReadOnlyList<object>> constants, Func<T?, T?, object?> between)
        where T : struct, IComparable<T>
    {
        var all = constants.SelectMany(c => c).Cast<T>().Distinct().Order().ToArray();
        var masks = new ulong[(all.Length * 2 + 2) * words];
        for (var row = 0; row < tests.Count; row++)
        {
            var own = constants[row].Cast<T>().Distinct().Order().ToArray();
            var at = 0;
            var inGap = PassesInGap(row, own, 0, between);
            for (var i = 0; i < all.Length; i++)
            {
                Put(masks, i * 2, row, inGap);
                if (at < own.Length && own[at].CompareTo(all[i]) == 0)
                {
                    Put(masks, i * 2 + 1, row, Passes(row, own[at]));
                    inGap = PassesInGap(row, own, ++at, between);
                }
                else
                {
                    Put(masks, i * 2 + 1, row, inGap);
                }
            }

            Put(masks, all.Length * 2, row, inGap);
            Put(masks, all.Length * 2 + 1, row, Passes(row, null));
        }

        return new OrderedColumnIndex<T>(all, masks, words);
    }

    /// <summary>Whether the row matches below its constant number <paramref name="at"/> and above the one before; no value may be there at all.</summary>
    private bool PassesInGap<T>(int row, T[] own, int at, Func<T?, T?, object?> between)
        where T : struct =>
        between(at == 0 ? null : own[at - 1], at == own.Length ? null : own[at]) is { } inside && Passes(row, inside);

    private bool Passes(int row, object? value) => _evaluator.Evaluate(tests[row], new Binding(tested, Evaluated.Of(value), null)).Value is true;

    private void Put(ulong[] masks, int place, int row, bool passes)
    {
        if (passes)
        {
            masks[place * words + (row >> 6)] |= 1ul << (row & 63);
        }
    }

    /// <summary>There is a fraction between any two decimals.</summary>
    private static object? Between(decimal? low, decimal? high)
    {
        var inside = (Number)(low ?? decimal.MinValue) / 2 + (Number)(high ?? decimal.MaxValue) / 2;
        return (low is null || low.Value < inside) && (high is null || inside < high.Value) ? inside.Value : null;
    }

    private static object? Between(LocalDate? low, LocalDate? high)
    {
        var inside = (low, high) switch
        {
            (null, null) => new LocalDate(2000, 1, 1),
            (null, { } h) => h == LocalDate.MinIsoValue ? h : h.PlusDays(-1),
            ({ } l, _) => l == LocalDate.MaxIsoValue ? l : l.PlusDays(1),
        };
        return (low is null || low < inside) && (high is null || inside < high) ? inside : null;
    }
}
