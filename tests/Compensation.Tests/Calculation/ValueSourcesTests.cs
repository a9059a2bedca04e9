namespace Compensation.Tests.Calculation;

/// <summary>What a line rests on beside its own source: the values that it used. Every claim is worked out by the compiled rules and by the evaluator, which must agree.</summary>
public class ValueSourcesTests
{
    private const string Head = """
        pack: test.cited
        format: 1
        version: 1.0.0
        title: cited
        source: head
        currency: EUR
        effective: { by: d }

        """;

    private const string Inputs = """
        inputs:
          d:    { type: date }
          e:    { type: date, default: 2020-05-05 }
          n:    { type: number, default: 1 }
          tier: { type: string, values: [ gold, plain ], default: plain }
          gold: { type: boolean, default: false }
          days: { type: list, of: date, default: [] }

        """;

    private const string Dated = """
        parameters:
          p:
            - { from: 2020-01-01, value: 4, source: first }
            - { from: 2024-01-01, value: 5, source: second, unverified: true }
            - { from: 2025-01-01, uprate: 'previous + 1' }

        """;

    [TestCase("p", "\"d\":\"2021-01-01\"", "head|first")]
    [TestCase("p", "\"d\":\"2024-06-01\"", "head|second?")]
    [TestCase("p", "\"d\":\"2025-06-01\"", "head|second?", TestName = "Sources_AValueMadeOfTheOneBefore_AreThoseOfThatOne")]
    [TestCase("p(e)", "\"d\":\"2024-06-01\"", "head|first")]
    [TestCase("p(e) + p", "\"d\":\"2024-06-01\"", "head|first|second?")]
    [TestCase("let_p * 2", "\"d\":\"2021-01-01\"", "head|first")]
    [TestCase("of(e)", "\"d\":\"2024-06-01\"", "head|first")]
    [TestCase("of(d)", "\"d\":\"2024-06-01\"", "head|second?")]
    [TestCase("if gold then p else 3", "\"d\":\"2021-01-01\",\"gold\":true", "head|first")]
    [TestCase("if gold then p else 3", "\"d\":\"2021-01-01\"", "head")]
    [TestCase("if gold then let_p else p(e)", "\"d\":\"2024-06-01\"", "head|first")]
    [TestCase("sum(for x in days return p(x))", "\"d\":\"2030-01-01\",\"days\":[\"2020-02-02\",\"2024-02-02\"]", "head|first|second?")]
    [TestCase("count(days[p(item) < 5])", "\"d\":\"2030-01-01\",\"days\":[\"2020-02-02\"]", "head|first")]
    [TestCase("n", "\"d\":\"2021-01-01\"", "head")]
    public void Sources_OfALoss_AreThoseOfTheValuesItUsed(string amount, string facts, string expected)
    {
        var offer = Checked($"{Dated}functions:\n  \"of(when: date)\": p(when)\nlet: {{ let_p: p }}\nlosses:\n  - loss: a\n    type: direct\n    amount: >-\n      {amount}\n{Remedy}", facts);

        Assert.That(Said(offer.Losses[0].Grounds.Sources), Is.EqualTo(expected));
        Assert.That(offer.Losses[0].Grounds.IsUnverified, Is.EqualTo(expected.Contains('?', StringComparison.Ordinal)));
        Assert.That(Said(offer.Reasons.Single(r => r.Rule == "a").Grounds.Sources), Is.EqualTo(expected));
        Assert.That(Said(offer.Remedies[0].Grounds.Sources), Is.EqualTo("head"), "what a loss used is the loss's");
    }

    [Test]
    public void Sources_OfTheSameText_StandOnce()
    {
        var offer = Checked($$"""
            parameters: { p: { values: [ { value: 4 } ], source: head, unverified: true }, q: { values: [ { value: 4 } ], source: other }, r: { values: [ { value: 1 } ], source: other } }
            losses:
              - { loss: a, type: direct, amount: p + q + r }
            {{Remedy}}
            """, "\"d\":\"2021-01-01\"");

        Assert.That(Said(offer.Losses[0].Grounds.Sources), Is.EqualTo("head?|other"));
        Assert.That(offer.ToJson(), Does.Contain("""
            "source":"head","unverified":true,"sources":[{"source":"head","unverified":true},{"source":"other"}]
            """));
    }

    [Test]
    public void Sources_OfTheRuleAlone_AreWrittenAsBefore()
    {
        var offer = Checked($"losses:\n  - {{ loss: a, type: direct, amount: n, source: own, unverified: true }}\n{Remedy}", "\"d\":\"2021-01-01\"");

        Assert.That(offer.ToJson(), Does.Contain("\"source\":\"own\",\"unverified\":true}").And.Not.Contain("sources"));
        Assert.That(Said(Offer.Parse(offer.ToJson()).Losses[0].Grounds.Sources), Is.EqualTo("own?"));
    }

    private const string Lines = """
            rows: |
              gold  | > 5 | 50 | Rules, "3.2" | -
              gold  | -   | 10 | "a | b"      | true
              plain | -   | 5  | -            |
        """;

    private const string Lists = """
            rows:
              - [ gold, '> 5', 50, 'Rules, "3.2"', false ]
              - [ gold, '-', 10, { en: a | b, zh: 甲 }, true ]
              - [ plain, '-', 5, '-', '-' ]
        """;

    private const string Csv = "    rows: t.csv\n";

    [TestCase(Lines)]
    [TestCase(Lists)]
    [TestCase(Csv)]
    public void Sources_OfATable_AreThoseOfTheRowThatMatches(string rows)
    {
        var rules = $"tables:\n  t:\n    hit: first\n    in: {{ tier: tier, n: n }}\n    out: number\n    source: table\n    annotations: [ source, unverified ]\n{rows}\nlosses:\n  - {{ loss: a, type: direct, amount: t }}\n  - {{ loss: b, type: direct, amount: 't(\"gold\", 9)' }}\n{Remedy}";

        Assert.Multiple(() =>
        {
            Assert.That(Loss("\"tier\":\"gold\",\"n\":6", "a"), Is.EqualTo("head|Rules, \"3.2\""));
            Assert.That(Loss("\"tier\":\"gold\",\"n\":5", "a"), Is.EqualTo("head|a | b?"));
            Assert.That(Loss("\"tier\":\"plain\"", "a"), Is.EqualTo("head|table"));
            Assert.That(Loss("\"tier\":\"plain\"", "b"), Is.EqualTo("head|Rules, \"3.2\""));
        });

        string Loss(string facts, string loss) => Said(Checked(rules, $"\"d\":\"2021-01-01\",{facts}").Losses.Single(l => l.Id == loss).Grounds.Sources);
    }

    [TestCase("collect sum", "head|one|two")]
    [TestCase("first", "head|one")]
    public void Sources_OfRowsThatAreGathered_AreThoseOfEach(string hit, string expected)
    {
        var offer = Checked(
            $"tables:\n  t: {{ hit: {hit}, in: {{ n: n }}, out: number, annotations: [ source ], rows: [ [ '> 0', 1, one ], [ '> 1', 2, two ], [ '> 9', 3, three ] ] }}\nlosses:\n  - {{ loss: a, type: direct, amount: t }}\n{Remedy}",
            "\"d\":\"2021-01-01\",\"n\":2");

        Assert.That(Said(offer.Losses[0].Grounds.Sources), Is.EqualTo(expected));
    }

    [TestCase("2021-01-01", "head|old")]
    [TestCase("2025-01-01", "head|new?")]
    public void Sources_OfDatedRows_AreThoseInForce(string date, string expected)
    {
        var offer = Checked(
            $"tables:\n  t:\n    in: {{ tier: tier }}\n    out: number\n    rows:\n      - {{ from: 2000-01-01, source: old, rows: [ [ '-', 1 ] ] }}\n      - {{ from: 2025-01-01, source: new, unverified: true, rows: [ [ '-', 2 ] ] }}\nlosses:\n  - {{ loss: a, type: direct, amount: t }}\n{Remedy}",
            $"\"d\":\"{date}\"");

        Assert.That(Said(offer.Losses[0].Grounds.Sources), Is.EqualTo(expected));
    }

    [Test]
    public void Sources_OfFilesBesideThePack_AreSaid()
    {
        const string Rules = """
            import: [ lib.yaml ]
            calendars: { shop: shop.yaml }
            rates: { euro: euro.yaml, yearly: yearly.yaml }
            losses:
              - { loss: day, type: direct, amount: 'working days between(e, d, shop)' }
              - { loss: far, type: direct, amount: 'convert(n, "GBP", "EUR", d, euro)' }
              - { loss: interest, type: direct, amount: 'simple interest(100, date("2019-06-01"), e, yearly)' }
              - { loss: lib, type: direct, amount: 'half(8) + third(9) + price(e)' }
            remedies:
              - { remedy: r, for: [ direct ], form: cash, value: loss.amount }
            """;
        var offer = Pack(Rules).Compare("\"d\":\"2020-06-01\"");

        Assert.Multiple(() =>
        {
            Assert.That(Of("day"), Is.EqualTo("head|calendar?"));
            Assert.That(Of("far"), Is.EqualTo("head|rate of 2020"));
            Assert.That(Of("interest"), Is.EqualTo("head|rates|second rate"));
            Assert.That(Of("lib"), Is.EqualTo("head|library|own"), "a function that names a reference does not rest on what the file says of the rest");
        });

        string Of(string loss) => Said(offer.Losses.Single(l => l.Id == loss).Grounds.Sources);
    }

    [Test]
    public void Sources_OfLimitsAndEligibility_StandBesideTheirReasons()
    {
        var offer = Checked($$"""
            {{Dated}}losses:
              - { loss: a, type: direct, amount: 100 }
            eligibility:
              - { review: big, when: n < p, because: big }
            {{Remedy}}
            limits:
              - { limit: most, over: all, at_most: p * 2, when: offer.total > p(e) }
            """, "\"d\":\"2024-06-01\"");

        Assert.That(Said(offer.Reasons.Single(r => r.Rule == "big").Grounds.Sources), Is.EqualTo("head|second?"));
        Assert.That(Said(offer.Reasons.Single(r => r.Rule == "most").Grounds.Sources), Is.EqualTo("head|first|second?"));
    }

    [Test]
    public void Source_InSeveralLanguages_IsTheReaders()
    {
        var offer = Checked($$"""
            parameters: { p: { values: [ { value: 4 } ], source: { en: the scheme, zh: 补偿方案 }, unverified: true } }
            losses:
              - { loss: a, type: direct, amount: p, source: { zh: 第五条, en: Article 5 }, because: because }
            {{Remedy}}
            """, "\"d\":\"2021-01-01\"");

        Assert.Multiple(() =>
        {
            Assert.That(offer.Losses[0].Grounds.Source, Is.EqualTo("Article 5"));
            Assert.That(offer.ToJson(), Does.Contain("""
                "source":"Article 5","unverified":true,"sources":[{"source":"Article 5","texts":{"zh":"第五条","en":"Article 5"}},{"source":"the scheme","texts":{"en":"the scheme","zh":"补偿方案"},"unverified":true}]
                """));
            Assert.That(offer.Explain("zh"), Does.Contain("依据：第五条；补偿方案（出处未经核实）。"));
            Assert.That(Offer.Parse(offer.ToJson()).Explain("zh"), Does.Contain("依据：第五条；补偿方案（出处未经核实）。"));
            Assert.That(offer.Explain("en"), Does.Contain("Basis: Article 5; the scheme (source not verified)."));
        });
    }

    private const string Remedy = "remedies:\n  - { remedy: r, for: [ a ], form: cash, value: loss.amount }";

    private static string Said(IEnumerable<Citation> sources) => string.Join('|', sources.Select(s => s.Text + (s.Unverified ? "?" : "")));

    private static Offer Checked(string rules, string facts) => Pack(rules).Check(facts);

    private static Compilation.AgreedPack Pack(string rules)
    {
        var files = new MemoryFiles();
        files.Add("pack.yaml", (rules.StartsWith("import", StringComparison.Ordinal) ? Head + rules.Replace("losses:", Inputs + "losses:", StringComparison.Ordinal) : Head + Inputs + rules) + "\n");
        files.Add("t.csv", "n,unverified,tier,source,out\n> 5,,gold,\"Rules, \"\"3.2\"\"\",50\n-,true,gold,a | b,10\n-,-,plain,-,5\n");
        files.Add("shop.yaml", "calendar: shop\nsource: calendar\nunverified: true\nweekend: [ sunday ]\nholidays: []\n");
        files.Add("euro.yaml", "rates: euro\nsource: rates\nbase: EUR\nexchange:\n  GBP: [ { from: 2019-01-01, value: 0.5 }, { from: 2020-01-01, value: 0.8, source: rate of 2020 }, { from: 2021-01-01, value: 0.9, source: rate of 2021 } ]\n  USD: [ { from: 2019-01-01, value: 1.1, source: dollars } ]\n");
        files.Add("yearly.yaml", "rates: yearly\nsource: rates\ninterest: [ { from: 2018-01-01, value: 0.08 }, { from: 2020-01-01, value: 0.05, source: second rate }, { from: 2021-01-01, value: 0.04, source: third rate } ]\n");
        files.Add("lib.yaml", "library: lib\nformat: 1\nsource: library\nfunctions:\n  - { function: \"half(x: number)\", is: x / 2, source: own }\n  - { function: \"third(x: number)\", is: x / 3, reference: a book }\nparameters:\n  price: [ { from: 2019-01-01, value: 3 } ]\n");
        Assert.That(RulePack.TryLoad(files, "pack.yaml", out var pack, out var diagnostics), Is.True, () => string.Join('\n', diagnostics));
        return new Compilation.AgreedPack(pack!);
    }
}
