using System.Diagnostics;
using Compensation.Benchmarks.Goodwill.ByHand;
using Compensation.Benchmarks.Goodwill.Files;
using Compensation.ClaimGenerator;

namespace Compensation.Benchmarks.Goodwill;

/// <summary>
/// The verb <c>--smoke</c>: a few seconds that show whether all rivals still answer alike and no ratio has gone astray. Numbers to quote come from the
/// long runs.
/// </summary>
internal static class SmokeRun
{
    public const string ScaledByDecimal = "evaluation: whole cents by hand / decimal by hand";
    public const string LibraryByDecimal = "evaluation: library, Claim objects / decimal by hand";
    public const string NewtonsoftFileByHand = "files: Newtonsoft.Json / by hand";
    public const string LibraryFileByHand = "files: library, Claim objects / by hand";

    private const int LibraryClaims = 5_000;
    private const int Rounds = 7;

    // The JIT's last word on a method comes after many calls, and from a thread of its own.
    private const int WarmUps = 5;

    public static int Run()
    {
        var isRight = true;
        var claims = GoodwillClaims.First(GoodwillChecksum.ExpectedClaims);
        var scaled = claims.Select(c => new ScaledGoodwillClaim(c)).ToArray();
        Check("decimal by hand", GoodwillChecksum.Of(claims.Select(DecimalGoodwill.Evaluate)), GoodwillChecksum.Expected);
        Check("whole cents by hand", GoodwillChecksum.Of(scaled.Select(ScaledGoodwill.Evaluate)), GoodwillChecksum.Expected);

        var calculator = RulePack.Load(GoodwillFiles.PackPath).Compile();
        var objects = claims.Take(LibraryClaims).Select(GoodwillFacts.ClaimOf).ToArray();
        Check(
            "library",
            GoodwillChecksum.Of(objects.Select(c => GoodwillOffers.AnswerOf(calculator.Calculate(c)))),
            GoodwillChecksum.Of(claims.Take(LibraryClaims).Select(DecimalGoodwill.Evaluate)));

        var ratios = Evaluation(claims, scaled, objects, calculator);
        using (var files = new GoodwillFiles(LibraryClaims))
        {
            var warm = files.Warm(Rounds, WarmUps).ToDictionary(m => m.Name, m => m.Median);
            ratios.Add(NewtonsoftFileByHand, warm["newtonsoft"] / warm["hand"]);
            ratios.Add(LibraryFileByHand, warm["library"] / warm["hand"]);
            foreach (var name in files.Differing())
            {
                isRight = false;
                Console.WriteLine($"WRONG  {name} wrote other bytes than the program by hand");
            }
        }

        foreach (var limit in RatioLimit.All)
        {
            var ratio = ratios[limit.Name];
            var holds = ratio <= limit.Limit * limit.Slack;
            isRight &= holds;
            Console.WriteLine(FormattableString.Invariant($"{(holds ? "ok   " : "SLOW ")}  {limit.Name}: {ratio:0.00} (limit {limit.Limit:0.##}, slack {limit.Slack:0.##})"));
        }

        return isRight ? 0 : 1;

        void Check(string name, string checksum, string expected)
        {
            isRight &= checksum == expected;
            Console.WriteLine(checksum == expected ? $"ok     {name}: checksum" : $"WRONG  {name}: checksum\n  {checksum}, not\n  {expected}");
        }
    }

    private static Dictionary<string, double> Evaluation(GoodwillClaim[] claims, ScaledGoodwillClaim[] scaled, Claim[] objects, Calculator calculator)
    {
        var byDecimal = new FileMeasurement("decimal");
        var byScaled = new FileMeasurement("scaled");
        var byLibrary = new FileMeasurement("library");
        for (var round = -WarmUps; round < Rounds; round++)
        {
            Measure(round < 0 ? null : byDecimal, claims, DecimalGoodwill.Evaluate);
            Measure(round < 0 ? null : byScaled, scaled, ScaledGoodwill.Evaluate);
            Measure(round < 0 ? null : byLibrary, objects, calculator.Calculate);
        }

        var baseline = byDecimal.Median / claims.Length;
        return new Dictionary<string, double>
        {
            [ScaledByDecimal] = byScaled.Median / scaled.Length / baseline,
            [LibraryByDecimal] = byLibrary.Median / objects.Length / baseline,
        };
    }

    private static void Measure<T>(FileMeasurement? measurement, T[] claims, Func<T, object> evaluate)
    {
        var started = Stopwatch.GetTimestamp();
        object? last = null;
        foreach (var claim in claims)
        {
            last = evaluate(claim);
        }

        measurement?.Add(Stopwatch.GetElapsedTime(started));
        GC.KeepAlive(last);
    }
}
