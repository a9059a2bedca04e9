namespace Compensation.Feel.Evaluation;

/// <summary><c>in</c>, <c>between</c>, and the cells of tables.</summary>
internal sealed partial class Evaluator
{
    private object? Tests(TestsNode node)
    {
        var operand = Apart(node.Operand);
        var outer = _bindings;
        _bindings = new Binding(node.Tested, operand, outer);
        bool? any = false;
        var marks = Evaluated.Nothing;
        var told = _warnings.Count;
        foreach (var test in node.Tests)
        {
            var before = _warnings.Count;
            var result = Apart(test);
            var passed = Truth(test, result.Value);
            if (passed == true && result.IsKnown)
            {
                Forget(told, before);
                _bindings = outer;
                return !node.Negated;
            }

            any = passed == true || any == true ? true : passed is null ? null : any;
            marks = marks.Union(result.Absent);
        }

        _bindings = outer;
        Mark(marks);
        return any is null ? null : any != node.Negated;
    }

    private object? Match(MatchNode node)
    {
        if (IsNull(node.Pattern))
        {
            return ForNull(node.Value).Value is null;
        }

        var value = Whole(ReadDeep(Spend(Eval(node.Value))));
        var pattern = Whole(ReadDeep(Spend(Eval(node.Pattern))));
        var result = Operators.Matches(value, pattern);
        return result ?? (value is null || pattern is null
            ? FailForNull(node.Span, $"null can't be tested")
            : Fail(node.Span, $"{value} can't be tested against {pattern}"));
    }

    private object? Between(BetweenNode node)
    {
        var operand = Apart(node.Operand);
        var low = Apart(node.Low);
        var high = Apart(node.High);
        var above = Operators.Compare(operand.Value, low.Value) is { } l ? l >= 0 : (bool?)null;
        var below = Operators.Compare(operand.Value, high.Value) is { } h ? h <= 0 : (bool?)null;
        if (operand.IsKnown && ((above == false && low.IsKnown) || (below == false && high.IsKnown)) && (above is not null || !low.IsKnown) && (below is not null || !high.IsKnown))
        {
            return false;
        }

        Mark(operand.Absent);
        Mark(low.Absent);
        Mark(high.Absent);
        if (above is not null && below is not null)
        {
            return above.Value && below.Value;
        }

        return operand.Value is null || low.Value is null || high.Value is null
            ? FailForNull(node.Span, $"`between` has a null operand")
            : Fail(node.Span, $"`between` does not fit {operand.Value}, {low.Value} and {high.Value}");
    }
}
