using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Compensation.Tests.Compilation;

/// <summary>Whatever a pack says and a claim states, the compiled rules give what the explaining evaluator gives, and they do give it.</summary>
public class GeneratedPacksTests
{
    private const int ClaimsOfAPack = 40;
    private static readonly int Packs = TestContext.Parameters.Get("packs", 40);
    private static readonly int FirstPack = TestContext.Parameters.Get("first", 1);

    [Test]
    public void Calculate_GeneratedPacks_GivesTheOffersOfTheEvaluator()
    {
        var (decided, compiled, scored, givenUp) = (0, 0, 0, 0);
        for (var seed = FirstPack; seed < FirstPack + Packs; seed++)
        {
            var generator = new PackGenerator(seed).Write();
            var pack = Load(generator.Yaml);
            var (quick, slow) = (new Calculator(pack, 0), new Calculator(pack, int.MaxValue));
            var scorer = new QuickScorer([quick]);
            var written = new OfferBuffer();
            var (tally, expectedTally) = (new BulkTally(), new BulkTally());
            for (var i = 0; i < ClaimsOfAPack; i++)
            {
                var line = Encoding.UTF8.GetBytes(generator.Claim(i));
                Assert.That(ClaimReader.TryRead(line, null, 1, out var claim, out var diagnostics), Is.True, () => string.Join('\n', diagnostics));
                var expected = slow.Calculate(claim!);
                var bytes = Bytes(expected);
                var before = quick.Quick;
                var offer = quick.Calculate(claim!);

                Assert.That(Encoding.UTF8.GetString(Bytes(offer)), Is.EqualTo(Encoding.UTF8.GetString(bytes)), () => Shown(seed, generator, line));
                Assert.That(Amounts(offer), Is.EqualTo(Amounts(expected)), () => Shown(seed, generator, line));
                written.Clear();
                if (scorer.TryScore(line, written, tally) is { } judged)
                {
                    expectedTally.Add(expected);
                    Assert.That(Encoding.UTF8.GetString(written.Written), Is.EqualTo(Encoding.UTF8.GetString(bytes)), () => Shown(seed, generator, line));

                    // A trace costs the evaluator more than the offer.
                    var withTrace = i % 4 == 0;
                    AgreedPack.AssertAgree(new ClaimOutcome(judged, expected.Claim, withTrace), slow.Decide(claim!, withTrace), () => Shown(seed, generator, line));
                    scored++;
                }
                else if (scorer.Explain() is { } explained)
                {
                    // What compiled rules give up is not read again: the slots hold the same claim.
                    Assert.That(Encoding.UTF8.GetString(Bytes(explained)), Is.EqualTo(Encoding.UTF8.GetString(bytes)), () => Shown(seed, generator, line));
                    givenUp++;
                }

                // What is for a person, or lacks a fact, is the evaluator's; all else the compiled rules are for.
                if (expected.Warnings.Count == 0 && expected.Missing.Count == 0)
                {
                    decided++;
                    compiled += (int)(quick.Quick - before);
                }
            }

            Assert.That(Json(tally), Is.EqualTo(Json(expectedTally)), () => $"seed {seed}\n{generator.Yaml}");
        }

        TestContext.Out.WriteLine($"{Packs * ClaimsOfAPack} claims, {decided} decided, {compiled} of them compiled, {scored} scored from bytes, {givenUp} explained from slots");
        Assert.That(compiled, Is.GreaterThan(decided * 6 / 10), "too much is given up");
        Assert.That(scored, Is.GreaterThan(decided / 8), "too few lines are scored");
        Assert.That(givenUp, Is.GreaterThan(Packs), "too few lines are explained from slots");
    }

    private static string Json(BulkTally tally) => JsonSerializer.Serialize(tally, BulkJson.Default.BulkTally);

    /// <summary>All amounts with their digits, which are part of a value.</summary>
    private static string Amounts(Offer offer) => string.Join(' ',
    [
        offer.Total, .. offer.Losses.Select(l => l.Amount), .. offer.Remedies.Concat(offer.Alternatives).SelectMany(r => r.Parts.Select(p => p.Value).Append(r.Value)),
        .. offer.Limits.SelectMany(l => new decimal?[] { l.Before, l.After }),
    ]);

    internal static byte[] Bytes(Offer offer)
    {
        var output = new ArrayBufferWriter<byte>();
        using var writer = new OfferWriter(output);
        writer.Write(offer);
        return output.WrittenSpan.ToArray();
    }

    private static string Shown(int seed, PackGenerator generator, byte[] line) =>
        string.Create(CultureInfo.InvariantCulture, $"seed {seed}\n{generator.Yaml}\n{Encoding.UTF8.GetString(line)}");

    internal static RulePack Load(string yaml)
    {
        var files = new MemoryFiles();
        files.Add("pack.yaml", yaml);
        Assert.That(RulePack.TryLoad(files, "pack.yaml", out var pack, out var diagnostics), Is.True, () => $"{string.Join('\n', diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error))}\n{yaml}");
        return pack!;
    }
}
