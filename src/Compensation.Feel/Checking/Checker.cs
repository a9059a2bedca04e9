using System.Diagnostics;

namespace Compensation.Feel.Checking;

/// <summary>
/// Resolves names and types: from what stands in the text to what it means. It refuses what can never be anything but null, and
/// leaves to the run what may fit. A tree with problems can still be evaluated: by the standard it is null, with a warning.
/// </summary>
internal sealed partial class Checker
{
    private readonly SourceText _source;
    private readonly FeelLimits _limits;
    private readonly DeepWalk _walk = new();
    private readonly List<Diagnostic> _diagnostics = [];

    private Checker(SourceText source, FeelLimits limits)
    {
        _source = source;
        _limits = limits;
    }

    /// <summary>Reads and checks one expression.</summary>
    public static TypedExpression CheckExpression(SourceText source, Scope scope, FeelLimits? limits = null) =>
        Read(source, limits, checker => checker.Check(Parser.ParseExpression(source, scope.Names, scope.Members, checker._limits, scope.PlainNumbersOnly), scope));

    /// <summary>Reads and checks unary tests over a value of type <paramref name="tested"/>, which <c>?</c> names.</summary>
    public static TypedExpression CheckTests(SourceText source, Local tested, Scope scope, FeelLimits? limits = null) =>
        Read(source, limits, checker => checker.Tests(Parser.ParseUnaryTests(source, scope.Names, scope.Members, checker._limits, scope.PlainNumbersOnly), tested, scope));

    /// <summary>Checks unary tests that were read already, over a value that <paramref name="tested"/> names.</summary>
    public static TypedExpression CheckTests(SourceText source, UnaryTestsSyntax tests, Local tested, Scope scope) =>
        Read(source, null, checker => checker.Tests(tests, tested, scope));

    /// <summary>Reads a type as FEEL writes it; null with a diagnostic when there is none of the name.</summary>
    public static (FeelType? Type, Diagnostic? Problem) CheckType(SourceText source, Scope scope)
    {
        try
        {
            var checker = new Checker(source, FeelLimits.Default);
            var type = checker.TypeOf(Parser.ParseType(source, FeelLimits.Default), scope);
            return checker._diagnostics.Count > 0 ? (null, checker._diagnostics[0]) : (type, null);
        }
        catch (SyntaxException e)
        {
            return (null, e.Diagnostic);
        }
    }

    private static TypedExpression Read(SourceText source, FeelLimits? limits, Func<Checker, TypedNode> check)
    {
        var checker = new Checker(source, limits ?? FeelLimits.Default);
        try
        {
            var root = Folding.Fold(check(checker), checker._limits);
            return new TypedExpression(source, root, checker._diagnostics);
        }
        catch (SyntaxException e)
        {
            return new TypedExpression(source, new FaultyNode(new TextSpan(0, source.Text.Length), e.Diagnostic), [e.Diagnostic]);
        }
    }

    private TypedNode Check(SyntaxNode node, Scope scope)
    {
        if (!_walk.TryEnter())
        {
            return Deeper(node, scope);
        }

        TypedNode typed = node switch
        {
            LiteralSyntax literal => new ConstantNode(literal.Span, RuntimeType.Of(literal.Value), literal.Value),
            TemporalLiteralSyntax literal => Temporal(literal),
            NameSyntax name => Name(name, scope),
            NegationSyntax negation => Negation(negation, scope),
            BinarySyntax { Operator: Operator.And or Operator.Or } logical => Logical(logical, scope),
            BinarySyntax { Operator: var op } arithmetic when op.IsArithmetic() => Arithmetic(arithmetic, scope),
            BinarySyntax comparison => Comparison(comparison.Span, comparison.OperatorSpan, comparison.Operator, Check(comparison.Left, scope), Check(comparison.Right, scope)),
            BetweenSyntax between => Between(between, scope),
            InSyntax @in => In(@in, scope),
            InstanceOfSyntax instance => new InstanceOfNode(instance.Span, Check(instance.Operand, scope), TypeOf(instance.Type, scope) ?? FeelType.Any),
            IfSyntax @if => If(@if, scope),
            ForSyntax @for => For(@for, scope),
            QuantifiedSyntax quantified => Quantified(quantified, scope),
            PathSyntax path => Path(path, scope),
            FilterSyntax filter => Filter(filter, scope),
            CallSyntax call => Call(call, scope),
            ListSyntax list => List(list, scope),
            ContextSyntax context => Context(context, scope),
            RangeSyntax range => Range(range, scope),
            FunctionDefinitionSyntax function => Function(function, scope),
            OperatorTestSyntax test => Faulty(FeelDiagnostics.UnexpectedToken, test.Span, $"`{test.Operator.Text()}`", "a value"),
            _ => throw new UnreachableException($"{node.GetType()}"),
        };
        _walk.Leave();
        return typed;
    }

    /// <summary>Apart from <see cref="Check(SyntaxNode, Scope)"/>, which would make an object for the function at each call.</summary>
    private TypedNode Deeper(SyntaxNode node, Scope scope) => _walk.Continue(() => Check(node, scope));

    private TypedNode Temporal(TemporalLiteralSyntax literal)
    {
        var value = TemporalText.Parse(literal.Text);
        return value is null ? Faulty(FeelDiagnostics.BadTemporalLiteral, literal.Span, literal.Text) : new ConstantNode(literal.Span, RuntimeType.Of(value), value);
    }

    private TypedNode Name(NameSyntax name, Scope scope)
    {
        if (FindValue(name, scope) is { } value)
        {
            return value;
        }

        switch (scope.FindFunction(name.Name))
        {
            case BuiltIn builtIn:
                return new BuiltInNode(name.Span, builtIn);
            case not null:
                return Faulty(FeelDiagnostics.NotAValue, name.Span, name.Name);
            default:
                return Faulty(FeelDiagnostics.UnknownName, name.Span, DidYouMean(name.Name, ValueNames(scope)), name.Name);
        }
    }

    private static TypedNode? FindValue(NameSyntax name, Scope? scope)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            switch (scope.FindOwn(name.Name))
            {
                case Variable variable:
                    return new VariableNode(name.Span, variable);
                case Local local:
                    return new LocalNode(name.Span, local);
            }

            if (scope.DynamicItem is { } item)
            {
                if (item.Type.Member(name.Name) is { } type)
                {
                    return new PathNode(name.Span, type, new LocalNode(name.Span, item), name.Name);
                }

                if (item.Type.Kind == FeelKind.Any)
                {
                    return new ItemMemberNode(name.Span, item, name.Name, FindValue(name, scope.Outer));
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> ValueNames(Scope? scope)
    {
        for (; scope is not null; scope = scope.Outer)
        {
            foreach (var name in scope.OwnNames())
            {
                yield return name;
            }
        }
    }

    private TypedNode Negation(NegationSyntax negation, Scope scope)
    {
        var operand = Check(negation.Operand, scope);
        if (operand.Type.IsKnown && operand.Type.Kind is not (FeelKind.Number or FeelKind.DayTimeDuration or FeelKind.YearMonthDuration))
        {
            Report(FeelDiagnostics.WrongType, operand.Span, "what `-` negates", "a number or a duration", operand.Type);
        }

        return new NegationNode(negation.Span, operand.Type.Is(FeelKind.Null) ? FeelType.Any : operand.Type, operand);
    }

    private LogicalNode Logical(BinarySyntax logical, Scope scope)
    {
        var left = Check(logical.Left, scope);
        var right = Check(logical.Right, scope);
        RequireBoolean(left, $"what stands before `{logical.Operator.Text()}`");
        RequireBoolean(right, $"what stands after `{logical.Operator.Text()}`");
        return new LogicalNode(logical.Span, logical.Operator == Operator.And, left, right);
    }

    private void RequireBoolean(TypedNode node, string role)
    {
        if (!FeelType.Boolean.MayAccept(node.Type))
        {
            Report(FeelDiagnostics.WrongType, node.Span, role, "true or false", node.Type);
        }
    }

    private ArithmeticNode Arithmetic(BinarySyntax binary, Scope scope)
    {
        var left = Check(binary.Left, scope);
        var right = Check(binary.Right, scope);
        var type = FeelType.Any;
        if (IsBareFunction(left) | IsBareFunction(right))
        {
            return new ArithmeticNode(binary.Span, type, binary.Operator, left, right);
        }

        if (left.Type.IsKnown && right.Type.IsKnown)
        {
            if (OperatorTypes.Arithmetic(binary.Operator, left.Type.Kind, right.Type.Kind) is { } result)
            {
                type = result;
            }
            else
            {
                Report(FeelDiagnostics.OperandTypes, binary.OperatorSpan, binary.Operator.Text(), left.Type, right.Type);
            }
        }
        else if (left.Type.Is(FeelKind.Null) || right.Type.Is(FeelKind.Null))
        {
            Report(FeelDiagnostics.OperandTypes, binary.OperatorSpan, binary.Operator.Text(), left.Type, right.Type);
        }

        return new ArithmeticNode(binary.Span, type, binary.Operator, left, right);
    }

    private ComparisonNode Comparison(TextSpan span, TextSpan operatorSpan, Operator @operator, TypedNode left, TypedNode right)
    {
        var fits = @operator.IsEquality()
            ? !left.Type.IsKnown || !right.Type.IsKnown || left.Type.Kind == right.Type.Kind
            : !left.Type.Is(FeelKind.Null) && !right.Type.Is(FeelKind.Null) && Orderable(left.Type, right.Type);
        if (!(IsBareFunction(left) | IsBareFunction(right)) && !fits)
        {
            Report(FeelDiagnostics.OperandTypes, operatorSpan, @operator.Text(), left.Type, right.Type);
        }

        RequireDeclaredValue(left, right);
        RequireDeclaredValue(right, left);
        return new ComparisonNode(span, @operator, left, right);
    }

    /// <summary>Whether an operand is a built-in that was named and not called, which no operator takes; reports it.</summary>
    private bool IsBareFunction(TypedNode operand)
    {
        if (operand is not BuiltInNode builtIn)
        {
            return false;
        }

        Report(FeelDiagnostics.NotAValue, operand.Span, builtIn.Function.Name);
        return true;
    }

    private static bool Orderable(FeelType left, FeelType right) =>
        (left.Is(FeelKind.Any) || OperatorTypes.IsOrdered(left.Kind)) && (right.Is(FeelKind.Any) || OperatorTypes.IsOrdered(right.Kind))
        && (left.Is(FeelKind.Any) || right.Is(FeelKind.Any) || left.Kind == right.Kind);

    /// <summary>A text that is compared with something of declared values must be one of them; a misspelt one would never be equal.</summary>
    private void RequireDeclaredValue(TypedNode text, TypedNode declared)
    {
        if (text is ConstantNode { Value: string value } && !declared.Type.Values.IsEmpty && declared is not ConstantNode && !declared.Type.Values.Contains(value))
        {
            Report(FeelDiagnostics.NotAmongValues, text.Span, DidYouMean(value, declared.Type.Values), value, NameOf(declared), string.Join(", ", declared.Type.Values));
        }
    }

    private string NameOf(TypedNode node) => node switch
    {
        VariableNode variable => $"`{variable.Variable.Name}`",
        LocalNode { Local.Name: not "?" } local => $"`{local.Local.Name}`",
        LocalNode => "the tested value",
        _ => $"`{_source.Text.Substring(node.Span.Start, node.Span.Length)}`",
    };

    private BetweenNode Between(BetweenSyntax between, Scope scope)
    {
        var operand = Check(between.Operand, scope);
        var low = Check(between.Low, scope);
        var high = Check(between.High, scope);
        foreach (var end in (TypedNode[])[low, high])
        {
            if (!Orderable(operand.Type, end.Type) || end.Type.Is(FeelKind.Null))
            {
                Report(FeelDiagnostics.OperandTypes, end.Span, "between", operand.Type, end.Type);
            }
        }

        return new BetweenNode(between.Span, operand, low, high);
    }

    private IfNode If(IfSyntax @if, Scope scope)
    {
        var condition = Check(@if.Condition, scope);
        RequireBoolean(condition, "the condition of `if`");
        var then = Check(@if.Then, scope);
        var @else = Check(@if.Else, scope);
        var type = FeelType.Join(then.Type, @else.Type);
        return new IfNode(@if.Span, type.Is(FeelKind.Null) ? FeelType.Any : type, condition, then, @else);
    }

    private TypedNode Faulty(DiagnosticDescriptor descriptor, TextSpan span, params ReadOnlySpan<object?> arguments) =>
        Faulty(descriptor, span, null, arguments);

    private FaultyNode Faulty(DiagnosticDescriptor descriptor, TextSpan span, Hint? suggestion, params ReadOnlySpan<object?> arguments) =>
        new(span, Report(descriptor, span, suggestion, arguments));

    private Diagnostic Report(DiagnosticDescriptor descriptor, TextSpan span, params ReadOnlySpan<object?> arguments) => Report(descriptor, span, null, arguments);

    private Diagnostic Report(DiagnosticDescriptor descriptor, TextSpan span, Hint? suggestion, params ReadOnlySpan<object?> arguments)
    {
        var diagnostic = descriptor.At(_source, span, arguments) with { Suggestion = suggestion?.Text };
        _diagnostics.Add(diagnostic);
        return diagnostic;
    }

    private static Hint? DidYouMean(string name, IEnumerable<string> candidates) =>
        NameSuggestion.DidYouMean(name, candidates) is { } text ? new Hint(text) : null;

    /// <summary>Tells a suggestion from an argument of the message.</summary>
    private sealed record Hint(string Text);
}
