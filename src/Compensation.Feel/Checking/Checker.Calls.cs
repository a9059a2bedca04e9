namespace Compensation.Feel.Checking;

/// <summary>Calls, functions as values, and types as they are written.</summary>
internal sealed partial class Checker
{
    private TypedNode Call(CallSyntax call, Scope scope)
    {
        var names = call.Arguments.Any(a => a.Name is not null) ? call.Arguments.Select(a => a.Name ?? "").ToArray() : null;
        if (call.Callee is not NameSyntax name)
        {
            return Invocation(call, Check(call.Callee, scope), names, scope);
        }

        // In call position a name is a function, unless the expression itself holds a function by that name.
        if (FindValue(name, scope) is { Type.Kind: FeelKind.Function or FeelKind.Any } value)
        {
            return Invocation(call, value, names, scope);
        }

        switch (scope.FindFunction(name.Name))
        {
            case BuiltIn builtIn:
                if (scope.WhyForbidden(builtIn.Name) is { } reason)
                {
                    return Faulty(FeelDiagnostics.NotAllowed, name.Span, builtIn.Name, reason);
                }

                return BuiltInCall(call, builtIn, names, scope);
            case Definition definition:
                return DefinitionCall(call, definition, names, scope);
            case TableFunction table:
                return TableCall(call, table, scope);
            default:
                CheckArguments(call, scope);
                return FindValue(name, scope) is not null
                    ? Faulty(FeelDiagnostics.NotAFunction, name.Span, $"`{name.Name}`")
                    : Faulty(FeelDiagnostics.UnknownFunction, name.Span, DidYouMean(name.Name, scope.FunctionNames()), name.Name);
        }
    }

    private TypedNode[] CheckArguments(CallSyntax call, Scope scope) => [.. call.Arguments.Select(a => Check(a.Value, scope))];

    private TypedNode Invocation(CallSyntax call, TypedNode callee, string[]? names, Scope scope)
    {
        var arguments = CheckArguments(call, scope);
        if (callee is BuiltInNode builtIn)
        {
            return BuiltInCall(call, builtIn.Function, names, scope);
        }

        if (callee.Type.Kind is not (FeelKind.Function or FeelKind.Any))
        {
            return callee is FaultyNode ? callee : Faulty(FeelDiagnostics.NotAFunction, callee.Span, callee.Type);
        }

        return new InvocationNode(call.Span, callee.Type.Is(FeelKind.Function) ? callee.Type.Result : FeelType.Any, callee, arguments, names);
    }

    private TypedNode BuiltInCall(CallSyntax call, BuiltIn function, string[]? names, Scope scope)
    {
        var arguments = CheckArguments(call, scope);
        var types = arguments.Select(a => a.Type).ToArray();
        var fitting = function.Overloads.Where(o => ArgumentMatching.MayFit(o, types, names)).ToArray();
        if (fitting.Length == 0)
        {
            if (names?.FirstOrDefault(n => n.Length > 0 && !function.Overloads.Any(o => o.Parameters.Any(p => p.Name == n))) is { } unknown)
            {
                var known = function.Overloads.SelectMany(o => o.Parameters).Select(p => p.Name);
                Report(FeelDiagnostics.UnknownParameter, call.Arguments[Array.IndexOf(names, unknown)].Span, DidYouMean(unknown, known), function.Name, unknown);
            }
            else
            {
                var taken = string.Join(" or ", function.Overloads.Select(o => "(" + string.Join(", ", o.Parameters.Select(p => p.Type.ToString() + (p.Variadic ? "..." : p.Optional ? "?" : ""))) + ")").Distinct());
                Report(FeelDiagnostics.WrongArguments, call.Span, function.Name, taken, "(" + string.Join(", ", types.Select(t => t.ToString())) + ")");
            }

            return new CallNode(call.Span, FeelType.Any, function, null, arguments, names);
        }

        var results = fitting.Select(o => o.Result(ArgumentMatching.InOrder(o, types, names)));
        var certain = fitting.Length == 1 || ArgumentMatching.SurelyFit(fitting[0], types, names);

        // Folded at once, because the value may say more of the type than the function can: duration("P1D") is a days and time duration.
        var folded = Folding.Fold(new CallNode(call.Span, certain ? results.First() : FeelType.Join(results), function, certain ? fitting[0] : null, arguments, names), _limits);
        if (folded is CallNode && function.ValueOfText is not null && arguments is [ConstantNode { Value: string text } literal])
        {
            // Written out in the text, and still no date or duration: it would be null for every claim.
            Report(FeelDiagnostics.BadTemporalLiteral, literal.Span, text);
        }

        return folded;
    }

    private TypedNode DefinitionCall(CallSyntax call, Definition function, string[]? names, Scope scope)
    {
        var arguments = CheckArguments(call, scope);
        var ordered = new TypedNode[function.Parameters.Count];
        for (var i = 0; i < arguments.Length; i++)
        {
            var at = names is null ? i : function.Parameters.ToList().FindIndex(p => p.Name == names[i]);
            if (at < 0)
            {
                return Faulty(FeelDiagnostics.UnknownParameter, call.Arguments[i].Span, DidYouMean(names![i], function.Parameters.Select(p => p.Name)), function.Name, names[i]);
            }

            if (at >= ordered.Length)
            {
                break;
            }

            ordered[at] = arguments[i];
        }

        if (arguments.Length != ordered.Length || ordered.Any(a => a is null))
        {
            return WrongNumber(call, function, function.Parameters.Select(p => (p.Name, p.Type)));
        }

        for (var i = 0; i < ordered.Length; i++)
        {
            RequireType(ordered[i], function.Parameters[i].Type, $"`{function.Parameters[i].Name}` of `{function.Name}`");
        }

        return new DefinitionCallNode(call.Span, function, ordered);
    }

    private TypedNode TableCall(CallSyntax call, TableFunction function, Scope scope)
    {
        var arguments = CheckArguments(call, scope);
        var columns = function.Table.Inputs;
        if (arguments.Length != columns.Count || call.Arguments.Any(a => a.Name is not null))
        {
            return WrongNumber(call, function, columns.Select(c => (c.Name, c.Tested.Type)));
        }

        for (var i = 0; i < arguments.Length; i++)
        {
            RequireType(arguments[i], columns[i].Tested.Type, $"column `{columns[i].Name}` of `{function.Name}`");
            RequireDeclaredValue(arguments[i], new LocalNode(arguments[i].Span, columns[i].Tested));
        }

        return new TableNode(call.Span, function.Table, arguments);
    }

    private FaultyNode WrongNumber(CallSyntax call, Callable function, IEnumerable<(string Name, FeelType Type)> parameters) => Faulty(
        FeelDiagnostics.WrongArguments, call.Span, null, function.Name, "(" + string.Join(", ", parameters.Select(p => $"{p.Name}: {p.Type}")) + ")", $"{call.Arguments.Count} arguments");

    private void RequireType(TypedNode argument, FeelType type, string role)
    {
        if (!type.MayAccept(argument.Type))
        {
            Report(FeelDiagnostics.WrongType, argument.Span, role, type, argument.Type);
        }
    }

    private TypedNode Function(FunctionDefinitionSyntax function, Scope scope)
    {
        if (function.External)
        {
            return Faulty(FeelDiagnostics.NotAllowed, function.Span, "external", "no expression reaches code outside FEEL");
        }

        var inner = new Scope(scope);
        var parameters = function.Parameters.Select(p => new Local(p.Name, p.Type is null ? FeelType.Any : TypeOf(p.Type, scope) ?? FeelType.Any)).ToArray();
        foreach (var parameter in parameters)
        {
            inner.Declare(parameter);
        }

        var body = Check(function.Body, inner);
        return new FunctionNode(function.Span, FeelType.FunctionOf(parameters.Select(p => p.Type), Known(body.Type)), parameters, body);
    }

    private FeelType? TypeOf(TypeSyntax type, Scope scope)
    {
        if (scope.FindType(type.Name) is { } named)
        {
            return named;
        }

        return type.Name switch
        {
            "list" => FeelType.ListOf(ArgumentOf(type, scope)),
            "range" => FeelType.RangeOf(ArgumentOf(type, scope)),
            "context" => FeelType.ContextOf(type.Members.Zip(type.Arguments, (name, member) => KeyValuePair.Create(name, TypeOf(member, scope) ?? FeelType.Any))),
            "function" => FeelType.FunctionOf(type.Arguments.Select(a => TypeOf(a, scope) ?? FeelType.Any), type.Result is null ? FeelType.Any : TypeOf(type.Result, scope) ?? FeelType.Any),
            _ when SimpleTypes.TryGetValue(type.Name, out var simple) => simple,
            _ => UnknownType(type),
        };
    }

    /// <summary>What a list or a range holds.</summary>
    private FeelType ArgumentOf(TypeSyntax type, Scope scope) => type.Arguments.Count == 1 ? TypeOf(type.Arguments[0], scope) ?? FeelType.Any : FeelType.Any;

    private FeelType? UnknownType(TypeSyntax type)
    {
        Report(FeelDiagnostics.UnknownType, type.Span, DidYouMean(type.Name, TypeNames), type.Name);
        return null;
    }

    /// <summary>By their names; durations also by the singular that the standard writes elsewhere.</summary>
    private static readonly Dictionary<string, FeelType> SimpleTypes = new(FeelType.Simple.Select(t => KeyValuePair.Create(t.Is(FeelKind.Null) ? "Null" : t.ToString(), t)), StringComparer.Ordinal)
    {
        ["day and time duration"] = FeelType.DayTimeDuration,
        ["year and month duration"] = FeelType.YearMonthDuration,
    };

    private static readonly string[] TypeNames = [.. FeelType.Simple.Where(t => !t.Is(FeelKind.Null)).Select(t => t.ToString()), "list", "range", "context", "function"];
}
