using System.Text;
using Compensation.Tests.Bulk;

namespace Compensation.Tests.Compilation;

/// <summary>The version in force is the same whichever way is asked: in bulk on any number of threads and in any order, for objects of a host's class, and one by one.</summary>
public class GeneratedVersionsTests
{
    private const int ClaimsOfAPack = 150;
    private static readonly int Packs = TestContext.Parameters.Get("versioned", 8);
    private static readonly int FirstPack = TestContext.Parameters.Get("first", 1);

    [Test]
    public void Score_GeneratedVersionsInAnyOrder_GivesTheOffersOfTheEvaluatorOnAnyThreads()
    {
        var (inForce, outside, undated, decided, scored) = (0, 0, 0, 0, 0);
        for (var seed = FirstPack; seed < FirstPack + Packs; seed++)
        {
            var versions = new GeneratedVersions(seed);
            var pack = GeneratedPacksTests.Load(versions.Yaml);
            var explained = new Calculator(pack, int.MaxValue);
            var answers = Enumerable.Range(0, ClaimsOfAPack).Select(versions.Claim).Select(line => (Line: line, Offer: explained.Calculate(Claim.Parse(line)))).ToArray();
            scored += CheckBulk([pack], answers, new Random(seed), versions.Yaml);
            inForce += answers.Select(a => a.Offer).Where(o => o.Effective is not null).Select(o => o.Version).Distinct().Count();
            outside += answers.Count(a => a.Offer.Warnings.Any(w => w.Code == FactDiagnostics.NoVersion.Code));
            decided += answers.Count(a => a.Offer.Decision is Decision.Offered or Decision.Declined);
            undated += answers.Count(a => a.Offer is { Decision: Decision.NeedsInformation, Effective: null });
        }

        TestContext.Out.WriteLine($"{inForce} versions, {outside} claims of a date outside all, {undated} without a date, {decided} decided, {scored} scored from bytes");
        Assert.That(inForce, Is.GreaterThan(Packs * 3 / 2));
        Assert.That(outside, Is.GreaterThan(Packs));
        Assert.That(undated, Is.GreaterThan(Packs));
        Assert.That(scored, Is.GreaterThan(Packs * 2), "too few lines are scored");
    }

    [Test]
    public void Score_ShippedPacksInAnyOrder_GivesTheOffersOfTheEvaluatorOnAnyThreads()
    {
        var shipped = TestSuite.Load(new DiskFiles(), Path.Combine(Repository.Root, "rules"), null);
        var samples = Directory.GetFiles(Path.Combine(Repository.Root, "samples", "claims"), "*.jsonl").Order(StringComparer.Ordinal).SelectMany(f => File.ReadLines(f).Take(40));
        var tested = shipped.Tests.SelectMany(t => t.Cases.Select(PackTestRun.ClaimOf).Select(c => new Claim(c.Id, c.Facts) { Pack = t.Id.Text, Claimant = c.Claimant, Choose = c.Choose }.ToJson()));
        var explained = shipped.Packs.ToDictionary(p => p.Id, p => new Calculator(p, int.MaxValue));
        var answers = samples.Concat(tested)
            .Select(line => (Line: line, Claim: Claim.TryParse(line, out var claim, out _) ? claim : null))
            .Where(c => c.Claim?.Pack is { } id && explained.ContainsKey(id))
            .Select(c => (c.Line, Offer: explained[c.Claim!.Pack!].Calculate(c.Claim)))
            .ToArray();
        Assert.That(answers, Has.Length.GreaterThan(1_000));

        CheckBulk(shipped.Packs, answers, new Random(1), "the shipped packs");
    }

    [Test]
    public void Score_OlderVersionWithoutEnd_EndsWhenTheNextBegins([Values] BulkFormat format, [Values(1, 2, 3, 8)] int threads, [Values] bool isDateLast)
    {
        const string Version = "format: 1\ntitle: versions\ncurrency: EUR\ninputs: { d: { type: date }, n: { type: number, digits: 0 } }\nremedies: [ { remedy: r, for: [ direct ], form: cash, value: loss.amount } ]\n";
        var catalog = PackCatalog.Parse(
            ("one.yaml", $"pack: v\nversion: 1.0.0\neffective: {{ from: 2000-01-01, by: d }}\nlosses: [ {{ loss: l, type: direct, amount: 250 * n }} ]\n{Version}"),
            ("two.yaml", $"pack: v\nversion: 2.0.0\neffective: {{ from: 2026-12-01, by: d }}\nlosses: [ {{ loss: l, type: direct, amount: 261 * n }} ]\n{Version}"));
        var dates = Enumerable.Range(0, 400).Select(i => i % 3 == 0 ? "2026-11-30" : i % 7 == 0 ? "2027-05-01" : "2026-12-01").ToArray();
        var lines = dates.Select(date => (format, isDateLast) switch
        {
            (BulkFormat.Csv, true) => $"C,1,{date}",
            (BulkFormat.Csv, false) => $"C,{date},1",
            (_, true) => $"{{\"id\":\"C\",\"facts\":{{\"n\":1,\"d\":\"{date}\"}}}}",
            _ => $"{{\"id\":\"C\",\"facts\":{{\"d\":\"{date}\",\"n\":1}}}}",
        });
        var header = format == BulkFormat.Csv ? isDateLast ? "id,n,d\n" : "id,d,n\n" : "";
        var offers = new MemoryStream();

        new BulkScorer(catalog, new BulkOptions { Format = format, Threads = threads }).Score(new PieceStream(Encoding.UTF8.GetBytes(header + string.Join('\n', lines) + "\n"), 300), offers);

        Assert.That(
            Encoding.UTF8.GetString(offers.ToArray()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Offer.Parse(line).Total),
            Is.EqualTo(dates.Select(date => date == "2026-11-30" ? 250m : 261m)));
    }

    [Test]
    public void Calculate_GeneratedVersionsAsObjects_GivesTheOffersOfTheEvaluator()
    {
        for (var seed = FirstPack; seed < FirstPack + Packs; seed++)
        {
            var versions = new GeneratedVersions(seed);
            switch (versions.Source)
            {
                case RulesDateSource.Date:
                    CheckTyped<VersionedClaim>(versions);
                    break;
                case RulesDateSource.Moment:
                    CheckTyped<VersionedClaim.ByMoment>(versions);
                    break;
                case RulesDateSource.Field:
                    CheckTyped<VersionedClaim.ByField>(versions);
                    break;
                default:
                    CheckTyped<VersionedClaim.ByLet>(versions);
                    break;
            }
        }
    }

    private static void CheckTyped<T>(GeneratedVersions versions)
        where T : VersionedClaim
    {
        var pack = GeneratedPacksTests.Load(versions.Yaml);
        var (typed, explained) = (pack.Compile<T>(), new Calculator(pack, int.MaxValue));
        for (var i = 0; i < ClaimsOfAPack; i++)
        {
            var line = versions.Claim(i);
            var claim = VersionedClaim.Of<T>(Claim.Parse(line));
            var expected = explained.Calculate(typed.ClaimOf(claim));
            Assert.That(typed.Calculate(claim).ToJson(), Is.EqualTo(expected.ToJson()), () => $"{versions.Yaml}\n{line}");
            Assert.That(typed.Decide(claim).Version, Is.EqualTo(expected.Version), () => $"{versions.Yaml}\n{line}");
        }
    }

    /// <summary>Claims of a few lines a batch, so that all threads have some and none sees them in the order of the file.</summary>
    /// <returns>How many lines are scored from bytes.</returns>
    private static int CheckBulk(IReadOnlyList<RulePack> packs, (string Line, Offer Offer)[] answers, Random random, string shown)
    {
        var calculators = new PackCalculators(new PackCatalog(packs));
        foreach (var threads in new[] { 1, 2, 3, 8 })
        {
            random.Shuffle(answers);
            var claims = Encoding.UTF8.GetBytes(string.Concat(answers.Select(a => a.Line + "\n")));
            var expected = string.Concat(answers.Where(a => a.Offer.Decision != Decision.Invalid).Select(a => a.Offer.ToJson() + "\n"));
            var options = new BulkOptions { Threads = threads };
            var (offers, rejects) = (new MemoryStream(), 0);
            new BulkRun(options.Reader(new PieceStream(claims, 2_000), "claims"), () => new BatchScorer(calculators, options), options).Run(
                slot =>
                {
                    offers.Write(slot.Scored.Offers.Written);
                    rejects += slot.Scored.Rejects.WrittenSpan.Count((byte)'\n');
                },
                CancellationToken.None);

            Assert.That(Encoding.UTF8.GetString(offers.ToArray()), Is.EqualTo(expected), () => $"{threads} threads\n{shown}");
            Assert.That(rejects, Is.EqualTo(answers.Count(a => a.Offer.Decision == Decision.Invalid)));
        }

        var scorer = new QuickScorer(calculators.All);
        var (buffer, tally) = (new Compensation.Compilation.OfferBuffer(), new BulkTally());
        return answers.Count(a => scorer.TryScore(Encoding.UTF8.GetBytes(a.Line), buffer, tally) is not null);
    }
}
