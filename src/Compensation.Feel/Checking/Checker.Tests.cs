namespace Compensation.Feel.Checking;

/// <summary><c>in</c> and the cells of tables.</summary>
internal sealed partial class Checker
{
    private TestsNode In(InSyntax @in, Scope scope)
    {
        var operand = Check(@in.Operand, scope);
        var tested = new Local("?", Known(operand.Type));
        return new TestsNode(@in.Span, operand, tested, [.. @in.Tests.Select(t => Test(t, tested, scope))], false);
    }

    /// <summary>A cell's tests, over the value that the table binds to <paramref name="tested"/>.</summary>
    private TypedNode Tests(UnaryTestsSyntax tests, Local tested, Scope scope)
    {
        var operand = new LocalNode(tests.Span, tested);
        if (tests.Tests.Count == 0)
        {
            return new ConstantNode(tests.Span, FeelType.Boolean, true);
        }

        return new TestsNode(tests.Span, operand, tested, [.. tests.Tests.Select(t => Test(t, tested, scope))], tests.Negated);
    }

    private TypedNode Test(SyntaxNode test, Local tested, Scope scope)
    {
        var value = new LocalNode(test.Span, tested);
        if (test is OperatorTestSyntax { Operator: var @operator } comparison)
        {
            return Comparison(test.Span, test.Span, @operator, value, Check(comparison.Operand, scope));
        }

        var inner = new Scope(scope);
        inner.Declare(tested);
        var pattern = Check(test, inner);
        if (TypedTree.Mentions(pattern, tested))
        {
            RequireBoolean(pattern, "a test that mentions `?`");
            return pattern;
        }

        RequireMatchable(value, pattern);
        return new MatchNode(test.Span, value, pattern);
    }

    private void RequireMatchable(LocalNode value, TypedNode pattern)
    {
        var type = pattern.Type;
        if (type.Is(FeelKind.List) && pattern is ListNode list && !value.Type.Is(FeelKind.List))
        {
            foreach (var item in list.Items)
            {
                RequireMatchable(value, item);
            }

            return;
        }

        RequireDeclaredValue(pattern, value);
        var element = type.Kind is FeelKind.Range ? type.Element : type;
        if (value.Type.IsKnown && element.IsKnown && value.Type.Kind != element.Kind && element.Kind != FeelKind.List
            && !(value.Type.Is(FeelKind.Range) && type.Is(FeelKind.Range)))
        {
            Report(FeelDiagnostics.OperandTypes, pattern.Span, "in", value.Type, type);
        }
        else if (type.Is(FeelKind.List) && element.Element.IsKnown && value.Type.IsKnown && !value.Type.Is(FeelKind.List)
            && element.Element.Kind is not FeelKind.Range && element.Element.Kind != value.Type.Kind)
        {
            Report(FeelDiagnostics.OperandTypes, pattern.Span, "in", value.Type, type);
        }
    }
}
