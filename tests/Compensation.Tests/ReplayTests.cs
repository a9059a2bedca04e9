using System.Text;
using System.Text.Json.Nodes;
using Compensation.Tests.Offers;
using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Tests;

public sealed class ReplayTests
{
    /// <summary>One claim of each pack that ships, and the changes of a single field that its offer allows.</summary>
    private static readonly IReadOnlyList<(Calculator Calculator, Claim Claim, JsonNode Offer, IReadOnlyList<object[]> Fields)> Samples =
    [
        .. ShippedOffers.Claims.Select((sample, i) =>
        {
            var offer = JsonNode.Parse(sample.Calculator.Calculate(sample.Claim, i % 2 == 0 ? [] : ["zh", "en"]).ToJson())!;
            return (sample.Calculator, sample.Claim, offer, (IReadOnlyList<object[]>)[.. Leaves(offer, []).Where(p => p is not ["format"])]);
        }),
    ];

    [Test]
    public void Run_OffersOfAllPacks_AreTheSameBytes()
    {
        foreach (var (calculator, claim) in ShippedOffers.Claims)
        {
            foreach (var languages in new[] { Array.Empty<string>(), ["zh"], ["en", "zh"] })
            {
                var stored = calculator.Calculate(claim, languages);

                Assert.That(Replay.Run(calculator, claim, Bytes(stored.ToJson())).IsSame, Is.True, claim.Id);
                Assert.That(Replay.Run(calculator, claim, stored).ToString(), Is.EqualTo($"{claim.Id}: the same offer"));
            }
        }
    }

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Run_OneFieldChanged_IsFoundAndNamed() => Prop.ForAll(
        (from sample in Gen.Elements(Samples.AsEnumerable()) from field in Gen.Elements(sample.Fields.AsEnumerable()) select (sample, field)).ToArbitrary(),
        pair =>
        {
            var (sample, field) = pair;
            var stored = sample.Offer.DeepClone();
            var (parent, was) = (Step(stored, field[..^1]), Step(sample.Offer, field));
            var changed = Changed(was, field);
            if (parent is JsonArray list)
            {
                list[(int)field[^1]] = changed;
            }
            else
            {
                parent![(string)field[^1]] = changed;
            }

            var result = Replay.Run(sample.Calculator, sample.Claim, Bytes(stored.ToJsonString()));

            var path = PathOf(field);
            Assert.That(result.Problems, Is.Empty);
            Assert.That(result.IsSame, Is.False);
            Assert.That(result.IsRewritten, Is.False);
            Assert.That(result.Differences.Select(d => d.Path), Is.EqualTo(new[] { path }), result.ToString());
            Assert.That((result.IsOtherPack, result.IsOtherEngine), Is.EqualTo((path == "hash", path == "engine")));
            Assert.That(JsonNode.DeepEquals(JsonNode.Parse(result.Differences[0].Stored!), changed), Is.True, result.ToString());
            Assert.That(JsonNode.DeepEquals(JsonNode.Parse(result.Differences[0].Replayed!), was), Is.True, result.ToString());
            Assert.That(result.ToString(), Does.Contain(path));
        });

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Run_OneFieldRemoved_IsFoundAndNamed() => Prop.ForAll(
        (from sample in Gen.Elements(Samples.AsEnumerable())
         from key in Gen.Elements(sample.Offer.AsObject().Where(p => p.Value is not null).Select(p => p.Key).Where(k => k is not ("format" or "claim" or "decision" or "currency" or "digits")))
         select (sample, key)).ToArbitrary(),
        pair =>
        {
            var stored = pair.sample.Offer.DeepClone().AsObject();
            stored.Remove(pair.key);

            var result = Replay.Run(pair.sample.Calculator, pair.sample.Claim, Bytes(stored.ToJsonString()));

            // Without its reasons an offer does not say which languages it was asked for in.
            Assert.That(result.Differences.Select(d => d.Path), Has.Member(pair.key), result.ToString());
            Assert.That(result.Differences.First(d => d.Path == pair.key).Stored, Is.Null);
        });

    [Test]
    public void Run_AnotherPack_NamesTheHashThenTheField()
    {
        const string Pack = "pack: p\nformat: 1\nversion: 1.0.0\ntitle: A\ncurrency: EUR\ninputs: { days: number }\nlosses: [ { loss: time, type: indirect, amount: days * 2 } ]\n"
            + "remedies: [ { remedy: refund, for: [ time ], form: cash, value: loss.amount } ]";
        var claim = new Claim("C-1", new Dictionary<string, object?> { ["days"] = 5 });
        var stored = PackCatalog.Parse(("p.yaml", Pack)).Packs[0].Compile().Calculate(claim);
        var catalog = PackCatalog.Parse(("p.yaml", Pack.Replace("days * 2", "days * 3", StringComparison.Ordinal)));

        var result = Replay.Run(catalog, claim, Bytes(stored.ToJson()));

        Assert.That(result.IsOtherPack, Is.True);
        Assert.That(result.IsOtherEngine, Is.False);
        Assert.That(result.ToString(), Is.EqualTo($"""
            C-1: another offer
              the pack has changed; hash: "{stored.Hash}", now "{catalog.Packs[0].Versions[0].Hash}"
              total: 10.00, now 15.00
              losses[1].amount: 10.00, now 15.00
              remedies[1].value: 10.00, now 15.00
              remedies[1].parts[1].value: 10.00, now 15.00
            """.ReplaceLineEndings("\n")));
    }

    [Test]
    public void Run_StoredAsATree_IsRewritten()
    {
        var (calculator, claim) = ShippedOffers.Claims[0];
        var tree = JsonNode.Parse(calculator.Calculate(claim, ["zh"]).ToJson())!.AsObject();
        var shuffled = new JsonObject(tree.Reverse().Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));

        var result = Replay.Run(calculator, claim, Bytes(shuffled.ToJsonString(new() { WriteIndented = true })));

        Assert.That((result.IsSame, result.IsRewritten), Is.EqualTo((false, true)));
        Assert.That(result.ToString(), Is.EqualTo($"{claim.Id}: the same offer, in another writing"));
    }

    /// <summary>What the reader of offers takes and strict JSON does not have is compared all the same.</summary>
    [TestCase("'claim':'C-9',", "claim")]
    [TestCase("/* moved */\"claim\":\"C-9\",", "claim")]
    [TestCase("\"claim\":\"\\ud800\",", "claim")]
    public void Run_LooseJson_IsCompared(string written, string path)
    {
        var calculator = PackCatalog.Load(Path.Combine(Repository.Root, "rules", "air")).Packs[0].Compile();
        var claim = new Claim("C-1", new Dictionary<string, object?>());
        var stored = calculator.Calculate(claim).ToJson().Replace("\"claim\":\"C-1\",", written, StringComparison.Ordinal);

        Assert.That(Replay.Run(calculator, claim, Bytes(stored)).Differences.Select(d => d.Path), Is.EqualTo(new[] { path }));
    }

    [TestCase("", "CMP5001")]
    [TestCase("""{"format":2}""", "CMP5016")]
    [TestCase("\xFF", "CMP5001")]
    [TestCase("""{"format":1,"claim":"C-1","pack":"no.such","decision":"offered"}""", "CMP5109")]
    public void Run_NothingToCompare_SaysWhy(string stored, string code)
    {
        var catalog = PackCatalog.Load(Path.Combine(Repository.Root, "rules", "air"));

        var result = Replay.Run(catalog, new Claim("C-1", new Dictionary<string, object?>()), Encoding.Latin1.GetBytes(stored));

        Assert.That(result.Problems.Select(p => p.Code), Is.EqualTo(new[] { code }));
        Assert.That((result.IsSame, result.IsRewritten, result.Offer), Is.EqualTo((false, false, (Offer?)null)));
        Assert.That(result.ToString(), Does.StartWith("C-1: can't be replayed\n").And.Contains($"error {code}: "));
    }

    private static IEnumerable<object[]> Leaves(JsonNode? node, object[] path) => node switch
    {
        JsonObject o => o.SelectMany(p => Leaves(p.Value, [.. path, p.Key])),
        JsonArray list => list.SelectMany((item, i) => Leaves(item, [.. path, i])),
        null => [],
        _ => [path],
    };

    private static JsonNode? Step(JsonNode? node, object[] path) => path.Aggregate(node, (at, step) => step is int index ? at![index] : at![(string)step]);

    private static string PathOf(object[] path) => string.Concat(path.Select((step, i) => step is int index ? $"[{index + 1}]" : i == 0 ? $"{step}" : $".{step}"));

    /// <summary>Another value that the format allows there. The id of a loss and its rule are one field when they are the same.</summary>
    private static JsonValue Changed(JsonNode? value, object[] path) => (path.Any(p => p is "route" or "deadlines" or "figures" or "assumed") ? null : path[^1]) switch
    {
        "effective" or "until" => JsonValue.Create("1999-12-31"),
        "currency" when path.Length == 1 => JsonValue.Create(value!.GetValue<string>() == "EUR" ? "USD" : "EUR"),
        "decision" => Other(value!, "offered", "declined"),
        "type" when path[0] is "losses" => Other(value!, "direct", "data"),
        "form" => Other(value!, "cash", "goods"),
        "kind" when path[0] is "reasons" => Other(value!, "loss", "limit"),
        "severity" => JsonValue.Create("warning"),
        _ when value is JsonValue one && one.TryGetValue<decimal>(out var number) => JsonValue.Create(number + 1),
        _ when value is JsonValue one && one.TryGetValue<bool>(out var truth) => JsonValue.Create(!truth),
        _ => JsonValue.Create(value!.GetValue<string>() + "x"),
    };

    private static JsonValue Other(JsonNode value, string one, string other) => JsonValue.Create(value.GetValue<string>() == one ? other : one);

    private static byte[] Bytes(string json) => Encoding.UTF8.GetBytes(json);
}
