using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Tests.Bulk;

/// <summary>Offers of a few packs whose rules meet often, with amounts up to the end of the range.</summary>
internal static class TalliedOffers
{
    private static readonly Gen<decimal> Amounts = Gen.OneOf(
        Gen.Choose(0, 2_000_000).Select(n => n / 100m),
        Gen.Elements(0m, 0.01m, 1e-28m, 0.9999999999999999999999999999m, 79228162514264337593543950334m, decimal.MaxValue));

    private static readonly Gen<decimal?> OptionalAmounts = Gen.OneOf(Gen.Constant((decimal?)null), Amounts.Select(a => (decimal?)a));

    public static Gen<Offer> Offers { get; } =
        from version in Gen.Elements(("air", "1.0.0"), ("air", "2.0.0"), ("shop", "1.0.0"), ("shop", null))
        from decision in Gen.Elements(Enum.GetValues<Decision>())
        from currency in Gen.Elements("EUR", "JPY", "GBP", null)
        from total in OptionalAmounts
        from losses in Lines(5)
        from remedies in Lines(6)
        from limit in Gen.Zip(Amounts, Amounts)
        from route in Gen.Elements(0, 1, 2, 3)
        from names in Gen.Elements("price", "items[2].price", "items[13].price", "when").ListOf()
        from figures in Gen.Elements<object?>(true, false, null, "yes", 1m).ListOf()
        from reasons in Gen.Choose(0, 4).ListOf()
        select new Offer
        {
            Claim = "C",
            Pack = version.Item1,
            Version = version.Item2,
            Hash = version.Item2 is null ? null : $"sha256:{version.Item1}{version.Item2}",
            Decision = decision,
            Currency = currency,
            Total = total,
            Losses = [.. losses.Select(l => new Loss { Id = $"loss{l.Rule}[1]", Rule = $"loss{l.Rule}", Type = (LossType)(l.Rule % 4), Amount = l.Amount, IsUnknown = l.IsUnknown })],
            Remedies = [.. remedies.Select(r => new Remedy { Id = $"remedy{r.Rule}", Form = (RemedyForm)(r.Rule % 4), Value = r.Amount, IsUnknown = r.IsUnknown })],
            Limits = [new AppliedLimit { Id = $"limit{route}", Before = limit.Item1, After = limit.Item2 }],
            Route = route == 0 ? Route.None : new Route(new Dictionary<string, object?> { ["approval"] = $"level {route % 2}", ["priority"] = (decimal)route }),
            Missing = [.. names.Distinct()],
            Deadlines = Named("by", figures),
            Figures = Named("figure", figures),
            Reasons = [.. reasons.Select(r => new Reason { Rule = $"reason{r}", Kind = (RuleKind)r })],
            Warnings = [.. reasons.Select(r => Problem(r))],
        };

    /// <summary>A problem of a few codes and messages.</summary>
    public static Diagnostic Problem(int number) => new("CMP" + (5000 + (number % 3)), DiagnosticSeverity.Error, "message " + (number * 7 % 11));

    private static Dictionary<string, object?> Named(string name, IEnumerable<object?> values)
    {
        var named = new Dictionary<string, object?>();
        foreach (var value in values)
        {
            named.Add(name + named.Count, value);
        }

        return named;
    }

    private static Gen<List<(int Rule, decimal? Amount, bool IsUnknown)>> Lines(int rules) =>
        (from rule in Gen.Choose(0, rules)
         from amount in OptionalAmounts
         from isUnknown in Gen.Elements(true, false)
         select (rule, amount, amount is null && isUnknown)).ListOf().Select(l => l.Take(4).ToList());
}
