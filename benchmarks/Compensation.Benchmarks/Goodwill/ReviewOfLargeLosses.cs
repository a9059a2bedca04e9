using Rule = NRules.Fluent.Dsl.Rule;

namespace Compensation.Benchmarks.Goodwill;

/// <summary>A rule of a host that some claims match.</summary>
public sealed class ReviewOfLargeLosses : Rule
{
    public override void Define()
    {
        Loss loss = null!;
        When().Match(() => loss, l => l.Amount > 300);
        Then().Yield(_ => new Reason { Rule = "large_loss", Kind = RuleKind.Review });
    }
}
