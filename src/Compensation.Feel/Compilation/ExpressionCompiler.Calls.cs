using System.Linq.Expressions;
using System.Reflection;

namespace Compensation.Feel.Compilation;

/// <summary>Calls of built-ins and of declared functions.</summary>
internal sealed partial class ExpressionCompiler
{
    private Code Call(CallNode node)
    {
        if (node.Function.IsFallback && node.Overload is { } absence && node.Arguments.Count == 2)
        {
            var first = ArgumentMatching.ParameterOf(absence, 0, node.Names);
            return GetOrElse(CompileExact(node.Arguments[first]), CompileExact(node.Arguments[1 - first]));
        }

        var arguments = node.Arguments.Select(CompileExact).ToArray();
        if (arguments.Any(a => a.IsNever || (!a.IsStatic && !a.IsNullLiteral)) || !node.Function.IsDeterministic)
        {
            return Never;
        }

        if (node.Function.IsNegation && arguments is [{ Kind: FeelKind.Boolean } negand])
        {
            return Negate(negand);
        }

        if (node.Overload is not { } overload || !ArgumentMatching.MayFit(overload, [.. arguments.Select(a => a.Type)], node.Names)
            || !arguments.Select((a, i) => (a, i)).All(p => p.a.IsNullLiteral || ParameterOf(overload, p.i, node.Names).Type.Accepts(p.a.Type)))
        {
            return Never;
        }

        // Whichever overload these choose, they make the same of it.
        if (Aggregated(node, overload, arguments) is { } aggregate)
        {
            return aggregate;
        }

        if (!OverloadChoice.IsStable(node.Function, overload, arguments, node.Names))
        {
            return Never;
        }

        if (ScaledCall(node, overload, arguments) is { } scaled)
        {
            return scaled;
        }

        var type = node.Type.IsKnown ? node.Type : overload.Result(ArgumentMatching.InOrder(overload, [.. arguments.Select(a => a.Type)], node.Names));
        if (!type.IsKnown || type.Is(FeelKind.Function))
        {
            return Never;
        }

        if (QuotientCall(node, overload, type, arguments) is { } exact)
        {
            return exact;
        }

        arguments = [.. arguments.Select(InDecimals)];
        return overload.Direct is { IsStatic: true } direct && Direct(overload, direct, type, arguments, node.Names) is { } code ? code : Boxed(overload, type, arguments, node.Names);
    }

    /// <summary>The fallback is evaluated only where it is needed, and an absent fact is known to be null.</summary>
    private Code GetOrElse(Code value, Code otherwise)
    {
        var type = value.IsNullLiteral ? otherwise.Type : otherwise.IsNullLiteral ? value.Type : otherwise.IsNever ? value.Type : FeelType.Join(value.Type, otherwise.Type);
        if (value.IsNever || !type.IsKnown || type.Is(FeelKind.Function))
        {
            return Never;
        }

        if (value.IsNullLiteral || (!value.CanBeNull && value.OwnNullTest is null))
        {
            return value.IsNullLiteral ? otherwise : value;
        }

        var form = CommonForm(value, otherwise);
        (value, otherwise) = (InForm(value, form), InForm(otherwise, form));
        var nullable = otherwise.CanBeNull;
        var total = value.IsTotal && otherwise.IsTotal;
        var fallback = To(otherwise, type.Kind, nullable, form);
        if (value.OwnNullTest is { } test)
        {
            return new Code(Expression.Condition(test, fallback, Cast(value.Plain, fallback.Type)), type, nullable, total) { Form = form };
        }

        var operands = new Operands(value);
        return new Code(operands.Wrap(Cast(operands.Plain[0], fallback.Type), fallback), type, nullable, total) { Form = form };
    }

    private static Parameter ParameterOf(Overload overload, int argument, IReadOnlyList<string>? names) => overload.Parameters[ArgumentMatching.ParameterOf(overload, argument, names)];

    /// <summary>What makes one value of a list of numbers, or of a few values; null where the call is none of these.</summary>
    private Code? Aggregated(CallNode node, Overload overload, Code[] arguments)
    {
        if (node.Function.Aggregate is not { } aggregate)
        {
            return null;
        }

        arguments = [.. arguments.Select(a => Typed(a, node.Type))];
        if (arguments is [{ Kind: FeelKind.List } list] && list.Type.Element.Is(FeelKind.Number) && !overload.Parameters[0].Variadic)
        {
            var operands = new Operands(true, list);
            var method = (aggregate.IsMean, list.HoldsFractions) switch
            {
                (false, false) => nameof(NumberAggregate.OfDecimals),
                (false, true) => nameof(NumberAggregate.OfFractions),
                (true, false) => nameof(NumberAggregate.MeanOfDecimals),
                (true, true) => nameof(NumberAggregate.MeanOfFractions),
            };
            var outcome = Expression.Variable(typeof(CallOutcome));
            var call = Expression.Call(target.Constant(aggregate, typeof(NumberAggregate)), method, null, operands.Plain[0], outcome);
            var result = Expression.Variable(call.Type);
            return Lift(
                FeelType.Number, operands, Admitted(operands, Expression.Block([outcome, result], Expression.Assign(result, call), GiveUpUnless(outcome), result)), false,
                form: call.Type == typeof(Quotient?) ? NumberForm.Quotient : default);
        }

        return arguments.Length > 1 && overload.Parameters[0].Variadic && arguments.All(a => a.Kind == arguments[0].Kind) ? Aggregated(aggregate, arguments) : null;
    }

    /// <summary>What makes one value of a few values of one kind.</summary>
    private static Code? Aggregated(NumberAggregate aggregate, Code[] values)
    {
        var form = CommonForm(values);
        values = [.. values.Select(v => InForm(v, form))];
        var operands = new Operands(values);
        return aggregate.OfTwo(values[0].Kind, operands.Plain[0].Type) is { } method
            ? Lift(values[0].Type, operands, operands.Plain.Aggregate((first, second) => Expression.Call(method, first, second)), aggregate.IsTotal && !form.IsQuotient, form: form)
            : null;
    }

    /// <summary>A result, given up where an absent fact is inside of an operand, or where there is more to look at than there may be.</summary>
    private Expression Admitted(Operands operands, Expression result)
    {
        var collections = operands.Codes.Where(c => c.Kind is FeelKind.List or FeelKind.Context).Select(c => Admits(c.Value)).ToArray();
        return collections.Length == 0 ? result : Expression.Condition(collections.Aggregate(Expression.AndAlso), result, GiveUp(result.Type));
    }

    private BinaryExpression Admits(Expression value) => Expression.AndAlso(
        Expression.Call(typeof(SlowCalls), nameof(SlowCalls.Admits), null, value, target.Steps),
        Expression.LessThanOrEqual(target.Steps, Expression.Constant(MostSteps)));

    /// <summary>A call of a static method over CLR types; null where its parameters are not what the arguments are.</summary>
    private Code? Direct(Overload overload, MethodInfo method, FeelType type, Code[] arguments, IReadOnlyList<string>? names)
    {
        var parameters = method.GetParameters();
        var returned = Nullable.GetUnderlyingType(method.ReturnType) ?? method.ReturnType;
        var form = NumberForm.Scaled(returned == typeof(long) ? 0 : null);
        var plain = ClrTypes.Plain(type.Kind, form);
        if (parameters.Length != overload.Parameters.Count || overload.Parameters.Any(p => p.Variadic) || returned != plain)
        {
            return null;
        }

        // What may be null where null is refused is lifted; what may be null elsewhere is passed on as it is.
        var places = arguments.Select((_, i) => ArgumentMatching.ParameterOf(overload, i, names)).ToArray();
        var collections = arguments.Any(a => a.Kind is FeelKind.List or FeelKind.Context);
        var operands = new Operands(collections, [.. arguments.Select((a, i) => OverloadChoice.RefusesNull(overload.Parameters[places[i]]) ? a : a.AlwaysPresent)]);
        var passed = new Expression[parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            var wanted = parameters[places[i]].ParameterType;
            var given = arguments[i].IsNullLiteral ? Expression.Default(wanted)
                : OverloadChoice.RefusesNull(overload.Parameters[places[i]]) ? operands.Plain[i]
                : operands.Codes[i].Value;
            if (arguments[i].IsNullLiteral ? wanted.IsValueType && Nullable.GetUnderlyingType(wanted) is null : !Fits(given.Type, wanted))
            {
                return null;
            }

            passed[places[i]] = Cast(given, wanted);
        }

        for (var i = 0; i < passed.Length; i++)
        {
            if (passed[i] is null && parameters[i].ParameterType.IsValueType && Nullable.GetUnderlyingType(parameters[i].ParameterType) is null)
            {
                return null;
            }

            passed[i] ??= Expression.Default(parameters[i].ParameterType);
        }

        var canFail = returned != method.ReturnType || !returned.IsValueType;
        Expression result = Expression.Call(method, passed);
        result = canFail ? Succeeding(result, type.Kind, form) : result;
        return Lift(type, operands, Admitted(operands, Limited(result)), false, form: form);
    }

    private static bool Fits(Type given, Type wanted) => given == wanted || wanted == typeof(object) || Nullable.GetUnderlyingType(wanted) == given;

    /// <summary>A list or a text that was made is no longer than such may be.</summary>
    private Expression Limited(Expression result)
    {
        if (result.Type != typeof(object?[]) && result.Type != typeof(string))
        {
            return result;
        }

        var held = Expression.Variable(result.Type);
        var (length, most) = result.Type == typeof(string) ? (Expression.Property(held, "Length"), limits.StringLength) : ((Expression)Expression.ArrayLength(held), limits.ListLength);
        var tooLong = Expression.AndAlso(Expression.ReferenceNotEqual(held, Expression.Constant(null)), Expression.GreaterThan(length, Expression.Constant(most)));
        return Expression.Block([held], Expression.Assign(held, result), Expression.Condition(tooLong, GiveUp(held.Type), held));
    }

    /// <summary>A call of the evaluator's own body, over boxed values.</summary>
    private Code Boxed(Overload overload, FeelType type, Code[] arguments, IReadOnlyList<string>? names, bool givesFractions = false)
    {
        var operands = new Operands(true, [.. arguments.Select((a, i) => OverloadChoice.RefusesNull(ParameterOf(overload, i, names)) ? a : a.AlwaysPresent)]);
        var ordered = new Expression[overload.Parameters.Count];
        for (var at = 0; at < ordered.Length; at++)
        {
            var here = operands.Codes.Where((_, i) => ArgumentMatching.ParameterOf(overload, i, names) == at).Select(Box).ToArray();
            ordered[at] = overload.Parameters[at].Variadic ? Cast(Expression.NewArrayInit(typeof(object), here), typeof(object))
                : here.Length == 1 ? here[0]
                : Expression.Constant(null);
        }

        var outcome = Expression.Variable(typeof(CallOutcome));
        var result = Expression.Variable(typeof(object));
        var call = Expression.Call(
            typeof(SlowCalls), nameof(SlowCalls.Call), null, target.Constant(overload, typeof(Overload)), target.Constant(limits, typeof(FeelLimits)),
            Expression.NewArrayInit(typeof(object), ordered), outcome);
        var unboxed = Unbox(result, type, givesFractions);
        var value = Expression.Block([outcome, result], Expression.Assign(result, call), GiveUpUnless(outcome), unboxed.Value);
        return Lift(type, operands, Admitted(operands, value), false, true, unboxed.Form, unboxed.HoldsFractions);
    }

    /// <summary>
    /// The body of a declared function is written out in the place of its call, with its parameters bound. One that calls itself is left to
    /// the evaluator.
    /// </summary>
    private Code DefinitionCall(DefinitionCallNode node)
    {
        var function = node.Function;
        var arguments = new List<(BinaryExpression? Assignment, Code Held, Code Value)>();
        for (var i = 0; i < node.Arguments.Count; i++)
        {
            var argument = Converted(Typed(CompileExact(node.Arguments[i]), function.Parameters[i].Type), function.Parameters[i].Type);
            if (Hold(node.Arguments[i], argument) is not var (held, assignment))
            {
                return Never;
            }

            arguments.Add((assignment, held, argument));
        }

        if (_nodes > MostNodes || _calling.Count >= limits.Depth || !_calling.Add(function))
        {
            return Never;
        }

        var result = Bound(function.Parameters, arguments, () => Converted(CompileExact(function.Body.Root), function.Result));
        _calling.Remove(function);
        return result;
    }

    /// <summary>Compiles with names bound to values that are put into their variables before, in order.</summary>
    private Code Bound(IReadOnlyList<Local> names, IReadOnlyList<(BinaryExpression? Assignment, Code Held, Code Value)> values, Func<Code> compile, int at = 0) => at == names.Count
        ? compile()
        : With(names[at], values[at].Held, () => Behind(values[at].Assignment, values[at].Value, Bound(names, values, compile, at + 1)));

    /// <summary>A value where a declared type is wanted. Conversions that depend on the value are left to the evaluator.</summary>
    private Code Converted(Code code, FeelType type)
    {
        if (code.IsNever || code.IsNullLiteral || type.Is(FeelKind.Any))
        {
            return code;
        }

        var declared = type.Values.IsEmpty || (!code.Type.Values.IsEmpty && code.Type.Values.All(type.Values.Contains)) || code.Value is ConstantExpression { Value: string text } && type.Values.Contains(text);
        if (type.Accepts(code.Type) && declared)
        {
            return code;
        }

        if (code.Kind == FeelKind.Date && type.Is(FeelKind.DateTime))
        {
            var operands = new Operands(code);
            return Lift(type, operands, Expression.Call(typeof(FeelDateTime), nameof(FeelDateTime.AtMidnight), null, operands.Plain[0]), true);
        }

        return Never;
    }
}
