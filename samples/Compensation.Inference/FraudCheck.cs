using NRules.Fluent.Dsl;

namespace Compensation.Inference.Sample;

/// <summary>A person looks at a claim whose data losses are large and whose claimant is not known.</summary>
[Name("fraud_check")]
[Description("A large loss of data, claimed by nobody we know")]
[Tag("review")]
public sealed class FraudCheck : Rule
{
    public override void Define()
    {
        Claim claim = null!;
        Loss loss = null!;

        When()
            .Match(() => claim, c => c.Claimant == null)
            .Match(() => loss, l => l.Type == LossType.Data, l => l.Amount > 1_000m);
        Then()
            .Yield(_ => Suspicion());
    }

    // A rule's action is an expression tree, which may not hold a dictionary initializer.
    private static Reason Suspicion() => new()
    {
        Rule = "fraud_check",
        Kind = RuleKind.Review,
        Because = new Dictionary<string, string> { ["en"] = "A large loss of data, claimed by nobody we know.", ["zh"] = "来历不明的大额数据损失申报。" },
    };
}
