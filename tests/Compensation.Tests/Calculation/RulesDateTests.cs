using Compensation.Tests.Compilation;

namespace Compensation.Tests.Calculation;

/// <summary>The date by which rules are chosen: an input, a field of a record, or a value made of inputs; in every way the same.</summary>
public class RulesDateTests
{
    [TestCase("{ type: date }")]
    [TestCase("{ type: date, optional: true }")]
    [TestCase("{ type: date and time, optional: true }")]
    public void Calculate_DateIsAbsent_AsksForIt(string input)
    {
        var offer = Pack($"day: {input}, n: number", "by: day").Compare("");

        Assert.That((offer.Decision, string.Join(',', offer.Missing), offer.Effective, offer.Warnings.Count), Is.EqualTo((Decision.NeedsInformation, "day", (DateOnly?)null, 0)));
        Assert.That(Pack($"day: {input}, n: number", "from: 2020-01-01, by: day").Compare("\"day\":null").Missing, Is.EqualTo(new[] { "day" }));
    }

    [TestCase("{ type: date }")]
    [TestCase("{ type: date, optional: true }")]
    public void Calculate_DateAndOtherFactsAreAbsent_AsksForAllAtOnce(string input)
    {
        const string Rest = "losses: [ { loss: l, type: direct, amount: n * a } ]\nremedies: [ { remedy: m, for: [ direct ], form: cash, value: loss.amount } ]\neligibility: [ { decline: no, when: sure, because: no } ]";
        var pack = AgreedPack.Of(
            $"  day: {input}\n  n: number\n  sure: {{ type: boolean, default: false }}", $"effective: {{ by: day }}\nparameters: {{ a: [ {{ value: 1 }}, {{ from: 2025-07-02, value: 2 }} ] }}\n{Rest}");

        Assert.That(pack.Compare("").Missing, Is.EqualTo(new[] { "day", "n" }));
        Assert.That(pack.Compare("\"n\":1").Missing, Is.EqualTo(new[] { "day" }));
        Assert.That(pack.Compare("\"sure\":true").Missing, Is.EqualTo(new[] { "day" }), "without a date no rule is in force, and none declines");
    }

    [Test]
    public void Calculate_DateIsAbsentAndHasADefault_IsFilled()
    {
        var offer = Pack("day: { type: date, default: 2025-07-02 }, n: { type: number, default: 0 }", "by: day").Compare("");

        Assert.That((offer.Total, offer.Effective, offer.Assumed.ContainsKey("day")), Is.EqualTo((2m, (DateOnly?)new DateOnly(2025, 7, 2), true)));
    }

    [Test]
    public void Calculate_DateIsAbsentAndAnotherFactIsWrong_IsInvalid()
    {
        var offer = Pack("day: { type: date, optional: true }, n: number", "by: day").Compare("\"nn\":1");

        Assert.That((offer.Decision, string.Join(',', offer.Warnings.Select(w => w.Code))), Is.EqualTo((Decision.Invalid, "CMP5101")));
    }

    [TestCase("\"flight\":{\"date\":\"2025-07-01\"}", "2025-07-01", 1)]
    [TestCase("\"flight\":{\"no\":\"x\",\"date\":\"2025-07-02\"}", "2025-07-02", 2)]
    public void Calculate_DateInARecord_GoesByIt(string facts, string effective, int total)
    {
        foreach (var presence in new[] { "", ", optional: true" })
        {
            var offer = Pack($"flight: {{ type: context, of: {{ date: {{ type: date{presence} }}, no: {{ type: string, optional: true }} }}{presence} }}, n: {{ type: number, default: 0 }}", "by: flight.date").Compare(facts);
            Assert.That((offer.Total, offer.Effective), Is.EqualTo(((decimal?)total, (DateOnly?)DateOnly.ParseExact(effective, "yyyy-MM-dd"))));
        }
    }

    [TestCase("")]
    [TestCase("\"flight\":null")]
    [TestCase("\"flight\":{}")]
    [TestCase("\"flight\":{\"date\":null}")]
    public void Calculate_DateInARecordIsAbsent_AsksForTheField(string facts)
    {
        foreach (var (record, field) in new[] { ("", ""), (", optional: true", ""), ("", ", optional: true"), (", optional: true", ", optional: true") })
        {
            var offer = Pack($"flight: {{ type: context, of: {{ date: {{ type: date{field} }} }}{record} }}, n: {{ type: number, default: 0 }}", "by: flight.date").Compare(facts);
            Assert.That((offer.Decision, string.Join(',', offer.Missing), offer.Warnings.Count), Is.EqualTo((Decision.NeedsInformation, "flight.date", 0)));
        }
    }

    [TestCase("\"on\":\"2025-07-02\"", 2, null)]
    [TestCase("\"on\":\"2025-07-02\",\"booked\":\"2020-01-01\"", 2, null)]
    [TestCase("\"booked\":\"2025-07-01\"", 1, null)]
    [TestCase("\"early\":true,\"booked\":\"2025-07-02\"", null, "earlier")]
    [TestCase("\"early\":true,\"earlier\":\"2025-07-01\"", 1, null)]
    [TestCase("", null, "booked")]
    public void Calculate_DateMadeOfInputs_GoesByItOrAsksForWhatItNeeds(string facts, int? total, string? missing)
    {
        var offer = Pack(
            "on: { type: date, optional: true }, early: { type: boolean, default: false }, earlier: { type: date, optional: true }, booked: { type: date }, n: { type: number, default: 0 }",
            "by: day", "let: { day: 'if on != null then on else if early then earlier else booked' }").Compare(facts);

        Assert.That((offer.Total, offer.Missing.SingleOrDefault(), offer.Warnings.Count), Is.EqualTo(((decimal?)total, missing, 0)));
    }

    [Test]
    public void Calculate_DateMadeOfInputsThatAllAreThere_IsScoredFromBytes() =>
        Pack("on: { type: date }, late: { type: boolean, default: false }, n: { type: number, default: 0 }", "by: day", "let: { day: 'if late then on - duration(\"P1D\") else on' }").Check("\"on\":\"2025-07-02\",\"late\":true");

    [TestCase("'date(text)'", "\"text\":\"no date\"", true)]
    [TestCase("'date(text)'", "\"text\":\"-0044-03-15\"", false, Description = "a date that offers cannot speak of")]
    public void Calculate_DateThatCannotBeWorkedOut_IsForAPerson(string day, string facts, bool hasReason)
    {
        var offer = Pack("text: string, n: { type: number, default: 0 }", "by: day", $"let: {{ day: {day} }}").Compare(facts);

        Assert.That((offer.Decision, offer.Warnings[0].Code, offer.Warnings.Count > 1), Is.EqualTo((Decision.NeedsReview, "CMP5115", hasReason)));
    }

    [TestCase("[ { value: 1 }, { from: 2025-07-02, value: 2 }, { from: 2026-07-02, value: 3 } ]", 1, 2, 3)]
    [TestCase("[ { value: 1 }, { from: 2025-07-02, uprate: previous + 1 }, { from: 2026-07-02, uprate: previous * 5 } ]", 1, 2, 10)]
    [TestCase("[ { from: 2026-07-02, value: 3 }, { from: 2025-07-02, value: 2 }, { until: 2025-07-01, value: 1 } ]", 1, 2, 3)]
    public void Calculate_FirstValueWithoutStart_HoldsUntilTheNextBegins(string values, int first, int second, int third)
    {
        var pack = AgreedPack.Of(
            "  day: date\n  other: { type: date, optional: true }",
            $"effective: {{ by: day }}\nparameters: {{ a: {values} }}\nlosses: [ {{ loss: l, type: direct, amount: a }}, {{ loss: c, type: direct, when: other != null, amount: a(other) }} ]\nremedies: [ {{ remedy: r, for: [ direct ], form: cash, value: loss.amount }} ]");

        foreach (var (day, value) in new[] { ("0001-01-01", first), ("2025-07-01", first), ("2025-07-02", second), ("2026-07-01", second), ("2026-07-02", third), ("9999-12-31", third) })
        {
            Assert.That(pack.Check($"\"day\":\"{day}\"").Total, Is.EqualTo(value), day);
            Assert.That(pack.Check($"\"day\":\"2025-07-01\",\"other\":\"{day}\"").Total, Is.EqualTo(first + value), day);
        }
    }

    [Test]
    public void Calculate_DatedValueAskedForNoDate_HasNone()
    {
        var pack = AgreedPack.Of(
            "  other: { type: date, optional: true }",
            "parameters: { a: [ { value: 1 }, { from: 2025-07-02, value: 2 } ] }\nlosses: [ { loss: l, type: direct, amount: a(other) } ]\nremedies: [ { remedy: r, for: [ direct ], form: cash, value: loss.amount } ]");
        var offer = pack.Compare("");

        Assert.That(offer.Decision, Is.EqualTo(Decision.NeedsReview));
        Assert.That(offer.Warnings.Select(w => w.Message), Does.Contain("`a` has no value on that date").And.None.Contains("operand"));
    }

    private static AgreedPack Pack(string inputs, string effective, string rest = "") => new(GeneratedPacksTests.Load(
        $$"""
        pack: test.by
        format: 1
        version: 1.0.0
        title: by
        currency: EUR
        effective: { {{effective}} }
        inputs: { {{inputs}} }
        {{rest}}
        parameters: { a: [ { value: 1 }, { from: 2025-07-02, value: 2 } ] }
        losses: [ { loss: la, type: direct, amount: a } ]
        remedies: [ { remedy: r, for: [ direct ], form: cash, value: loss.amount } ]
        """));
}
