using System.Linq.Expressions;

namespace Compensation.Feel.Compilation;

/// <summary>
/// Tables of which one row is taken, when all their cells compare with constants and the columns have few answers: the row for each
/// combination of answers is worked out beforehand.
/// </summary>
internal sealed partial class ExpressionCompiler
{
    private const int MostCombinations = 2048;

    /// <summary>Beyond this a search by halves is no slower than comparing with each.</summary>
    private const int MostComparisons = 8;

    /// <summary>The row that is taken for each combination, the last column's answers next to each other; null when there are too many.</summary>
    private static int[]? ChosenRows(CompiledRows rows, TableIndex index)
    {
        var count = 1L;
        foreach (var column in index.Columns)
        {
            count = Math.Min(count * (column?.Places ?? 1), MostCombinations + 1);
        }

        if (count > MostCombinations || (rows.Table.HitPolicy is HitPolicy.Any && !rows.HasConstantOutputs))
        {
            return null;
        }

        var sets = rows.Table.HitPolicy is HitPolicy.Any ? rows.Representatives() : [];
        var chosen = new int[count];
        var places = new int[index.Columns.Count];
        for (var i = 0; i < chosen.Length; i++)
        {
            var rest = i;
            for (var c = places.Length - 1; c >= 0; c--)
            {
                var answers = index.Columns[c]?.Places ?? 1;
                places[c] = rest % answers;
                rest /= answers;
            }

            chosen[i] = Chosen(rows.Table.HitPolicy, [.. index.RowsAt(places)], sets);
        }

        return chosen;
    }

    private static int Chosen(HitPolicy policy, int[] hits, int[] sets) => hits.Length == 0 ? NoRowNumber
        : (policy == HitPolicy.Unique && hits.Length > 1) || (policy == HitPolicy.Any && hits.Any(h => sets[h] != sets[hits[0]])) ? ViolatedNumber
        : hits[0];

    /// <summary>The number of the combination of answers that the inputs have.</summary>
    private Expression Answer(TableIndex index, IReadOnlyList<Code> inputs)
    {
        Expression? answer = null;
        for (var c = 0; c < inputs.Count; c++)
        {
            if (index.Columns[c] is { } column)
            {
                var place = Place(column, inputs[c]);
                answer = answer is null ? place : Expression.Add(Expression.Multiply(answer, Expression.Constant(column.Places)), place);
            }
        }

        return answer ?? Expression.Constant(0);
    }

    /// <summary>The number of the row set that an input leads to.</summary>
    private Expression Place(ColumnIndex column, Code input)
    {
        if (input.Form.IsQuotient)
        {
            return Ordered(column, input);
        }

        var operands = new Operands(true, input);
        var value = operands.Plain[0];
        switch (column)
        {
            case TruthColumnIndex:
                return operands.Wrap(OneIf(value), Expression.Constant(column.Places - 1));
            case ScaledColumnIndex { Beginnings: { Count: <= MostComparisons } beginnings }:
                var passed = beginnings.Select(b => (Expression)OneIf(Expression.GreaterThanOrEqual(value, Expression.Constant(b))));
                return operands.Wrap(passed.Aggregate((Expression)Expression.Constant(0), Expression.Add), Expression.Constant(column.Places - 1));
            case TextColumnIndex { Constants: { Count: <= MostComparisons } constants } when input.IsInterned:
                var isOneOfThem = IsAmong(input, constants);
                var otherwise = isOneOfThem ? 0 : constants.Count;
                var places = constants.Select((c, i) => (Expression)Expression.Condition(Expression.ReferenceEqual(value, Expression.Constant(c)), Expression.Constant(i - otherwise), Expression.Constant(0)));
                return operands.Wrap(places.Skip(isOneOfThem ? 1 : 0).Aggregate((Expression)Expression.Constant(otherwise), Expression.Add), Expression.Constant(column.Places - 1));
            case ScaledColumnIndex:
                return Expression.Call(target.Constant(column, typeof(ScaledColumnIndex)), nameof(ScaledColumnIndex.Place), null, Cast(input.Value, typeof(long?)));
            case TextColumnIndex:
                return Expression.Call(target.Constant(column, typeof(TextColumnIndex)), nameof(TextColumnIndex.Place), null, input.Value);
            default:
                return Ordered(column, input);
        }
    }

    /// <summary>A quotient is looked for as it is, for it may lie between any two decimals.</summary>
    private MethodCallExpression Ordered(ColumnIndex column, Code input)
    {
        var plain = ClrTypes.Plain(input.Kind, input.Form);
        return Expression.Call(target.Constant(column, column.GetType()), nameof(OrderedColumnIndex<>.Place), [plain], Cast(input.Value, ClrTypes.Nullable(plain)));
    }

    /// <summary>Whether a text that is not null is surely one of these: its type says which it can be.</summary>
    private static bool IsAmong(Code text, IReadOnlyList<string> texts) => !text.Type.Values.IsEmpty && text.Type.Values.All(texts.Contains);

    private static ConditionalExpression OneIf(Expression condition) => Expression.Condition(condition, Expression.Constant(1), Expression.Constant(0));

    /// <summary>
    /// What is never null has no such answer, and what is one of the constants is no other text, where <see cref="Place"/> has no answer for any
    /// other: what stands in for a text once the code has given up is none of them.
    /// </summary>
    private static bool CanBeAt(ColumnIndex column, Code input, int place) => place == column.Places - 1 ? input.CanBeNull
        : column is not TextColumnIndex { Constants: { Count: <= MostComparisons } constants } || place < constants.Count || !input.IsInterned || !IsAmong(input, constants);

    /// <summary>The rows, of all that are chosen, that inputs can lead to.</summary>
    private static IEnumerable<int> Reachable(int[] chosenRows, TableIndex index, IReadOnlyList<Code> inputs)
    {
        for (var i = 0; i < chosenRows.Length; i++)
        {
            var isReachable = true;
            var rest = i;
            for (var c = index.Columns.Count - 1; c >= 0; c--)
            {
                var answers = index.Columns[c]?.Places ?? 1;
                isReachable &= index.Columns[c] is not { } column || CanBeAt(column, inputs[c], rest % answers);
                rest /= answers;
            }

            if (isReachable)
            {
                yield return chosenRows[i];
            }
        }
    }

    private Code LookUp(CompiledRows rows, string? output, Func<Expression, Code> outputs, int[] chosenRows, HashSet<int> reachable, Expression answer)
    {
        var chosen = Expression.Variable(typeof(int));
        var look = Expression.Assign(chosen, Expression.ArrayIndex(target.Constant(chosenRows, typeof(int[])), answer));
        var canFail = reachable.Contains(ViolatedNumber);
        Expression failure = canFail ? Expression.IfThen(Expression.Equal(chosen, Violated), target.GiveUp) : Expression.Empty();
        var value = outputs(chosen);
        return canFail || reachable.Contains(NoRowNumber)
            ? OrDefault(rows.Table, output, value, Expression.GreaterThanOrEqual(chosen, Expression.Constant(0)), Looked)
            : value.With(Looked(value.Value), value.CanBeNull, false);

        Expression Looked(Expression result) => Expression.Block([chosen], look, failure, result);
    }
}
