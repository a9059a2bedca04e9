using Compensation.Inference;
using NRules.Fluent;

namespace Compensation.Benchmarks.Goodwill;

/// <summary>The goodwill pack inside NRules sessions, alone or beside two rules of a host.</summary>
internal static class GoodwillSessions
{
    public static InferenceCalculator Alone(RulePack pack) => new(pack);

    public static InferenceCalculator BesideRulesOfAHost(RulePack pack)
    {
        var host = new RuleRepository();
        host.Load(rules => rules.From(typeof(ReviewOfLargeLosses), typeof(BonusOnCash)));
        return new InferenceCalculator(pack, host);
    }
}
