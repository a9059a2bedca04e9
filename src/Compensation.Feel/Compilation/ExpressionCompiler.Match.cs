using System.Linq.Expressions;

namespace Compensation.Feel.Compilation;

/// <summary>A bare value as a test: what it is equal to, lies in, or is among.</summary>
internal sealed partial class ExpressionCompiler
{
    private Code Match(MatchNode node)
    {
        var value = Typed(CompileExact(node.Value), node.Pattern.Type.Kind is FeelKind.Range or FeelKind.List ? node.Pattern.Type.Element : node.Pattern.Type);
        if (value.IsNever)
        {
            return Never;
        }

        switch (node.Pattern)
        {
            case ConstantNode { Value: null }:
                return NullTest(value);
            case ConstantNode { Value: FeelRange range } when !value.Type.Is(FeelKind.Range):
                _cost++;
                return InRange(value, range);
            case ConstantNode { Value: object?[] list } when value.IsStatic && !value.Type.Is(FeelKind.List) && list.All(IsScalarOrRange):
                _cost += list.Length;
                return AmongConstants(value, list);
            case RangeNode range when value.IsStatic && !IsWorldTime(value.Kind) && OperatorTypes.IsOrdered(value.Kind):
                return InRange(value, range.Low is null ? null : CompileExact(range.Low), range.LowIncluded, range.High is null ? null : CompileExact(range.High), range.HighIncluded);
        }

        var pattern = CompileExact(node.Pattern);
        return pattern.Kind == FeelKind.List || (pattern.Kind == FeelKind.Range && !value.Type.Is(FeelKind.Range)) ? MatchAny(value, pattern) : Equality(value, pattern);
    }

    private static bool IsScalarOrRange(object? value) => value is not (object?[] or FeelContext or AbsentFact);

    private Code InRange(Code value, FeelRange range)
    {
        if (IsWorldTime(value.Kind))
        {
            var operands = new Operands(value);
            var contains = Expression.Call(typeof(Operators), nameof(Operators.Contains), null, target.Constant(range, typeof(FeelRange)), operands.Plain[0]);
            return LiftTest(operands, Succeeding(contains, FeelKind.Boolean), false);
        }

        return InRange(value, range.LowOpen ? null : Constant(range.Low, RuntimeType.Of(range.Low)), range.LowIncluded, range.HighOpen ? null : Constant(range.High, RuntimeType.Of(range.High)), range.HighIncluded);
    }

    /// <summary>A null value gives null, which is ordinary; an end that is null gives null too, and is a failure.</summary>
    private Code InRange(Code value, Code? low, bool lowIncluded, Code? high, bool highIncluded)
    {
        if ((low is not null && low.Kind != value.Kind) || (high is not null && high.Kind != value.Kind) || !OperatorTypes.IsOrdered(value.Kind))
        {
            return Never;
        }

        var ends = new[] { low, high }.OfType<Code>().ToArray();
        var operands = new Operands(true, Comparable([value, .. ends]));
        var from = low is null ? null : operands.Present[1];
        var to = high is null ? null : operands.Present[low is null ? 1 : 2];
        var inside = Inside(operands.Present[0], from, lowIncluded, to, highIncluded);
        if (!ends.Any(e => e.CanBeNull))
        {
            return LiftTest(operands, inside, true);
        }

        var failure = Cast(Fail(FeelKind.Boolean), typeof(bool?));
        var otherwise = value.CanBeNull ? Expression.Condition(operands.Codes[0].IsPresent, failure, Expression.Default(typeof(bool?))) : failure;
        return new Code(operands.Wrap(Cast(inside, typeof(bool?)), otherwise), FeelType.Boolean, true, false);
    }

    /// <summary>A list of constants is written out. An item that can't be compared is passed over; a null value is told from none of the ranges.</summary>
    private Code AmongConstants(Code value, object?[] items)
    {
        var operands = new Operands(true, value);
        var present = value.At(operands.Codes[0].Value).Present;
        Expression any = Expression.Constant(false);
        var quiet = _quiet;
        _quiet = true;
        foreach (var item in items)
        {
            var passed = item is FeelRange range && !value.Type.Is(FeelKind.Range) ? InRange(present, range)
                : RuntimeType.KindOf(item) == value.Kind ? Equality(present, Constant(item, RuntimeType.Of(item)))
                : null;
            if (passed is { IsNever: false })
            {
                any = any is ConstantExpression ? passed.IsTrue : Expression.OrElse(any, passed.IsTrue);
            }
        }

        _quiet = quiet;
        if (!value.CanBeNull)
        {
            return Test(operands.Wrap(any, any), value.IsTotal && !IsWorldTime(value.Kind));
        }

        var whenNull = items.Contains(null) ? true : items.Any(i => i is FeelRange) ? null : (bool?)false;
        if (whenNull is { } known)
        {
            return Test(operands.Wrap(any, Expression.Constant(known)), value.IsTotal && !IsWorldTime(value.Kind));
        }

        return new Code(operands.Wrap(Cast(any, typeof(bool?)), Expression.Constant(null, typeof(bool?))), FeelType.Boolean, true, value.IsTotal && !IsWorldTime(value.Kind))
        {
            IsTrue = operands.Wrap(any, Expression.Constant(false)),
        };
    }

    /// <summary>Any other range or list: over boxed values, the slow way.</summary>
    private Code MatchAny(Code value, Code pattern)
    {
        var outcome = Expression.Variable(typeof(CallOutcome));
        var result = Expression.Variable(typeof(bool?));
        var operands = new Operands(true, Unscaled(value).AlwaysPresent, Unscaled(pattern).AlwaysPresent);
        var call = Expression.Call(typeof(SlowCalls), nameof(SlowCalls.Matches), null, Box(operands.Codes[0]), Box(operands.Codes[1]), outcome);
        var matched = Expression.Block([outcome, result], Expression.Assign(result, call), GiveUpUnless(outcome), result);
        return new Code(operands.Wrap(Admitted(operands, matched), matched), FeelType.Boolean, true, false);
    }

    /// <summary>Gives up where a slow call says so. Inside a cell, what merely failed is null.</summary>
    private ConditionalExpression GiveUpUnless(ParameterExpression outcome) => Expression.IfThen(
        _quiet ? Expression.Equal(outcome, Expression.Constant(CallOutcome.Unknown)) : Expression.NotEqual(outcome, Expression.Constant(CallOutcome.Value)), target.GiveUp);
}
