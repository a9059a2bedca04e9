using System.Diagnostics;
using Compensation.Benchmarks.Goodwill.ByHand;
using Compensation.Benchmarks.Goodwill.Files;
using Compensation.ClaimGenerator;
using Compensation.Inference;
using NRules.Fluent;

namespace Compensation.Benchmarks.Goodwill;

/// <summary>
/// The verb <c>engines</c>: the goodwill pack by compiled rules, in NRules sessions, and in NRules sessions beside two rules of a host, from a claim in
/// memory to its offer in memory. The engines take turns, and of many rounds the fastest counts: what others do on the machine only ever adds.
/// </summary>
internal static class EngineComparison
{
    private const int Claims = 2_000;
    private const int Rounds = 40;
    private const int WarmUps = 10;

    public static int Run()
    {
        var claims = GoodwillClaims.First(Claims).Select(GoodwillFacts.ClaimOf).ToArray();
        var pack = RulePack.Load(GoodwillFiles.PackPath);
        var host = new RuleRepository();
        host.Load(rules => rules.From(typeof(ReviewOfLargeLosses), typeof(BonusOnCash)));
        var compiled = pack.Compile();
        var session = new InferenceCalculator(pack);
        var hosted = new InferenceCalculator(pack, host);
        foreach (var claim in claims)
        {
            if (session.Calculate(claim).ToJson() != compiled.Calculate(claim).ToJson())
            {
                Console.Error.WriteLine($"The engines differ over {claim.ToJson()}");
                return 1;
            }
        }

        (string Name, Func<Claim, Offer> Calculate)[] engines =
        [
            ("compiled rules", compiled.Calculate),
            ("NRules session", session.Calculate),
            ("NRules session, two host rules", hosted.Calculate),
        ];
        var best = engines.Select(_ => TimeSpan.MaxValue).ToArray();
        var allocated = new long[engines.Length];
        for (var round = -WarmUps; round < Rounds; round++)
        {
            for (var i = 0; i < engines.Length; i++)
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var elapsed = Measure(claims, engines[i].Calculate);
                allocated[i] = GC.GetAllocatedBytesForCurrentThread() - before;
                best[i] = round >= 0 && elapsed < best[i] ? elapsed : best[i];
            }
        }

        Console.WriteLine("| engine | best of " + Rounds + " | ratio | allocated |");
        Console.WriteLine("|---|---:|---:|---:|");
        for (var i = 0; i < engines.Length; i++)
        {
            Console.WriteLine(FormattableString.Invariant(
                $"| {engines[i].Name} | {best[i].TotalMicroseconds / Claims:0.00} us | {best[i] / best[0]:0.0} | {allocated[i] / Claims / 1000m:0.0} kB |"));
        }

        return 0;
    }

    private static TimeSpan Measure(Claim[] claims, Func<Claim, Offer> calculate)
    {
        var started = Stopwatch.GetTimestamp();
        Offer? last = null;
        foreach (var claim in claims)
        {
            last = calculate(claim);
        }

        GC.KeepAlive(last);
        return Stopwatch.GetElapsedTime(started);
    }
}
