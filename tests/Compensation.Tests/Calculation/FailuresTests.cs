namespace Compensation.Tests.Calculation;

/// <summary>Wherever an expression stands in a pack, what fails in it is heard of: with the rule, and with its place in the file that holds it.</summary>
public class FailuresTests
{
    private const string Library = """
        library: test.library
        format: 1
        functions:
          "half(x: number)": 1 / x
        tables:
          "banded":
            in: { x: { type: number } }
            out: number
            rows: |
              [0..5] | 1
              [5..9] | 2
        """;

    /// <summary>Each line is where one expression stands; one of them is replaced by what fails.</summary>
    private const string Pack = """
        pack: test.failures
        format: 1
        version: 1.0.0
        title: Failures
        currency: EUR
        import: [ lib/library.yaml ]
        inputs:
          z:     { type: number }
          five:  { type: number, default: 5 }
          list:  { type: list, of: number, default: [ 1, 2 ] }
          on:    { type: date, default: 2025-06-02 }
          opt:   { type: number, optional: true }
        tables:
          band:
            in: { five: five }
            out: number
            rows: |
              [0..5] | 1
              [5..9] | 2
        let:
          ratio: 1 / z
          again: ratio + 1
        eligibility:
          - review: seen
            when: §eligibility§ = 17
            because: seen
        losses:
          - loss: l
            type: direct
            when: §loss when§ != 17
            amount: 10 + 0 * §loss amount§
            because: "text §[loss because]§"
            figures: { of_loss: '(§loss figure§)' }
          - loss: each
            type: indirect
            each: 'for i in list return i + 0 * §each§'
            when: item > 1
            amount: item
        remedies:
          - remedy: money
            for: [ l ]
            form: cash
            choice: c
            when: §remedy when§ != 17
            value: loss.amount + 0 * §remedy value§
            figures: { of_remedy: '(§remedy figure§)' }
          - remedy: voucher
            for: [ l ]
            form: service
            choice: c
            value: loss.amount
            units: { count: '1 + 0 * §count§', of: month }
            valid: { months: '1 + 0 * §valid§' }
            what: "text §[what]§"
          - { remedy: rest, for: [ indirect ], form: cash, value: loss.amount }
        choose: { c: 'if §choose§ = 17 then "money" else "voucher"' }
        limits:
          - limit: most
            over: all
            at_most: 100 + 0 * §limit amount§
            when: §limit when§ != 17
        routing:
          - route: { approval: automatic, priority: '1 + 0 * §priority§' }
            when: §route when§ != 17
          - route: { approval: manager }
        deadlines: { answer_by: 'on + duration("P1D") * (1 + 0 * §deadline§)' }
        figures: { figure: '(§figure§)' }
        """;

    private static readonly string[] Deciding =
    [
        "eligibility", "loss when", "loss amount", "each", "remedy when", "remedy value", "count", "valid", "choose", "limit amount", "limit when", "priority", "route when", "deadline",
    ];

    private static readonly string[] Told = ["loss figure", "remedy figure", "figure", "[loss because]", "[what]"];

    /// <summary>What fails for z = 0, or for five = 5, and the file and code that say so.</summary>
    private static readonly (string Text, string Code, string File)[] Failing =
    [
        ("(1 / z)", "CMP3901", "pack.yaml"),
        ("again", "CMP3901", "pack.yaml"),
        ("half(z)", "CMP3901", "lib/library.yaml"),
        ("banded(five)", "CMP3905", "pack.yaml"),
        ("band", "CMP3905", "pack.yaml"),
        ("(9999999999999999999999999999 * (10 - z))", "CMP3902", "pack.yaml"),
        ("count(for i in 1..1000, j in 1..(1000 - z) return 1)", "CMP3904", "pack.yaml"),
    ];

    private static IEnumerable<TestCaseData> Cases => Deciding.Concat(Told).SelectMany(place => Failing.Select(f => new TestCaseData(place, f.Text, f.Code, f.File)));

    [TestCaseSource(nameof(Cases))]
    public void Calculate_OperationThatFails_IsToldWithRuleAndPlace(string place, string text, string code, string file)
    {
        var pack = Load(place, text);
        var claim = Claim.Parse("""{"id":"C","facts":{"z":0}}""");

        var offer = new Calculator(pack, int.MaxValue).Calculate(claim, ["en"]);

        var warning = offer.Warnings.FirstOrDefault(w => w.Code == code);
        Assert.That(warning, Is.Not.Null, offer.ToJson);
        Assert.Multiple(() =>
        {
            Assert.That(warning!.Rule, Is.Not.Null.And.Not.Empty);
            Assert.That(warning.File, Is.EqualTo(file));
            Assert.That(warning.Line, Is.GreaterThan(1));
            Assert.That(warning.SourceLine, Is.Not.Null);
            Assert.That(offer.Decision, Is.EqualTo(Deciding.Contains(place) ? Decision.NeedsReview : Decision.Offered), offer.ToJson);
            Assert.That(offer.Warnings, Is.Unique);
            Assert.That(offer.Warnings.Select(w => (w.Code, w.Line > 1)), Is.All.Matches<(string, bool)>(w => w.Item2));
            Assert.That(Offer.Parse(offer.ToJson()).ToJson(), Is.EqualTo(offer.ToJson()));
        });
    }

    [TestCaseSource(nameof(Cases))]
    public void Calculate_OperationThatFails_IsTheSameInCode(string place, string text, string code, string file)
    {
        var pack = Load(place, text);
        foreach (var facts in new[] { "{\"z\":0}", "{\"z\":2,\"five\":4}", "{}" })
        {
            var claim = Claim.Parse($"{{\"id\":\"C\",\"facts\":{facts}}}");
            Assert.That(new Calculator(pack, 0).Calculate(claim).ToJson(), Is.EqualTo(new Calculator(pack, int.MaxValue).Calculate(claim).ToJson()));
        }

        // What stands in no text is told of the same, whether or not somebody reads it.
        Assert.That((code, file), Is.Not.EqualTo(("", "")));
    }

    [Test]
    public void Calculate_Failure_HasTheSameBytesWhereverThePackLies()
    {
        var claim = Claim.Parse("""{"id":"C","facts":{"z":0}}""");

        var offers = new[] { "", "/srv/rules/", "../packs/" }.Select(folder => new Calculator(Load("figure", "half(z)", folder)).Calculate(claim).ToJson()).ToArray();

        Assert.That(offers[0], Does.Contain("\"file\":\"lib/library.yaml\",\"line\":4,\"column\":22"));
        Assert.That(offers, Is.All.EqualTo(offers[0]));
    }

    [TestCase("deadline", "opt")]
    [TestCase("figure", "opt + 1")]
    [TestCase("deadline", "get or else(1 / z, 1)")]
    [TestCase("route when", "(if 1 / z = null then 2 else 3)")]
    [TestCase("choose", "(if 5 > five or 1 / z > 1 then 2 else 3)", "five", 4)]
    [TestCase("remedy when", "(if some i in [0, 1] satisfies 1 / i > 0 then 2 else 3)")]
    [TestCase("figure", "(if five in (1 / z, 5) then 2 else 3)")]
    public void Calculate_NullOrWhatTheAuthorThoughtOf_IsNoFailure(string place, string text, string fact = "five", int value = 5)
    {
        var offer = new Calculator(Load(place, text)).Calculate(Claim.Parse($"{{\"id\":\"C\",\"facts\":{{\"z\":0,\"{fact}\":{value}}}}}"), ["en"]);

        Assert.That(offer.Warnings, Is.Empty, offer.ToJson);
        Assert.That(offer.Decision, Is.EqualTo(Decision.Offered));
    }

    [Test]
    public void Calculate_DeadlineThatFails_IsNoReasonToReviewWhatIsDeclinedOrLacksAFact()
    {
        var text = Pack.Replace("- review: seen", "- decline: seen", StringComparison.Ordinal).Replace("§eligibility§ = 17", "five = 4", StringComparison.Ordinal);

        Assert.Multiple(() =>
        {
            var declined = new Calculator(Load("deadline", "(1 / z)", pack: text)).Calculate(Claim.Parse("""{"id":"C","facts":{"z":0,"five":4}}"""));
            Assert.That(declined.Decision, Is.EqualTo(Decision.Declined));
            Assert.That(declined.Warnings.Select(w => w.Code), Is.EqualTo(new[] { "CMP3901" }));
            var open = new Calculator(Load("deadline", "(1 / (five - 5))", pack: text.Replace("10 + 0 *", "10 + z *", StringComparison.Ordinal))).Calculate(Claim.Parse("""{"id":"C","facts":{}}"""));
            Assert.That(open.Decision, Is.EqualTo(Decision.NeedsInformation));
            Assert.That(open.Warnings.Select(w => w.Code), Is.EqualTo(new[] { "CMP3901" }));
        });
    }

    [Test]
    public void Decide_DeadlineThatFails_IsForReview()
    {
        var calculator = Load("deadline", "(1 / z)").Compile<Dated>();

        Assert.That(calculator.Decide(new Dated("C", 0)).Decision, Is.EqualTo(Decision.NeedsReview));
        Assert.That(calculator.Decide(new Dated("C", 1)).Decision, Is.EqualTo(Decision.Offered));
    }

    [Test]
    public void Calculate_RowOfATable_IsToldOfACellOnlyWhereNoOtherKeepsItFromMatching()
    {
        const string Cells = "\n    in: { five: five, z: z }\n    out: number\n    rows: |\n      ? > 1 / z | 1 | 1\n      - | - | 2";
        var text = Pack.Replace("\n    in: { five: five }\n    out: number\n    rows: |\n      [0..5] | 1\n      [5..9] | 2", Cells, StringComparison.Ordinal);
        text = text.Replace("band:\n", "band:\n    hit: first\n", StringComparison.Ordinal);
        var other = new Calculator(Load("figure", "band", pack: text)).Calculate(Claim.Parse("""{"id":"C","facts":{"z":0}}"""));
        var alone = new Calculator(Load("figure", "band", pack: text.Replace("| 1 | 1", "| 0 | 1", StringComparison.Ordinal))).Calculate(Claim.Parse("""{"id":"C","facts":{"z":0}}"""));

        Assert.That(other.Warnings, Is.Empty);
        Assert.That(alone.Warnings.Select(w => w.Code), Is.EqualTo(new[] { "CMP3901" }));
        Assert.That(alone.Figures["figure"], Is.EqualTo(2m));
    }

    [TestCase("loss when", "(1 / z)", "manager", Description = "whether there is a loss is not known")]
    [TestCase("loss amount", "(1 / z)", "manager")]
    [TestCase("remedy when", "(1 / z)", "manager")]
    [TestCase("remedy value", "(1 / z)", "manager")]
    [TestCase("limit amount", "(1 / z)", "manager")]
    [TestCase("choose", "(1 / z)", "manager")]
    [TestCase("figure", "(1 / z)", "automatic")]
    [TestCase("deadline", "(1 / z)", "automatic")]
    public void Calculate_RouteThatHangsOnATotalThatIsNotKnown_IsNotAutomatic(string place, string text, string approval)
    {
        var pack = Pack.Replace("§route when§ != 17", "offer.total <= 500", StringComparison.Ordinal);
        var unconditional = pack.Replace("when: offer.total <= 500", "when: offer.total > 500", StringComparison.Ordinal).Replace("{ approval: manager }", "{ approval: automatic }", StringComparison.Ordinal);
        var claim = Claim.Parse("""{"id":"C","facts":{"z":0}}""");

        var offer = new Calculator(Load(place, text, pack: pack)).Calculate(claim);

        Assert.That(offer.Route.Approval, Is.EqualTo(approval), offer.ToJson);
        Assert.That(offer.Total, approval == "manager" ? Is.Null : Is.Not.Null);
        Assert.That(new Calculator(Load(place, text, pack: unconditional)).Calculate(claim).Route.Approval, Is.EqualTo(approval == "manager" ? null : "automatic"));
    }

    [TestCase("count(losses) >= 0")]
    [TestCase("count(offer.losses) >= 0")]
    [TestCase("count(offer.remedies) >= 0")]
    public void Calculate_WhatHangsOnALossThatMayBeThere_IsNotKnown(string text)
    {
        var pack = Pack.Replace("§loss when§", "(1 / z)", StringComparison.Ordinal);

        var offer = new Calculator(Load("figure", text, pack: pack)).Calculate(Claim.Parse("""{"id":"C","facts":{"z":0}}"""));

        Assert.That(offer.Figures, Does.Not.ContainKey("figure"));
        Assert.That(offer.Warnings.Select(w => w.Code), Is.EqualTo(new[] { "CMP3901" }), offer.ToJson);
    }

    private static RulePack Load(string place, string text, string folder = "", string pack = Pack)
    {
        pack = pack.Replace($"§{place}§", place.StartsWith('[') ? $"{{{text}}}" : text, StringComparison.Ordinal);
        foreach (var other in Deciding.Concat(Told))
        {
            pack = pack.Replace($"§{other}§", "(1 + 1)", StringComparison.Ordinal);
        }

        var files = new MemoryFiles().Add(folder + "pack.yaml", pack).Add(folder + "lib/library.yaml", Library);
        Assert.That(RulePack.TryLoad(files, folder + "pack.yaml", out var loaded, out var diagnostics), Is.True, () => string.Join('\n', diagnostics));
        return loaded!;
    }

    private sealed record Dated(string Id, decimal Z);
}
