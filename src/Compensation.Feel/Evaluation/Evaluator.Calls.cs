using System.Diagnostics;
using NodaTime;

namespace Compensation.Feel.Evaluation;

/// <summary>Calls of built-ins, of declared functions and of functions that are values.</summary>
internal sealed partial class Evaluator
{
    private object? CallBuiltIn(CallNode node)
    {
        if (node.Function.IsFallback && node.Overload is { } absence)
        {
            var swapped = ArgumentMatching.ParameterOf(absence, 0, node.Names) == 1;
            var (first, second) = swapped ? (node.Arguments[1], node.Arguments[0]) : (node.Arguments[0], node.Arguments[1]);

            // The author has thought of absence: what the fallback gives is known as far as the fallback is.
            var value = ForNull(first);
            return value.Value ?? Eval(second);
        }

        return CallBuiltIn(node.Span, node.Function, Inside(node.Arguments), node.Names);
    }

    private object? CallBuiltIn(TextSpan span, BuiltIn function, object?[] arguments, IReadOnlyList<string>? names)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            Whole(Spend(arguments[i]));
            arguments[i] = function.Reads switch
            {
                Reading.Nothing => arguments[i],
                Reading.Items => ReadItems(arguments[i]),
                Reading.All => ReadDeep(arguments[i]),
                _ => throw new UnreachableException($"{function.Reads}"),
            };
        }

        var types = Array.ConvertAll(arguments, RuntimeType.Of);
        foreach (var overload in function.Overloads)
        {
            if (ArgumentMatching.SurelyFit(overload, types, names) && Ordered(overload, arguments, names) is { } exact)
            {
                return Run(span, function, overload, exact);
            }
        }

        foreach (var overload in function.Overloads)
        {
            if (ArgumentMatching.MayFit(overload, types, names) && Ordered(overload, arguments, names) is { } converted)
            {
                return Run(span, function, overload, converted);
            }
        }

        arguments = Array.ConvertAll(arguments, ReadInside);
        if (arguments.Any(a => a is null))
        {
            return FailForNull(span, $"`{function}` does not take null here");
        }

        FailureReason taken = $"`{function}` does not take (";
        for (var i = 0; i < arguments.Length; i++)
        {
            taken.AppendLiteral(i == 0 ? "" : ", ");
            taken.AppendFormatted(arguments[i]);
        }

        taken.AppendLiteral(")");
        return Fail(span, taken);
    }

    private object? Run(TextSpan span, BuiltIn function, Overload overload, object?[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (!overload.Parameters[i].IsHandedOn)
            {
                arguments[i] = overload.Parameters[i].Variadic ? Array.ConvertAll((object?[])arguments[i]!, ReadInside) : ReadInside(arguments[i]);
            }

            if (arguments[i] is null && overload.Parameters[i] is { Nullable: false, Optional: false } parameter)
            {
                return FailForNull(span, $"`{parameter}` of `{function}` is null");
            }
        }

        var call = new EvaluatorCall(this, span, function);
        var result = overload.Invoke(call, arguments);
        if (result is object?[] list)
        {
            limits.RequireList(list.Length);
        }

        return Spend(ReadInside(result));
    }

    /// <summary>The arguments in the order of the parameters, converted to their types; null when one does not fit.</summary>
    private static object?[]? Ordered(Overload overload, object?[] arguments, IReadOnlyList<string>? names)
    {
        var ordered = new object?[overload.Parameters.Count];
        var rest = new List<object?>();
        for (var i = 0; i < arguments.Length; i++)
        {
            var at = ArgumentMatching.ParameterOf(overload, i, names);
            var parameter = overload.Parameters[at];
            if (!RuntimeType.TryConvert(arguments[i], parameter.Type, out var converted))
            {
                return null;
            }

            if (parameter.Variadic)
            {
                rest.Add(converted);
                ordered[at] = rest;
            }
            else
            {
                ordered[at] = converted;
            }
        }

        for (var i = 0; i < ordered.Length; i++)
        {
            if (overload.Parameters[i].Variadic)
            {
                ordered[i] = rest.ToArray();
            }
        }

        return ordered;
    }

    private object? CallDefinition(DefinitionCallNode node)
    {
        Binding? bindings = null;
        for (var i = 0; i < node.Arguments.Count; i++)
        {
            var argument = Apart(node.Arguments[i]);
            var parameter = node.Function.Parameters[i];
            if (!RuntimeType.TryConvert(argument.Value, parameter.Type, out var converted))
            {
                Mark(argument.Absent);
                ReadDeep(argument.Value);
                return Fail(node.Arguments[i].Span, $"`{parameter}` of `{node.Function}` must be {parameter.Type}, not {argument.Value}");
            }

            bindings = new Binding(parameter, argument with { Value = converted }, bindings);
        }

        var result = InBody(node.Function.Body.Source, bindings, node.Function.Body.Root);
        if (RuntimeType.TryConvert(result, node.Function.Result, out var value))
        {
            return value;
        }

        ReadDeep(result);
        return Fail(node.Span, $"`{node.Function}` must give {node.Function.Result}, not {result}");
    }

    private object? InvokeValue(InvocationNode node)
    {
        var callee = Eval(node.Callee);
        var arguments = Inside(node.Arguments);
        if (callee is FunctionValue function)
        {
            return Invoke(node.Span, function, arguments, node.Names);
        }

        ReadDeep(arguments);
        return callee is null ? FailForNull(node.Span, $"null can't be called") : Fail(node.Span, $"{callee} can't be called");
    }

    private object? Invoke(TextSpan span, FunctionValue function, object?[] arguments, IReadOnlyList<string>? names)
    {
        if (function is BuiltInValue builtIn)
        {
            return CallBuiltIn(span, builtIn.Function, arguments, names);
        }

        var closure = (Closure)function;
        var parameters = closure.Node.Parameters;
        if (arguments.Length != parameters.Count)
        {
            return Fail(span, $"the function takes {parameters.Count} arguments, not {arguments.Length}");
        }

        var bindings = closure.Captured;
        for (var i = 0; i < arguments.Length; i++)
        {
            var at = names is null ? i : closure.ParameterNames.ToList().IndexOf(names[i]);
            if (at < 0)
            {
                return Fail(span, $"the function has no parameter of the name that argument {i + 1} is given by");
            }

            var argument = arguments[i] is AbsentFact absent ? absent.AsEvaluated : Evaluated.Of(arguments[i]);
            if (!RuntimeType.TryConvert(argument.Value, parameters[at].Type, out var converted))
            {
                ReadDeep(arguments[i]);
                return Fail(span, $"`{parameters[at]}` must be {parameters[at].Type}, not {arguments[i]}");
            }

            bindings = new Binding(parameters[at], argument with { Value = converted, IsSensitive = _isSensitive }, bindings);
        }

        return InBody(closure.Source, bindings, closure.Node.Body);
    }

    private object? InBody(SourceText source, Binding? bindings, TypedNode body)
    {
        limits.RequireDepth(_depth + 1);
        var outer = (_source, _bindings);
        (_source, _bindings) = (source, bindings);
        _depth++;
        var result = Eval(body);
        _depth--;
        (_source, _bindings) = outer;
        return result;
    }

    /// <summary>What a built-in is given of this evaluator.</summary>
    private sealed class EvaluatorCall(Evaluator evaluator, TextSpan span, BuiltIn function) : CallContext
    {
        public override FeelLimits Limits => evaluator.Limits;

        public override Instant Now => evaluator.Clock.GetCurrentInstant();

        public override object? Read(object? value) => evaluator.ReadInside(value);

        public override object? AnyOf(params IReadOnlyList<object?> candidates) => evaluator._marks.IsEmpty ? null : AbsentFact.AnyOf(candidates);

        public override object? Fail(FailureReason reason) => evaluator.Fail(span, $"`{function}`: {reason}");

        public override object? FailForNull(FailureReason reason) => evaluator.FailForNull(span, $"`{function}`: {reason}");

        public override void WarnOfRounding() => evaluator.WarnOfRounding(span);

        public override object? Invoke(FunctionValue function, params object?[] arguments) => evaluator.Invoke(span, function, arguments, null);
    }

    private FeelLimits Limits => limits;

    /// <summary>What the functions that read the clock read; tests set it.</summary>
    public IClock Clock { get; init; } = SystemClock.Instance;
}
