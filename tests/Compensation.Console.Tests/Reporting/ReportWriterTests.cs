using System.Text;
using System.Xml.Linq;
using Compensation.Tests;

namespace Compensation.Cli.Reporting;

[TestFixture]
public sealed class ReportWriterTests
{
    private const string Kept = "tests/Compensation.Console.Tests/Reporting/";

    [TestCase("en")]
    [TestCase("zh")]
    public void Write_ASmallRun_IsTheKeptPage(string language) =>
        KeptFile.AssertIs($"{Kept}small.{language}.html", Page(Small(), language, "claims.jsonl"));

    /// <summary>Who reads the page in Chinese reads titles: no id of a rule, a route, a figure or a deadline stands in it, in any pack that ships.</summary>
    [Test]
    public void Write_ShippedPacksInChinese_ShowsNoIds()
    {
        var suite = Compensation.Testing.TestSuite.Load(new DiskFiles(), Path.Combine(Repository.Root, "rules").Replace('\\', '/'), null);
        var calculators = suite.Packs.ToDictionary(p => p.Id, p => p.Compile(), StringComparer.Ordinal);
        var tally = new BulkTally();
        foreach (var claim in suite.Tests.SelectMany(t => t.Cases.Select(c => (t.Id, Claim: Compensation.Testing.PackTestRun.ClaimOf(c)))))
        {
            tally.Add(calculators[claim.Id.Text].Calculate(claim.Claim));
        }

        var versions = suite.Packs.SelectMany(p => p.Versions).ToArray();
        var page = XDocument.Parse(Encoding.UTF8.GetString(ReportWriter.Write(tally, versions, "claims.jsonl", "zh")));
        var names = page.Descendants().Where(e => (string?)e.Attribute("class") == "label" || (e.Name.LocalName == "p" && (string?)e.Attribute("class") == "quiet")).SelectMany(e => e.Value.Split('、', '和')).ToArray();

        Assert.That(names, Has.Length.GreaterThan(250));
        Assert.That(names.Where(n => n.All(char.IsAscii) && !n.StartsWith("CMP", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public void Write_TheSameTallyFromParts_GivesTheSameBytes()
    {
        var parts = new[] { new BulkTally(), new BulkTally() };
        var offers = SmallOffers().ToArray();
        for (var i = 0; i < offers.Length; i++)
        {
            parts[i % 2].Add(offers[i]);
        }

        AddRejects(parts[1]);
        parts[1].Add(parts[0]);
        Assert.That(Page(parts[1]), Is.EqualTo(Page(Small())));
    }

    [TestCase("de-DE")]
    [TestCase("ar-SA")]
    [TestCase("tr-TR")]
    public void Write_UnderAnyCulture_GivesTheSameBytes(string culture)
    {
        var before = System.Globalization.CultureInfo.CurrentCulture;
        var expected = Page(Small(), "zh");
        try
        {
            System.Globalization.CultureInfo.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
            Assert.That(Page(Small(), "zh"), Is.EqualTo(expected));
        }
        finally
        {
            System.Globalization.CultureInfo.CurrentCulture = before;
        }
    }

    [Test]
    public void Write_TextsWithMarkup_AreShownAndNotObeyed()
    {
        const string Evil = "<script>alert(1)</script>\"'&amp;";
        var tally = new BulkTally();
        tally.Add(new Offer
        {
            Claim = "C",
            Pack = Evil,
            Version = Evil,
            Hash = Evil,
            Decision = Decision.NeedsReview,
            Route = new Route(new Dictionary<string, object?> { ["approval"] = Evil, ["<b>"] = Evil }),
            Missing = [Evil],
            Deadlines = new Dictionary<string, object?> { [Evil] = new DateOnly(2025, 1, 1) },
            Figures = new Dictionary<string, object?> { [Evil] = true },
            Losses = [new Loss { Id = Evil, Type = LossType.Data }],
            Reasons = [new Reason { Rule = Evil, Kind = RuleKind.Review }],
            Warnings = [new Diagnostic(Evil, DiagnosticSeverity.Warning, Evil)],
        });
        tally.AddReject(new Diagnostic(Evil, DiagnosticSeverity.Error, Evil));
        var page = Page(tally, "en", Evil);
        Assert.That(page, Does.Not.Contain("<script").And.Not.Contain("<b>"));
        Assert.That(Read(page).Value, Does.Contain(Evil));
    }

    [TestCase("en")]
    [TestCase("zh")]
    public void Write_AnyRun_NeedsNothingButItself(string language)
    {
        var page = Page(Small(), language);
        Assert.That(page, Does.Not.Contain("http:").And.Not.Contain("https:").And.Not.Contain("url(").And.Not.Contain("@import").And.Not.Contain("src="));
        Assert.That(Read(page).DescendantsAndSelf().Select(e => e.Name.LocalName), Has.None.AnyOf("script", "link", "img", "iframe"));
    }

    [Test]
    public void Write_EveryDrawing_IsDescribedOrLeftToItsTable()
    {
        foreach (var drawing in Read(Page(Small())).Descendants("svg"))
        {
            if ((string?)drawing.Attribute("role") == "img")
            {
                var ids = drawing.Elements().Select(e => (string?)e.Attribute("id")).OfType<string>();
                Assert.That(string.Join(' ', ids), Is.EqualTo((string?)drawing.Attribute("aria-labelledby")));
                Assert.That(drawing.Element("title")!.Value, Is.Not.Empty);
                Assert.That(drawing.Element("desc")!.Value, Is.Not.Empty);
            }
            else
            {
                Assert.That((string?)drawing.Attribute("aria-hidden"), Is.EqualTo("true"));
            }
        }

        var all = Read(Page(Small())).Descendants().Attributes("id").Select(a => a.Value).ToArray();
        Assert.That(all, Is.Unique.And.Not.Empty);
    }

    [Test]
    public void Write_SeveralCurrencies_KeepsThemApart()
    {
        var tally = new BulkTally();
        tally.Add(Offered("EUR", 100));
        tally.Add(Offered("EUR", 50.5m));
        tally.Add(Offered("JPY", 1200));
        var page = Read(Page(tally));
        Assert.That(Tiles(page), Does.Contain("EUR 150.50").And.Contain("JPY 1,200"));
        Assert.That(page.Descendants("figcaption").Select(f => f.Value), Is.EqualTo(new[] { "Offers by size in EUR, in % of them", "Offers by size in JPY, in % of them" }));
        Assert.That(Cells(page, "What was lost", "Direct loss"), Is.EqualTo(new[] { "3", "EUR 150.50JPY 1,200" }));
    }

    [Test]
    public void Write_SumBeyondTheRange_SaysSo()
    {
        var tally = new BulkTally();
        tally.Add(Offered("EUR", decimal.MaxValue));
        tally.Add(Offered("EUR", decimal.MaxValue));
        Assert.That(Tiles(Read(Page(tally))), Does.Contain("beyond the range of an amount"));
        Assert.That(Tiles(Read(Page(tally, "zh"))), Does.Contain("超出金额范围"));
    }

    [Test]
    public void Write_RejectsAlone_AreReported()
    {
        var tally = new BulkTally();
        AddRejects(tally);
        var page = Read(Page(tally));
        Assert.That(Tiles(page), Is.EqualTo(new[] { "3", "0", "0", "0", "0", "3" }));
        Assert.That(Cells(page, "Rejected claims", "CMP5101"), Is.EqualTo(new[] { "2", "66.7%" }));
        Assert.That(page.Value, Does.Contain("Nothing was offered in money."));
    }

    [Test]
    public void Write_Nothing_IsAPageAllTheSame() => Assert.That(Tiles(Read(Page(new BulkTally()))), Is.EqualTo(new[] { "0", "0", "0", "0", "0", "0" }));

    [Test]
    public void Write_LosslessRead_GivesTheSamePage()
    {
        var json = System.Text.Json.JsonSerializer.Serialize(Small(), BulkJson.Default.BulkTally);
        Assert.That(Page(System.Text.Json.JsonSerializer.Deserialize(json, BulkJson.Default.BulkTally)!), Is.EqualTo(Page(Small())));
    }

    [Test]
    public void Write_ASampleRun_AddsUp()
    {
        var page = Read(Page(Small()));
        Assert.That(Cells(page, "What became of the claims", "Offered")[0], Is.EqualTo("3"));
        Assert.That(Cells(page, "What was lost", "Direct loss"), Is.EqualTo(new[] { "3", "EUR 1,515.50" }));
        Assert.That(Cells(page, "Why claims were declined", "Nothing due"), Is.EqualTo(new[] { "1", "50.0%" }));
        Assert.That(Cells(page, "Facts that are missing", "The price"), Is.EqualTo(new[] { "1", "100.0%" }));
        Assert.That(Cells(page, "Promises and other yes-or-no figures", "Answered in time"), Is.EqualTo(new[] { "4", "1", "1", "80.0%" }));
        Assert.That(Cells(page, "Where offers go", "Automatic"), Is.EqualTo(new[] { "4", "2", "EUR 15.50" }));
    }

    private static Offer Offered(string currency, decimal amount) => new()
    {
        Claim = "C",
        Decision = Decision.Offered,
        Currency = currency,
        Total = amount,
        Losses = [new Loss { Id = "lost", Type = LossType.Direct, Amount = amount }],
        Remedies = [new Remedy { Id = "paid", Form = RemedyForm.Cash, Value = amount }],
    };

    private static RulePack Pack { get; } = Load();

    private static RulePack Load()
    {
        using var session = new Session();
        return RulePack.Load(session.Write("packs/report.yaml", """
            pack: report
            format: 1
            version: 1.0.0
            title: { en: "Orders <of> a shop", zh: "商店订单" }
            currency: EUR
            inputs:
              price:    { type: number, min: 0, digits: 2, title: { en: "the price", zh: "价格" } }
              fraud:    { type: boolean, optional: true }
              received: { type: date, optional: true }
              answered: { type: date, optional: true }
            eligibility:
              - decline: fraud_found
                when: fraud
                because: { en: "The order of {price} was not honest.", zh: "金额为{price}的订单存在欺诈。" }
            losses:
              - loss: broken
                type: direct
                when: price > 0
                amount: price
                because: { en: "It came broken.", zh: "商品损坏。" }
              - { loss: never, type: data, when: price < 0, amount: price }
            remedies:
              - { remedy: refund, for: [ broken, never ], form: cash, value: loss.amount }
              - { remedy: letter, form: apology, when: price > 1000, what: { en: "a letter", zh: "致歉信" } }
            limits:
              - { limit: most, over: all, at_most: 1200 }
            routing:
              - route: { approval: automatic, priority: 3 }
                when: offer.total < 500
              - route: { approval: manager, priority: 1, owner: service }
            deadlines: { first_response: received + duration("P1D"), pay_by: date("2025-12-31") }
            figures: { answered_in_time: answered <= received + duration("P1D") }
            """));
    }

    private static IEnumerable<Offer> SmallOffers()
    {
        var calculator = Pack.Compile();
        return new[]
        {
            """{"id":"C-1","facts":{"price":12.5,"received":"2025-06-02","answered":"2025-06-03"}}""",
            """{"id":"C-2","facts":{"price":3,"received":"2025-06-02","answered":"2025-06-02"}}""",
            """{"id":"C-3","facts":{"price":1500,"received":"2025-06-02","answered":"2025-06-09"}}""",
            """{"id":"C-4","facts":{"price":0,"received":"2025-06-02","answered":"2025-06-02"}}""",
            """{"id":"C-5","facts":{"price":0,"fraud":true}}""",
            """{"id":"C-6","facts":{"received":"2025-06-02","answered":"2025-06-02"}}""",
        }.Select(line => calculator.Calculate(Claim.Parse(line)));
    }

    private static BulkTally Small()
    {
        var tally = new BulkTally();
        foreach (var offer in SmallOffers())
        {
            tally.Add(offer);
        }

        AddRejects(tally);
        return tally;
    }

    private static void AddRejects(BulkTally tally)
    {
        tally.AddReject(new Diagnostic("CMP5101", DiagnosticSeverity.Error, "the pack has no input `prise`"));
        tally.AddReject(new Diagnostic("CMP5101", DiagnosticSeverity.Error, "the pack has no input `<prix>`"));
        tally.AddReject(new Diagnostic("CMP5001", DiagnosticSeverity.Error, "this is not JSON: the text ends before the claim does"));
    }

    private static string Page(BulkTally tally, string language = "en", string? claims = null) => Encoding.UTF8.GetString(ReportWriter.Write(tally, Pack.Versions, claims, language));

    private static XElement Read(string page) => XDocument.Parse(page).Root!;

    /// <summary>The numbers that stand largest.</summary>
    private static string[] Tiles(XElement page) => [.. page.Descendants("span").Where(s => (string?)s.Attribute("class") == "number").Select(s => s.Value)];

    /// <summary>The figures of a row of the table under a heading.</summary>
    private static string[] Cells(XElement page, string heading, string label)
    {
        var section = page.Descendants("section").Single(s => s.Element("h2")!.Value == heading);
        var row = section.Descendants("tr").Single(r => r.Elements("th").Any(h => (string?)h.Attribute("scope") == "row" && (h.Elements("span").FirstOrDefault() is { } span ? span.Value : h.Value) == label));
        return [.. row.Elements("td").Select(c => c.Value)];
    }
}
