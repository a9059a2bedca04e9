namespace Compensation.Calculation;

/// <summary>A text that stands in for another language is stored under its own.</summary>
public class TextLanguagesTests
{
    private const string Pack = """
        pack: p
        format: 1
        version: 1.0.0
        title: P
        currency: EUR
        inputs: { n: { type: number } }
        eligibility: [ { decline: never, when: n < 0, because: "Plain." } ]
        losses:
          - { loss: a, type: direct, amount: n, because: { en: "A of {1234.5}." } }
          - { loss: b, type: direct, amount: n, because: { en: "B.", de: "B auf Deutsch." } }
          - { loss: c, type: direct, amount: n, because: { zh-CN: "丙{d}。" } }
          - { loss: d, type: direct, amount: n, because: "D." }
        remedies: [ { remedy: r, for: [ direct ], form: cash, value: loss.amount } ]
        let: { d: 'date("2026-01-02")' }
        """;

    [TestCase("de", "en: A of 1,234.5.", "de: B auf Deutsch.", "zh-CN: 丙2026年1月2日。", "de: D.")]
    [TestCase("de-AT", "en: A of 1,234.5.", "de-AT: B auf Deutsch.", "zh-CN: 丙2026年1月2日。", "de-AT: D.")]
    [TestCase("zh-CN", "en: A of 1,234.5.", "en: B.", "zh-CN: 丙2026年1月2日。", "zh-CN: D.")]
    [TestCase("de,en", "en: A of 1,234.5.", "de: B auf Deutsch., en: B.", "zh-CN: 丙2026年1月2日。", "de: D., en: D.")]
    [TestCase("DE", "en: A of 1,234.5.", "en: B.", "zh-CN: 丙2026年1月2日。", "DE: D.")]
    public void Calculate_Languages_AreThoseOfTheTexts(string languages, params string[] expected)
    {
        var offer = Calculator.Calculate(Claim, languages.Split(','));

        Assert.That(offer.Reasons.Where(r => r.Kind == RuleKind.Loss).Select(r => string.Join(", ", r.Because.Select(b => $"{b.Key}: {b.Value}"))), Is.EqualTo(expected));
    }

    [TestCase("fr", "en")]
    [TestCase("en-GB", "en-GB")]
    [TestCase("zh", "zh")]
    public void Calculate_StandardReason_IsInItsOwnLanguage(string language, string expected)
    {
        var offer = Calculator.Calculate(Claim.Parse("""{"id":"C-1","facts":{"n":0}}"""), [language]);

        Assert.That(offer.Reasons.Single(r => r.Kind == RuleKind.Standard).Because.Keys, Is.EqualTo(new[] { expected }));
    }

    /// <summary>What was asked for is not stored; a replay finds it.</summary>
    [TestCase("de")]
    [TestCase("de,zh-CN")]
    [TestCase("en,de")]
    [TestCase("fr")]
    [TestCase("en")]
    public void Run_OfferWithTextsThatStandIn_IsTheSame(string languages) =>
        Assert.That(Replay.Run(Calculator, Claim, Calculator.Calculate(Claim, languages.Split(','))).IsSame, Is.True);

    [Test]
    public void Run_OfferThatDiffers_TellsTheNearest()
    {
        var stored = Calculator.Calculate(Claim, ["de"]).ToJson().Replace("B auf Deutsch", "B auf Latein", StringComparison.Ordinal);

        Assert.That(Replay.Run(Calculator, Claim, System.Text.Encoding.UTF8.GetBytes(stored)).Differences.Select(d => d.Path), Is.EqualTo(new[] { "reasons[2].because.de" }));
    }

    private static Claim Claim { get; } = Claim.Parse("""{"id":"C-1","facts":{"n":3}}""");

    private static Calculator Calculator { get; } = Load();

    private static Calculator Load()
    {
        Assert.That(RulePack.TryLoad(new MemoryFiles().Add("p.yaml", Pack), "p.yaml", out var pack, out var problems), Is.True, string.Join('\n', problems));
        return pack!.Compile();
    }
}
