using System.Text;

namespace Compensation.Tests.Bulk;

public sealed class BulkScorerTests
{
    private BulkFolder _folder = null!;

    [SetUp]
    public void Begin() => _folder = new BulkFolder();

    [TearDown]
    public void End() => _folder.Dispose();

    [Test]
    public void Score_Streams_GivesTheOffersThatTheCalculatorGives()
    {
        const string Claims = "{\"id\":\"C-1\",\"facts\":{\"price\":12.5}}\n{\"id\":\"C-2\",\"facts\":{\"price\":3}}\n{\"id\":\"C-3\"}\n";
        using var offers = new MemoryStream();
        using var rejects = new MemoryStream();

        var result = new BulkScorer(_folder.Packs()).Score(new MemoryStream(Encoding.UTF8.GetBytes(Claims)), offers, rejects);

        var calculator = _folder.Packs().Packs[0].Compile();
        var expected = Claims.Split('\n')[..2].Select(line => calculator.Calculate(Claim.Parse(line)).ToJson() + "\n");
        Assert.That(Encoding.UTF8.GetString(offers.ToArray()), Is.EqualTo(string.Concat(expected)));
        Assert.That(Encoding.UTF8.GetString(rejects.ToArray()), Does.StartWith("{\"line\":3,\"id\":\"C-3\",\"code\":\"CMP5012\""));
        Assert.That((result.Claims, result.Offers, result.Rejected, result.Resumed), Is.EqualTo((3L, 2L, 1L, 0L)));
    }

    [TestCase(BulkFormat.JsonLines)]
    [TestCase(BulkFormat.Csv)]
    public void Score_AnyThreadsAndPieces_GivesTheSameBytes(BulkFormat format)
    {
        var claims = Encoding.UTF8.GetBytes(format == BulkFormat.Csv ? BulkFolder.Table(6_000) : BulkFolder.Lines(6_000));
        var expected = Run(new BulkOptions { Format = format, Threads = 1 }, new MemoryStream(claims));

        Assert.That(Run(new BulkOptions { Format = format, Threads = 2 }, new MemoryStream(claims)), Is.EqualTo(expected));
        Assert.That(Run(new BulkOptions { Format = format, Threads = 7 }, new PieceStream(claims, 1_000)), Is.EqualTo(expected));
        Assert.That(expected.Offers.Split('\n'), Has.Length.GreaterThan(5_000));
        Assert.That(expected.Rejects.Split('\n'), Has.Length.GreaterThan(500));
    }

    [TestCase(BulkFormat.JsonLines)]
    [TestCase(BulkFormat.Csv)]
    public void Score_Gb18030_GivesTheSameBytesAsUtf8(BulkFormat format)
    {
        var text = format == BulkFormat.Csv ? BulkFolder.Table(4_000) : BulkFolder.Lines(4_000);
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var expected = Run(new BulkOptions { Format = format }, new MemoryStream(Encoding.UTF8.GetBytes(text)));

        Assert.That(Run(new BulkOptions { Format = format, Encoding = BulkEncoding.Gb18030 }, new MemoryStream(gb18030.GetBytes(text))), Is.EqualTo(expected));
        Assert.That(Run(new BulkOptions { Format = format, Encoding = BulkEncoding.Gb18030 }, new MemoryStream(gb18030.GetBytes("\uFEFF" + text))), Is.EqualTo(expected));
    }

    [TestCase(BulkFormat.JsonLines, "{\"id\":\"C-1\",\"facts\":{\"price\":1}}\n{\"id\":\"C-2\",\"facts\":{\"名称\":\"停\u0001机\"}}\n{\"id\":\"C-3\",\"facts\":{\"price\":1}}\n", "CMP5002", 2, 29, "GB18030")]
    [TestCase(BulkFormat.Csv, "id,price,名称\nC-1,1,\nC-2,1,停\u0001机\nC-3,1,\n", "CMP5028", 3, 7, "gb18030")]
    public void Score_Gb18030WithWrongBytes_RejectsTheClaimWithItsPlace(BulkFormat format, string text, string code, int line, int column, string encoding)
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes(text);
        bytes[Array.IndexOf(bytes, (byte)1)] = 0xFF;

        var (offers, rejects) = Run(new BulkOptions { Format = format, Encoding = BulkEncoding.Gb18030 }, new MemoryStream(bytes));

        Assert.That(offers, Does.Contain("\"C-1\"").And.Contain("\"C-3\"").And.Not.Contain("\"C-2\""));
        Assert.That(rejects, Does.StartWith($"{{\"line\":{line},\"id\":\"C-2\",\"code\":\"{code}\"").And.Contain($"\"column\":{column}").And.Contain(encoding));
    }

    [TestCase("{\"id\":\"C\"}", BulkEncoding.Utf8, "CMP5405", true)]
    [TestCase("停机\n", BulkEncoding.Utf8, "CMP5405", true)]
    [TestCase("\uFEFF{}\n", BulkEncoding.Gb18030, "CMP5405", false)]
    [TestCase("停\n", BulkEncoding.Gb18030, "CMP5405", false)]
    public void Score_AnotherEncoding_IsTold(string text, BulkEncoding encoding, string code, bool isWrongByte)
    {
        byte[] bytes = isWrongByte ? [.. Encoding.UTF8.GetBytes(text)[..^1], 0xB0, (byte)'\n'] : Encoding.UTF8.GetBytes(text);

        Assert.That(() => Run(new BulkOptions { Encoding = encoding }, new MemoryStream(bytes)), Throws.TypeOf<CompensationException>().With.Message.Contains(code));
    }

    private static readonly string[] Rows = [.. Enumerable.Range(1, 60_000).Select(i => $"C-{i},1.0000000000000000000000")];

    [TestCase("\n", 1, BulkEncoding.Utf8)]
    [TestCase("\r\n", 2, BulkEncoding.Utf8)]
    [TestCase("\r", 3, BulkEncoding.Gb18030)]
    public void Score_QuoteNeverClosed_IsOneRejectAndTheOtherRowsAreRead(string lineEnd, int threads, BulkEncoding encoding)
    {
        var table = Table(lineEnd, (2, "C-2,\"1"), (40_000, "C-40000,\"1"), (50_000, "C-50000,\"1\""));

        var (offers, rejects) = Run(new BulkOptions { Format = BulkFormat.Csv, Threads = threads, Encoding = encoding }, new MemoryStream(table));

        Assert.That(offers.Split('\n').Select(ClaimOf).OfType<string>(), Is.EqualTo(Enumerable.Range(1, 60_000).Where(i => i is not (2 or 40_000)).Select(i => $"C-{i}")));
        Assert.That(rejects.Split('\n'), Has.Length.EqualTo(3).And.ItemAt(0).StartsWith("{\"line\":3,\"id\":\"C-2\",\"code\":\"CMP5027\"").And.ItemAt(1).StartsWith("{\"line\":40001,\"id\":\"C-40000\",\"code\":\"CMP5027\""));
    }

    [TestCase("\n", "yyyyyyy")]
    [TestCase("\r\n", "C-9,1\n")]
    [TestCase("\n", "\"\"quoted")]
    public void Score_RowOverTheLimit_IsOneRejectAndTheOtherRowsAreRead(string lineEnd, string piece)
    {
        var table = Table(lineEnd, (2, $"C-2,\"{string.Concat(Enumerable.Repeat(piece, 300_000))}\""));

        var (offers, rejects) = Run(new BulkOptions { Format = BulkFormat.Csv }, new PieceStream(table, 100_000));

        Assert.That(offers.Split('\n').Select(ClaimOf).OfType<string>(), Is.EqualTo(Enumerable.Range(1, 60_000).Where(i => i != 2).Select(i => $"C-{i}")), "what stands in a cell is no claim");
        Assert.That(rejects, Does.StartWith("{\"line\":3,\"id\":\"C-2\",\"code\":\"CMP5029\""));
        Assert.That(rejects.Count(c => c == '\n'), Is.EqualTo(1));
    }

    [TestCase("C-2,\"1", "line 3", "line 4")]
    [TestCase("C-2,\"1\nC-2b,1", "line 3", "line 4")]
    public void Score_QuoteNeverClosedInAStreamThatIsReadOnce_EndsTheRunAndTellsFromWhere(string row, string opened, string unread)
    {
        byte[] table = [.. Table("\n", (2, row)), .. Table("\n")];

        Assert.That(
            () => Run(new BulkOptions { Format = BulkFormat.Csv }, new RepeatedStream(table, 1)),
            Throws.TypeOf<CompensationException>().With.Message.Contains("CMP5415").And.Message.Contains(opened).And.Message.Contains(unread));
    }

    [Test]
    public void Score_LineOverTheLimit_IsOneRejectWithItsId()
    {
        var lines = BulkFolder.Lines(3).Split('\n');
        lines[1] = $$"""{ "claimant": "x", "id": "C-2", "facts": { "note": "{{new string('y', 3_000_000)}}" } }""";

        var (offers, rejects) = Run(new BulkOptions(), new PieceStream(Encoding.UTF8.GetBytes(string.Join('\n', lines)), 100_000));

        Assert.That(offers.Count(c => c == '\n'), Is.EqualTo(2));
        Assert.That(rejects, Does.StartWith("{\"line\":2,\"id\":\"C-2\",\"code\":\"CMP5003\""));
    }

    private static byte[] Table(string lineEnd, params (int Number, string Row)[] changed)
    {
        var rows = Rows.ToArray();
        foreach (var (number, row) in changed)
        {
            rows[number - 1] = row;
        }

        return Encoding.UTF8.GetBytes(string.Join(lineEnd, rows.Prepend("id,price")) + lineEnd);
    }

    private static string? ClaimOf(string offer) => offer.Length == 0 ? null : offer.Split('"')[5];

    [Test]
    public void Score_Streams_HoldTheSameHoweverLongTheyAre()
    {
        var scorer = new BulkScorer(_folder.Packs(), new BulkOptions { Threads = 2 });
        var one = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("\n\n\n \n", 20_000)));
        Allocated(60);
        var more = Allocated(60) - Allocated(10);

        // 5 MB more in some 76 batches: their buffers are used again, and what is calculated for no claim allocates nothing.
        Assert.That(more, Is.LessThan(200_000));

        long Allocated(int times)
        {
            var start = GC.GetTotalAllocatedBytes(precise: true);
            Assert.That(() => scorer.Score(new RepeatedStream(one, times), Stream.Null), Throws.TypeOf<CompensationException>(), "there are no claims");
            return GC.GetTotalAllocatedBytes(precise: true) - start;
        }
    }

    [Test]
    public void Score_WriterThatFails_EndsTheRunWithItsException()
    {
        using var offers = new FailingStream();

        Assert.That(
            () => new BulkScorer(_folder.Packs()).Score(new MemoryStream(Encoding.UTF8.GetBytes(BulkFolder.Lines(20_000))), offers),
            Throws.TypeOf<IOException>().With.Message.EqualTo("full"));
    }

    [Test]
    [CancelAfter(10_000)]
    public void Score_StoppedWhileTheInputKeepsItWaiting_Ends(CancellationToken _)
    {
        using var stop = new CancellationTokenSource(50);
        using var waiting = new WaitingStream();

        Assert.That(() => new BulkScorer(_folder.Packs()).Score(waiting, Stream.Null, stop: stop.Token), Throws.InstanceOf<OperationCanceledException>());
    }

    private (string Offers, string Rejects) Run(BulkOptions options, Stream claims)
    {
        using var offers = new MemoryStream();
        using var rejects = new MemoryStream();
        new BulkScorer(_folder.Packs(), options).Score(claims, offers, rejects);
        return (Encoding.UTF8.GetString(offers.ToArray()), Encoding.UTF8.GetString(rejects.ToArray()));
    }

    /// <summary>The same bytes again and again, without holding them.</summary>
    private sealed class RepeatedStream(byte[] bytes, int times) : MemoryStream(bytes)
    {
        private int _left = times;

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            var read = base.Read(buffer);
            if (read == 0 && --_left > 0)
            {
                Position = 0;
                read = base.Read(buffer);
            }

            return read;
        }
    }

    private sealed class FailingStream : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("full");
    }

    private sealed class WaitingStream : MemoryStream
    {
        private readonly ManualResetEventSlim _never = new();

        public override bool CanSeek => false;

        public override int Read(Span<byte> buffer)
        {
            _never.Wait(TimeSpan.FromSeconds(20));
            return 0;
        }

        protected override void Dispose(bool disposing)
        {
            _never.Set();
            base.Dispose(disposing);
        }
    }
}
