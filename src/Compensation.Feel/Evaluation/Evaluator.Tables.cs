using System.Diagnostics;

namespace Compensation.Feel.Evaluation;

/// <summary>Decision tables (DMN 1.5, 8.2.10 and 8.3.3).</summary>
internal sealed partial class Evaluator
{
    private object? Table(TableNode node)
    {
        var table = node.Table;
        var bindings = BindColumns(node);
        if (bindings is null)
        {
            return null;
        }

        // A row is a hit, is none, or can't be told because a fact is absent.
        var hits = new List<TableRow>();
        var open = new List<TableRow>();
        var marks = Evaluated.Nothing;
        foreach (var row in table.Rows)
        {
            var match = Matches(row, bindings);
            if (!match.IsKnown)
            {
                open.Add(row);
                marks = marks.Union(match.Absent);
            }
            else if (match.Value is true)
            {
                hits.Add(row);
                if (table.HitPolicy == HitPolicy.First)
                {
                    break;
                }
            }
        }

        foreach (var hit in trace is null ? [] : hits)
        {
            trace!.RecordHit(table, hit);
        }

        var result = Apply(node, hits, bindings);
        if (open.Count > 0 && !MakesNoDifference(node, hits, open, bindings, result))
        {
            Mark(marks);
            foreach (var row in open)
            {
                MarkOutputs(row, bindings);
            }
        }

        return result;
    }

    /// <summary>The columns' values, bound to what their cells test; null, with a warning, when one is not among the declared values.</summary>
    private Binding? BindColumns(TableNode node)
    {
        Binding? bindings = null;
        for (var i = 0; i < node.Inputs.Count; i++)
        {
            var column = node.Table.Inputs[i];
            var outer = _source;
            _source = node.Sources?[i] ?? outer;
            var value = Apart(node.Inputs[i]);
            _source = outer;
            bindings = new Binding(column.Tested, value, bindings);
            if (column.Values is { } allowed && value.IsKnown && InCell(allowed, bindings).Value is not true)
            {
                Fail(node.Span, $"{value.Value:value} is not one of the values of column `{column}` of table `{node.Table}`");
                return null;
            }
        }

        return bindings ?? new Binding(new Local("", FeelType.Any), Evaluated.Of(null), null);
    }

    private Evaluated Matches(TableRow row, Binding bindings)
    {
        var marks = Evaluated.Nothing;
        var told = _warnings.Count;
        var matches = true;
        foreach (var test in row.Tests)
        {
            var before = _warnings.Count;
            var cell = InCell(test, bindings);
            if (cell.IsKnown && cell.Value is not true)
            {
                matches = false;
                if (_warnings.Count == before)
                {
                    Forget(told, before);
                    return Evaluated.Of(false);
                }
            }

            marks = marks.Union(cell.Absent);
        }

        return matches ? new Evaluated(marks.IsEmpty, marks) : Evaluated.Of(false);
    }

    /// <summary>
    /// A cell test that is null does not match; where an operand was null that is an ordinary answer and no warning. What failed is told where
    /// no other cell of its row keeps the row from matching.
    /// </summary>
    private Evaluated InCell(TypedExpression cell, Binding bindings)
    {
        _cells++;
        var outer = (_source, _bindings, _marks);
        (_source, _bindings, _marks) = (cell.Source, bindings, Evaluated.Nothing);
        try
        {
            var value = Eval(cell.Root);
            return new Evaluated(value, _marks);
        }
        finally
        {
            (_source, _bindings, _marks) = outer;
            _cells--;
        }
    }

    private object? Apply(TableNode node, List<TableRow> hits, Binding bindings)
    {
        var table = node.Table;
        if (hits.Count == 0)
        {
            return Default(table);
        }

        switch (table.HitPolicy)
        {
            case HitPolicy.Unique when hits.Count > 1:
                return Violated(node, $"table `{table}` is unique, and rows {hits} match");
            case HitPolicy.Any when hits.Count > 1:
                var first = ReadDeep(Outputs(table, hits[0], bindings));
                return hits.Skip(1).All(r => Operators.AreEqual(ReadDeep(Outputs(table, r, bindings)), first))
                    ? first
                    : Violated(node, $"rows {hits} of table `{table}` match and give different outputs, which its policy `any` forbids");
            case HitPolicy.Unique or HitPolicy.Any or HitPolicy.First:
                return Outputs(table, hits[0], bindings);
            case HitPolicy.Priority:
                return Outputs(table, hits.MinBy(r => Rank(table, r, bindings), RankComparer)!, bindings);
            case HitPolicy.OutputOrder:
                return hits.OrderBy(r => Rank(table, r, bindings), RankComparer).Select(r => Outputs(table, r, bindings)).ToArray();
            case HitPolicy.RuleOrder or HitPolicy.Collect:
                return hits.Select(r => Outputs(table, r, bindings)).ToArray();
            case HitPolicy.CollectCount:
                return (decimal)hits.Count;
            case HitPolicy.CollectSum or HitPolicy.CollectMin or HitPolicy.CollectMax:
                return Aggregate(node, hits.Select(r => Outputs(table, r, bindings)).ToArray());
            default:
                throw new UnreachableException($"{table.HitPolicy}");
        }
    }

    private object? Violated(TableNode node, FailureReason what)
    {
        Warn(FeelDiagnostics.HitPolicyViolated, node.Span, what);
        return null;
    }

    private object? Outputs(DecisionTable table, TableRow row, Binding bindings) => table.OfOutputs(i => Output(row.Outputs[i], bindings));

    private object? Output(TypedExpression expression, Binding? bindings)
    {
        var outer = (_source, _bindings);
        (_source, _bindings) = (expression.Source, bindings);
        var value = Eval(expression.Root);
        (_source, _bindings) = outer;
        return value;
    }

    private object? Default(DecisionTable table)
    {
        if (table.Outputs.All(o => o.Default is null))
        {
            return table.GivesList ? Array.Empty<object?>() : table.HitPolicy == HitPolicy.CollectCount ? 0m : null;
        }

        var value = table.OfOutputs(i => table.Outputs[i].Default is { } expression ? Output(expression, null) : null);
        return table.GivesList ? new[] { value } : value;
    }

    /// <summary>The places of a row's outputs among the declared values; an output without declared values does not count.</summary>
    private int[] Rank(DecisionTable table, TableRow row, Binding bindings) =>
        [.. table.Outputs.Select((column, i) => column.Values.Count == 0 ? 0 : column.RankOf(Output(row.Outputs[i], bindings)))];

    private static readonly Comparer<int[]> RankComparer = Comparer<int[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right));

    private object? Aggregate(TableNode node, object?[] values)
    {
        if (values.Any(v => v is null))
        {
            return FailForNull(node.Span, $"an output of table `{node.Table}` is null");
        }

        var total = values[0];
        foreach (var value in values.Skip(1))
        {
            if (node.Table.HitPolicy == HitPolicy.CollectSum)
            {
                total = Operators.Arithmetic(Syntax.Operator.Add, total, value, out var failure, out var isRounded);
                if (failure is not null)
                {
                    return Fail(node.Span, failure);
                }

                if (isRounded)
                {
                    WarnOfRounding(node.Span);
                }
            }
            else if (Operators.Compare(value, total) is not { } order)
            {
                return Fail(node.Span, $"outputs {total:value} and {value:value} of table `{node.Table}` have no order");
            }
            else if (order < 0 == (node.Table.HitPolicy == HitPolicy.CollectMin) && order != 0)
            {
                total = value;
            }
        }

        return total;
    }

    /// <summary>
    /// Whether the table gives the same however the rows that can't be told turn out: each of them, alone, has the known outputs of the
    /// row that is chosen without them. Policies that count or list their rows always see a difference.
    /// </summary>
    private bool MakesNoDifference(TableNode node, List<TableRow> hits, List<TableRow> open, Binding bindings, object? result)
    {
        if (hits.Count == 0 || node.Table.HitPolicy is not (HitPolicy.First or HitPolicy.Any))
        {
            return false;
        }

        var outer = _marks;
        _quiet++;
        var same = open.All(row =>
        {
            _marks = Evaluated.Nothing;
            var outputs = Outputs(node.Table, row, bindings);
            return _marks.IsEmpty && result is not null && Operators.AreEqual(outputs, result);
        });
        _quiet--;
        _marks = outer;
        return same;
    }

    private void MarkOutputs(TableRow row, Binding bindings)
    {
        _quiet++;
        foreach (var output in row.Outputs)
        {
            Output(output, bindings);
        }

        _quiet--;
    }
}
