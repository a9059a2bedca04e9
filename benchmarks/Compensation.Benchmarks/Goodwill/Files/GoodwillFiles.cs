using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Compensation.Benchmarks.Goodwill.ByHand;
using Compensation.ClaimGenerator;

namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>
/// From file to file: a file of generated claims through every rival in turn, so that what disturbs the machine disturbs all of them alike; warm
/// within this process, and cold, each time in a process of its own. What the rivals write is compared byte for byte.
/// </summary>
internal sealed class GoodwillFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("goodwill-").FullName;
    private readonly int _count;
    private readonly Calculator _calculator = RulePack.Load(PackPath).Compile();

    public GoodwillFiles(int count)
    {
        _count = count;
        using var output = new StreamWriter(Claims) { NewLine = "\n" };
        var maker = new GoodwillClaims();
        ClaimFile.Write(output, maker, count, maker.DefaultSeed);
    }

    public static string PackPath => Path.Combine(Repository.Root, "rules/goodwill/goodwill.yaml");

    private string Claims => Path.Combine(_folder, "claims.jsonl");

    /// <summary>The verb <c>files [--count N] [--rounds N] [--cold N]</c>.</summary>
    public static int Run(IReadOnlyList<string> args)
    {
        var options = new Dictionary<string, int> { ["--count"] = GoodwillChecksum.ExpectedClaims, ["--rounds"] = 5, ["--cold"] = 5 };
        for (var i = 0; i < args.Count; i += 2)
        {
            if (!options.ContainsKey(args[i]) || i + 1 == args.Count || !int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                Console.Error.WriteLine("usage: files [--count CLAIMS] [--rounds N] [--cold N]");
                return 2;
            }

            options[args[i]] = number;
        }

        using var files = new GoodwillFiles(options["--count"]);
        Console.WriteLine(FormattableString.Invariant($"{options["--count"]} claims, medians of {options["--rounds"]} warm rounds; one thread"));
        var warm = files.Warm(options["--rounds"]);
        files.Print(warm);
        Console.WriteLine(FormattableString.Invariant($"the same from the start of a process to its end, medians of {options["--cold"]}"));
        files.Print(files.Cold(options["--cold"]));
        var differing = files.Differing();
        Console.WriteLine(differing.Count == 0 ? "all rivals but copy wrote the same bytes" : $"these wrote other bytes than hand: {string.Join(", ", differing)}");
        return differing.Count == 0 ? 0 : 1;
    }

    /// <summary>The verb <c>rival NAME CLAIMS OFFERS VERSION HASH ENGINE</c>: what a fresh process does.</summary>
    public static int RunRival(IReadOnlyList<string> args)
    {
        using var claims = OpenClaims(args[1]);
        using var offers = CreateOffers(args[2]);
        FileRivals.Fresh(args[0], new OfferHead(args[3], args[4], args[5])).Score(claims, offers);
        return 0;
    }

    /// <summary>Rounds within this process, after some that are not counted.</summary>
    public IReadOnlyList<FileMeasurement> Warm(int rounds, int warmUps = 1)
    {
        var rivals = FileRivals.All(_calculator);
        var measurements = rivals.Select(r => new FileMeasurement(r.Name)).ToArray();
        for (var round = -warmUps; round < rounds && rounds > 0; round++)
        {
            for (var i = 0; i < rivals.Count; i++)
            {
                using var claims = OpenClaims(Claims);
                using var offers = CreateOffers(OffersOf(rivals[i].Name));
                var started = Stopwatch.GetTimestamp();
                rivals[i].Score(claims, offers);
                offers.Flush();
                if (round >= 0)
                {
                    measurements[i].Add(Stopwatch.GetElapsedTime(started));
                }
            }
        }

        return rounds > 0 ? measurements : [];
    }

    /// <summary>Rounds of fresh processes.</summary>
    public IReadOnlyList<FileMeasurement> Cold(int rounds)
    {
        var head = OfferHead.Of(_calculator);
        var compensate = Path.Combine(Repository.Root, "samples/Compensation.Console/bin/Release/net10.0/compensate.dll");
        var self = typeof(GoodwillFiles).Assembly.Location;
        var processes = new List<(string Name, string[] Arguments)>();
        foreach (var name in (string[])["hand", "newtonsoft", "copy"])
        {
            processes.Add((name, [self, "rival", name, Claims, OffersOf(name), head.Version, head.Hash, head.Engine]));
        }

        processes.Add(("compensate, 1 thread", [compensate, "score", PackPath, Claims, "-o", OffersOf("compensate"), "--threads", "1"]));
        processes.Add(("compensate, all threads", [compensate, "score", PackPath, Claims, "-o", OffersOf("compensate-threads")]));
        var measurements = processes.Select(p => new FileMeasurement(p.Name)).ToArray();
        for (var round = 0; round < rounds; round++)
        {
            for (var i = 0; i < processes.Count; i++)
            {
                var started = Stopwatch.GetTimestamp();
                RunProcess(processes[i].Arguments);
                measurements[i].Add(Stopwatch.GetElapsedTime(started));
            }
        }

        return rounds > 0 ? measurements : [];
    }

    /// <summary>The rivals whose offers are not those of the program written by hand.</summary>
    public IReadOnlyList<string> Differing()
    {
        var expected = HashOf(OffersOf("hand"));
        return [.. ((string[])["newtonsoft", "library", "compensate", "compensate-threads"]).Where(name => File.Exists(OffersOf(name)) && HashOf(OffersOf(name)) != expected)];
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static FileStream OpenClaims(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);

    private static FileStream CreateOffers(string path) => new(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);

    private static string HashOf(string path)
    {
        using var offers = File.OpenRead(path);
        return Convert.ToHexString(SHA256.HashData(offers));
    }

    private static void RunProcess(string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}: {error}{output.Result}");
        }
    }

    private string OffersOf(string name) => Path.Combine(_folder, $"{name}.offers.jsonl");

    private void Print(IReadOnlyList<FileMeasurement> measurements)
    {
        foreach (var measurement in measurements)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"  {measurement.Name,-24}{measurement.Median.TotalMilliseconds,10:N0} ms {_count / measurement.Median.TotalSeconds,12:N0} claims/s   {measurement.Median / measurements[0].Median,8:N2} of hand"));
        }
    }
}
