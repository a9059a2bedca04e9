using System.Diagnostics;
using Compensation.Benchmarks.Goodwill.ByHand;
using Compensation.Benchmarks.Goodwill.Files;
using Compensation.ClaimGenerator;

namespace Compensation.Benchmarks.Goodwill;

/// <summary>
/// The verb <c>--smoke</c>: some seconds that show whether all rivals still answer alike and no ratio has gone astray. Times are those of the fastest
/// of many short rounds (<see cref="InterleavedRounds"/>), so that a busy machine does not judge. Numbers to quote come from the long runs.
/// </summary>
internal sealed class SmokeRun
{
    private const string HandDecimal = "decimal by hand";
    private const string HandScaled = "whole cents by hand";
    private const string Slots = "bound slots";
    private const string SlotsWithTrace = "bound slots with trace";
    private const string Typed = "host's class, outcome";
    private const string TypedOffer = "host's class, whole offer";
    private const string Objects = "Claim objects";
    private const string Explained = "Claim objects, explained";
    private const string Lines = "bytes of JSON";
    private const string Session = "NRules session";
    private const string HostedSession = "NRules session, host rules";
    private const string OneThread = "1 thread";
    private const string BothThreads = "2 threads";

    // As many as a processor's cache holds in every form, as in the long run.
    private const int TimedClaims = 10_000;
    private const int ThreadClaims = 40_000;
    private const int ObjectClaims = 5_000;
    private const int FileClaims = 20_000;
    private const int FileRounds = 6;
    private const int FileWarmUps = 4;

    private bool _isRight = true;

    public static int Run()
    {
        var started = Stopwatch.GetTimestamp();
        var run = new SmokeRun();
        run.Evaluation();
        run.Files();
        Console.WriteLine(FormattableString.Invariant($"{(run._isRight ? "all is right" : "not all is right")} ({Stopwatch.GetElapsedTime(started).TotalSeconds:0} s)"));
        return run._isRight ? 0 : 1;
    }

    private void Evaluation()
    {
        var pack = RulePack.Load(GoodwillFiles.PackPath);
        var calculator = pack.Compile();
        var typed = pack.Compile<GoodwillClaim>();
        var version = PackCompiler.Compile(pack.Versions[0])!;
        var (rules, otherRules) = (new BoundGoodwill(version), new BoundGoodwill(version));
        var claims = GoodwillClaims.First(GoodwillChecksum.ExpectedClaims);

        var outcomes = GoodwillChecksum.OfOutcomes(claims.Select(DecimalGoodwill.Evaluate));
        Same(HandDecimal, GoodwillChecksum.Of(claims.Select(DecimalGoodwill.Evaluate)), GoodwillChecksum.Expected);
        Same(HandScaled, GoodwillChecksum.Of(claims.Select(c => ScaledGoodwill.Evaluate(new ScaledGoodwillClaim(c)))), GoodwillChecksum.Expected);
        Same(Slots, GoodwillChecksum.OfOutcomes(claims.Select(c => GoodwillOffers.AnswerOf(rules.Decide(rules.Bind(GoodwillFacts.ClaimOf(c)))))), outcomes);
        Same(Typed, GoodwillChecksum.OfOutcomes(claims.Select(c => GoodwillOffers.AnswerOf(typed.Decide(c)))), outcomes);
        Same(TypedOffer, GoodwillChecksum.Of(claims.Select(c => GoodwillOffers.AnswerOf(typed.Calculate(c)))), GoodwillChecksum.Expected);

        var bound = claims[..ThreadClaims].Select(c => rules.Bind(GoodwillFacts.ClaimOf(c))).ToArray();
        claims = claims[..TimedClaims];
        var scaled = claims.Select(c => new ScaledGoodwillClaim(c)).ToArray();
        var objects = claims[..ObjectClaims].Select(GoodwillFacts.ClaimOf).ToArray();
        var lines = objects.Select(GoodwillLines.LineOf).ToArray();
        var scorer = new GoodwillLines(calculator);
        var (session, hosted) = (GoodwillSessions.Alone(pack), GoodwillSessions.BesideRulesOfAHost(pack));
        var expected = GoodwillChecksum.Of(claims[..ObjectClaims].Select(DecimalGoodwill.Evaluate));
        Same(Objects, GoodwillChecksum.Of(objects.Select(c => GoodwillOffers.AnswerOf(calculator.Calculate(c)))), expected);
        Same(Session, GoodwillChecksum.Of(objects.Select(c => GoodwillOffers.AnswerOf(session.Calculate(c)))), expected);

        var rounds = new InterleavedRounds();
        rounds.Add(HandDecimal, claims, 2_500, DecimalGoodwill.Evaluate);
        rounds.Add(HandScaled, scaled, 2_500, ScaledGoodwill.Evaluate);
        rounds.Add(Slots, bound[..TimedClaims], 2_500, rules.Decide);
        rounds.Add(SlotsWithTrace, bound[..TimedClaims], 2_500, rules.DecideWithTrace);
        rounds.Add(Typed, claims, 2_500, c => typed.Decide(c));
        rounds.Add(TypedOffer, claims, 500, typed.Calculate);
        rounds.Add(Objects, objects, 100, calculator.Calculate);
        rounds.Add(Explained, objects, 20, c => calculator.Calculate(c, ["en"]));
        rounds.Add(Lines, lines.Length, 500, (from, to) =>
        {
            foreach (var line in lines.AsSpan(from..to))
            {
                scorer.Score(line);
            }
        });
        rounds.Add(Session, objects, 20, session.Calculate);
        rounds.Add(HostedSession, objects, 20, hosted.Calculate);
        var times = rounds.Run(warmUp: TimeSpan.FromSeconds(2), measured: TimeSpan.FromSeconds(2));
        foreach (var (name, time) in times)
        {
            Console.WriteLine(FormattableString.Invariant($"       {name,-26}{time,10:N0} ns/claim {1e9 / time,14:N0} claims/s {time / times[HandDecimal],10:N2} of {HandDecimal}"));
        }

        Judge(RatioLimit.ScaledByDecimal, times[HandScaled] / times[HandDecimal]);
        Judge(RatioLimit.SlotsByDecimal, times[Slots] / times[HandDecimal]);
        Judge(RatioLimit.SlotsByScaled, times[Slots] / times[HandScaled]);
        Judge(RatioLimit.TraceByNone, times[SlotsWithTrace] / times[Slots]);
        Judge(RatioLimit.PocoByDecimal, times[Typed] / times[HandDecimal]);
        Judge(RatioLimit.PocoOfferByDecimal, times[TypedOffer] / times[HandDecimal]);
        Judge(RatioLimit.ObjectsByDecimal, times[Objects] / times[HandDecimal]);
        Judge(RatioLimit.ExplainedByDecimal, times[Explained] / times[HandDecimal]);
        Judge(RatioLimit.LinesByDecimal, times[Lines] / times[HandDecimal]);
        Judge(RatioLimit.SessionByObjects, times[Session] / times[Objects]);
        Judge(RatioLimit.HostedSessionByObjects, times[HostedSession] / times[Objects]);

        var threads = new InterleavedRounds();
        threads.Add(OneThread, bound, ThreadClaims, rules.Decide);
        threads.Add(BothThreads, ThreadClaims, ThreadClaims, (from, to) => TwoThreads.Run(
            from, to, InterleavedRounds.Each(bound, rules.Decide), InterleavedRounds.Each(bound, otherRules.Decide)));
        times = threads.Run(warmUp: TimeSpan.FromSeconds(0.2), measured: TimeSpan.FromSeconds(0.8));
        Judge(RatioLimit.TwoThreadsByOne, times[BothThreads] / times[OneThread]);
    }

    private void Files()
    {
        using var files = new GoodwillFiles(FileClaims);
        var warm = files.Warm(FileRounds, FileWarmUps, FileRivals.Hand, FileRivals.Bulk, FileRivals.BulkTable, FileRivals.BulkTwoThreads)
            .Concat(files.Warm(1, 1, FileRivals.Newtonsoft, FileRivals.Objects))
            .ToDictionary(m => m.Name, m => m.Fastest);
        Judge(RatioLimit.BulkByHand, warm[FileRivals.Bulk] / warm[FileRivals.Hand]);
        Judge(RatioLimit.TwoThreadsBulkByHand, warm[FileRivals.BulkTwoThreads] / warm[FileRivals.Hand]);
        Judge(RatioLimit.TableByLines, warm[FileRivals.BulkTable] / warm[FileRivals.Bulk]);
        Judge(RatioLimit.NewtonsoftFileByHand, warm[FileRivals.Newtonsoft] / warm[FileRivals.Hand]);
        Judge(RatioLimit.ObjectsFileByHand, warm[FileRivals.Objects] / warm[FileRivals.Hand]);
        Agree(files);

        using var more = new GoodwillFiles(FileClaims, 10);
        Judge(RatioLimit.BytesOfAClaim, more.BytesOfAClaim());
        var cold = more.Cold(5, GoodwillFiles.ColdHand, GoodwillFiles.ColdCompensate).ToDictionary(m => m.Name);
        var compensate = cold[GoodwillFiles.ColdCompensate];
        Judge(RatioLimit.ColdByHand, compensate.Fastest / cold[GoodwillFiles.ColdHand].Fastest);
        Judge(RatioLimit.PeakOfTenTimes, compensate.PeakMegabytes / files.Cold(1, GoodwillFiles.ColdCompensate)[0].PeakMegabytes);
        Judge(RatioLimit.Peak, compensate.PeakMegabytes);
        Agree(more);
    }

    private void Agree(GoodwillFiles files)
    {
        var differing = files.Differing();
        _isRight &= differing.Count == 0;
        Console.WriteLine(differing.Count == 0 ? "ok     files: all offers are the same bytes" : $"WRONG  files: other bytes than the program by hand wrote: {string.Join(", ", differing)}");
    }

    private void Same(string name, string checksum, string expected)
    {
        _isRight &= checksum == expected;
        Console.WriteLine(checksum == expected ? $"ok     {name}: checksum" : $"WRONG  {name}: checksum\n  {checksum}, not\n  {expected}");
    }

    private void Judge(RatioLimit limit, double figure)
    {
        var holds = limit.Allows(figure);
        _isRight &= holds;
        Console.WriteLine($"{(holds ? "ok   " : "SLOW ")}  {limit.Describe(figure)}");
    }
}
