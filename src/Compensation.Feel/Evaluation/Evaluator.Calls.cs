using Compensation.Feel.Functions;
using Compensation.Feel.Types;
using Compensation.Feel.Values;
using NodaTime;

namespace Compensation.Feel.Evaluation;

/// <summary>Calls of built-ins, of declared functions and of functions that are values.</summary>
internal sealed partial class Evaluator
{
    private object? CallBuiltIn(CallNode node)
    {
        if (node.Function.Name == AbsenceFunctions.GetOrElse && node.Overload is { } absence)
        {
            var swapped = Arguments.ParameterOf(absence, 0, node.Names) == 1;
            var (first, second) = swapped ? (node.Arguments[1], node.Arguments[0]) : (node.Arguments[0], node.Arguments[1]);

            // The author has thought of absence: what the fallback gives is known as far as the fallback is.
            var value = ForNull(first);
            return value.Value ?? Eval(second);
        }

        var arguments = EvalAll(node.Arguments);
        return CallBuiltIn(node.Span, node.Function, arguments, node.Names);
    }

    private object? CallBuiltIn(TextSpan span, BuiltIn function, object?[] arguments, IReadOnlyList<string>? names)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            Spend(arguments[i]);
            arguments[i] = ReadDeep(arguments[i]);
        }

        var types = Array.ConvertAll(arguments, RuntimeType.Of);
        foreach (var overload in function.Overloads)
        {
            if (Arguments.SurelyFit(overload, types, names) && Ordered(overload, arguments, names) is { } exact)
            {
                return Run(span, function, overload, exact);
            }
        }

        foreach (var overload in function.Overloads)
        {
            if (Arguments.MayFit(overload, types, names) && Ordered(overload, arguments, names) is { } converted)
            {
                return Run(span, function, overload, converted);
            }
        }

        return arguments.Any(a => a is null)
            ? FailForNull(span, $"`{function.Name}` does not take null here")
            : Fail(span, $"`{function.Name}` does not take ({string.Join(", ", arguments.Select(Operators.Describe))})");
    }

    private object? Run(TextSpan span, BuiltIn function, Overload overload, object?[] arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (arguments[i] is null && overload.Parameters[i] is { Nullable: false, Optional: false } parameter)
            {
                return FailForNull(span, $"`{parameter.Name}` of `{function.Name}` is null");
            }
        }

        var call = new EvaluatorCall(this, span, function.Name);
        var result = overload.Body(call, arguments);
        if (result is object?[] list)
        {
            call.RequireList(list.Length);
        }

        return Spend(result);
    }

    /// <summary>The arguments in the order of the parameters, converted to their types; null when one does not fit.</summary>
    private static object?[]? Ordered(Overload overload, object?[] arguments, IReadOnlyList<string>? names)
    {
        var ordered = new object?[overload.Parameters.Count];
        var rest = new List<object?>();
        for (var i = 0; i < arguments.Length; i++)
        {
            var at = Arguments.ParameterOf(overload, i, names);
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
                return Fail(node.Arguments[i].Span, $"`{parameter.Name}` of `{node.Function.Name}` must be {parameter.Type}, not {Operators.Describe(argument.Value)}");
            }

            bindings = new Binding(parameter, argument with { Value = converted }, bindings);
        }

        var result = InBody(node.Function.Body.Source, bindings, node.Function.Body.Root);
        return RuntimeType.TryConvert(result, node.Function.Result, out var value)
            ? value
            : Fail(node.Span, $"`{node.Function.Name}` must give {node.Function.Result}, not {Operators.Describe(result)}");
    }

    private object? InvokeValue(InvocationNode node)
    {
        var callee = Eval(node.Callee);
        var arguments = EvalAll(node.Arguments);
        return callee is FunctionValue function
            ? Invoke(node.Span, function, arguments, node.Names)
            : callee is null ? FailForNull(node.Span, "null can't be called") : Fail(node.Span, $"{Operators.Describe(callee)} can't be called");
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
                return Fail(span, $"the function has no parameter `{names![i]}`");
            }

            if (!RuntimeType.TryConvert(arguments[i], parameters[at].Type, out var converted))
            {
                return Fail(span, $"`{parameters[at].Name}` must be {parameters[at].Type}, not {Operators.Describe(arguments[i])}");
            }

            bindings = new Binding(parameters[at], Evaluated.Of(converted), bindings);
        }

        return InBody(closure.Source, bindings, closure.Node.Body);
    }

    private object? InBody(SourceText source, Binding? bindings, TypedNode body)
    {
        if (_depth >= limits.Depth)
        {
            throw new EvaluationLimitException(FeelDiagnostics.NestedTooDeepAtRun, limits.Depth);
        }

        var outer = (_source, _bindings);
        (_source, _bindings) = (source, bindings);
        _depth++;
        var result = Eval(body);
        _depth--;
        (_source, _bindings) = outer;
        return result;
    }

    /// <summary>What a built-in is given of this evaluator.</summary>
    private sealed class EvaluatorCall(Evaluator evaluator, TextSpan span, string name) : Call
    {
        public override FeelLimits Limits => evaluator.Limits;

        public override Instant Now => evaluator.Clock.GetCurrentInstant();

        public override object? Fail(string reason) => evaluator.Fail(span, $"`{name}`: {reason}");

        public override object? FailForNull(string reason) => evaluator.FailForNull(span, $"`{name}`: {reason}");

        public override object? Invoke(FunctionValue function, params object?[] arguments) => evaluator.Invoke(span, function, arguments, null);
    }

    private FeelLimits Limits => limits;

    /// <summary>What the functions that read the clock read; tests set it.</summary>
    public IClock Clock { get; init; } = SystemClock.Instance;
}
