namespace Compensation.Calculation;

public class WhyNotTests
{
    [TestCase("a > 1 and b > 1", "a: 2, b: 1", "b > 1 is false (b = 1)")]
    [TestCase("a > 1 and b > 1", "a: 0, b: 1", "a > 1 is false (a = 0); b > 1 is false (b = 1)")]
    [TestCase("a > 1 and b > 1", "a: 2, b: 2", "a > 1 is true (a = 2); b > 1 is true (b = 2)")]
    [TestCase("a > 1 or b > 1", "a: 0, b: 1", "a > 1 is false (a = 0); b > 1 is false (b = 1)")]
    [TestCase("a > 1 or b > 1", "a: 0, b: 2", "b > 1 is true (b = 2)")]
    [TestCase("a > 1 and b > 1", "a: 2", "b > 1 is null (b = ?)")]
    [TestCase("a > 1 and b > 1", "b: 0", "b > 1 is false (b = 0)")]
    [TestCase("not(a > 1 and b > 1)", "a: 0, b: 2", "a > 1 is false (a = 0)")]
    [TestCase("if flag then a > 1 else b > 1", "flag: true, a: 0, b: 9", "flag is true (flag = true); a > 1 is false (a = 0)")]
    [TestCase("far", "a: 3, b: 4", "a + b > 10 is false (a = 3, b = 4)")]
    [TestCase("both > 10", "a: 3, b: 4", "both > 10 is false (both = 7)")]
    [TestCase("a in (1, 2) and b in [1..3]", "a: 5, b: 2", "a in (1, 2) is false (a = 5)")]
    [TestCase("some i in items satisfies i.price > a", "a: 1", "some i in items satisfies i.price > a is false (items = [], a = 1)")]
    [TestCase("secret = \"x\" or far", "a: 1, b: 1, secret: y", "secret = \"x\" is false (secret = #); a + b > 10 is false (a = 1, b = 1)")]
    [TestCase("hidden", "secret: y", "secret = \"z\" is false (secret = #)")]
    [TestCase("note = null", "a: 1", "note = null is true (note = ?)")]
    [TestCase("strict", "a: 1", "strict is false (strict = false)")]
    [TestCase("not(strict)", "a: 1", "strict is false (strict = false)")]
    [TestCase("strict or a > 3", "a: 1", "strict is false (strict = false); a > 3 is false (a = 1)")]
    [TestCase("strict(date(\"2020-01-01\"))", "a: 1", "strict(date(\"2020-01-01\")) is true ()")]
    [TestCase("lenient", "a: 1", "strict is false (strict = false)")]
    [TestCase("always", "a: 1", "always is true (always = true)")]
    [TestCase("single", "a: 1", "single is true (single = true)")]
    [TestCase("large", "a: 5", "large is true (large = true)")]
    [TestCase("not(large)", "a: 1", "large is false (large = false)")]
    [TestCase("dated", "a: 5", "dated is true (dated = true)")]
    [TestCase("graded.ok", "a: 5", "graded.ok is true (graded.ok = true)")]
    [TestCase("not(flag)", "a: 1", "flag is false (flag = false)")]
    [TestCase("exceeds(a, 3)", "a: 5", "exceeds(a, 3) is true (a = 5)")]
    [TestCase("count(parts[item = 1]) = 1", "a: 1, parts: [ 1, null ]", "count(parts[item = 1]) = 1 is null (parts = [1, null])")]
    [TestCase("card.name = \"x\"", "card: { name: y, code: z }", "card.name = \"x\" is false (card.name = \"y\")")]
    [TestCase("card.code = \"x\"", "card: { name: y, code: z }", "card.code = \"x\" is false (card.code = #)")]
    [TestCase("get value(card, \"code\") = \"x\"", "card: { name: y, code: z }", "get value(card, \"code\") = \"x\" is false (card = #)")]
    [TestCase("some p in people satisfies p.name = \"x\"", "people: [ { name: y } ]", "some p in people satisfies p.name = \"x\" is false (people = #)")]
    [TestCase("people[1].name = \"x\" or items[1].name = \"x\"", "people: [ { name: y } ], items: [ { price: 1, name: n } ]", "people[1].name = \"x\" is false (people = #); items[1].name = \"x\" is false (items = [{price: 1, name: \"n\"}])")]
    public void TraceRules_Condition_NamesTheSmallestPartsThatDecided(string when, string claim, string expected)
    {
        var rule = Trace(when, claim).Single(r => r.Id == "tried");
        Assert.That(string.Join("; ", rule.Deciding.Select(Text)), Is.EqualTo(expected));
    }

    [TestCase("a: 2, b: 2", nameof(RuleOutcome.Applied))]
    [TestCase("a: 0, b: 2", nameof(RuleOutcome.NotApplied))]
    [TestCase("b: 2", nameof(RuleOutcome.Open))]
    public void TraceRules_EligibilityRule_TellsItsOutcome(string claim, string expected) =>
        Assert.That(Trace("a > 1 and b > 1", claim).Single(r => r.Id == "tried").Outcome.ToString(), Is.EqualTo(expected));

    [Test]
    public void TraceRules_Items_AreToldOneByOne()
    {
        var rules = Trace("a > 99", "a: 1, b: 1, items: [ { price: 5 }, { price: 50 } ]");
        Assert.That(
            rules.Where(r => r.Kind == RuleKind.Loss).Select(r => $"{r.Id} {r.Outcome} {string.Join("; ", r.Deciding.Select(Text))}"),
            Is.EqualTo(new[] { "damaged[1] NotApplied item.price > 10 is false (item.price = 5)", "damaged[2] Applied item.price > 10 is true (item.price = 50)" }));
    }

    [Test]
    public void TraceRules_EveryOtherOutcome_IsTold()
    {
        var given = Trace("a > 99", "a: 1, b: 1, items: [ { price: 50 } ]").ToLookup(r => r.Id, r => r.Outcome);
        Assert.That(given["refund"].Single(), Is.EqualTo(RuleOutcome.Applied));
        Assert.That(given["voucher"].Single(), Is.EqualTo(RuleOutcome.OtherChosen));
        Assert.That(given["idle"].Single(), Is.EqualTo(RuleOutcome.NoEffect));
        Assert.That(given["cap"].Single(), Is.EqualTo(RuleOutcome.Applied));
        Assert.That(given["2"].Single(), Is.EqualTo(RuleOutcome.NotReached));

        var declined = Trace("a > 99", "a: 100, b: 1, items: [ { price: 50 } ]").ToLookup(r => r.Id, r => r.Outcome);
        Assert.That(declined["refund"].Single(), Is.EqualTo(RuleOutcome.Dropped));

        var empty = Trace("a > 99", "a: 1, b: 1").ToLookup(r => r.Id, r => r.Outcome);
        Assert.That(empty["damaged"].Single(), Is.EqualTo(RuleOutcome.NoItems));
        Assert.That(empty["refund"].Single(), Is.EqualTo(RuleOutcome.NoLoss));
    }

    [Test]
    public void TraceRules_InvalidClaim_TellsNothing() => Assert.That(Trace("a > 1", "a: many"), Is.Empty);

    private static string Text(DecidingCondition part) =>
        $"{part.Text} is {(part.Holds is { } holds ? holds ? "true" : "false" : "null")} ({string.Join(", ", part.Names.Select(n => $"{n.Name} = {(n.IsWithheld ? "#" : n.Value ?? "?")}"))})";

    private static IReadOnlyList<RuleTrace> Trace(string when, string claim)
    {
        var files = new MemoryFiles().Add("p.yaml", $$"""
            pack: p
            format: 1
            version: 1.0.0
            title: Shop
            currency: EUR
            inputs:
              a:      { type: number }
              b:      { type: number }
              flag:   { type: boolean, default: false }
              note:   { type: string, optional: true }
              secret: { type: string, sensitive: true, optional: true }
              items:  { type: list, of: { price: number, name: { type: string, optional: true } }, default: [] }
              parts:  { type: list, of: number, default: [] }
              card:   { type: record, of: { name: string, code: { type: string, sensitive: true } }, optional: true }
              people: { type: list, of: { name: { type: string, sensitive: true } }, default: [] }
              on:     { type: date, default: 2026-01-01 }
            effective: { by: on }
            parameters:
              strict: [ { from: 2020-01-01, value: true }, { from: 2025-07-02, value: false } ]
              single: true
            functions: { "exceeds(n: number, most: number)": n > most }
            tables:
              large:  { in: { a: a }, out: boolean, rows: [ [ "> 3", true ], [ "<= 3", false ] ] }
              graded: { in: { a: a }, out: { ok: boolean, n: number }, rows: [ [ "> 3", true, 1 ], [ "<= 3", false, 2 ] ] }
              dated:
                in: { a: a }
                out: boolean
                rows:
                  - { from: 2000-01-01, rows: [ [ "-", false ] ] }
                  - { from: 2025-01-01, rows: [ [ "> 3", true ], [ "<= 3", false ] ] }
            let:
              lenient: not(strict)
              always:  2 > 1
              both:   a + b
              far:    a + b > 10
              hidden: secret = "z"
            eligibility:
              - decline: tried
                because: Tried.
                when: >-
                  {{when}}
              - { decline: used, because: Used, when: flag and far and hidden and note = "n" and both = 0 and 1 > 2 }
            losses:
              - { loss: damaged, type: direct, each: items, when: item.price > 10, amount: item.price }
            remedies:
              - { remedy: refund, for: [ damaged ], form: cash, choice: answer, value: loss.amount }
              - { remedy: voucher, for: [ damaged ], form: goods, choice: answer, value: loss.amount }
            limits:
              - { limit: idle, over: all, when: a > 0, at_most: 1000 }
              - { limit: cap, over: all, when: a > 0, at_most: 20 }
            routing:
              - { route: { approval: automatic }, when: offer.total < 500 }
              - { route: { approval: manager }, when: a > 0 }
            """);
        Assert.That(RulePack.TryLoad(files, "p.yaml", out var pack, out var problems), Is.True, string.Join('\n', problems));
        var yaml = new SourceFile("claim", $"{{ {claim} }}");
        var facts = (IReadOnlyDictionary<string, object?>)YamlFact.Of(YamlLoader.Load(yaml, new PackProblems(), out _).Single())!;
        return pack!.Compile().TraceRules(Claim.Of("C-1", null, null, null, facts));
    }
}
