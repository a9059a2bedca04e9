namespace Compensation.Tests.Calculation;

public class CalculatorTests
{
    private const string Repairs = """
        pack: shop.repairs
        format: 1
        version: 1.0.0
        title: { en: "Repairs", zh: "维修" }
        source: "Warranty terms"
        currency: EUR
        inputs:
          event:    { type: string, values: [ fault, late ] }
          price:    { type: number, min: 0, digits: 2, unit: EUR }
          days:     { type: number, min: 0, digits: 0, default: 0 }
          tier:     { type: string, values: [ gold, plain ], default: plain }
          used:     { type: boolean, optional: true }
          items:    { type: list, of: { price: number, proof: boolean }, default: [] }
        tables:
          share:
            hit: first
            in: { tier: tier, days: days }
            out: number
            rows: |
              gold | -    | 1
              -    | > 10 | 0.5
              -    | -    | 0.25
        let:
          base: price * share
        eligibility:
          - decline: too_late
            when: days > 365
            because: { en: "More than a year: {days} days.", zh: "超过一年：{days}天。" }
        losses:
          - loss: repair
            type: direct
            when: event = "fault"
            amount: base
            method: repair cost
            because: { en: "Repair at {base}", zh: "维修费{base}" }
          - loss: damaged
            each: items
            type: direct
            when: item.proof
            amount: item.price
        remedies:
          - remedy: refund
            for: [ repair ]
            form: cash
            choice: how
            value: loss.amount
          - remedy: voucher
            for: [ repair ]
            form: service
            choice: how
            value: loss.amount * 1.2
            exceeds: true
            what: { en: "a voucher", zh: "代金券" }
          - remedy: replacement
            for: [ damaged ]
            form: goods
            value: loss.amount
          - remedy: letter
            form: apology
            when: tier = "gold"
            level: manager
        limits:
          - limit: cap
            over: all
            at_most: 100
        routing:
          - route: { approval: automatic }
            when: offer.total < 50
          - route: { approval: manager }
        """;

    [Test]
    public void Calculate_LossWithChoice_OffersFirstAlternative()
    {
        var offer = Calculate("""{"id":"C-1","facts":{"event":"fault","price":120.10,"days":11}}""");

        Assert.That(offer.ToJson(), Is.EqualTo("""{"format":1,"claim":"C-1","pack":"shop.repairs","version":"1.0.0","hash":"HASH","engine":"0.1.0","decision":"offered","currency":"EUR","total":60.05,"losses":[{"loss":"repair","type":"direct","amount":60.05,"method":"repair cost","source":"Warranty terms"}],"remedies":[{"remedy":"refund","form":"cash","choice":"how","value":60.05,"parts":[{"loss":"repair","value":60.05}],"source":"Warranty terms"}],"alternatives":[{"remedy":"voucher","form":"service","choice":"how","value":72.06,"parts":[{"loss":"repair","value":72.06}],"source":"Warranty terms"}],"route":{"approval":"manager"},"reasons":[{"rule":"repair","kind":"loss","source":"Warranty terms"},{"rule":"refund","kind":"remedy","source":"Warranty terms"}],"assumed":{"tier":"plain","items":[]}}""".Replace("HASH", offer.Hash)));
    }

    [Test]
    public void Calculate_AbsentFactThatMatters_IsMissing()
    {
        var offer = Calculate("""{"id":"C-1","facts":{"price":120}}""");

        Assert.Multiple(() =>
        {
            Assert.That(offer.Decision, Is.EqualTo(Decision.NeedsInformation));
            Assert.That(offer.Missing, Is.EqualTo(new[] { "event" }));
        });
    }

    [Test]
    public void Calculate_WrongFieldOfASensitiveRecord_IsRefusedWithoutItsValue()
    {
        var files = new MemoryFiles();
        files.Add("pack.yaml", """
            pack: test.sensitive
            format: 1
            version: 1.0.0
            title: sensitive
            currency: EUR
            inputs: { patient: { type: record, of: { born: date }, sensitive: true } }
            losses: [ { loss: x, type: direct, when: patient.born != null, amount: 1 } ]
            remedies: [ { remedy: y, for: [ x ], form: cash, value: loss.amount } ]
            """);
        Assert.That(RulePack.TryLoad(files, "pack.yaml", out var pack, out var diagnostics), Is.True, () => string.Join('\n', diagnostics));

        var offer = pack!.Compile().Calculate(Claim.Parse("""{"id":"C-1","facts":{"patient":{"born":"secret"}}}"""));

        Assert.Multiple(() =>
        {
            Assert.That(offer.Decision, Is.EqualTo(Decision.Invalid));
            Assert.That(offer.ToJson(), Does.Contain("patient.born").And.Not.Contain("secret"));
        });
    }

    [Test]
    public void Calculate_LimitThatDependsOnAnAbsentFact_LeavesTheTotalOpen()
    {
        var files = new MemoryFiles();
        files.Add("pack.yaml", """
            pack: test.open-limit
            format: 1
            version: 1.0.0
            title: open limit
            currency: EUR
            inputs: { price: number, rate: number }
            losses: [ { loss: x, type: direct, amount: price } ]
            remedies: [ { remedy: y, for: [ x ], form: cash, value: loss.amount } ]
            limits: [ { limit: z, over: all, at_most: 10 * rate } ]
            """);
        Assert.That(RulePack.TryLoad(files, "pack.yaml", out var pack, out var diagnostics), Is.True, () => string.Join('\n', diagnostics));

        var offer = pack!.Compile().Calculate(Claim.Parse("""{"id":"C-1","facts":{"price":500}}"""));

        Assert.Multiple(() =>
        {
            Assert.That(offer.Decision, Is.EqualTo(Decision.NeedsInformation));
            Assert.That(offer.Missing, Is.EqualTo(new[] { "rate" }));
            Assert.That(offer.Total, Is.Null);
        });
    }

    [Test]
    public void Calculate_Items_AreLossesOfTheirOwn()
    {
        var offer = Calculate("""{"id":"C-1","facts":{"event":"late","price":120,"items":[{"price":10,"proof":true},{"price":20,"proof":false},{"price":200,"proof":true}]}}""");

        Assert.Multiple(() =>
        {
            Assert.That(offer.Losses.Select(l => l.Id), Is.EqualTo(new[] { "damaged[1]", "damaged[3]" }));
            Assert.That(offer.Total, Is.EqualTo(100m));
            Assert.That(offer.Remedies.Single().Parts, Is.EqualTo(new[] { new RemedyPart("damaged[1]", 4.76m), new RemedyPart("damaged[3]", 95.24m) }));
            Assert.That(offer.Limits.Single().Before, Is.EqualTo(210m));
        });
    }

    [Test]
    public void Calculate_WrongFacts_TellsAllOfThem()
    {
        var offer = Calculate("""{"id":"C-1","facts":{"event":"falt","price":"cheap","dayz":3}}""");

        Assert.Multiple(() =>
        {
            Assert.That(offer.Decision, Is.EqualTo(Decision.Invalid));
            Assert.That(offer.Warnings.Select(w => w.Code), Is.EquivalentTo(new[] { "CMP5101", "CMP5102", "CMP5103" }));
        });
    }

    [Test]
    public void Calculate_TotalBeyondTheDecimalRange_NeedsReview()
    {
        var offer = Calculate("""{"id":"C-1","facts":{"event":"late","price":1,"items":[{"price":79228162514264337593543950335,"proof":true},{"price":79228162514264337593543950335,"proof":true}]}}""");

        Assert.Multiple(() =>
        {
            Assert.That(offer.Decision, Is.EqualTo(Decision.NeedsReview));
            Assert.That(offer.Total, Is.Null);
            Assert.That(offer.Warnings.Select(w => w.Code), Has.Member("CMP5205"));
        });
    }

    private static Offer Calculate(string claim)
    {
        var files = new MemoryFiles();
        files.Add("shop.yaml", Repairs);
        Assert.That(RulePack.TryLoad(files, "shop.yaml", out var pack, out var diagnostics), Is.True, () => string.Join('\n', diagnostics));
        return pack!.Compile().Calculate(Claim.Parse(claim));
    }
}
