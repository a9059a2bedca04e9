using System.Text;
using System.Text.Json.Nodes;

namespace Compensation.Cli;

[TestFixture]
public sealed class ScoreCommandTests
{
    private const string TwoClaims = """
        {"id":"C-1","facts":{"price":12.5}}
        {"id":"C-2","facts":{"price":3}}

        """;

    private Session _session = null!;

    [SetUp]
    public void Begin() => _session = new Session();

    [TearDown]
    public void End() => _session.Dispose();

    [Test]
    public void Score_Claims_GivesTheOffersThatTheLibraryGives()
    {
        Assert.That(Score(TwoClaims), Is.Zero);
        var calculator = RulePack.Load(_session.PathOf("packs/shop.yaml")).Compile();
        var expected = TwoClaims.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => calculator.Calculate(Claim.Parse(line)).ToJson() + "\n");
        Assert.That(_session.Output, Is.EqualTo(string.Concat(expected)));
    }

    [Test]
    public void Score_ToAFile_LeavesStandardOutputEmptyAndNothingUnfinished()
    {
        Assert.That(Score(TwoClaims, "-o", _session.PathOf("offers.jsonl")), Is.Zero);
        Assert.That(_session.Output, Is.Empty);
        Assert.That(Claims(_session.Read("offers.jsonl")), Is.EqualTo(new[] { "C-1", "C-2" }));
        Assert.That(_session.Files, Is.EqualTo(new[] { "claims.jsonl", "offers.jsonl", "offers.rejects.jsonl" }));
    }

    [Test]
    public void Score_SeveralFormsOfLines_ReadsThemAll()
    {
        var claims = "\uFEFF{\"id\":\"C-1\",\"facts\":{\"price\":1}}\r\n\r\n   \n{\"id\":\"C-2\",\"facts\":{\"price\":2}}\n\n{\"id\":\"C-3\",\"facts\":{\"price\":3}}";
        Assert.That(Score(claims), Is.Zero);
        Assert.That(Claims(_session.Output), Is.EqualTo(new[] { "C-1", "C-2", "C-3" }));
        Assert.That(_session.Error, Does.Contain("claims read").And.Match(@"claims read\s+3\b"));
    }

    [Test]
    public void Score_FiguresThatSayYesOrNo_AreCountedInTheSummary()
    {
        _session.Write("packs/shop.yaml", Session.Pack.Replace("figures: { name", "figures: { answered_in_time: \"if price = 7 then null else price < 5\", name", StringComparison.Ordinal));
        Assert.That(Score(TwoClaims + "{\"id\":\"C-3\",\"facts\":{\"price\":4}}\n{\"id\":\"C-4\",\"facts\":{\"price\":7}}\n"), Is.Zero);
        Assert.That(_session.Error, Does.Match(@"answered in time\s+2\s+66\.7%\s+of 3\b"));
    }

    [Test]
    public void Score_StandardInput_IsReadAsJsonLines()
    {
        Assert.That(_session.RunWith(TwoClaims, "score", _session.Packs, "-"), Is.Zero);
        Assert.That(Claims(_session.Output), Is.EqualTo(new[] { "C-1", "C-2" }));
    }

    [Test]
    public void Score_Csv_GivesTheSameOffersAsJson()
    {
        Score("{\"id\":\"C-1\",\"claimant\":\"张三\",\"facts\":{\"price\":1.5,\"名称\":\"杯子\"}}\n{\"id\":\"C-2\",\"facts\":{\"price\":2}}\n");
        var expected = _session.Output;
        var csv = _session.Write("claims.csv", "\uFEFFid,claimant,price,名称\r\nC-1,张三,1.50,杯子\r\nC-2,,2,\r\n");
        Assert.That(_session.Run("score", _session.Packs, csv), Is.Zero);
        Assert.That(_session.Output, Is.EqualTo(expected).And.Contain("杯子"));
    }

    [Test]
    public void Score_AnyNumberOfThreads_GivesTheSameBytes()
    {
        var claims = string.Concat(Enumerable.Range(1, 3000).Select(i => i % 7 == 0 ? $"{{\"id\":\"C-{i}\",\"facts\":{{}} }}\n" : i % 11 == 0 ? "no claim\n" : $"{{\"id\":\"C-{i}\",\"facts\":{{\"price\":{i}}}}}\n"));
        foreach (var threads in new[] { "1", "2", "9" })
        {
            Assert.That(Score(claims, "--threads", threads, "-o", _session.PathOf($"{threads}.jsonl")), Is.Zero);
        }

        Assert.That(Claims(_session.Read("1.jsonl")).Count(), Is.EqualTo(3000 - 234));
        Assert.That(_session.Read("2.jsonl"), Is.EqualTo(_session.Read("1.jsonl")));
        Assert.That(_session.Read("9.jsonl"), Is.EqualTo(_session.Read("1.jsonl")));
        Assert.That(_session.Read("9.rejects.jsonl"), Is.EqualTo(_session.Read("1.rejects.jsonl")));
    }

    [Test]
    public void Score_BadClaims_GoToTheRejectsAndTheRunGoesOn()
    {
        var claims = """
            {"id":"C-1","facts":{"price":-1,"prise":5}}
            {"id":"C-2","facts":{"price":2}}
            {"id":"C-3"
            {"id":"C-4","pack":"shops","facts":{}}
            {"id":"C-5","facts":{"price":9}}
            """;
        Assert.That(Score(claims, "-o", _session.PathOf("offers.jsonl")), Is.Zero);
        Assert.That(Claims(_session.Read("offers.jsonl")), Is.EqualTo(new[] { "C-2", "C-5" }));

        var rejects = _session.Read("offers.rejects.jsonl").TrimEnd('\n').Split('\n').Select(line => JsonNode.Parse(line)!).ToArray();
        Assert.That(rejects.Select(r => (int)r["line"]!), Is.EqualTo(new[] { 1, 3, 4 }));
        Assert.That(rejects.Select(r => (string?)r["id"]), Is.EqualTo(new[] { "C-1", "C-3", "C-4" }));
        Assert.That(rejects[0]["problems"]!.AsArray().Select(p => (string?)p!["code"]), Is.EqualTo(new[] { "CMP5101", "CMP5104" }));
        Assert.That((string?)rejects[0]["code"], Is.EqualTo("CMP5101"));
        Assert.That((string?)rejects[0]["problems"]![0]!["suggestion"], Is.EqualTo("did you mean `price`?"));
        Assert.That((string?)rejects[1]["code"], Is.EqualTo("CMP5001"));
        Assert.That((string?)rejects[2]["message"], Does.Contain("`shops`"));
        Assert.That(_session.Error, Does.Match(@"rejected\s+3\b").And.Match(@"CMP5109\s+1\b"));
    }

    [Test]
    public void Score_OffersOnStandardOutput_RejectsGoToStandardError()
    {
        Assert.That(Score("""{"id":"C-1","facts":{"price":-1}}"""), Is.Zero);
        Assert.That(_session.Output, Is.Empty);
        Assert.That(_session.Error, Does.StartWith("{\"line\":1,\"id\":\"C-1\",\"code\":\"CMP5104\""));
    }

    [Test]
    public void Score_RejectsNamed_GoThere()
    {
        Assert.That(Score("""{"id":"C-1","facts":{"price":-1}}""", "--rejects", _session.PathOf("bad.jsonl")), Is.Zero);
        Assert.That(_session.Read("bad.jsonl"), Does.StartWith("{\"line\":1,"));
        Assert.That(_session.Error, Does.Not.Contain("\"line\""));
    }

    [Test]
    public void Score_NoRejects_LeavesAnEmptyFileInPlaceOfAnOldOne()
    {
        _session.Write("offers.rejects.jsonl", "of an earlier run");
        Score(TwoClaims, "-o", _session.PathOf("offers.jsonl"));
        Assert.That(_session.Read("offers.rejects.jsonl"), Is.Empty);
    }

    [Test]
    public void Score_FailOnRejects_EndsWith1AndStillWritesTheOffers()
    {
        Assert.That(Score(TwoClaims + "{}", "-o", _session.PathOf("offers.jsonl"), "--fail-on-rejects"), Is.EqualTo(1));
        Assert.That(Claims(_session.Read("offers.jsonl")), Is.EqualTo(new[] { "C-1", "C-2" }));
        Assert.That(Score(TwoClaims, "--fail-on-rejects"), Is.Zero);
    }

    [Test]
    public void Score_Reasons_AreWrittenInTheLanguagesAsked()
    {
        Score(TwoClaims);
        Assert.That(_session.Output, Does.Not.Contain("because"));
        Score(TwoClaims, "--reasons", "zh,en");
        Assert.That(_session.Output, Does.Contain("\"because\":{\"zh\":\"价格为12.5。\",\"en\":\"It cost 12.5.\"}"));
    }

    [Test]
    public void Score_SeveralPacks_TakesTheOneTheClaimNames()
    {
        _session.Write("packs/other.yaml", Session.Pack.Replace("pack: shop", "pack: other", StringComparison.Ordinal));
        Assert.That(Score("""
            {"id":"C-1","pack":"other","facts":{"price":1}}
            {"id":"C-2","facts":{"price":1}}
            """), Is.Zero);
        Assert.That(_session.Output, Does.Contain("\"pack\":\"other\""));
        Assert.That(_session.Error, Does.Contain("CMP5110").And.Contain("other, shop"));
    }

    [Test]
    public void Score_LineLongerThanAClaimMayBe_IsRejectedAndTheNextIsRead()
    {
        var claims = $"{{\"id\":\"C-1\",\"facts\":{{\"名称\":\"{new string('x', 3 << 20)}\"}}}}\n{{\"id\":\"C-2\",\"facts\":{{\"price\":2}}}}\n";
        Assert.That(Score(claims), Is.Zero);
        Assert.That(Claims(_session.Output), Is.EqualTo(new[] { "C-2" }));
        Assert.That(_session.Error, Does.StartWith("{\"line\":1,\"id\":\"C-1\",\"code\":\"CMP5003\",\"message\":\"the claim has 3145"));
    }

    [Test]
    public void Score_OneLineWithOtherBytes_IsRejectedAlone()
    {
        byte[] claims = [.. "{\"id\":\"C-1\",\"facts\":{\"price\":1}}\n{\"id\":\""u8, 0xB0, 0xA1, .. "\",\"facts\":{}}\n{\"id\":\"C-3\",\"facts\":{\"price\":1}}"u8];
        Assert.That(_session.Run("score", _session.Packs, _session.Write("claims.jsonl", claims)), Is.Zero);
        Assert.That(Claims(_session.Output), Is.EqualTo(new[] { "C-1", "C-3" }));
        Assert.That(_session.Error, Does.StartWith("{\"line\":2,\"code\":\"CMP5002\""));
    }

    [TestCase("missing.jsonl", "CMP5401")]
    [TestCase("packs/missing.csv", "CMP5401")]
    [TestCase("folder.jsonl", "CMP5402")]
    [TestCase("empty.jsonl", "CMP5404")]
    [TestCase("blank.jsonl", "CMP5404")]
    [TestCase("empty.csv", "CMP5404")]
    [TestCase("header.csv", "CMP5404")]
    [TestCase("utf16.jsonl", "CMP5405")]
    [TestCase("utf16.csv", "CMP5405")]
    [TestCase("gb18030.jsonl", "CMP5405")]
    [TestCase("zeros.jsonl", "CMP5405")]
    [TestCase("columns.csv", "CMP5021")]
    public void Score_ClaimsThatCannotBeRead_EndsWith1InOneLineAndWritesNothing(string name, string code)
    {
        Directory.CreateDirectory(_session.PathOf("folder.jsonl"));
        _session.Write("empty.jsonl", "");
        _session.Write("blank.jsonl", "\uFEFF\r\n \n\n");
        _session.Write("empty.csv", "");
        _session.Write("header.csv", "id,price\n");
        _session.Write("utf16.jsonl", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("{}")]);
        _session.Write("utf16.csv", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("id\n1\n")]);
        _session.Write("gb18030.jsonl", [.. "{\"id\":\""u8, 0xB0, 0xA1, .. "\"}\n"u8]);
        _session.Write("zeros.jsonl", Encoding.Unicode.GetBytes("{}\n"));
        _session.Write("columns.csv", "claim,price\nC-1,5\n");
        var before = _session.Files.ToArray();

        Assert.That(_session.Run("score", _session.Packs, _session.PathOf(name), "-o", _session.PathOf("offers.jsonl")), Is.EqualTo(1));
        Assert.That(_session.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(_session.Error, Does.Contain($"error {code}: "));
        Assert.That(_session.Files, Is.EqualTo(before));
    }

    [Test]
    public void Score_EmptyStandardInput_HasNoClaims()
    {
        Assert.That(_session.RunWith("", "score", _session.Packs, "-"), Is.EqualTo(1));
        Assert.That(_session.Error, Does.StartWith("compensate: error CMP5404: the standard input holds no claims"));
    }

    [TestCase("no/such/folder/offers.jsonl", "CMP5406", 1)]
    [TestCase("packs", "CMP5402", 1)]
    [TestCase("claims.jsonl", "CMP5407", 2)]
    [TestCase("packs/../claims.jsonl", "CMP5407", 2)]
    [TestCase("link.jsonl", "CMP5407", 2)]
    public void Score_OffersThatCannotBeWritten_EndsInOneLine(string name, string code, int exit)
    {
        File.CreateSymbolicLink(_session.PathOf("link.jsonl"), _session.PathOf("claims.jsonl"));
        Assert.That(Score(TwoClaims, "-o", _session.PathOf(name)), Is.EqualTo(exit));
        Assert.That(_session.Error, Does.StartWith($"compensate: error {code}: ").And.Contain(_session.PathOf(name)));
        Assert.That(_session.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        Assert.That(_session.Read("claims.jsonl"), Is.EqualTo(TwoClaims));
        Assert.That(_session.Files, Is.EqualTo(new[] { "claims.jsonl", "link.jsonl" }));
    }

    [Test]
    public void Score_OffersAndRejectsToOneFile_AreRefused()
    {
        Assert.That(Score(TwoClaims, "-o", _session.PathOf("a.jsonl"), "--rejects", _session.PathOf("a.jsonl")), Is.EqualTo(2));
        Assert.That(_session.Error, Does.Contain("CMP5407").And.Contain("the offers and the rejects at once"));
    }

    [Test]
    public void Score_EarlierOffers_StayWhenTheRunFails()
    {
        _session.Write("offers.jsonl", "earlier");
        Assert.That(Score("", "-o", _session.PathOf("offers.jsonl")), Is.EqualTo(1));
        Assert.That(_session.Read("offers.jsonl"), Is.EqualTo("earlier"));
    }

    [Test]
    public void Score_Stopped_LeavesNothingBehind()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        using var error = new StringWriter();
        using var terminal = Terminal.Of(Stream.Null, new MemoryStream(), error, stop.Token);
        var claims = _session.Write("claims.jsonl", TwoClaims);
        Assert.That(CommandLine.Run(["score", _session.Packs, claims, "-o", _session.PathOf("offers.jsonl")], terminal), Is.EqualTo(1));
        Assert.That(error.ToString(), Does.Contain("CMP5408"));
        Assert.That(_session.Files, Is.EqualTo(new[] { "claims.jsonl" }));
    }

    [Test]
    [Platform("Linux")]
    public void Score_ToADevice_WritesToItAndLeavesIt()
    {
        Assert.That(Score(TwoClaims, "-o", "/dev/null", "--rejects", "/dev/null"), Is.Zero);
        Assert.That(File.Exists("/dev/null.partial"), Is.False);
        Assert.That(File.ReadAllBytes("/dev/null"), Is.Empty);
    }

    [Test]
    public void Score_OutputThatBreaks_EndsWith1()
    {
        using var error = new StringWriter();
        using var terminal = Terminal.Of(Stream.Null, new BrokenStream(), error);
        Assert.That(CommandLine.Run(["score", _session.Packs, _session.Write("claims.jsonl", TwoClaims)], terminal), Is.EqualTo(1));
        Assert.That(error.ToString(), Does.StartWith("compensate: error CMP5406: the standard output can't be written: the pipe is broken"));
    }

    [Test]
    public void Score_Gb18030_IsReadWhenSaid()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var csv = _session.Write("claims.csv", gb18030.GetBytes("id,price,名称\nC-1,2,杯子\n"));
        Assert.That(_session.Run("score", _session.Packs, csv, "--encoding", "gb18030"), Is.Zero);
        Assert.That(_session.Output, Does.Contain("杯子"));
        Assert.That(_session.Run("score", _session.Packs, csv), Is.EqualTo(1));
        Assert.That(_session.Error, Does.Contain("CMP5405").And.Contain("is not UTF-8"));
        Assert.That(_session.Run("score", _session.Packs, csv, "--encoding", "big5"), Is.EqualTo(2));
        Assert.That(_session.Error, Does.Contain("--encoding takes utf-8 or gb18030, not 'big5'."));
    }

    [TestCase("-", "-o", "offers.jsonl")]
    [TestCase("claims.jsonl")]
    [TestCase("claims.jsonl", "-o", "-")]
    public void Score_ResumeWithAStream_IsWrongUsage(params string[] arguments)
    {
        Assert.That(_session.Run(["score", _session.Packs, .. arguments, "--resume"]), Is.EqualTo(2));
        Assert.That(_session.Error, Does.StartWith("compensate: --resume needs files: "));
    }

    [Test]
    public void Score_UnfinishedRun_IsGoneOnWithOrGivenUpAndEitherIsSaid()
    {
        var offers = _session.PathOf("offers.jsonl");
        Assert.That(Score(TwoClaims, "-o", offers, "--resume"), Is.Zero);
        Assert.That(_session.Error, Does.StartWith("compensate: there is no unfinished run to go on with; starts from the beginning.\n"));
        _session.Write("offers.jsonl.checkpoint", "{}");
        Assert.That(Score(TwoClaims, "-o", offers, "--resume"), Is.EqualTo(1));
        Assert.That(_session.Error.Split('\n'), Has.Length.EqualTo(2).And.ItemAt(0).Contains("CMP5411"));
        Assert.That(Score(TwoClaims, "-o", offers), Is.Zero);
        Assert.That(_session.Error, Does.StartWith("compensate: starts anew; the unfinished run into"));
        Assert.That(_session.Files, Is.EqualTo(new[] { "claims.jsonl", "offers.jsonl", "offers.rejects.jsonl" }));
    }

    [Test]
    public void Score_Summary_CountsDecisionsTotalsAndMissingFacts()
    {
        Score(TwoClaims + """
            {"id":"C-3","facts":{}}
            {"id":"C-4","facts":{"price":0}}
            """);
        Assert.That(_session.Error, Does.Match(@"offered\s+2\b").And.Match(@"declined\s+1\b").And.Match(@"needs-information\s+1\b"));
        Assert.That(_session.Error, Does.Match(@"total EUR\s+15\.50\s+in 2 offers").And.Match(@"missing price\s+1\b").And.Match(@"rejected\s+0\b"));
        Assert.That(_session.Error, Has.No.Member('\u001b'));
    }

    [Test]
    public void Score_Summary_ShowsWhatCostsMostAndNamesOfAnyWidth()
    {
        _session.Write("packs/shop.yaml", Session.Pack.Replace("loss: broken", "loss: 破损", StringComparison.Ordinal).Replace("[ broken ]", "[ 破损 ]", StringComparison.Ordinal));
        Score(TwoClaims);
        Assert.That(_session.Error, Does.Match(@"破损 +2  EUR 15\.50").And.Match(@"refund +2  EUR 15\.50"));

        // A character that takes two cells is counted as two.
        var lines = _session.Error.Split('\n');
        Assert.That(lines.Single(l => l.Contains("破损", StringComparison.Ordinal)).IndexOf("EUR", StringComparison.Ordinal) + 2, Is.EqualTo(lines.Single(l => l.Contains("refund", StringComparison.Ordinal)).IndexOf("EUR", StringComparison.Ordinal)));
    }

    [Test]
    public void Score_Report_IsWrittenBesideTheOffersInTheFirstLanguage()
    {
        Assert.That(Score(TwoClaims, "-o", _session.PathOf("offers.jsonl"), "--report", _session.PathOf("report.html")), Is.Zero);
        Assert.That(_session.Files, Is.EqualTo(new[] { "claims.jsonl", "offers.jsonl", "offers.rejects.jsonl", "report.html" }));
        Assert.That(_session.Read("report.html"), Does.StartWith("<!DOCTYPE html>\n<html lang=\"en\">").And.Contain("EUR 15.50").And.Contain("claims.jsonl").And.Not.Contain(_session.Folder));

        var first = _session.Read("report.html");
        Score(TwoClaims, "--report", _session.PathOf("report.html"), "--threads", "1");
        Assert.That(_session.Read("report.html"), Is.EqualTo(first));
        Score(TwoClaims, "--report", _session.PathOf("report.html"), "--reasons", "zh,en");
        Assert.That(_session.Read("report.html"), Does.Contain("<html lang=\"zh-CN\">").And.Contain("15.50欧元"));
    }

    [Test]
    public void Score_ReportOfRejectsAlone_IsWritten()
    {
        Assert.That(Score("no claim\n", "--report", _session.PathOf("report.html"), "--rejects", _session.PathOf("bad.jsonl")), Is.Zero);
        Assert.That(_session.Read("report.html"), Does.Contain("CMP5001"));
    }

    [Test]
    public void Score_ReportWithoutClaims_LeavesAnEarlierOne()
    {
        _session.Write("report.html", "earlier");
        Assert.That(Score("", "--report", _session.PathOf("report.html")), Is.EqualTo(1));
        Assert.That(_session.Read("report.html"), Is.EqualTo("earlier"));
    }

    [TestCase("no/such/folder/report.html", "CMP5406", 1)]
    [TestCase("claims.jsonl", "CMP5407", 2)]
    [TestCase("offers.jsonl", "CMP5407", 2)]
    public void Score_ReportThatCannotBeWritten_EndsBeforeAnythingIsScored(string name, string code, int exit)
    {
        Assert.That(Score(TwoClaims, "-o", _session.PathOf("offers.jsonl"), "--report", _session.PathOf(name)), Is.EqualTo(exit));
        Assert.That(_session.Error, Does.StartWith($"compensate: error {code}: "));
        Assert.That(_session.Files, Is.EqualTo(new[] { "claims.jsonl" }));
    }

    private int Score(string claims, params string[] options) => _session.Run(["score", _session.Packs, _session.Write("claims.jsonl", claims), .. options]);

    private static IEnumerable<string> Claims(string offers) =>
        offers.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => (string)JsonNode.Parse(line)!["claim"]!);

    private sealed class BrokenStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("the pipe is broken");
    }
}
