using System.Text;

namespace Compensation.Tests.Bulk;

/// <summary>Runs that ended before they were finished, at each place where they can, and what goes on with them.</summary>
public sealed class ResumeTests
{
    private const int Claims = 40_000;
    private BulkFolder _folder = null!;
    private byte[] _offers = null!;
    private byte[] _rejects = null!;

    [SetUp]
    public void Begin() => _folder = new BulkFolder();

    [TearDown]
    public void End() => _folder.Dispose();

    [TestCase(BulkFormat.JsonLines, BulkEncoding.Utf8)]
    [TestCase(BulkFormat.Csv, BulkEncoding.Utf8)]
    [TestCase(BulkFormat.Csv, BulkEncoding.Gb18030)]
    public void Score_StoppedAgainAndAgain_GivesTheBytesOfOneRun(BulkFormat format, BulkEncoding encoding)
    {
        var options = Prepare(format, encoding);
        var stops = 0;
        while (!Stop(options with { Threads = 1 + stops % 2 }, afterReports: 2))
        {
            stops++;
            Assert.That(_folder.Files, Is.EqualTo(new[] { "claims", "offers.jsonl.checkpoint", "offers.jsonl.partial", "offers.rejects.jsonl.partial" }));
        }

        Assert.That(stops, Is.Positive);
        AssertWhole();
    }

    [Test]
    public void Score_EndedBehindACheckpoint_CutsOffWhatIsBehind()
    {
        var options = Prepare();
        Stop(options, afterReports: 3);
        File.AppendAllText(_folder.PathOf("offers.jsonl.partial"), "half a li");
        File.AppendAllText(_folder.PathOf("offers.rejects.jsonl.partial"), "{}\n");
        _folder.Write("offers.jsonl.checkpoint.new", "half a checkpoint");

        var result = Resume(options);

        Assert.That(result.Resumed, Is.Positive.And.LessThan(result.Claims));
        Assert.That((result.Offers, result.Rejected), Is.EqualTo((Count(_offers), Count(_rejects))));
        AssertWhole();
    }

    /// <summary>All is written and a checkpoint says so; the files had their names, or one of them, or none.</summary>
    [TestCase(false, false)]
    [TestCase(true, false)]
    [TestCase(false, true)]
    [TestCase(true, true)]
    public void Score_EndedWhileFilesGotTheirNames_NamesTheRest(bool isOffersNamed, bool isRejectsNamed)
    {
        var options = Prepare();
        Stop(options, afterReports: 3);
        var unfinished = Checkpoint.Find(_folder.PathOf("offers.jsonl.checkpoint"))!;
        (unfinished with { IsFinished = true, Position = _folder.Read("claims").Length, Read = LastHash(), Offers = _offers.Length, Rejects = _rejects.Length }).Write(_folder.PathOf("offers.jsonl.checkpoint"));
        foreach (var (name, bytes, isNamed) in new[] { ("offers.jsonl", _offers, isOffersNamed), ("offers.rejects.jsonl", _rejects, isRejectsNamed) })
        {
            File.Delete(_folder.PathOf(name + ".partial"));
            _folder.Write(isNamed ? name : name + ".partial", bytes);
        }

        Resume(options);

        AssertWhole();
    }

    /// <summary>A report that can't be written leaves offers without their name, and a run that goes on writes it.</summary>
    [Test]
    public void Score_EndedWhileItCompletes_CompletesAgain()
    {
        var options = Prepare();
        var files = Files(resume: false) with { Completing = _ => throw new CompensationException([BulkDiagnostics.CannotWrite.In(null, "report.html", "the disk is full")]) };
        Assert.That(() => new BulkScorer(_folder.Packs(), options).Score(files), Throws.TypeOf<CompensationException>());
        Assert.That(_folder.Files, Is.EqualTo(new[] { "claims", "offers.jsonl.checkpoint", "offers.jsonl.partial", "offers.rejects.jsonl.partial" }));

        BulkResult? completed = null;
        var result = new BulkScorer(_folder.Packs(), options).Score(Files(resume: true) with { Completing = whole => completed = whole });

        Assert.That(completed, Is.SameAs(result));
        Assert.That((result.Claims, result.Resumed), Is.EqualTo((Count(_offers) + Count(_rejects), Count(_offers) + Count(_rejects))));
        AssertWhole();
    }

    [Test]
    public void Score_EndedWhileFilesGotTheirNamesAndOneIsLost_IsRefused()
    {
        var options = Prepare();
        Stop(options, afterReports: 3);
        var unfinished = Checkpoint.Find(_folder.PathOf("offers.jsonl.checkpoint"))!;
        (unfinished with { IsFinished = true, Position = _folder.Read("claims").Length, Read = LastHash(), Offers = 5 }).Write(_folder.PathOf("offers.jsonl.checkpoint"));
        File.Delete(_folder.PathOf("offers.jsonl.partial"));
        _folder.Write("offers.jsonl", "of an earlier run");

        Assert.That(() => Resume(options), Throws.TypeOf<CompensationException>().With.Message.Contains("CMP5412"));
        Assert.That(Encoding.UTF8.GetString(_folder.Read("offers.jsonl")), Is.EqualTo("of an earlier run"));
    }

    [Test]
    public void Score_NothingToResume_Starts()
    {
        var options = Prepare();
        _folder.Write("offers.jsonl.partial", "of a run without a checkpoint");

        Assert.That(Resume(options).Resumed, Is.Zero);
        AssertWhole();
    }

    [Test]
    public void Score_NotAskedToResume_StartsAnew()
    {
        var options = Prepare();
        Stop(options, afterReports: 3);

        Assert.That(new BulkScorer(_folder.Packs(), options).Score(Files(resume: false)).Resumed, Is.Zero);
        AssertWhole();
    }

    [Test]
    public void Score_StoppedBeforeTheFirstClaim_LeavesNothing()
    {
        var options = Prepare();

        Assert.That(() => new BulkScorer(_folder.Packs(), options).Score(Files(resume: false), stop: new CancellationToken(true)), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(_folder.Files, Is.EqualTo(new[] { "claims" }));
    }

    [TestCase("content", "CMP5410", "the time of the claims' last change")]
    [TestCase("content, same time", "CMP5410", "the hash of the claims' first bytes")]
    [TestCase("end, same time", "CMP5410", "the hash of the claims' last bytes")]
    [TestCase("middle, same time", "CMP5410", "the hash of the claims before the place to go on")]
    [TestCase("size", "CMP5410", "the size of the claims")]
    [TestCase("pack", "CMP5410", "the hash of shop 1.0.0")]
    [TestCase("version", "CMP5410", "the hash of shop 1.0.1 is ")]
    [TestCase("languages", "CMP5410", "the list of languages is en, and was empty when it began")]
    [TestCase("encoding", "CMP5410", "the encoding of the claims is gb18030, and was utf-8 when it began")]
    [TestCase("rejects", "CMP5410", "the name of the rejects is bad.jsonl, and was offers.rejects.jsonl when it began")]
    [TestCase("engine", "CMP5410", "the version of the engine")]
    [TestCase("checkpoint", "CMP5411", "it is damaged")]
    [TestCase("format", "CMP5411", "it is of another version")]
    [TestCase("partial", "CMP5412", "offers.jsonl.partial holds 7 bytes")]
    [TestCase("no partial", "CMP5412", "offers.rejects.jsonl.partial holds 0 bytes")]
    public void Score_WithWhatIsNotWhatItWas_IsRefusedAndNothingLost(string what, string code, string message)
    {
        var options = Prepare();
        Stop(options, afterReports: 3);
        var (claims, checkpoint) = (_folder.PathOf("claims"), _folder.PathOf("offers.jsonl.checkpoint"));
        var (time, bytes, position) = (File.GetLastWriteTimeUtc(claims), File.ReadAllBytes(claims), Checkpoint.Find(checkpoint)!.Position);
        var (files, pack) = (Files(resume: true), BulkFolder.Pack);
        switch (what)
        {
            case "content":
                File.SetLastWriteTimeUtc(claims, time.AddSeconds(2));
                break;
            case "content, same time":
                Change(8);
                break;
            case "end, same time":
                Change(bytes.Length - 9);
                break;
            case "middle, same time":
                Change((int)position - 9);
                break;
            case "size":
                File.AppendAllText(claims, "\n");
                break;
            case "pack":
                pack = pack.Replace("price > 0", "price > 1", StringComparison.Ordinal);
                break;
            case "version":
                pack = pack.Replace("1.0.0", "1.0.1", StringComparison.Ordinal);
                break;
            case "languages":
                options = options with { Languages = ["en"] };
                break;
            case "encoding":
                options = options with { Encoding = BulkEncoding.Gb18030 };
                break;
            case "rejects":
                files = files with { Rejects = _folder.PathOf("bad.jsonl") };
                break;
            case "engine":
                File.WriteAllText(checkpoint, File.ReadAllText(checkpoint).Replace($"engine\":\"{EngineVersion.Current}", "engine\":\"0.0.1", StringComparison.Ordinal));
                break;
            case "checkpoint":
                File.WriteAllText(checkpoint, File.ReadAllText(checkpoint)[..^9]);
                break;
            case "format":
                File.WriteAllText(checkpoint, File.ReadAllText(checkpoint).Replace("\"format\":2", "\"format\":9", StringComparison.Ordinal));
                break;
            case "partial":
                _folder.Write("offers.jsonl.partial", "too few");
                break;
            case "no partial":
                File.Delete(_folder.PathOf("offers.rejects.jsonl.partial"));
                break;
        }

        var before = _folder.Files.ToDictionary(name => name, _folder.Read);
        Assert.That(() => new BulkScorer(_folder.Packs(pack), options).Score(files), Throws.TypeOf<CompensationException>().With.Message.Contains(code).And.Message.Contains(message));
        Assert.That(_folder.Files.ToDictionary(name => name, _folder.Read), Is.EqualTo(before));

        void Change(int at)
        {
            bytes[at] ^= 1;
            File.WriteAllBytes(claims, bytes);
            File.SetLastWriteTimeUtc(claims, time);
        }
    }

    [Test]
    [Platform("Linux")]
    public void Score_ResumeIntoADevice_IsRefused() => Assert.That(
        () => new BulkScorer(_folder.Packs()).Score(new BulkFiles(_folder.Write("claims", "{}"), "/dev/null") { Resume = true }),
        Throws.TypeOf<CompensationException>().With.Message.Contains("CMP5413"));

    [Test]
    [Platform("Linux")]
    public void Score_WhileAnotherRunWritesTheSameFiles_IsRefusedAndLeavesThem()
    {
        var options = Prepare();
        var isTried = false;
        new BulkScorer(_folder.Packs(), options).Score(Files(resume: false), new Told(_ =>
        {
            if (!isTried)
            {
                isTried = true;
                Assert.That(() => Resume(options), Throws.TypeOf<CompensationException>().With.Message.Contains("CMP5406"));
            }
        }));

        Assert.That(isTried);
        AssertWhole();
    }

    /// <summary>Writes the claims, and what one run makes of them.</summary>
    private BulkOptions Prepare(BulkFormat format = BulkFormat.JsonLines, BulkEncoding encoding = BulkEncoding.Utf8)
    {
        var text = format == BulkFormat.Csv ? BulkFolder.Table(Claims) : BulkFolder.Lines(Claims);
        var encoder = encoding == BulkEncoding.Gb18030 ? CodePagesEncodingProvider.Instance.GetEncoding("GB18030")! : Encoding.UTF8;
        _folder.Write("claims", encoder.GetBytes(text));
        var options = new BulkOptions { Format = format, Encoding = encoding, CheckpointPause = TimeSpan.MaxValue, CheckpointBytes = 100_000, Threads = 1 };
        using var offers = new MemoryStream();
        using var rejects = new MemoryStream();
        using var claims = File.OpenRead(_folder.PathOf("claims"));
        new BulkScorer(_folder.Packs(), options).Score(claims, offers, rejects);
        (_offers, _rejects) = (offers.ToArray(), rejects.ToArray());
        return options;
    }

    private BulkFiles Files(bool resume) => new(_folder.PathOf("claims"), _folder.PathOf("offers.jsonl")) { Resume = resume };

    private BulkResult Resume(BulkOptions options) => new BulkScorer(_folder.Packs(), options).Score(Files(resume: true));

    /// <summary>Goes on with the run and stops it after some batches; true when it came to its end before.</summary>
    private bool Stop(BulkOptions options, int afterReports)
    {
        using var stop = new CancellationTokenSource();
        try
        {
            new BulkScorer(_folder.Packs(), options).Score(
                Files(resume: true),
                new Told(_ =>
                {
                    if (--afterReports == 0)
                    {
                        stop.Cancel();
                    }
                }),
                stop.Token);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private string LastHash()
    {
        using var claims = File.OpenHandle(_folder.PathOf("claims"));
        return RunIdentity.HashUpTo(claims, RandomAccess.GetLength(claims));
    }

    private void AssertWhole()
    {
        Assert.That(_folder.Files, Is.EqualTo(new[] { "claims", "offers.jsonl", "offers.rejects.jsonl" }));
        Assert.That(_folder.Read("offers.jsonl").AsSpan().SequenceEqual(_offers), "the offers");
        Assert.That(_folder.Read("offers.rejects.jsonl").AsSpan().SequenceEqual(_rejects), "the rejects");
    }

    private static long Count(byte[] lines) => lines.AsSpan().Count((byte)'\n');

    /// <summary>Progress on the thread that tells it.</summary>
    private sealed class Told(Action<BulkProgress> told) : IProgress<BulkProgress>
    {
        public void Report(BulkProgress value) => told(value);
    }
}
