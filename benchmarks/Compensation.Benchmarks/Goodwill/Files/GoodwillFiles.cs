using System.Diagnostics;
using System.Security.Cryptography;
using Compensation.ClaimGenerator;

namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>
/// From file to file: a file of generated claims through every rival in turn, so that what disturbs the machine disturbs all of them alike; warm
/// within this process, and cold, each time in a process of its own. What the rivals write is compared byte for byte.
/// </summary>
internal sealed class GoodwillFiles : IDisposable
{
    public const string ColdHand = "hand";
    public const string ColdCompensate = "compensate, 1 thread";

    private const string OffersEnding = ".offers.jsonl";

    private readonly string _folder = Directory.CreateTempSubdirectory("goodwill-").FullName;
    private readonly IReadOnlyList<IFileRival> _rivals = FileRivals.All(PackPath);
    private readonly OfferHead _head = OfferHead.Of(RulePack.Load(PackPath).Compile());

    /// <summary>Writes the files of claims.</summary>
    /// <param name="claims">How many are made.</param>
    /// <param name="times">How many times they stand in the files.</param>
    public GoodwillFiles(int claims, int times = 1)
    {
        Count = claims * times;
        var maker = new GoodwillClaims();
        Write(Claims, times, hasHeader: false, output => ClaimFile.Write(output, maker, claims, maker.DefaultSeed));
        Write(Table, times, hasHeader: true, output => ClaimFile.WriteTable(output, maker, claims, maker.DefaultSeed));
    }

    public static string PackPath => Path.Combine(Repository.Root, "rules/goodwill/goodwill.yaml");

    /// <summary>How many claims are in the file.</summary>
    public int Count { get; }

    private static string Compensate => Path.Combine(Repository.Root, "samples/Compensation.Console/bin/Release/net10.0/compensate.dll");

    private string Claims => Path.Combine(_folder, "claims.jsonl");

    private string Table => Path.Combine(_folder, "claims.csv");

    /// <summary>Rounds within this process, after some that are not counted.</summary>
    /// <param name="rounds">How many are counted.</param>
    /// <param name="warmUps">How many are not.</param>
    /// <param name="names">Whom to measure; all when there are none.</param>
    public IReadOnlyList<FileMeasurement> Warm(int rounds, int warmUps, params IReadOnlyList<string> names)
    {
        IFileRival[] rivals = [.. _rivals.Where(r => names.Count == 0 || names.Contains(r.Name))];
        var measurements = rivals.Select(r => new FileMeasurement(r.Name)).ToArray();
        for (var round = -warmUps; round < rounds; round++)
        {
            for (var i = 0; i < rivals.Length; i++)
            {
                var processor = Environment.CpuUsage.TotalTime;
                var took = Score(rivals[i]);
                if (round >= 0)
                {
                    measurements[i].Add(took, Environment.CpuUsage.TotalTime - processor);
                }
            }
        }

        return measurements;
    }

    /// <summary>Rounds of fresh processes.</summary>
    /// <param name="rounds">How many.</param>
    /// <param name="names">Whom to measure; all when there are none.</param>
    public IReadOnlyList<FileMeasurement> Cold(int rounds, params IReadOnlyList<string> names)
    {
        var rivals = new List<(string Name, string[] Arguments)>();
        foreach (var name in (string[])[ColdHand, FileRivals.Newtonsoft, FileRivals.Copy])
        {
            rivals.Add((name, [typeof(GoodwillFiles).Assembly.Location, "rival", name, Claims, OffersOf($"cold {name}"), _head.Version, _head.Hash, _head.Engine]));
        }

        rivals.Add((ColdCompensate, [Compensate, "score", PackPath, Claims, "-o", OffersOf($"cold {ColdCompensate}"), "--threads", "1"]));
        rivals.Add(("compensate, all threads", [Compensate, "score", PackPath, Claims, "-o", OffersOf("cold compensate, all threads")]));
        rivals.Add(("compensate, 1 thread, CSV in", [Compensate, "score", PackPath, Table, "-o", OffersOf("cold compensate, CSV"), "--threads", "1"]));
        rivals.RemoveAll(r => names.Count > 0 && !names.Contains(r.Name));
        var measurements = rivals.Select(r => new FileMeasurement(r.Name)).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < rivals.Count; i++)
            {
                measurements[i].Add(FreshProcess.Run(rivals[i].Arguments));
            }
        }

        return measurements;
    }

    /// <summary>The bytes that bulk scoring allocates for a claim: all of a warm run, over its claims.</summary>
    public double BytesOfAClaim()
    {
        var bulk = _rivals.Single(r => r.Name == FileRivals.Bulk);
        Score(bulk);
        var before = GC.GetTotalAllocatedBytes(precise: true);
        Score(bulk);
        return (GC.GetTotalAllocatedBytes(precise: true) - before) / (double)Count;
    }

    /// <summary>The files of offers that are not those of the program written by hand.</summary>
    public IReadOnlyList<string> Differing()
    {
        var files = Directory.GetFiles(_folder, $"*{OffersEnding}").Where(path => !path.EndsWith(FileRivals.Copy + OffersEnding, StringComparison.Ordinal));
        return [.. files.GroupBy(HashOf).OrderByDescending(g => g.Any(path => path.EndsWith(FileRivals.Hand + OffersEnding, StringComparison.Ordinal))).Skip(1).SelectMany(g => g).Select(Path.GetFileName).OfType<string>()];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static FileStream OpenClaims(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    public static FileStream CreateOffers(string path) => new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);

    private static string HashOf(string path)
    {
        using var offers = File.OpenRead(path);
        return Convert.ToHexString(SHA256.HashData(offers));
    }

    private static void Write(string path, int times, bool hasHeader, Action<TextWriter> write)
    {
        using (var output = new StreamWriter(path) { NewLine = "\n" })
        {
            write(output);
        }

        if (times == 1)
        {
            return;
        }

        var once = File.ReadAllBytes(path);
        using var more = new FileStream(path, FileMode.Append);
        for (var i = 1; i < times; i++)
        {
            more.Write(once.AsSpan(hasHeader ? once.IndexOf((byte)'\n') + 1 : 0));
        }
    }

    private TimeSpan Score(IFileRival rival)
    {
        using var claims = OpenClaims(rival.Format == BulkFormat.Csv ? Table : Claims);
        using var offers = CreateOffers(OffersOf(rival.Name));
        var started = Stopwatch.GetTimestamp();
        rival.Score(claims, offers);
        offers.Flush();
        return Stopwatch.GetElapsedTime(started);
    }

    private string OffersOf(string name) => Path.Combine(_folder, name + OffersEnding);
}
