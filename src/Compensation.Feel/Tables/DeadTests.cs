using NodaTime;

namespace Compensation.Feel.Tables;

/// <summary>
/// Tests that no value passes which their column can have: <c>-1</c> where the least is 0, <c>[5..1]</c> anywhere. Such a test compares with constants, so that it is enough to try these, the
/// bounds, and a value on either side of each.
/// </summary>
internal sealed class DeadTests(DecisionTable table, TableText text)
{
    private readonly Evaluator _evaluator = new(EvaluationEnvironment.Empty, FeelLimits.Default with { Steps = int.MaxValue });

    public static IEnumerable<Diagnostic> Of(DecisionTable table, TableText text) => new DeadTests(table, text).All();

    private IEnumerable<Diagnostic> All() =>
        from row in table.Rows
        from at in Enumerable.Range(0, table.Inputs.Count)
        let cell = row.Tests[at]
        where !cell.HasErrors && cell.Root is TestsNode
        from test in ((TestsNode)cell.Root).Tests
        where IsDead(test, cell, table.Inputs[at], text.Inputs[at].Bounds)
        select FeelDiagnostics.DeadTest.At(cell.Source, test.Span, table.Inputs[at].Name, Written(cell, test.Span), Confined(text.Inputs[at].Bounds));

    private bool IsDead(TypedNode test, TypedExpression cell, InputColumn column, ValueBounds? bounds)
    {
        if (test is MatchNode { Pattern: ConstantNode { Value: FeelRange { LowOpen: false, HighOpen: false } range } }
            && Operators.Compare(range.Low, range.High) is { } order && (order > 0 || (order == 0 && !(range.LowIncluded && range.HighIncluded))))
        {
            return true;
        }

        var kind = column.Tested.Type.Kind;
        return bounds is not null && kind is FeelKind.Number or FeelKind.Date && ConstantTests.ConstantsOf(test, column.Tested, kind) is { Count: > 0 } constants
            && !Candidates(constants, bounds).Any(value => Passes(test, cell, column, value));
    }

    private static IEnumerable<object?> Candidates(IReadOnlyList<object> constants, ValueBounds bounds)
    {
        if (bounds.Values.Count > 0)
        {
            return [null, .. bounds.Values];
        }

        // A table is checked with numbers as people write them; beyond a decimal's range there is no neighbour to try.
        var points = constants.Append(bounds.Min).Append(bounds.Max).OfType<object>().Distinct().ToList();
        var tried = points[0] is decimal ? Around([.. points.OfType<decimal>().Order()], bounds.Digits) : points.OfType<LocalDate>().SelectMany(Around);
        return [null, .. tried.Where(value => !(Operators.Compare(value, bounds.Min) < 0) && !(Operators.Compare(value, bounds.Max) > 0))];
    }

    private static IEnumerable<object> Around(decimal[] points, int? digits)
    {
        if (digits is { } places)
        {
            var step = new decimal(1, 0, 0, false, (byte)places);
            return points.Where(p => Math.Abs(p) < decimal.MaxValue / 10).Select(p => decimal.Round(p, places, MidpointRounding.ToNegativeInfinity)).SelectMany(p => new object[] { p - step, p, p + step });
        }

        var between = points.Zip(points.Skip(1), (low, high) => low / 2 + high / 2);
        return points.Concat(between).Append(Math.Max(points[0], decimal.MinValue + 1) - 1).Append(Math.Min(points[^1], decimal.MaxValue - 1) + 1).Cast<object>();
    }

    private static IEnumerable<object> Around(LocalDate date) =>
        [date, date == LocalDate.MinIsoValue ? date : date.PlusDays(-1), date == LocalDate.MaxIsoValue ? date : date.PlusDays(1)];

    private bool Passes(TypedNode test, TypedExpression cell, InputColumn column, object? value) =>
        _evaluator.Evaluate(new TypedExpression(cell.Source, test, []), new Binding(column.Tested, Evaluated.Of(value), null)).Value is true;

    private static string Written(TypedExpression cell, TextSpan span) => cell.Source.Text.Substring(span.Start, span.Length);

    private static string Confined(ValueBounds? bounds)
    {
        if (bounds is null)
        {
            return "";
        }

        var said = new List<string>();
        if (bounds.Values.Count > 0)
        {
            said.Add("one of " + string.Join(", ", bounds.Values.Select(v => FeelText.Of(v))));
        }

        if (bounds.Min is { } min)
        {
            said.Add("at least " + FeelText.Of(min));
        }

        if (bounds.Max is { } max)
        {
            said.Add("at most " + FeelText.Of(max));
        }

        if (bounds.Digits is { } digits)
        {
            said.Add($"of at most {digits} decimal places");
        }

        return said.Count == 0 ? "" : "; it is " + string.Join(" and ", said);
    }
}
