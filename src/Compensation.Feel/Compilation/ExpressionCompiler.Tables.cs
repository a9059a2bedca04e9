using System.Diagnostics;
using System.Linq.Expressions;
using System.Numerics;

namespace Compensation.Feel.Compilation;

/// <summary>Decision tables: the inputs, the search for the rows that match, and what the hit policy makes of them.</summary>
internal sealed partial class ExpressionCompiler
{
    private Code Table(TableNode node) => RowsOf(node.Table) is { } rows ? Table(node, rows, null) : Never;

    /// <summary>
    /// The code of one of a table's named outputs, without the context around them. Null where it can't be had alone: the other outputs
    /// have to agree, or could fail.
    /// </summary>
    private Code? TableOutput(TableNode node, string output)
    {
        if (RowsOf(node.Table) is not { } rows)
        {
            return Never;
        }

        var policy = node.Table.HitPolicy;
        var stands = policy is HitPolicy.Unique or HitPolicy.First or HitPolicy.Priority
            && rows.Rows.All(r => r.Outputs.Select((o, i) => node.Table.Outputs[i].Name == output || o.Root is ConstantNode).All(constant => constant));
        return stands || (policy is HitPolicy.Any && rows.HasConstantOutputs) ? Table(node, rows, output) : null;
    }

    private CompiledRows? RowsOf(DecisionTable table)
    {
        if (!_tables.TryGetValue(table, out var rows))
        {
            _tables.Add(table, rows = CompiledRows.Of(table));
        }

        return rows;
    }

    private Code Table(TableNode node, CompiledRows rows, string? output)
    {
        var table = node.Table;
        var inputs = new List<(BinaryExpression? Assignment, Code Held, Code Value)>();
        for (var i = 0; i < node.Inputs.Count; i++)
        {
            var value = Typed(CompileExact(node.Inputs[i]), table.Inputs[i].Tested.Type);
            if (Hold(node.Inputs[i], value) is not var (held, assignment))
            {
                return Never;
            }

            inputs.Add((assignment, held, value));
        }

        // A table can be among what its own cells call.
        if (!_applying.Add(table))
        {
            return Never;
        }

        _cost += rows.Cost;
        Local[] tested = [.. table.Inputs.Select(i => i.Tested)];
        var result = Bound(tested, inputs, () => Declared(table, inputs, Applied(rows, output, [.. inputs.Select(i => i.Held)])));
        _applying.Remove(table);
        return result;
    }

    /// <summary>A value that its column does not declare makes the table fail.</summary>
    private Code Declared(DecisionTable table, IReadOnlyList<(BinaryExpression? Assignment, Code Held, Code Value)> inputs, Code result)
    {
        for (var i = inputs.Count - 1; i >= 0 && !result.IsNever; i--)
        {
            if (table.Inputs[i].Values is { } values)
            {
                var failure = Fail(result.Kind, result.Form);
                var clr = ClrTypes.Of(result.Kind, result.CanBeNull, result.Form);
                result = result.With(Expression.Condition(InCell(values), Cast(result.Value, clr), Cast(failure, clr)), result.CanBeNull, false);
            }
        }

        return result;
    }

    /// <summary>Whether a cell's test is passed.</summary>
    private Expression InCell(TypedExpression cell) => AsBoolean(Compile(cell.Root)).IsTrue;

    private Code Applied(CompiledRows rows, string? output, IReadOnlyList<Code> inputs)
    {
        if (Outputs(rows, output) is not { } outputs)
        {
            return Never;
        }

        var index = rows.IndexFor([.. inputs.Select(i => i.Kind)], [.. inputs.Select(i => i.Digits)]);
        Expression search(Func<Expression, Expression> hit) => index is null ? Search(rows, hit) : Search(index, inputs, hit);
        return rows.Table.HitPolicy switch
        {
            HitPolicy.Any when !rows.HasConstantOutputs => Agreeing(rows, outputs, search),
            HitPolicy.Unique or HitPolicy.Any or HitPolicy.First or HitPolicy.Priority => index is not null && ChosenRows(rows, index) is { } chosen
                ? LookUp(rows, output, outputs, chosen, [.. Reachable(chosen, index, inputs)], Answer(index, inputs))
                : OneRow(rows, output, outputs, search, index is not null),
            HitPolicy.CollectCount => CountOfRows(rows, search),
            HitPolicy.CollectSum or HitPolicy.CollectMin or HitPolicy.CollectMax => Aggregate(rows, outputs, search),
            HitPolicy.RuleOrder or HitPolicy.OutputOrder or HitPolicy.Collect => AllRows(rows, outputs, search),
            _ => throw new UnreachableException($"{rows.Table.HitPolicy}"),
        };
    }

    /// <summary>Goes through the set of rows that all columns leave open. It is made word by word, and a row costs nothing until it matches.</summary>
    private BlockExpression Search(TableIndex index, IReadOnlyList<Code> inputs, Func<Expression, Expression> hit)
    {
        var (word, bits, row) = (Expression.Variable(typeof(int)), Expression.Variable(typeof(ulong)), Expression.Variable(typeof(int)));
        var variables = new List<ParameterExpression> { word, bits, row };
        var statements = new List<Expression>();
        Expression? set = null;
        for (var c = 0; c < inputs.Count; c++)
        {
            if (index.Columns[c] is not { } column)
            {
                continue;
            }

            var (place, masks) = (Expression.Variable(typeof(int)), Expression.Variable(typeof(ulong[])));
            variables.AddRange([place, masks]);
            statements.Add(Expression.Assign(place, Expression.Multiply(Place(column, inputs[c]), Expression.Constant(column.Words))));
            statements.Add(Expression.Assign(masks, Expression.Property(target.Constant(column, column.GetType()), nameof(ColumnIndex.Masks))));
            var here = Expression.ArrayIndex(masks, Expression.Add(place, word));
            set = set is null ? here : Expression.And(set, here);
        }

        set ??= Expression.ArrayIndex(target.Constant(index.AllRows, typeof(ulong[])), word);
        var (nextWord, end) = (Expression.Label(), Expression.Label());
        statements.Add(Expression.Assign(word, Expression.Constant(0)));
        statements.Add(Expression.Loop(
            Expression.Block(
                Expression.IfThen(Expression.GreaterThanOrEqual(word, Expression.Constant(index.Words)), Expression.Goto(end)),
                Expression.Assign(bits, set),
                Expression.Loop(
                    Expression.Block(
                        Expression.IfThen(Expression.Equal(bits, Expression.Constant(0ul)), Expression.Goto(nextWord)),
                        Expression.Assign(row, Expression.Add(
                            Expression.LeftShift(word, Expression.Constant(6)), Expression.Call(typeof(BitOperations), nameof(BitOperations.TrailingZeroCount), null, bits))),
                        Expression.Assign(bits, Expression.And(bits, Expression.Subtract(bits, Expression.Constant(1ul)))),
                        hit(row)),
                    nextWord),
                Expression.PreIncrementAssign(word)),
            end));
        return Expression.Block(variables, statements);
    }

    /// <summary>Tests row after row, cell after cell, until one does not match.</summary>
    private BlockExpression Search(CompiledRows rows, Func<Expression, Expression> hit) => Expression.Block(
        rows.Rows.Select((row, i) => (Expression)Expression.IfThen(
            row.Tests.Where(t => t.Root is not ConstantNode { Value: true }).Select(InCell).Aggregate((Expression?)null, (all, cell) => all is null ? cell : Expression.AndAlso(all, cell))
                ?? Expression.Constant(true),
            hit(Expression.Constant(i)))).Append(Expression.Empty()));

    /// <summary>What each row gives, by its place; null when it has no static type.</summary>
    private Func<Expression, Code>? Outputs(CompiledRows rows, string? output)
    {
        var column = output is null ? -1 : rows.Table.Outputs.ToList().FindIndex(o => o.Name == output);
        if (output is not null && column < 0)
        {
            return null;
        }

        return rows.HasConstantOutputs ? ConstantOutputs(rows, column) : CompiledOutputs(rows, column);
    }

    /// <summary>Constant outputs are read from an array of their type.</summary>
    private Func<Expression, Code>? ConstantOutputs(CompiledRows rows, int column)
    {
        object?[] values = column < 0 ? rows.Values : [.. rows.Rows.Select(r => ((ConstantNode)r.Outputs[column].Root).Value)];
        var declared = rows.Table.Outputs[Math.Max(column, 0)].Type;
        var type = values.All(v => v is null) ? declared : FeelType.Join(values.Select(RuntimeType.Of));
        if (!type.IsKnown)
        {
            return null;
        }

        var canBeNull = values.Contains(null);
        var form = !type.Is(FeelKind.Number) ? default
            : values.Any(v => v is Fraction) ? NumberForm.Quotient
            : NumberForm.Scaled(DigitsOfConstants(values.Cast<decimal?>()));
        var typed = Array.CreateInstance(ClrTypes.Of(type.Kind, canBeNull, form), values.Length);
        for (var i = 0; i < values.Length; i++)
        {
            typed.SetValue(
                values[i] is string text ? string.Intern(text)
                : form.IsQuotient && values[i] is { } exact ? Quotient.Of(exact)
                : form.Digits is { } wanted && values[i] is decimal number ? Scaled(number, wanted)
                : values[i], i);
        }

        var array = target.Constant(typed, typed.GetType());
        return row => new Code(Expression.ArrayIndex(array, row), type, canBeNull, true) { Form = form, IsInterned = type.Is(FeelKind.String), HoldsFractions = values.Any(v => !ReferenceEquals(Decimals.Of(v), v)) };
    }

    private Func<Expression, Code>? CompiledOutputs(CompiledRows rows, int column)
    {
        var table = rows.Table;
        var codes = rows.Rows.Select(r => column >= 0 || table.Outputs is [{ Name: null }]
            ? CompileExact(r.Outputs[Math.Max(column, 0)].Root)
            : ContextOf([.. table.Outputs.Select(o => o.Name ?? "")], [.. r.Outputs.Select(o => CompileExact(o.Root))])).ToArray();
        var type = codes.All(c => c.IsNullLiteral) ? table.Outputs[Math.Max(column, 0)].Type : FeelType.Join(codes.Where(c => !c.IsNever).Select(c => c.Type));
        if (!type.IsKnown)
        {
            return null;
        }

        var canBeNull = codes.Any(c => c.CanBeNull);
        var form = CommonForm(codes);
        var holds = codes.Any(c => c.HoldsFractions);
        return row => row is ConstantExpression { Value: int at }
            ? new Code(To(codes[at], type.Kind, canBeNull, form), type, canBeNull, false) { Form = form, HoldsFractions = holds }
            : new Code(
                Expression.Switch(
                    row, ClrTypes.Placeholder(ClrTypes.Of(type.Kind, canBeNull, form)),
                    [.. codes.Select((c, i) => Expression.SwitchCase(To(c, type.Kind, canBeNull, form), Expression.Constant(i)))]),
                type, canBeNull, false)
            { Form = form, HoldsFractions = holds };
    }
}
