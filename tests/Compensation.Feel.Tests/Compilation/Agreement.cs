namespace Compensation.Feel.Tests.Compilation;

/// <summary>Runs an expression compiled and evaluated over the same slots, and says where the two do not agree.</summary>
internal sealed class Agreement
{
    /// <summary>The disagreement where code gave up and the evaluator came to a result.</summary>
    public const string WithoutReason = "the code gave up without reason";

    private const string NullOperand = "CMP3906";

    private readonly TypedExpression _expression;
    private readonly Func<ClaimSlots, object?> _compiled;

    /// <param name="expression">What is compiled and evaluated.</param>
    /// <param name="digits">When it is not null, the code takes numbers as scaled integers.</param>
    public Agreement(TypedExpression expression, SlotsDigits? digits = null)
    {
        var target = new SlotsTarget(digits);
        _expression = expression;
        var code = new ExpressionCompiler(target, FeelLimits.Default).CompileExact(expression);
        IsScaled = code.Digits is not null;
        _compiled = target.CompileBoxed(code);
    }

    /// <summary>Whether the result is a scaled integer.</summary>
    public bool IsScaled { get; }

    /// <summary>How often the compiled code came to a result.</summary>
    public int Completed { get; private set; }

    /// <summary>Null when both agree, or the compiled code had a reason to give up.</summary>
    public string? Disagreement(ClaimSlots slots)
    {
        var environment = new SlotsEnvironment(slots);
        var evaluator = new Evaluator(environment, FeelLimits.Default);
        var expected = evaluator.Evaluate(_expression);
        var failures = evaluator.Warnings.Where(w => w.Code != NullOperand).Select(w => w.ToString()).ToArray();
        object? actual = null;
        try
        {
            actual = _compiled(slots);
        }
        catch (OverflowException) when (!slots.HasGivenUp)
        {
            // Integers end before decimals, decimals before fractions, and a sum with a null in it overflows before the null is reached.
            return null;
        }
        catch (OverflowException)
        {
            // What is computed after giving up means nothing.
        }

        if (slots.HasGivenUp)
        {
            return failures.Length > 0 || evaluator.HasForgotten || environment.HasReadAbsent || HasNoStaticType ? null : WithoutReason;
        }

        Completed++;
        return failures.Length > 0 ? $"the code did not give up for {failures[0]}"
            : !expected.IsKnown ? "the code read an absent fact"
            : FeelText.Of(expected.Value) != FeelText.Of(actual) || (expected.Value is Fraction && !expected.Value.Equals(actual)) ? $"the code gave {FeelText.Of(actual)}, the evaluator {FeelText.Of(expected.Value)}"
            : null;
    }

    /// <summary>Something in it has a type that only the run can tell, or is the literal null, which folding may have left in any place.</summary>
    private bool HasNoStaticType
    {
        get
        {
            var found = false;
            TypedTree.Visit(_expression.Root, n => found |= n.Type.Kind is FeelKind.Any or FeelKind.Function
                || (n is ConstantNode { Value: object?[] { Length: > 0 } list } && list.All(i => i is null))
                || (n is CallNode && n.Type.Is(FeelKind.List) && n.Type.Element.Is(FeelKind.Any))
                || (n is not (ComparisonNode or MatchNode or IfNode or ListNode) && TypedTree.Children(n).Any(IsNull))
                || (n is IfNode { Then: var then, Else: var other } && IsNull(then) && IsNull(other)));
            return found;
        }
    }

    private static bool IsNull(TypedNode node) => node is ConstantNode { Value: null };
}
