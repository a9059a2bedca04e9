using System.Text;
using System.Text.Json.Nodes;

namespace Compensation.Tests.Claims;

/// <summary>What no decimal and no nanosecond holds is refused by every way in, with the id of its claim; nothing is rounded until it fits.</summary>
public class InexactFactsTests
{
    private const string Pack = """
        pack: exact
        format: 1
        version: 1.0.0
        title: Exact
        currency: EUR
        inputs:
          price: { type: number, min: 0, digits: 2, optional: true }
          n:     { type: number, optional: true }
          at:    { type: date and time, optional: true }
          clock: { type: time, optional: true }
          span:  { type: days and time duration, optional: true }
          list:  { type: list, of: number, optional: true }
        losses: [ { loss: l, type: direct, amount: "get or else(price, 0)" } ]
        remedies: [ { remedy: r, for: [ direct ], form: cash, value: loss.amount } ]
        figures: { n: n, at: at, clock: clock, span: span }
        """;

    private static readonly PackCatalog Packs = PackCatalog.Parse(("exact.yaml", Pack));

    [TestCase("n", "12345678901234567890123456789.5")]
    [TestCase("n", "0.12345678901234567890123456789012")]
    [TestCase("price", "10.00000000000000000000000000000001")]
    [TestCase("price", "-0.00000000000000000000000000000001")]
    [TestCase("n", "1e-30")]
    [TestCase("n", "1e40")]
    [TestCase("list", "[1,1e-30]")]
    public void Score_NumberBeyondADecimal_IsRejected(string fact, string number)
    {
        AssertRejected(Csv(fact, number.Contains(',', StringComparison.Ordinal) ? $"\"{number}\"" : number), fact == "list" ? "CMP5026" : "CMP5005");
        AssertRejected(Json(fact, number), "CMP5005");
    }

    [TestCase("at", "2025-06-02T10:00:00.1234567891Z")]
    [TestCase("at", "2025-06-02T10:00:00.0000000000001")]
    [TestCase("clock", "10:00:00.1234567891")]
    [TestCase("span", "PT0.1234567891S")]
    public void Score_SecondBeyondNanoseconds_IsRejected(string fact, string text)
    {
        AssertRejected(Csv(fact, text), "CMP5005");
        AssertRejected(Json(fact, $"\"{text}\""), "CMP5005");
    }

    [TestCase("at", "2025-06-02T10:00:00.12345678900000Z", "2025-06-02T10:00:00.123456789Z")]
    [TestCase("at", "2025-06-02T10:00:00.5000000000000Z", "2025-06-02T10:00:00.5Z")]
    [TestCase("clock", "10:00:00.123456789", "10:00:00.123456789")]
    [TestCase("span", "PT0.123456789S", "PT0.123456789S")]
    public void Score_SecondsAsFineAsTheyAreKept_ArePublishedAsTheyAre(string fact, string text, string published)
    {
        foreach (var (offers, _) in new[] { Csv(fact, text), Json(fact, $"\"{text}\"") })
        {
            Assert.That((string?)JsonNode.Parse(offers)!["figures"]![fact], Is.EqualTo(published));
        }
    }

    [TestCase("+5", "5")]
    [TestCase("007", "7")]
    [TestCase(".5", "0.5")]
    [TestCase("1.00000000000000000000000000000000000", "1")]
    public void Score_NumberOfATable_IsReadAsTablesWriteIt(string cell, string number) =>
        Assert.That(Csv("n", cell).Offers, Does.Contain($"\"n\":{number}}}"));

    [Test]
    public void Score_GroupedNumberOfATable_IsRejectedWithTheNumberMeant()
    {
        var (_, rejects) = Csv("n", "\"1,500\"");

        Assert.That(rejects, Does.StartWith("{\"line\":2,\"id\":\"C-1\",\"code\":\"CMP5102\"").And.Contain("did you mean `1500`?"));
    }

    [TestCase("C-1,1,2", true, TestName = "a cell too many behind the id")]
    [TestCase("C-1", true, TestName = "a cell too few behind the id")]
    [TestCase("C-1,\"1", true, TestName = "a quote behind the id")]
    [TestCase("\"C-1,1", false, TestName = "a quote before the end of the id")]
    public void Score_RowThatCannotBeRead_CarriesTheIdWhereItIsSure(string row, bool isKnown) => AssertId(Run(BulkFormat.Csv, $"id,n\n{row}\n"), isKnown);

    [TestCase("1,2,C-1", TestName = "a comma too many may have moved it")]
    public void Score_RowWithTheIdElsewhere_CarriesNoOther(string row) => AssertId(Run(BulkFormat.Csv, $"n,id\n{row}\n"), isKnown: false);

    [TestCase("{\"id\":\"C-1\",\"facts\":{\"n\":1.}}", true)]
    [TestCase("{\"facts\":{\"n\":1e40},\"id\":\"C-1\"}", true)]
    [TestCase("{\"facts\":{\"id\":\"C-2\"},\"id\":\"C-1\",\"more\":1}", true)]
    [TestCase("{\"id\":\"C-1\"", true)]
    [TestCase("{\"facts\":{\"n\":1.},\"id\":\"C-1\"}", false)]
    [TestCase("{\"id\":5,\"facts\":{}}", false)]
    [TestCase("no claim", false)]
    public void Score_LineThatCannotBeRead_CarriesTheIdAsFarAsItIsJson(string line, bool isKnown) => AssertId(Run(BulkFormat.JsonLines, line + "\n"), isKnown);

    private static void AssertRejected((string Offers, string Rejects) run, string code)
    {
        Assert.That(run.Offers, Is.Empty);
        Assert.That(run.Rejects, Does.Contain($"\"id\":\"C-1\",\"code\":\"{code}\""));
    }

    private static void AssertId((string Offers, string Rejects) run, bool isKnown) => Assert.That((string?)JsonNode.Parse(run.Rejects)!["id"], Is.EqualTo(isKnown ? "C-1" : null));

    private static (string Offers, string Rejects) Csv(string fact, string cell) => Run(BulkFormat.Csv, $"id,{fact}\nC-1,{cell}\n");

    private static (string Offers, string Rejects) Json(string fact, string value) => Run(BulkFormat.JsonLines, $"{{\"id\":\"C-1\",\"facts\":{{\"{fact}\":{value}}}}}\n");

    private static (string Offers, string Rejects) Run(BulkFormat format, string claims)
    {
        using var offers = new MemoryStream();
        using var rejects = new MemoryStream();
        new BulkScorer(Packs, new BulkOptions { Format = format, Threads = 1 }).Score(new MemoryStream(Encoding.UTF8.GetBytes(claims)), offers, rejects);
        return (Encoding.UTF8.GetString(offers.ToArray()), Encoding.UTF8.GetString(rejects.ToArray()));
    }
}
