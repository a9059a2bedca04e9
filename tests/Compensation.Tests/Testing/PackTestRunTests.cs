using Compensation.Tests;

namespace Compensation.Testing;

public class PackTestRunTests
{
    private const string Pack = """
        pack: shop
        format: 1
        version: 1.0.0
        title: Shop
        currency: EUR
        inputs:
          event:   { type: string, values: [late, broken, misread] }
          days:    { type: number, min: 0, optional: true }
          price:   { type: number, min: 0, digits: 2 }
          bought:  { type: date and time, optional: true }
          tier:    { type: string, values: [gold, plain], default: plain }
        tables:
          goodwill:
            hit: first
            in: { tier: tier }
            out: number
            rows: |
              gold  | 20
              plain | 5
        eligibility:
          - { decline: too_cheap, when: price < 1, because: Too cheap. }
          - { review: too_dear, when: price > 1000, because: Too dear. }
        losses:
          - { loss: late, type: indirect, kind: loss of time, when: event = "late" and days > 0, amount: days * 2 }
          - { loss: broken, type: direct, when: event = "broken", amount: price }
          - { loss: trust, type: reputational, when: event = "broken" }
        remedies:
          - { remedy: refund, for: [ broken ], form: cash, choice: answer, value: loss.amount }
          - { remedy: voucher, for: [ broken ], form: goods, choice: answer, value: loss.amount + goodwill, exceeds: true, valid: { months: 6 }, units: { count: 1, of: voucher } }
          - { remedy: late_fee, for: [ late ], form: cash, value: loss.amount }
          - { remedy: letter, for: [ trust ], form: apology, level: manager }
        choose: { answer: if tier = "gold" then "voucher" else "refund" }
        limits:
          - { limit: cap, over: all, at_most: 100 }
        routing:
          - { route: { approval: automatic, priority: 3 }, when: offer.total < 50 }
          - { route: { approval: manager } }
        deadlines: { answer_by: bought + duration("P14D") }
        figures: { price: price, big: price > 500 }
        """;

    private const string Broken = "event: broken, price: 30, bought: 2025-01-02T10:00:00Z";

    [Test]
    public void Run_Stopped_EndsBetweenCases() =>
        Assert.That(() => PackTestRun.Run(Path.Combine(Repository.Root, "rules/cloud"), stop: new CancellationToken(canceled: true)), Throws.InstanceOf<OperationCanceledException>());

    // What a case states of { event: broken, price: 30, ... }, one kind of expectation at a time.
    [TestCase("decision: offered")]
    [TestCase("total: 30")]
    [TestCase("total: 30.00")]
    [TestCase("losses: [ { loss: trust }, { loss: broken, type: direct, amount: 30 } ]")]
    [TestCase("losses: [ trust, broken ]")]
    [TestCase("remedies: [ { form: apology, level: manager }, { form: cash, value: 30, currency: EUR, choice: answer, remedy: refund } ]")]
    [TestCase("remedies: [ { remedy: refund, parts: [ { loss: broken, value: 30 } ] }, letter ]")]
    [TestCase("alternatives: [ { remedy: voucher, value: 35, valid: { months: 6 }, units: { count: 1, of: voucher } } ]")]
    [TestCase("limits: []")]
    [TestCase("route: { approval: automatic }")]
    [TestCase("deadlines: { answer_by: 2025-01-16T10:00:00Z }")]
    [TestCase("deadlines: { answer_by: \"2025-01-16T10:00:00.000+00:00\" }")]
    [TestCase("figures: { price: 30, big: false }")]
    [TestCase("reasons: [ broken ]")]
    [TestCase("assumed: { tier: plain }")]
    [TestCase("missing: []")]
    [TestCase("warnings: []")]
    public void Run_WhatIsStatedIsFound_Passes(string expect) =>
        Assert.That(Differences(Broken, expect), Is.Empty);

    [TestCase("decision: declined", "decision", "declined", "offered")]
    [TestCase("total: 30.01", "total", "30.01", "30")]
    [TestCase("total: null", "total", "null", "30")]
    [TestCase("losses: [ broken ]", "losses", "no others", "{ loss: trust, type: reputational }")]
    [TestCase("losses: []", "losses", "none", "{ loss: broken, type: direct, amount: 30 }\n{ loss: trust, type: reputational }")]
    [TestCase("losses: [ trust, { loss: broken, type: data } ]", "losses", "{ loss: broken, type: data }", "{ loss: broken, type: direct, amount: 30 }")]
    [TestCase("losses: [ { loss: trust, amount: 1 }, broken ]", "losses", "{ loss: trust, amount: 1 }", "{ loss: trust, type: reputational, amount: null }")]
    [TestCase("remedies: [ letter, { form: cash, value: 29.99 } ]", "remedies", "{ form: cash, value: 29.99 }", "{ remedy: refund, form: cash, value: 30 }")]
    [TestCase("remedies: [ letter, { remedy: refund, currency: GBP } ]", "remedies", "{ remedy: refund, currency: GBP }", "{ remedy: refund, form: cash, value: 30, currency: EUR }")]
    [TestCase("remedies: [ letter, refund, refund ]", "remedies", "refund", "no others")]
    [TestCase("alternatives: [ { remedy: voucher, valid: { months: 5 } } ]", "alternatives", "{ remedy: voucher, valid: { months: 5 } }", "{ remedy: voucher, form: goods, value: 35, valid: { months: 6, days: 0 } }")]
    [TestCase("alternatives: []", "alternatives", "none", "{ remedy: voucher, form: goods, value: 35 }")]
    [TestCase("limits: [ cap ]", "limits", "cap", "none")]
    [TestCase("route: { approval: manager }", "route.approval", "manager", "automatic")]
    [TestCase("route: { owner: desk }", "route.owner", "desk", "nothing")]
    [TestCase("route: {}", "route", "none", "{ approval: automatic, priority: 3 }")]
    [TestCase("deadlines: { answer_by: 2025-01-16T10:00:01Z }", "deadlines.answer_by", "2025-01-16T10:00:01Z", "2025-01-16T10:00:00Z")]
    [TestCase("figures: { price: 31 }", "figures.price", "31", "30")]
    [TestCase("figures: { big: true }", "figures.big", "true", "false")]
    [TestCase("reasons: [ late ]", "reasons", "late", "broken\ntrust\nrefund\nletter")]
    [TestCase("reasons: []", "reasons", "none", "broken\ntrust\nrefund\nletter")]
    [TestCase("assumed: { tier: gold }", "assumed.tier", "gold", "plain")]
    [TestCase("assumed: {}", "assumed", "none", "{ tier: plain }")]
    [TestCase("missing: [ days ]", "missing", "days", "none")]
    [TestCase("warnings: [ CMP5201 ]", "warnings", "CMP5201", "none")]
    public void Run_SomethingElseIsFound_SaysExpectedAndGot(string expect, string what, string expected, string got) =>
        Assert.That(Differences(Broken, expect), Is.EqualTo(new[] { new PackTestDifference(what, expected, got) }));

    [Test]
    public void Run_LimitThatChangesSomething_IsComparedWithBeforeAndAfter()
    {
        const string Claim = "event: broken, price: 400";
        Assert.That(Differences(Claim, "limits: [ { limit: cap, before: 400, after: 100 } ]"), Is.Empty);
        Assert.That(Differences(Claim, "limits: [ cap ]"), Is.Empty);
        Assert.That(
            Differences(Claim, "limits: [ { limit: cap, before: 400, after: 99 } ]").Single().Got, Is.EqualTo("{ limit: cap, before: 400, after: 100 }"));
        Assert.That(Differences(Claim, "limits: []").Single().Expected, Is.EqualTo("none"));
    }

    [Test]
    public void Run_MissingFacts_AreComparedAsASet()
    {
        Assert.That(Differences("event: broken", "missing: [ price ]"), Is.Empty);
        Assert.That(Differences("event: broken", "missing: [ price, event ]").Single(), Is.EqualTo(new PackTestDifference("missing", "price\nevent", "price")));
    }

    [Test]
    public void Run_TheClaimantsChoice_IsTaken()
    {
        var run = Run(Pack, $$"""
            tests: shop
            cases:
              - name: a voucher please
                claim: { {{Broken}} }
                choose: { answer: voucher }
                expect: { remedies: [ letter, { remedy: voucher, value: 35 } ] }
            """);
        Assert.That(run.Results.Single().Differences, Is.Empty);
    }

    // An offer of a claim that was never judged has no lines, and a slip in the claim would pass for "nothing is given".
    [Test]
    public void Run_ClaimThatDoesNotBind_FailsUnlessThatIsExpected()
    {
        var difference = Differences("event: broken, prise: 30", "remedies: []").Single();
        Assert.That(difference.What, Is.EqualTo("claim"));
        Assert.That(difference.Got, Does.Contain("CMP5101").And.Contain("did you mean `price`?"));
        Assert.That(Differences("event: broken, prise: 30", "decision: invalid"), Is.Empty);
    }

    [Test]
    public void Run_QuotedAndPlainScalars_AreTextAndWhatTheInputSays()
    {
        Assert.That(Differences("event: \"broken\", price: 30", "decision: offered"), Is.Empty);
        Assert.That(Differences("event: broken, price: \"30\"", "decision: invalid"), Is.Empty);
    }

    [Test]
    public void Run_Result_NamesCaseFileAndLine()
    {
        var result = Run(Pack, Tests(Broken, "total: 1")).Results.Single();
        Assert.That((result.Pack, result.Name, result.File, result.Line, result.Passed), Is.EqualTo(("shop", "one", "shop.tests.yaml", 3, false)));
        Assert.That(result.Offer.Total, Is.EqualTo(30m));
    }

    [TestCase("remedies: [ { frm: cash } ]", "did you mean `form`?")]
    [TestCase("remedees: []", "did you mean `remedies`?")]
    [TestCase("losses: [ { type: indirct } ]", "did you mean `indirect`?")]
    [TestCase("remedies: [ { units: { cout: 1 } } ]", "did you mean `count`?")]
    [TestCase("limits: [ { limit: cap, befor: 1 } ]", "did you mean `before`?")]
    public void Run_UnknownKeyOrWordInExpect_IsAProblemWithItsPlace(string expect, string suggestion)
    {
        var run = Run(Pack, Tests(Broken, expect));
        var problem = run.Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Error);
        Assert.That((problem.File, problem.Line, problem.Suggestion), Is.EqualTo(("shop.tests.yaml", 5, suggestion)));
        Assert.That(run.Results, Is.Empty);
        Assert.That(run.IsSuccess, Is.False);
    }

    [Test]
    public void Run_TestsOfAPackThatIsNotLoaded_IsAnError()
    {
        var run = Run(Pack, Tests(Broken, "total: 30").Replace("tests: shop", "tests: shopp", StringComparison.Ordinal));
        var problem = run.Diagnostics.Single(d => d.Severity == DiagnosticSeverity.Error);
        Assert.That((problem.Code, problem.Line, problem.Column, problem.Suggestion), Is.EqualTo(("CMP3201", 1, 8, "did you mean `shop`?")));
    }

    [Test]
    public void Run_PackWithErrors_RunsNothing()
    {
        var run = Run(Pack.Replace("days * 2", "dais * 2", StringComparison.Ordinal), Tests(Broken, "total: 30"));
        Assert.That(run.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => d.Suggestion), Is.EqualTo(new[] { "did you mean `days`?" }));
        Assert.That((run.Passed, run.Failed, run.IsSuccess), Is.EqualTo((0, 0, false)));
    }

    [Test]
    public void Run_CasesOfAnotherFile_AreRunAlone()
    {
        var files = new MemoryFiles().Add("p/shop.yaml", Pack).Add("p/shop.tests.yaml", Tests(Broken, "total: 1")).Add("other.yaml", Tests(Broken, "total: 30"));
        Assert.That(PackTestRun.Run(files, "p", "other.yaml").Results.Select(r => r.File), Is.EqualTo(new[] { "other.yaml" }));
        Assert.That(PackTestRun.Run(files, "p", "./p/../p/shop.tests.yaml").Results.Select(r => r.Passed), Is.EqualTo(new[] { false }));
        Assert.That(PackTestRun.Run(files, "p", "p/shop.yaml").Diagnostics.Select(d => d.Code), Does.Contain("CMP3202"));
        Assert.That(PackTestRun.Run(files, "p", "nowhere.yaml").Diagnostics.Select(d => d.Code), Does.Contain("CMP1001"));
    }

    [Test]
    public void Run_NoPack_IsAnError()
    {
        Assert.That(PackTestRun.Run(new MemoryFiles(), "p").IsSuccess, Is.False);
        Assert.That(PackTestRun.Run(new MemoryFiles().Add("t.yaml", Tests(Broken, "total: 1")), "t.yaml").IsSuccess, Is.False);
    }

    [Test]
    public void Coverage_OneCase_TellsWhatItReachedAndWhatNot()
    {
        var coverage = Run(Pack, Tests(Broken, "total: 30")).Coverage.Single();
        Assert.That((coverage.Pack, coverage.Version), Is.EqualTo(("shop", "1.0.0")));
        Assert.That(
            coverage.Rules.Where(r => r.Hits == 1).Select(r => $"{r.Kind} {r.Name}"),
            Is.EqualTo(new[] { "loss broken", "loss trust", "remedy refund", "remedy letter", "choose answer", "route 1" }));
        Assert.That(
            coverage.NeverHit.Select(r => $"{r.Kind} {r.Name}"),
            Is.EqualTo(new[] { "decline too_cheap", "review too_dear", "loss late", "remedy voucher", "remedy late_fee", "limit cap", "route 2", "row goodwill 1" }));
    }

    [Test]
    public void Coverage_SeveralCases_CountsEach()
    {
        var coverage = Run(Pack, $$"""
            tests: shop
            cases:
              - { name: a, claim: { {{Broken}} }, expect: { total: 30 } }
              - { name: b, claim: { {{Broken}}, tier: gold }, expect: { total: 50 } }
              - { name: c, claim: { event: late, days: 60, price: 5 }, expect: { total: 100 } }
              - { name: d, claim: { event: late, price: 0 }, expect: { reasons: [ too_cheap ] } }
              - { name: e, claim: { event: late, price: 2000 }, expect: { decision: needs-review } }
            """).Coverage.Single();
        Assert.That(coverage.NeverHit, Is.Empty);
        Assert.That(coverage.Rows.Select(r => r.Hits), Is.EqualTo(new[] { 1, 1 }));
        Assert.That(coverage.Rules.Single(r => r.Name == "broken").Hits, Is.EqualTo(2));
    }

    private static IReadOnlyList<PackTestDifference> Differences(string claim, string expect)
    {
        var run = Run(Pack, Tests(claim, expect));
        Assert.That(run.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error), Is.Empty);
        return run.Results.Single().Differences;
    }

    private static string Tests(string claim, string expect) => $$"""
        tests: shop
        cases:
          - name: one
            claim: { {{claim}} }
            expect: { {{expect}} }
        """;

    private static PackTestRun Run(string pack, string tests) => PackTestRun.Run(new MemoryFiles().Add("shop.yaml", pack).Add("shop.tests.yaml", tests), "shop.yaml");
}
