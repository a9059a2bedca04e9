using System.Linq.Expressions;

namespace Compensation.Feel.Compilation;

/// <summary>Three-valued logic.</summary>
internal sealed partial class ExpressionCompiler
{
    /// <summary>
    /// <c>and</c> or <c>or</c>. The right side is evaluated unless the left one decides: also where the left one is null and nobody
    /// needs to know more, unless nothing can come of it.
    /// </summary>
    private static Code Connect(Code left, Code right, bool isAnd)
    {
        var total = left.IsTotal && right.IsTotal;
        if (!left.CanBeNull && !right.CanBeNull)
        {
            return new Code(isAnd ? Expression.AndAlso(left.Value, right.Value) : Expression.OrElse(left.Value, right.Value), FeelType.Boolean, false, total)
            {
                IsTrue = isAnd ? Expression.AndAlso(left.IsTrue, right.IsTrue) : Expression.OrElse(left.IsTrue, right.IsTrue),
                IsFalse = isAnd ? Expression.OrElse(left.IsFalse, right.IsFalse) : Expression.AndAlso(left.IsFalse, right.IsFalse),
            };
        }

        var value = ThreeValued(left, right, isAnd);
        var code = new Code(value, FeelType.Boolean, true, total);
        if (isAnd)
        {
            return new Code(value, FeelType.Boolean, true, total)
            {
                IsTrue = !left.CanBeNull || right.IsTotal ? Expression.AndAlso(left.IsTrue, right.IsTrue) : code.IsTrue,
                IsFalse = Expression.OrElse(left.IsFalse, right.IsFalse),
            };
        }

        return new Code(value, FeelType.Boolean, true, total)
        {
            IsTrue = Expression.OrElse(left.IsTrue, right.IsTrue),
            IsFalse = !left.CanBeNull || right.IsTotal ? Expression.AndAlso(left.IsFalse, right.IsFalse) : code.IsFalse,
        };
    }

    private static BlockExpression ThreeValued(Code left, Code right, bool isAnd)
    {
        var first = Expression.Variable(typeof(bool?));
        var second = Truth(right);
        var decisive = Expression.Constant(!isAnd, typeof(bool?));
        return Expression.Block(
            [first],
            Expression.Assign(first, Truth(left)),
            Expression.Condition(
                Expression.Equal(first, decisive),
                decisive,
                !left.CanBeNull ? second : isAnd ? Expression.And(first, second) : Expression.Or(first, second)));
    }

    private static Expression Truth(Code code) => code.IsNullLiteral ? Expression.Constant(null, typeof(bool?)) : Cast(code.Value, typeof(bool?));

    private static Code Negate(Code code) => code.IsNever ? code : new Code(Expression.Not(code.CanBeNull ? Truth(code) : code.Value), FeelType.Boolean, code.CanBeNull, code.IsTotal)
    {
        IsTrue = code.IsFalse,
        IsFalse = code.IsTrue,
    };

    private Code Tests(TestsNode node)
    {
        var operand = CompileExact(node.Operand);
        if (Hold(node.Operand, operand) is not var (held, assignment))
        {
            return Never;
        }

        var passed = With(node.Tested, held, () =>
        {
            Code? any = null;
            foreach (var test in node.Tests)
            {
                var result = AsBoolean(Compile(test));
                any = any is null ? result : Connect(any, result, false);
            }

            return any ?? Test(Expression.Constant(false), true);
        });
        return Behind(assignment, operand, node.Negated ? Negate(passed) : passed);
    }

    /// <summary>
    /// A value to bind to a name. What stands for itself is written where the name is, so that an absent fact makes the code give up only
    /// where it is read; everything else is evaluated once, before. Null when it can't be evaluated.
    /// </summary>
    private static (Code Held, BinaryExpression? Assignment)? Hold(TypedNode node, Code code)
    {
        if (node is VariableNode or LocalNode or ConstantNode || (code.IsSimple && !code.IsNever))
        {
            return (code, null);
        }

        if (code.IsNever)
        {
            return null;
        }

        var variable = Expression.Variable(code.Value.Type);
        return (code.At(variable), Expression.Assign(variable, code.Value));
    }

    /// <summary>Code that runs after what it needs has been put into its variable.</summary>
    private static Code Behind(BinaryExpression? assignment, Code held, Code code)
    {
        if (assignment is null || code.IsNever)
        {
            return code;
        }

        var total = held.IsTotal && code.IsTotal;
        return code.Kind == FeelKind.Boolean
            ? new Code(Put(code.Value), code.Type, code.CanBeNull, total) { IsTrue = Put(code.IsTrue), IsFalse = Put(code.IsFalse) }
            : code.With(Put(code.Value), code.CanBeNull, total);

        BlockExpression Put(Expression value) => Expression.Block([(ParameterExpression)assignment.Left], assignment, value);
    }

    /// <summary>Compiles with a name bound.</summary>
    private T With<T>(Local local, Code value, Func<T> compile)
    {
        var hidden = _locals.GetValueOrDefault(local);
        _locals[local] = value;
        var result = compile();
        if (hidden is null)
        {
            _locals.Remove(local);
        }
        else
        {
            _locals[local] = hidden;
        }

        return result;
    }
}
