using System.Text;
using System.Text.RegularExpressions;
using Compensation.Tests.Compilation;

namespace Compensation.Tests.Bulk;

/// <summary>What is scored from bytes to bytes is what the claim reader, the explaining evaluator and the offer writer make of the line.</summary>
public class QuickScorerTests
{
    /// <summary>For a long run: <c>dotnet test -- 'TestRunParameters.Parameter(name="lines",value="1000000")'</c>.</summary>
    private static readonly int Lines = TestContext.Parameters.Get("lines", 6_000);

    private static readonly TestSuite Shipped = TestSuite.Load(new DiskFiles(), Path.Combine(Repository.Root, "rules"), null);

    private static readonly string[] Samples = ["air", "rail", "recovery", "flights", "telecom", "cn", "cloud"];

    private static readonly ScoredCatalog All = new(Shipped.Packs);

    [Test]
    public void TryScore_DamagedLines_GivesTheBytesOfTheSlowWayOrNothing()
    {
        var random = new Random(1 + Lines / 7);
        var seeds = Seeds().ToArray();
        var single = Shipped.Packs.ToDictionary(p => p.Id, p => new ScoredCatalog([p]));
        var generated = Enumerable.Range(1, 4).Select(seed => new PackGenerator(seed).Write()).Select(g => (Maker: g, Catalog: new ScoredCatalog([GeneratedPacksTests.Load(g.Yaml)]))).ToArray();
        for (var i = 0; i < Lines; i++)
        {
            if (i % 4 == 0)
            {
                var (maker, catalog) = generated[random.Next(generated.Length)];
                catalog.Check(Mutated(maker.Claim(i)));
            }
            else
            {
                var (pack, line) = seeds[random.Next(seeds.Length)];
                (i % 4 == 1 ? single[pack] : All).Check(Mutated(line));
            }
        }

        var scored = All.Scored + single.Values.Sum(c => c.Scored) + generated.Sum(g => g.Catalog.Scored);
        TestContext.Out.WriteLine($"{scored} of {Lines} scored");
        Assert.That(scored, Is.GreaterThan(Lines / 10), "too few lines are scored");

        byte[] Mutated(string line) => random.Next(20) == 0 ? Encoding.UTF8.GetBytes(line) : LineMutation.Mutate(line, random);
    }

    [Test]
    public void TryScore_SoundLines_AreScored()
    {
        foreach (var sample in Samples)
        {
            var lines = File.ReadLines(Path.Combine(Repository.Root, "samples", "claims", $"{sample}.jsonl")).Take(200).ToArray();

            // Also behind a line of another pack, one that cannot be scored from bytes.
            All.Check("{\"id\":\"C\",\"pack\":\"assessment.worked-examples\",\"facts\":{}}"u8.ToArray());
            var scored = lines.Count(l => All.Check(Encoding.UTF8.GetBytes(l)));

            TestContext.Out.WriteLine($"{sample}: {scored} of {lines.Length}");
            Assert.That(scored, Is.GreaterThan(lines.Length / 6), sample);
        }
    }

    [Test]
    public void TryScore_LineCutAnywhere_IsLeft()
    {
        foreach (var line in Seeds().GroupBy(s => s.Pack).Select(g => g.First().Line))
        {
            foreach (var cut in LineMutation.Truncations(line))
            {
                Assert.That(All.Check(cut), Is.False);
            }
        }
    }

    [TestCase("{\"id\":\"C\",\"facts\":{\"on\":\"2019-12-31\",\"n\":1}}", Description = "before every version")]
    [TestCase("{\"id\":\"C\",\"facts\":{\"on\":\"2020-06-01\",\"n\":1}}")]
    [TestCase("{\"id\":\"C\",\"facts\":{\"on\":\"2021-06-01\",\"n\":1}}")]
    [TestCase("{\"id\":\"C\",\"facts\":{\"on\":\"2022-06-01\",\"n\":1}}", Description = "after them")]
    [TestCase("{\"id\":\"C\",\"facts\":{\"n\":1}}", Description = "without a date the last version says which counts")]
    [TestCase("{\"id\":\"C\",\"facts\":{\"on\":null,\"n\":1}}")]
    [TestCase("{\"id\":\"C\",\"facts\":{\"on\":\"2020-06-01\",\"n\":0.125}}", Description = "more digits than one version allows")]
    [TestCase("{\"id\":\"C\",\"facts\":{\"on\":\"2020-06-01\",\"n\":1,\"new\":true}}", Description = "a fact that only one version knows")]
    [TestCase("{\"id\":\"C\",\"facts\":{\"on\":\"2021-06-01\",\"n\":1,\"new\":true}}")]
    public void TryScore_SeveralVersions_TakesTheOneInForce(string line)
    {
        foreach (var (first, second) in new[] { ("date", "date"), ("date, default: 2020-02-02", "date, default: 2021-02-02"), ("date, min: 2010-01-01", "date, min: 2020-07-01"), ("date, optional: true", "date") })
        {
            // Whatever version the line before was of.
            foreach (var before in new[] { "2020-06-01", "2020-08-01", "2021-06-01" })
            {
                var catalog = new ScoredCatalog([GeneratedPacksTests.Load(Versions(first, second))]);
                catalog.Check(Encoding.UTF8.GetBytes($"{{\"id\":\"B\",\"facts\":{{\"on\":\"{before}\",\"n\":1}}}}"));
                catalog.Check(Encoding.UTF8.GetBytes(line));
            }
        }
    }

    private static string Versions(string first, string second) => $$"""
        pack: test.versions
        format: 1
        version: 1.0.0
        title: versions
        currency: EUR
        effective: { from: 2020-01-01, until: 2020-12-31, by: on }
        inputs:
          on: { type: {{first}} }
          n: { type: number, digits: 2, min: 0 }
        losses: [ { loss: one, type: direct, amount: n * 2 } ]
        remedies: [ { remedy: money, for: [ one ], form: cash, value: loss.amount } ]
        ---
        pack: test.versions
        format: 1
        version: 2.0.0
        title: versions
        currency: EUR
        effective: { from: 2021-01-01, until: 2021-12-31, by: on }
        inputs:
          on: { type: {{second}} }
          n: { type: number, digits: 3, min: 0 }
          new: { type: boolean, default: false }
        losses: [ { loss: one, type: direct, amount: if new then n * 4 else n * 3 } ]
        remedies: [ { remedy: money, for: [ one ], form: cash, value: loss.amount } ]
        """;

    [Test]
    public void TryScore_TextThatIsNotUtf8_IsLeft([Values("a\u00ff", "\u00ed\u00a0\u0080", "\u00c0\u00af", "\u00e4\u00b8")] string latin)
    {
        var catalog = new ScoredCatalog([GeneratedPacksTests.Load(Noted)]);
        foreach (var line in new[] { "{\"id\":\"C\",\"facts\":{\"n\":1,\"note\":\"@\"}}", "{\"id\":\"C@\",\"facts\":{\"n\":1}}", "{\"id\":\"C\",\"facts\":{\"n@\":1}}" })
        {
            Assert.That(catalog.Check(Encoding.Latin1.GetBytes(line.Replace("@", latin, StringComparison.Ordinal))), Is.False);
        }

        Assert.That(catalog.Check("{\"id\":\"C\",\"facts\":{\"n\":1,\"note\":\"\u4e2d\ud83d\ude00\"}}"u8.ToArray()), Is.True, "what is Unicode is taken");
    }

    private const string Noted = """
        pack: test.noted
        format: 1
        version: 1.0.0
        title: noted
        currency: EUR
        inputs:
          n: { type: number, digits: 2, min: 0 }
          note: { type: string, optional: true }
        losses: [ { loss: one, type: direct, amount: n } ]
        remedies: [ { remedy: money, for: [ one ], form: cash, value: loss.amount } ]
        figures: { said: note }
        """;

    /// <summary>Lines of the sample files, and the cases of the packs' own tests.</summary>
    private static IEnumerable<(string Pack, string Line)> Seeds()
    {
        foreach (var sample in Samples)
        {
            foreach (var line in File.ReadLines(Path.Combine(Repository.Root, "samples", "claims", $"{sample}.jsonl")).Take(60))
            {
                if (ClaimReader.TryRead(Encoding.UTF8.GetBytes(line), null, 1, out var claim, out _) && claim.Pack is { } pack)
                {
                    yield return (pack, line);
                }
            }
        }

        foreach (var test in Shipped.Tests)
        {
            foreach (var line in test.Cases.Select(PackTestRun.ClaimOf))
            {
                // Cases state facts as texts, whatever they are.
                var text = new Claim(line.Id, line.Facts) { Pack = test.Id.Text, Claimant = line.Claimant }.ToJson();
                yield return (test.Id.Text, Regex.Replace(text, "\"(-?[0-9]+(?:\\.[0-9]+)?|true|false)\"", "$1", RegexOptions.CultureInvariant));
            }
        }
    }
}
