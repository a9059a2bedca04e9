using FsCheck.Fluent;

namespace Compensation.Feel.Tests.Compilation;

/// <summary>Each built-in by itself, as it is registered: a new one is called here without anybody naming it.</summary>
public sealed class BuiltInAgreementTests
{
    private const int Claims = 40;

    /// <summary>What reads the clock, takes a function, or gives what only the run can tell.</summary>
    private static readonly string[] LeftToTheEvaluator = ["now", "today", "duration", "get value", "context"];

    private static IEnumerable<TestCaseData> Calls =>
        from function in BuiltInFunctions.All
        from overload in function.Overloads
        select new TestCaseData(function, overload).SetArgDisplayNames($"{function.Name}({string.Join(", ", overload.Parameters.Select(p => p.Type))})");

    [TestCaseSource(nameof(Calls))]
    public void Call_ArgumentsOfTheParametersTypes_IsCheckedEvaluatedAndCompiledAlike(object function, object overload)
    {
        foreach (var expression in CallsOf((BuiltIn)function, (Overload)overload))
        {
            Assert.That(expression.Diagnostics, Is.Empty, expression.Source.Text);
            var digits = SlotsValues.Digits.Sample(1).Single();
            var (plain, scaled) = (new Agreement(expression), new Agreement(expression, digits));
            var disagreements = SlotsValues.Slots.Sample(Claims).Select(plain.Disagreement).Concat(SlotsValues.Scaled(digits).Sample(Claims).Select(scaled.Disagreement));

            // Code may leave to the evaluator what only the run can tell, such as which way of a call is meant.
            Assert.That(disagreements.OfType<string>().Where(d => d != Agreement.WithoutReason), Is.Empty, expression.Source.Text);
        }
    }

    [Test]
    public void Call_EachBuiltIn_ComesToAResultInCompiledCode()
    {
        var without = BuiltInFunctions.All.Where(f => !f.Overloads.SelectMany(o => CallsOf(f, o)).Any(HasResult)).Select(f => f.Name);

        Assert.That(without, Is.EquivalentTo(LeftToTheEvaluator));
    }

    private static bool HasResult(TypedExpression expression)
    {
        var agreement = new Agreement(expression);
        return SlotsValues.Slots.Sample(Claims).All(slots => agreement.Disagreement(slots) is null or Agreement.WithoutReason) && agreement.Completed > 0;
    }

    private static IEnumerable<TypedExpression> CallsOf(BuiltIn function, Overload overload)
    {
        for (var variant = 0; variant < 2; variant++)
        {
            var arguments = overload.Parameters.Select(p => p.Variadic ? string.Join(", ", Enumerable.Repeat(TextsOf(p.Type), variant + 2).Select((texts, i) => texts[i % texts.Length])) : TextsOf(p.Type)[Math.Min(variant, TextsOf(p.Type).Length - 1)]);
            yield return Checker.CheckExpression(new SourceText($"{function.Name}({string.Join(", ", arguments)})"), SampleScope.OfVariables());
        }
    }

    /// <summary>Arguments of a type, the usual one first.</summary>
    private static string[] TextsOf(FeelType type) => type.Kind switch
    {
        FeelKind.Number => ["n", "2.50", "m"],
        FeelKind.String => ["s", "t"],
        FeelKind.Boolean => ["p", "q"],
        FeelKind.Date => ["d", "e"],
        FeelKind.Time => ["clock"],
        FeelKind.DateTime => ["moment"],
        FeelKind.DayTimeDuration => ["u"],
        FeelKind.YearMonthDuration => ["y"],
        FeelKind.List when type.Element.Is(FeelKind.Number) => ["numbers", "[n / 3, 2, n]"],
        FeelKind.List when type.Element.Is(FeelKind.Any) => ["items", "[n, m]"],
        FeelKind.List => [.. TextsOf(type.Element).Select(item => $"[{item}]")],
        FeelKind.Range => ["[n..m]", "(1..5]"],
        FeelKind.Context when type.Members.IsEmpty => ["thing", "{a: n}"],
        FeelKind.Context => [$"{{{string.Join(", ", type.Members.Select(m => $"{m.Key}: {TextsOf(m.Value)[0]}"))}}}"],
        FeelKind.Any => ["n", "s"],
        FeelKind.Null or FeelKind.Function => throw new NotSupportedException($"{type} as a parameter."),
        _ => throw new NotSupportedException($"{type}"),
    };
}
