using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Tests.Packs;

/// <summary>
/// What the pack <c>service.recovery</c> promises for every claim: the law is the same for all customers, and a better tier gets as much
/// or more of everything else.
/// </summary>
public class RecoveryPackTests
{
    /// <summary>From the least to the best.</summary>
    private static readonly string[] Tiers = ["general", "potential", "high_value"];

    /// <summary>What depends on the tier, by the pack's own words: none of it answers a debt.</summary>
    private static readonly string[] Care =
        ["service_upgrade", "added_features", "letter_from_team", "letter_from_manager", "letter_from_director", "care_call", "voucher", "gift"];

    private static readonly string[] Levels = ["team", "manager", "director"];

    private static readonly string Folder = Path.Combine(Repository.Root, "rules/service");

    private static readonly Calculator Calculator = RulePack.Load(Path.Combine(Folder, "recovery.yaml")).Compile();

    private static Gen<decimal> Money { get; } = Gen.Choose(1, 1_200_000).Select(cents => cents / 100m);

    private static Gen<decimal> SmallMoney { get; } = Gen.Choose(0, 20_000).Select(cents => cents / 100m);

    private static Gen<decimal> Share { get; } = Gen.Choose(0, 100).Select(hundredths => hundredths / 100m);

    private static Gen<object?> Goods { get; } = Records(
        ("name", Gen.Constant<object?>("Kettle")),
        ("problem", OneOf("faulty", "damaged", "wrong", "not_delivered")),
        ("paid", Money.Select(Boxed)),
        ("refunded", SmallMoney.Select(Boxed)),
        ("in_stock", OneOf(true, false)),
        ("receipt", OneOf(true, true, false)));

    private static Gen<object?> Property { get; } = Records(
        ("name", Gen.Constant<object?>("Phone")),
        ("worth", Money.Select(Boxed)),
        ("repair", Gen.OneOf(Money.Select(Boxed), Gen.Constant<object?>(null))));

    private static Gen<object?> Charges { get; } = Records(
        ("what", Gen.Constant<object?>("Fee")),
        ("charged", Money.Select(Boxed)),
        ("owed", SmallMoney.Select(Boxed)));

    /// <summary>Every input of the pack but the tier, each with the share of claims in a hundred that have it.</summary>
    private static readonly (string Name, int Share, Gen<object?> Value)[] Facts =
    [
        ("happened", 98, Gen.Choose(-5, 1_100).Select(days => (object?)new DateOnly(2024, 1, 1).AddDays(days))),
        ("received_at", 98, Gen.Choose(0, 1_300).Select(days => (object?)new DateTime(2024, 1, 1, 9, 30, 0, DateTimeKind.Unspecified).AddDays(days))),
        ("channel", 50, OneOf("app", "website", "phone", "shop", "social_media", "letter")),
        ("is_appeal", 5, OneOf(true, false)),
        ("answered_on", 10, Gen.Choose(0, 1_300).Select(days => (object?)new DateOnly(2024, 1, 1).AddDays(days))),
        ("settled", 3, OneOf(true, false)),
        ("impact_score", 80, Gen.Choose(0, 100).Select(tenths => (object?)(tenths / 10m))),
        ("major_incident", 10, OneOf(true, false)),
        ("mentions", 20, Number(0, 3_000)),
        ("injured", 3, OneOf(true, false)),
        ("deceived", 10, OneOf(true, false)),
        ("beyond_control", 10, OneOf(true, false)),
        ("fault_share", 15, Share.Select(Boxed)),
        ("law", 50, OneOf("china", "california", "elsewhere")),
        ("yearly_spend", 90, Money.Select(Boxed)),
        ("own_hourly_rate", 20, SmallMoney.Select(Boxed)),
        ("paid_before", 15, Money.Select(Boxed)),
        ("gestures_this_year", 40, Gen.Choose(0, 100_000).Select(cents => (object?)(cents / 100m))),
        ("claims_this_year", 20, Number(0, 15)),
        ("evidence", 70, OneOf("none", "self-certified", "documented")),
        ("goods", 40, Goods),
        ("freight_paid", 15, SmallMoney.Select(Boxed)),
        ("consequential_cost", 15, SmallMoney.Select(Boxed)),
        ("property", 20, Property),
        ("charges", 30, Charges),
        ("outage_hours", 40, Number(0, 900)),
        ("monthly_fee", 95, SmallMoney.Select(Boxed)),
        ("usual_income", 5, Money.Select(m => (object?)new object?[] { m })),
        ("actual_income", 95, SmallMoney.Select(Boxed)),
        ("hours_spent", 30, Number(0, 40)),
        ("cost_to_mend", 20, SmallMoney.Select(Boxed)),
        ("missed_value", 10, Money.Select(Boxed)),
        ("missed_chance", 95, Share.Select(Boxed)),
        ("files_lost", 20, Number(0, 500)),
        ("files_state", 95, OneOf("restored", "restorable", "gone")),
        ("recovery_hours", 50, Number(0, 20)),
        ("file_value", 95, SmallMoney.Select(Boxed)),
        ("file_rebuild", 95, SmallMoney.Select(Boxed)),
        ("files_rebuilt", 95, OneOf(true, false)),
        ("leaked_records", 25, Number(0, 900)),
        ("leak_sensitivity", 95, OneOf("public", "ordinary", "financial", "special")),
        ("nuisance_contacts", 20, Number(0, 300)),
        ("satisfaction_before", 30, Number(0, 100)),
        ("satisfaction_after", 90, Number(0, 100)),
        ("publicly_blamed", 10, OneOf(true, false)),
        ("watch_months", 10, Number(0, 12)),
        ("watch_monthly_fee", 95, SmallMoney.Select(Boxed)),
    ];

    private static Gen<Dictionary<string, object?>> Claims { get; } = Facts.Aggregate(
        Gen.Constant(Array.Empty<(string Name, object? Value)>()),
        (claims, fact) =>
            from facts in claims
            from dice in Gen.Choose(1, 100)
            from value in fact.Value
            select dice <= fact.Share ? [.. facts, (fact.Name, value)] : facts)
        .Select(facts => facts.ToDictionary(f => f.Name, f => f.Value));

    private static Gen<Dictionary<string, string>> Choices { get; } =
        from goods in Gen.Elements("goods_refund", "replacement", "equal_value")
        from outage in Gen.Elements("fee_back", "extra_time")
        from files in Gen.Elements("recovery_paid", "data_recovery")
        from feelings in Gen.Elements("feelings_paid", "account_credit")
        from gesture in Gen.Elements("voucher", "gift")
        select new Dictionary<string, string>
        {
            ["goods_answer"] = goods,
            ["outage_answer"] = outage,
            ["files_answer"] = files,
            ["feelings_answer"] = feelings,
            ["gesture"] = gesture,
        };

    [Test]
    public void Run_TestsOfThePack_PassAndReachEveryRuleAndRow()
    {
        var run = PackTestRun.Run(Folder);
        var coverage = run.Coverage.Single();

        Assert.That(string.Join('\n', run.Diagnostics), Is.Empty);
        Assert.That(run.Results.Where(r => !r.Passed).Select(r => r.Name), Is.Empty);
        Assert.That(coverage.Rules.Concat(coverage.Rows).Where(part => part.Hits == 0), Is.Empty);
    }

    [Test]
    public void Calculate_AnyClaim_FindsTheSameLossesInEveryTier() => ForAnyClaim(offers =>
    {
        var least = offers[0];
        foreach (var offer in offers.Skip(1))
        {
            Assert.That(offer.Decision, Is.EqualTo(least.Decision));
            Assert.That(offer.Missing, Is.EqualTo(least.Missing));
            Assert.That(offer.Losses.Select(l => (l.Id, l.Amount)), Is.EqualTo(least.Losses.Select(l => (l.Id, l.Amount))));
        }
    });

    [Test]
    public void Calculate_AnyClaim_GivesWhatIsOwedAlikeInEveryTier() => ForAnyClaim(offers =>
    {
        foreach (var offer in offers.Skip(1))
        {
            Assert.That(Owed(offer.Remedies), Is.EqualTo(Owed(offers[0].Remedies)));
            Assert.That(Owed(offer.Alternatives), Is.EqualTo(Owed(offers[0].Alternatives)));
            Assert.That(offer.Limits.Where(l => l.Id != "gestures_of_the_year").Select(l => (l.Id, l.Before, l.After)),
                Is.EqualTo(offers[0].Limits.Where(l => l.Id != "gestures_of_the_year").Select(l => (l.Id, l.Before, l.After))));
        }
    });

    [Test]
    public void Calculate_AnyClaim_TakesCareAlwaysFromWhatTheLawDoesNotGive() => ForAnyClaim(offers =>
        Assert.That(offers.SelectMany(o => o.Remedies).Where(r => Care.Contains(r.Id)).Select(r => r.Grounds.Source), Is.All.EqualTo("Company policy, to be set")));

    [Test]
    public void Calculate_BetterTier_NeverLowersTheOffer() => ForAnyClaim(offers =>
    {
        foreach (var (less, better) in offers.Zip(offers.Skip(1)))
        {
            if (less.Total is not null)
            {
                Assert.That(better.Total, Is.GreaterThanOrEqualTo(less.Total));
            }

            foreach (var id in (string[])["service_upgrade", "added_features"])
            {
                Assert.That(Line(better, id)?.Units?.Count ?? 0, Is.GreaterThanOrEqualTo(Line(less, id)?.Units?.Count ?? 0), id);
            }

            Assert.That(CallWithin(better), Is.LessThanOrEqualTo(CallWithin(less)), "a call comes no later");
            Assert.That(LetterFrom(better), Is.GreaterThanOrEqualTo(LetterFrom(less)), "a letter comes from no lower");
        }
    });

    [Test]
    public void Calculate_AnyClaim_SaysOfEveryLineWhichRightItAnswers() => ForAnyClaim(offers =>
    {
        string[] rights = ["know", "choose", "fair dealing", "redress", "safety", "privacy"];
        foreach (var offer in offers)
        {
            Assert.That(offer.Remedies.Concat(offer.Alternatives).Select(r => r.Right), Is.All.AnyOf(rights));
            Assert.That(offer.Losses.Select(l => l.Right), Is.All.AnyOf(rights));
        }
    });

    /// <summary>A law that holds because nothing is ever offered is none.</summary>
    [Test]
    public void Claims_AsGenerated_AreOfferedOftenAndOfEveryType()
    {
        var offers = Claims.Sample(400, 50).Select(facts => Calculator.Calculate(new Claim("C", facts))).ToList();

        Assert.That(offers.Count(o => o.Decision == Decision.Offered), Is.GreaterThan(100));
        Assert.That(offers.Where(o => o.Decision == Decision.Offered).SelectMany(o => o.Losses).Select(l => l.Type).Distinct(), Is.EquivalentTo(Enum.GetValues<LossType>()));
        Assert.That(offers.Where(o => o.Decision == Decision.Invalid).SelectMany(o => o.Warnings), Is.Empty);
    }

    private static void ForAnyClaim(Action<IReadOnlyList<Offer>> law) =>
        Prop.ForAll(Claims.ToArbitrary(), Choices.ToArbitrary(), (facts, choose) => law([.. Tiers.Select(tier => Offer(facts, choose, tier))]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static Offer Offer(Dictionary<string, object?> facts, Dictionary<string, string> choose, string tier) =>
        Calculator.Calculate(new Claim("C", new Dictionary<string, object?>(facts) { ["tier"] = tier }) { Choose = choose });

    private static IEnumerable<(string, decimal?, decimal?)> Owed(IEnumerable<Remedy> lines) =>
        lines.Where(r => !Care.Contains(r.Id)).Select(r => (r.Id, r.Value, r.Units?.Count));

    private static Remedy? Line(Offer offer, string id) => offer.Remedies.FirstOrDefault(r => r.Id == id);

    private static decimal CallWithin(Offer offer) => Line(offer, "care_call")?.Figures["within_hours"] as decimal? ?? decimal.MaxValue;

    private static int LetterFrom(Offer offer) =>
        Array.IndexOf(Levels, offer.Remedies.FirstOrDefault(r => r.Id.StartsWith("letter_from_", StringComparison.Ordinal))?.Level);

    private static object? Boxed(decimal value) => value;

    private static Gen<object?> Number(int least, int most) => Gen.Choose(least, most).Select(n => (object?)n);

    private static Gen<object?> OneOf(params object?[] values) => Gen.Elements(values);

    /// <summary>A list of one or two records.</summary>
    private static Gen<object?> Records(params (string Name, Gen<object?> Value)[] fields)
    {
        var record = fields.Aggregate(
            Gen.Constant(Array.Empty<(string Name, object? Value)>()),
            (records, field) =>
                from sofar in records
                from value in field.Value
                select (ValueTuple<string, object?>[])[.. sofar, (field.Name, value)]);
        return from count in Gen.Choose(1, 2)
               from records in record.Select(r => (object?)r.ToDictionary(f => f.Item1, f => f.Item2)).ArrayOf(count)
               select (object?)records;
    }
}
