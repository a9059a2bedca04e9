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

    [Test]
    public void Compile_GeneratedExpressions_MostlyComeToAResult()
    {
        var cases = Cases.Sample(200).ToArray();
        var completed = 0;

        foreach (var (text, claims) in cases)
        {
            var agreement = new Agreement(SampleScope.Check(text));
            Assert.That(claims.Select(agreement.Disagreement), Is.All.Null, text);
            completed += agreement.Completed;
        }

        Assert.That(completed, Is.GreaterThan(cases.Length * Claims / 2), "a law over code that always gives up says nothing");
    }

    private static Gen<(string Text, ClaimSlots[] Claims)> Cases { get; } =
        from text in ExpressionTexts.Any
        from claims in SlotsValues.Slots.ArrayOf(Claims)
        select (text, claims);
}
