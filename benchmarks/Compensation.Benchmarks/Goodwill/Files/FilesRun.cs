using System.Globalization;
using Compensation.Benchmarks.Goodwill.ByHand;

namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>The verbs <c>files</c> and <c>rival</c>: the long run from file to file, whose numbers are those to quote.</summary>
internal static class FilesRun
{
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
        var (rounds, cold) = (Math.Max(1, options["--rounds"]), options["--cold"]);
        Console.WriteLine(FormattableString.Invariant($"{files.Count} claims, medians of {rounds} warm rounds"));
        var warm = files.Warm(rounds, warmUps: 3);
        Print(files, warm);
        Tell(RatioLimit.BulkByHand, Ratio(warm, FileRivals.Bulk, FileRivals.Hand));
        Tell(RatioLimit.TableByLines, Ratio(warm, FileRivals.BulkTable, FileRivals.Bulk));
        Tell(RatioLimit.BytesOfAClaim, files.BytesOfAClaim());
        if (cold > 0)
        {
            Console.WriteLine(FormattableString.Invariant($"the same from the start of a process to its end, medians of {cold}"));
            var fresh = files.Cold(cold);
            Print(files, fresh);
            Tell(RatioLimit.ColdByHand, Ratio(fresh, GoodwillFiles.ColdCompensate, GoodwillFiles.ColdHand));

            using var more = new GoodwillFiles(files.Count, times: 10);
            Console.WriteLine(FormattableString.Invariant($"ten times these claims, {more.Count}, once"));
            var often = more.Cold(1, GoodwillFiles.ColdHand, GoodwillFiles.ColdCompensate);
            Print(more, often);
            Tell(RatioLimit.PeakOfTenTimes, often[^1].PeakMegabytes / fresh.Single(m => m.Name == GoodwillFiles.ColdCompensate).PeakMegabytes);
            Tell(RatioLimit.Peak, often[^1].PeakMegabytes);
        }

        var differing = files.Differing();
        Console.WriteLine(differing.Count == 0 ? "all rivals but copy wrote the same bytes" : $"these are other bytes than those of hand: {string.Join(", ", differing)}");
        return differing.Count == 0 ? 0 : 1;
    }

    /// <summary>The verb <c>rival NAME CLAIMS OFFERS VERSION HASH ENGINE</c>: what a fresh process does.</summary>
    public static int RunRival(IReadOnlyList<string> args)
    {
        using var claims = GoodwillFiles.OpenClaims(args[1]);
        using var offers = GoodwillFiles.CreateOffers(args[2]);
        FileRivals.Fresh(args[0], new OfferHead(args[3], args[4], args[5])).Score(claims, offers);
        return 0;
    }

    private static double Ratio(IReadOnlyList<FileMeasurement> measurements, string name, string baseline) =>
        measurements.Single(m => m.Name == name).Median / measurements.Single(m => m.Name == baseline).Median;

    private static void Tell(RatioLimit limit, double figure) => Console.WriteLine($"  {limit.Describe(figure)}");

    private static void Print(GoodwillFiles files, IReadOnlyList<FileMeasurement> measurements)
    {
        foreach (var measurement in measurements)
        {
            var more = measurement.Processor is { } processor
                ? FormattableString.Invariant($"{processor.TotalMilliseconds,10:N0} ms of processors")
                : FormattableString.Invariant($"{measurement.PeakMegabytes,10:N0} MB at most");
            Console.WriteLine(FormattableString.Invariant(
                $"  {measurement.Name,-28}{measurement.Median.TotalMilliseconds,8:N0} ms {files.Count / measurement.Median.TotalSeconds,12:N0} claims/s {measurement.Median / measurements[0].Median,8:N2} of hand{more}"));
        }
    }
}
