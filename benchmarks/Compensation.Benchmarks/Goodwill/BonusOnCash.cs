using Rule = NRules.Fluent.Dsl.Rule;

namespace Compensation.Benchmarks.Goodwill;

/// <summary>A rule of a host that many claims match.</summary>
public sealed class BonusOnCash : Rule
{
    public override void Define()
    {
        When().Exists<Remedy>(r => r.Form == RemedyForm.Cash);
        Then().Yield(_ => new Remedy { Id = "bonus", Form = RemedyForm.Service, Value = 5m });
    }
}
