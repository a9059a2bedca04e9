namespace Compensation.Tests.Compilation;

/// <summary>A host's own classes as claims.</summary>
public class TypedCalculatorTests
{
    private const string Yaml = """
        pack: shop.parcel
        format: 1
        version: 1.0.0
        title: { en: Parcels }
        currency: EUR
        effective: { from: 2024-01-01, by: ordered }
        inputs:
          ordered:    { type: date }
          days_late:  { type: number, min: 0, digits: 0 }
          postage:    { type: number, min: 0, digits: 2 }
          weight:     { type: number, optional: true }
          reason:     { type: string, values: [ carrier, "customs office", unknown ], default: unknown }
          vip:        { type: boolean, optional: true }
          phoned_at:  { type: date and time, optional: true }
          items:      { type: list, of: { price: { type: number, digits: 2 }, proof: boolean }, default: [] }
        losses:
          - loss: waiting
            type: indirect
            when: days_late > 2 and reason != "customs office"
            amount: min(postage, (days_late - 2) * 1.50)
          - loss: damaged
            each: items
            type: direct
            when: item.proof
            amount: item.price
        remedies:
          - remedy: refund
            for: [ waiting, damaged ]
            form: cash
            value: loss.amount
          - remedy: note
            form: apology
            when: vip = true or weight > 10
        """;

    private static RulePack Pack { get; } = PackCatalog.Parse(("parcel.yaml", Yaml)).Packs[0];

    private static readonly ParcelClaim Late = new("C-1", new DateOnly(2025, 6, 2), 5, 6.90m) { Reason = DelayReason.Carrier, Vip = true };

    private static IEnumerable<ParcelClaim> Claims =>
    [
        Late,
        Late with { Reason = DelayReason.CustomsOffice },
        Late with { Reason = null, Vip = null },
        Late with { DaysLate = null },
        Late with { Postage = 6.905m },
        Late with { Postage = -1 },
        Late with { Weight = 10.000000001m, Vip = false },
        Late with { Ordered = new DateOnly(2020, 1, 1) },
        Late with { PhonedAt = new DateTimeOffset(2025, 6, 3, 9, 30, 0, TimeSpan.FromHours(2)) },
        Late with { Items = [new ParcelItem(3.20m, true), new ParcelItem(1m, false), new ParcelItem(0.55m, true)] },
        Late with { Postage = 90_000_000_000_000_000m, DaysLate = int.MaxValue },
        Late with { Claimant = "U-9" },
    ];

    [TestCaseSource(nameof(Claims))]
    public void Calculate_AnyClaim_IsTheOfferOfTheSameFactsByName(ParcelClaim claim)
    {
        var calculator = Pack.Compile<ParcelClaim>();
        var expected = new Calculator(Pack, int.MaxValue).Calculate(calculator.ClaimOf(claim));
        var outcome = calculator.Decide(claim, withTrace: true);

        Assert.Multiple(() =>
        {
            Assert.That(calculator.Calculate(claim).ToJson(), Is.EqualTo(expected.ToJson()));
            Assert.That(outcome.Trace, Is.EqualTo(new Calculator(Pack, int.MaxValue).Decide(calculator.ClaimOf(claim), withTrace: true).Trace));
            Assert.That(outcome.Decision, Is.EqualTo(expected.Decision));
            Assert.That(outcome.Total, Is.EqualTo(expected.Total));
            Assert.That(outcome.Losses.Select(l => (l.Id, l.Amount)), Is.EqualTo(expected.Losses.Select(l => (l.Rule, l.Amount))));
            Assert.That(outcome.Remedies.Select(r => (r.Id, r.Amount)), Is.EqualTo(expected.Remedies.Select(r => (r.Id, r.Value))));
        });
    }

    /// <summary>Without a list, all facts of a claim go straight to the compiled rules.</summary>
    [TestCaseSource(nameof(Claims))]
    public void Calculate_ClassWithoutLists_IsTheOfferOfTheSameFactsByName(ParcelClaim claim)
    {
        var calculator = Pack.Compile<PlainClaim>();
        var plain = PlainClaim.Of(claim);
        var expected = new Calculator(Pack, int.MaxValue);
        var outcome = calculator.Decide(plain, withTrace: true);

        Assert.Multiple(() =>
        {
            Assert.That(calculator.Calculate(plain).ToJson(), Is.EqualTo(expected.Calculate(calculator.ClaimOf(plain)).ToJson()));
            Assert.That(outcome.Trace, Is.EqualTo(expected.Decide(calculator.ClaimOf(plain), withTrace: true).Trace));
            Assert.That((outcome.Decision, outcome.Total), Is.EqualTo((expected.Calculate(calculator.ClaimOf(plain)).Decision, expected.Calculate(calculator.ClaimOf(plain)).Total)));
        });
    }

    [Test]
    public void Decide_SoundClaim_MakesNoDictionaryAndNoBoxes()
    {
        const int Times = 1000;
        var calculator = Pack.Compile<PlainClaim>();
        var claim = PlainClaim.Of(Late);
        Assert.That(calculator.Decide(claim).Total, Is.EqualTo(4.50m));

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Times; i++)
        {
            calculator.Decide(claim);
        }

        // The outcome and its list of rules; by way of a dictionary it is some thousands.
        Assert.That((GC.GetAllocatedBytesForCurrentThread() - before) / Times, Is.LessThan(400));
    }

    [Test]
    public void Calculate_SoundClaim_SaysWhatItShould()
    {
        var offer = Pack.Compile<ParcelClaim>().Calculate(Late);

        Assert.That((offer.Decision, offer.Total, offer.Remedies.Count), Is.EqualTo((Decision.Offered, 4.50m, 2)));
        Assert.That(offer.Explain("en"), Does.Contain("4.50"));
    }

    [Test]
    public void TotalMoney_OfAnOfferAndAnOutcome_IsTheTotalInItsCurrency()
    {
        var calculator = Pack.Compile<ParcelClaim>();

        Assert.That((calculator.Calculate(Late).TotalMoney, calculator.Decide(Late).TotalMoney), Is.EqualTo(((Money?)new Money(4.50m, "EUR"), (Money?)new Money(4.50m, "EUR"))));
        Assert.That(calculator.Calculate(Late with { DaysLate = null }).TotalMoney, Is.Null);
    }

    [Test]
    public void Compile_ClassThatDoesNotFit_TellsAllAtOnce()
    {
        var problems = Assert.Throws<CompensationException>(() => Pack.Compile<WrongClaim>())!.Diagnostics;

        Assert.That(problems.Select(p => p.Code), Is.EquivalentTo(new[] { "CMP5301", "CMP5302", "CMP5303", "CMP5304", "CMP5305", "CMP5306" }));
        Assert.That(problems.Single(p => p.Code == "CMP5301").ToString(), Does.Contain("WrongClaim.DayLate").And.Contain("did you mean `days_late`?"));
    }

    [Test]
    public void Calculate_BlankId_IsAnArgumentThatIsWrong() =>
        Assert.That(() => Pack.Compile<ParcelClaim>().Calculate(Late with { Id = " " }), Throws.ArgumentException);

    public enum DelayReason
    {
        Carrier,
        CustomsOffice,
        [Fact("unknown")]
        NobodyKnows,
    }

    public sealed record ParcelItem(decimal Price, bool Proof);

    public sealed record ParcelClaim(string Id, DateOnly Ordered, int? DaysLate, decimal Postage)
    {
        public DelayReason? Reason { get; init; }

        public bool? Vip { get; init; }

        public decimal? Weight { get; init; }

        public DateTimeOffset? PhonedAt { get; init; }

        public IReadOnlyList<ParcelItem> Items { get; init; } = [];

        public string? Claimant { get; init; }

        [NotAFact]
        public string Note { get; init; } = "the host's own";
    }

    private sealed record PlainClaim(string Id, DateOnly Ordered, int? DaysLate, decimal Postage, decimal? Weight, DelayReason? Reason, bool? Vip, string? Claimant)
    {
        public static PlainClaim Of(ParcelClaim claim) =>
            new(claim.Id, claim.Ordered, claim.DaysLate, claim.Postage, claim.Weight, claim.Reason, claim.Vip, claim.Claimant);
    }

    private enum Colour
    {
        Carrier,
        Purple,
    }

    private sealed class WrongClaim
    {
        public DateOnly Ordered { get; set; }

        public int DayLate { get; set; }

        public double Postage { get; set; }

        [Fact("postage")]
        public decimal Price { get; set; }

        public Colour Reason { get; set; }
    }
}
