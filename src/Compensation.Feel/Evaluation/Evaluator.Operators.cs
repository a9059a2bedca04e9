namespace Compensation.Feel.Evaluation;

/// <summary>Arithmetic, comparisons and ranges.</summary>
internal sealed partial class Evaluator
{
    private object? Negate(NegationNode node)
    {
        var value = Eval(node.Operand);
        return Operators.Negate(value) ?? (value is null
            ? FailForNull(node.Span, $"`-` has a null operand")
            : Fail(node.Span, $"`-` does not fit {value}"));
    }

    private object? Arithmetic(ArithmeticNode node)
    {
        var left = Eval(node.Left);
        var right = Eval(node.Right);
        var result = Operators.Arithmetic(node.Operator, left, right, out var failure, out var isRounded);
        if (isRounded)
        {
            WarnOfRounding(node.Span);
        }

        if (result is string text)
        {
            limits.RequireText(text.Length);
        }

        return failure is null ? result : left is null || right is null ? FailForNull(node.Span, failure) : Fail(node.Span, failure);
    }

    private object? Comparison(ComparisonNode node)
    {
        if (node.Operator.IsEquality() && (IsNull(node.Left) || IsNull(node.Right)))
        {
            // An explicit test for null: of a fact the answer is known whether or not the fact is there.
            var tested = ForNull(IsNull(node.Left) ? node.Right : node.Left);
            return tested.Value is null == (node.Operator == Operator.Equal);
        }

        var left = Whole(ReadDeep(Spend(Eval(node.Left))));
        var right = Whole(ReadDeep(Spend(Eval(node.Right))));
        var result = Operators.Compare(node.Operator, left, right, out var failure);
        return failure is null ? result : left is null || right is null ? FailForNull(node.Span, failure) : Fail(node.Span, failure);
    }

    private object? Range(RangeNode node)
    {
        var low = node.Low is null ? null : Eval(node.Low);
        var high = node.High is null ? null : ReferenceEquals(node.High, node.Low) ? low : Eval(node.High);
        if (low is not null && high is not null && Operators.Compare(low, high) is null)
        {
            return Fail(node.Span, $"{low} and {high} are no ends of one range");
        }

        return new FeelRange(node.LowIncluded, low, high, node.HighIncluded) { LowOpen = node.Low is null, HighOpen = node.High is null };
    }
}
