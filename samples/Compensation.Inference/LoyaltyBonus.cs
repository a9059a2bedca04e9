using NRules.Fluent.Dsl;

namespace Compensation.Inference.Sample;

/// <summary>A member who is paid anything gets a month of service on top, once.</summary>
[Name("loyalty_bonus")]
[Description("A month of service on top for members")]
[Tag("bonus")]
public sealed class LoyaltyBonus : Rule
{
    public override void Define()
    {
        Claim claim = null!;

        When()
            .Match(() => claim, c => c.Claimant != null && c.Claimant.StartsWith("M-", StringComparison.Ordinal))
            .Exists<Remedy>(r => r.Form == RemedyForm.Cash, r => r.Value > 0);
        Then()
            .Yield(_ => MonthOfService());
    }

    // A rule's action is an expression tree, which may not hold a dictionary initializer.
    private static Remedy MonthOfService() => new()
    {
        Id = "loyalty_bonus",
        Form = RemedyForm.Service,
        Value = 10m,
        Units = new Units(1, "month"),
        What = new Dictionary<string, string> { ["en"] = "a month of service", ["zh"] = "一个月服务" },
    };
}
