using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Feel.Tests.Compilation;

/// <summary>The law that holds the two evaluators together.</summary>
public class ExpressionCompilerPropertyTests
{
    private const int Expressions = 600;
    private const int Claims = 8;

    [FsCheck.NUnit.Property(MaxTest = Expressions)]
    public Property Compile_AnyExpression_AgreesWithTheEvaluator() => Prop.ForAll(Cases.ToArbitrary(), c =>
    {
        var agreement = new Agreement(SampleScope.Check(c.Text));
        foreach (var slots in c.Claims)
        {
            if (agreement.Disagreement(slots) is { } disagreement)
            {
                return false.Label($"{disagreement}\nfor {c.Text}\nover {slots}");
            }
        }

        return true.ToProperty();
    });

    [FsCheck.NUnit.Property(MaxTest = Expressions)]
    public Property Compile_AnyExpressionOverScaledNumbers_AgreesWithTheEvaluator() => Prop.ForAll(ScaledCases.ToArbitrary(), c =>
    {
        var agreement = new Agreement(SampleScope.Check(c.Text), c.Digits);
        foreach (var slots in c.Claims)
        {
            if (agreement.Disagreement(slots) is { } disagreement)
            {
                return false.Label($"{disagreement}\nfor {c.Text}\nwith {c.Digits}\nover {slots}");
            }
        }

        return true.ToProperty();
    });

    [Test]
    public void Compile_GeneratedExpressionsOverScaledNumbers_MostlyComeToAResult()
    {
        var cases = ScaledCases.Sample(300).ToArray();
        var (completed, scaled) = (0, 0);

        foreach (var (text, digits, claims) in cases)
        {
            var agreement = new Agreement(SampleScope.Check(text), digits);
            Assert.That(claims.Select(agreement.Disagreement), Is.All.Null, $"{text} with {digits}");
            completed += agreement.Completed;
            scaled += agreement.IsScaled ? agreement.Completed : 0;
        }

        Assert.Multiple(() =>
        {
            Assert.That(completed, Is.GreaterThan(cases.Length * Claims / 2));
            Assert.That(scaled, Is.GreaterThan(cases.Length * Claims / 20), "a law over scaled numbers that end up as decimals says nothing");
        });
    }

    [Test]
    public void Compile_GeneratedExpressions_MostlyComeToAResult()
    {
        var cases = Cases.Sample(200).ToArray();
        var (completed, divided) = (0, 0);

        foreach (var (text, claims) in cases)
        {
            var agreement = new Agreement(SampleScope.Check(text));
            Assert.That(claims.Select(agreement.Disagreement), Is.All.Null, text);
            completed += agreement.Completed;
            divided += text.Contains('/', StringComparison.Ordinal) ? agreement.Completed : 0;
        }

        Assert.Multiple(() =>
        {
            Assert.That(completed, Is.GreaterThan(cases.Length * Claims / 2), "a law over code that always gives up says nothing");
            Assert.That(divided, Is.GreaterThan(cases.Length * Claims / 10), "a law over quotients needs some");
        });
    }

    private static Gen<(string Text, ClaimSlots[] Claims)> Cases { get; } =
        from text in ExpressionTexts.Any
        from claims in SlotsValues.Slots.ArrayOf(Claims)
        select (text, claims);

    private static Gen<(string Text, SlotsDigits Digits, ClaimSlots[] Claims)> ScaledCases { get; } =
        from text in ExpressionTexts.Any
        from digits in SlotsValues.Digits
        from claims in SlotsValues.Scaled(digits).ArrayOf(Claims)
        select (text, digits, claims);
}
