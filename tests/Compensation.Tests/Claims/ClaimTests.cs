using System.Text;

namespace Compensation.Tests.Claims;

public sealed class ClaimTests
{
    [Test]
    public void Parse_AClaim_HasItsFactsAsWritten()
    {
        var claim = Claim.Parse("""
            { "id": "C-1", "pack": "telecom.outage", "claimant": "U-9", "choose": { "outage_answer": "plan_upgrade" },
              "facts": { "event": "停机", "reported": "2025-06-02", "price": 0.10, "big": 1e2, "proof": true, "none": null,
                         "items": [ { "price": 10 }, 2, "x" ], "seat": { "row": 12 } } }
            """);

        Assert.That(claim.Id, Is.EqualTo("C-1"));
        Assert.That(claim.Pack, Is.EqualTo("telecom.outage"));
        Assert.That(claim.Claimant, Is.EqualTo("U-9"));
        Assert.That(claim.Choose["outage_answer"], Is.EqualTo("plan_upgrade"));
        Assert.That(claim.Facts.Keys, Is.EqualTo(new[] { "event", "reported", "price", "big", "proof", "none", "items", "seat" }));
        Assert.That(claim.Facts["event"], Is.EqualTo("停机"));
        Assert.That(claim.Facts["reported"], Is.EqualTo("2025-06-02"), "a date stays text until a pack says what it is");
        Assert.That(((decimal)claim.Facts["price"]!).Scale, Is.EqualTo(2));
        Assert.That(claim.Facts["big"], Is.EqualTo(100m));
        Assert.That(claim.Facts["proof"], Is.True);
        Assert.That(claim.Facts["none"], Is.Null);
        Assert.That(((IReadOnlyList<object?>)claim.Facts["items"]!)[1], Is.EqualTo(2m));
        Assert.That(((IReadOnlyDictionary<string, object?>)claim.Facts["seat"]!)["row"], Is.EqualTo(12m));
    }

    // Every door: what is wrong, which codes, where the first one points.
    [TestCase("", "CMP5001", 1, 1)]
    [TestCase("nonsense", "CMP5001", 1, 2)]
    [TestCase("""{"id":"C-1","facts":{}""", "CMP5001", 1, 23)]
    [TestCase("""{"id":"C-1","facts":{},}""", "CMP5001", 1, 24)]
    [TestCase("{\"id\":\"C-1\",\n \"facts\":{\"a\":tru}}", "CMP5001", 2, 18)]
    [TestCase("""{"id":"C-1","facts":{}} {"id":"C-2"}""", "CMP5001", 1, 25)]
    [TestCase("""{"id":"C-1","facts":{"a":"\ud800"}}""", "CMP5002", 1, 26)]
    [TestCase("""{"id":"C-1","facts":{"\udc00":1}}""", "CMP5002", 1, 22)]
    [TestCase("""{"id":"C-1","facts":{"a":1e40}}""", "CMP5005", 1, 26)]
    [TestCase("""{"id":"C-1","facts":{"价":0.12345678901234567890123456789012}}""", "CMP5005", 1, 26)]
    [TestCase("""{"id":"C-1","fact":{},"facts":{}}""", "CMP5010", 1, 13)]
    [TestCase("""{"id":"C-1","id":"C-2","facts":{}}""", "CMP5011", 1, 13)]
    [TestCase("""{"id":"C-1","facts":{"a":1,"a":2}}""", "CMP5011", 1, 28)]
    [TestCase("""{"id":"C-1","facts":{"a":{"b":1,"b":2}}}""", "CMP5011", 1, 33)]
    [TestCase("""{"id":"C-1","choose":{"a":"x","a":"y"},"facts":{}}""", "CMP5011", 1, 31)]
    [TestCase("""{"facts":{}}""", "CMP5012", 1, 1)]
    [TestCase("""{"id":"C-1"}""", "CMP5012", 1, 1)]
    [TestCase("""[]""", "CMP5013", 1, 1)]
    [TestCase("""null""", "CMP5013", 1, 1)]
    [TestCase("""{"id":5,"facts":{}}""", "CMP5013", 1, 7)]
    [TestCase("""{"id":null,"facts":{}}""", "CMP5013", 1, 7)]
    [TestCase("""{"id":"C-1","pack":["a"],"facts":{}}""", "CMP5013", 1, 20)]
    [TestCase("""{"id":"C-1","choose":"x","facts":{}}""", "CMP5013", 1, 22)]
    [TestCase("""{"id":"C-1","choose":{"a":1},"facts":{}}""", "CMP5013", 1, 27)]
    [TestCase("""{"id":"C-1","facts":null}""", "CMP5013", 1, 21)]
    [TestCase("""{"id":"C-1","facts":[1,[2]]}""", "CMP5013", 1, 21)]
    [TestCase("""{"id":"  ","facts":{}}""", "CMP5014", 1, 7)]
    [TestCase("""{"id":"C-1","facts":{"":1}}""", "CMP5014", 1, 22)]
    public void TryParse_BadText_IsToldWithItsPlace(string json, string code, int line, int column)
    {
        Assert.That(Claim.TryParse(json, out var claim, out var diagnostics), Is.False);
        Assert.That(claim, Is.Null);
        Assert.That(diagnostics.Select(found => (found.Code, found.Line, found.Column)), Is.EqualTo(new[] { (code, line, column) }), string.Join('\n', diagnostics));
    }

    [Test]
    public void TryParse_SeveralProblems_AreAllTold()
    {
        Assert.That(Claim.TryParse("""{"id":7,"pak":"x","facts":{"a":1e99,"a":2},"claimant":false}""", out _, out var diagnostics), Is.False);

        Assert.That(diagnostics.Select(found => found.Code), Is.EqualTo(new[] { "CMP5013", "CMP5010", "CMP5005", "CMP5011", "CMP5013" }));
        Assert.That(diagnostics[1].Suggestion, Is.EqualTo("did you mean `pack`?"));
    }

    [Test]
    public void TryParse_AnyProblem_RepeatsNoValue()
    {
        Assert.That(Claim.TryParse("""{"id":"Secret","facts":{"a":"Secret","b":1e77,"c":"Secret \ud800"},"claimant":["Secret"]}""", out _, out var diagnostics), Is.False);

        Assert.That(diagnostics, Has.Count.EqualTo(3));
        Assert.That(diagnostics.Select(found => found.ToString()), Has.None.Contains("Secret").And.None.Contains("77"));
    }

    [Test]
    public void TryParse_NestedToTheLimit_IsRead()
    {
        var deep = new string('[', Claim.MaxDepth - 1) + new string(']', Claim.MaxDepth - 1);

        Assert.That(Claim.TryParse("{\"id\":\"C-1\",\"facts\":{\"a\":" + deep + "}}", out _, out var diagnostics), Is.True, string.Join('\n', diagnostics));
    }

    [Test]
    public void TryParse_NestedDeeper_IsRefused()
    {
        var deep = new string('[', 5_000) + new string(']', 5_000);

        Assert.That(Claim.TryParse("{\"id\":\"C-1\",\"facts\":{},\"other\":" + deep + "}", out _, out var beside), Is.False);
        Assert.That(beside.Select(found => found.Code), Is.EqualTo(new[] { "CMP5010", "CMP5004" }));
        Assert.That(Claim.TryParse("{\"id\":\"C-1\",\"facts\":{\"a\":" + deep + "}}", out _, out var within), Is.False);
        Assert.That(within.Select(found => found.Code), Is.EqualTo(new[] { "CMP5004" }));
    }

    [Test]
    public void TryParse_LargerThanTheLimit_IsRefused()
    {
        var large = "{\"id\":\"C-1\",\"facts\":{\"a\":\"" + new string('x', Claim.MaxBytes) + "\"}}";

        Assert.That(Claim.TryParse(large, out _, out var fromText), Is.False);
        Assert.That(Claim.TryParse(Encoding.UTF8.GetBytes(large), out _, out var fromBytes), Is.False);

        Assert.That(fromText.Single().Code, Is.EqualTo("CMP5003"));
        Assert.That(fromBytes.Single().Code, Is.EqualTo("CMP5003"));
    }

    [Test]
    public void TryParse_BytesThatAreNotUtf8_AreRefusedAtTheirPlace()
    {
        byte[] json = [.. "{\"id\":\"C-1\",\n\"facts\":{\"a\":\"é"u8, 0xB4, 0xFE, .. "\"}}"u8];

        Assert.That(Claim.TryParse(json, out _, out var diagnostics), Is.False);

        Assert.That(diagnostics.Select(found => (found.Code, found.Line, found.Column)), Is.EqualTo(new[] { ("CMP5002", 2, 16) }));
    }

    [Test]
    public void TryParse_TextWithHalfACharacter_IsRefusedAtItsPlace()
    {
        Assert.That(Claim.TryParse("{\"id\":\"\ud83d\",\"facts\":{}}", out _, out var diagnostics), Is.False);

        Assert.That(diagnostics.Select(found => (found.Code, found.Line, found.Column)), Is.EqualTo(new[] { ("CMP5002", 1, 8) }));
    }

    [Test]
    public void TryParse_ByteOrderMark_IsSkipped()
    {
        byte[] json = [0xEF, 0xBB, 0xBF, .. """{"id":"C-1","facts":{}}"""u8];

        Assert.That(Claim.TryParse(json, out var claim, out _), Is.True);
        Assert.That(claim!.Id, Is.EqualTo("C-1"));
    }

    [Test]
    public void TryRead_OneClaimOfAFile_IsToldWithTheFilesLine()
    {
        ClaimReader.TryRead("""{"id":1,"facts":{}}"""u8, "claims.jsonl", 7, out _, out var diagnostics);

        Assert.That(diagnostics.Single().Headline, Does.StartWith("claims.jsonl:7:7: error CMP5013:"));
    }

    [Test]
    public void Parse_BadText_ThrowsWithEveryProblem()
    {
        var exception = Assert.Throws<CompensationException>(() => Claim.Parse("""{"id":1,"fact":{}}"""))!;

        Assert.That(exception.Diagnostics.Select(found => found.Code), Is.EqualTo(new[] { "CMP5013", "CMP5010", "CMP5012" }));
        Assert.That(exception.Message.Split('\n'), Has.Length.EqualTo(3));
    }

    [Test]
    public void Constructor_HostsValues_AreHeldAsOneTypeEach()
    {
        var items = new List<int> { 1, 2 };
        var claim = new Claim("C-1", new Dictionary<string, object?>
        {
            ["int"] = 3,
            ["ulong"] = ulong.MaxValue,
            ["items"] = items,
            ["map"] = new Dictionary<string, decimal> { ["a"] = 1.5m },
        });
        items.Add(3);

        Assert.That(claim.Facts["int"], Is.TypeOf<decimal>().And.EqualTo(3m));
        Assert.That(claim.Facts["ulong"], Is.EqualTo(18446744073709551615m));
        Assert.That(claim.Facts["items"], Is.EqualTo(new object[] { 1m, 2m }), "a copy is taken");
        Assert.That(((IReadOnlyDictionary<string, object?>)claim.Facts["map"]!)["a"], Is.EqualTo(1.5m));
    }

    private static readonly object[] ForeignValues = [0.1, 0.1f, (Half)1, 'x', new object(), DateTime.SpecifyKind(default, DateTimeKind.Local), Guid.Empty, DayOfWeek.Friday];

    [TestCaseSource(nameof(ForeignValues))]
    public void Constructor_AnotherType_ThrowsWithThePath(object value)
    {
        var facts = new Dictionary<string, object?> { ["items"] = new[] { new Dictionary<string, object?> { ["price"] = value } } };

        Assert.That(() => new Claim("C-1", facts), Throws.ArgumentException.With.Message.Contains("items[1].price"));
    }

    [Test]
    public void Constructor_ANameThatIsEmpty_Throws()
    {
        Assert.That(() => new Claim("C-1", new Dictionary<string, object?> { [""] = 1 }), Throws.ArgumentException);
        Assert.That(() => new Claim(" ", new Dictionary<string, object?>()), Throws.ArgumentException);
    }

    [Test]
    public void Constructor_AListThatHoldsItself_Throws()
    {
        var list = new List<object?>();
        list.Add(list);

        Assert.That(() => new Claim("C-1", new Dictionary<string, object?> { ["a"] = list }), Throws.ArgumentException);
    }

    [Test]
    public void ToJson_EveryKindOfFact_IsWrittenCanonically()
    {
        var claim = new Claim("C-1", new Dictionary<string, object?>
        {
            ["text"] = "停机 \"x\" <b>",
            ["number"] = 1.50m,
            ["date"] = new DateOnly(2025, 6, 2),
            ["time"] = new TimeOnly(14, 5),
            ["utc"] = new DateTime(2025, 6, 2, 10, 0, 0, DateTimeKind.Utc),
            ["local"] = new DateTime(2025, 6, 2, 10, 0, 0, 500),
            ["moment"] = new DateTimeOffset(2025, 6, 2, 10, 0, 0, TimeSpan.FromHours(2)),
            ["duration"] = new TimeSpan(1, 2, 5, 0),
            ["list"] = new object?[] { true, null },
        })
        {
            Choose = new Dictionary<string, string> { ["answer"] = "credit" },
        };

        Assert.That(claim.ToJson(), Is.EqualTo(
            """{"id":"C-1","choose":{"answer":"credit"},"facts":{"text":"停机 \"x\" <b>","number":1.5,"date":"2025-06-02","time":"14:05:00","utc":"2025-06-02T10:00:00Z","local":"2025-06-02T10:00:00.5","moment":"2025-06-02T10:00:00+02:00","duration":"P1DT2H5M","list":[true,null]}}"""));
    }
}
