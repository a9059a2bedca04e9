using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Tests.Bulk;

[TestFixture]
public sealed class BulkTallyTests
{
    private static readonly Arbitrary<List<Offer>> AnyOffers = TalliedOffers.Offers.ListOf().ToArbitrary();

    [Test]
    public void Add_PartsInAnyOrder_IsTheTallyOfTheWhole() => Prop.ForAll(AnyOffers, Gen.Choose(0, 3).ListOf().ToArbitrary(), (offers, parts) =>
    {
        var split = Enumerable.Range(0, 4).Select(_ => new BulkTally()).ToArray();
        for (var i = 0; i < offers.Count; i++)
        {
            var part = split[parts.Count == 0 ? 0 : parts[i % parts.Count]];
            part.Add(offers[i]);
            part.AddReject(TalliedOffers.Problem(i));
        }

        var whole = new BulkTally();
        for (var i = 0; i < offers.Count; i++)
        {
            whole.Add(offers[i]);
            whole.AddReject(TalliedOffers.Problem(i));
        }

        Assert.That(Json(Merged(split)), Is.EqualTo(Json(whole)));
        Assert.That(Json(Merged(split.Reverse())), Is.EqualTo(Json(whole)));
        Assert.That(Json(Merged([Merged([split[0], split[3]]), Merged([split[2], split[1]])])), Is.EqualTo(Json(whole)));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Deserialize_WhatWasSerialized_IsTheSameTallyAndCanBeAddedTo() => Prop.ForAll(AnyOffers, AnyOffers, (before, after) =>
    {
        var whole = Of(before);
        var read = Read(Json(whole))!;
        Assert.That(Json(read), Is.EqualTo(Json(whole)));
        Assert.That(read.Claims, Is.EqualTo(before.Count));

        foreach (var offer in after)
        {
            read.Add(offer);
        }

        Assert.That(Json(read), Is.EqualTo(Json(Of(before.Concat(after)))));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Clear_AndCountAgain_IsAsNew() => Prop.ForAll(AnyOffers, AnyOffers, (before, after) =>
    {
        var tally = Of(before);
        tally.AddReject(TalliedOffers.Problem(1));
        tally.Clear();
        Assert.That(Json(tally), Is.EqualTo(Json(new BulkTally())));
        Assert.That(tally.Claims, Is.Zero);
        foreach (var offer in after)
        {
            tally.Add(offer);
        }

        Assert.That(Json(tally), Is.EqualTo(Json(Of(after))));
        Assert.That(Json(Merged([tally])), Is.EqualTo(Json(tally)));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Add_Offers_CountsWhatIsInThem() => Prop.ForAll(AnyOffers, offers =>
    {
        var tally = Of(offers);
        var overall = tally.Overall();
        Assert.That(tally.Claims, Is.EqualTo(offers.Count));
        foreach (var decision in Enum.GetValues<Decision>())
        {
            var these = offers.Where(o => o.Decision == decision).ToArray();
            Assert.That(overall[decision], Is.EqualTo(these.Length));
            Assert.That(tally.Versions.SelectMany(v => v.Losses.Rules).Sum(r => r[decision].Times), Is.EqualTo(these.Sum(o => o.Losses.Count)));
            Assert.That(
                tally.Versions.SelectMany(v => v.Remedies.Rules).Where(r => r.Sort == "cash").Sum(r => r[decision].Valued("EUR")),
                Is.EqualTo(these.Where(o => o.Currency == "EUR").SelectMany(o => o.Remedies).Count(r => r.Form == RemedyForm.Cash && r.Value is not null)));
            var euros = these.Where(o => o is { Currency: "EUR", Total: not null }).Select(o => o.Total!.Value).ToArray();
            var counted = overall.TotalIn("EUR")[decision];
            Assert.That(counted.Count, Is.EqualTo(euros.Length));
            Assert.That(counted.Largest, Is.EqualTo(euros.DefaultIfEmpty().Max()));
            Assert.That(counted.Steps.ToArray().Sum(), Is.EqualTo(euros.Length));
        }

        Assert.That(overall.Missing["items[].price"], Is.EqualTo(offers.SelectMany(o => o.Missing).Count(m => m.StartsWith("items", StringComparison.Ordinal))));
        Assert.That(overall.Routes.Sum(r => r.Sum().Times), Is.EqualTo(offers.Count(o => o.Route.Values.Count > 0)));
        Assert.That(tally.Versions.SelectMany(v => v.Figures).Sum(f => f.Value.Yes), Is.EqualTo(offers.SelectMany(o => o.Figures.Values).Count(f => f is true)));
        Assert.That(tally.Versions.SelectMany(v => v.Deadlines.Ordered).Sum(d => d.Value), Is.EqualTo(offers.SelectMany(o => o.Deadlines.Values).Count(d => d is not null)));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Add_ALossRuleAndARemedyOfOneName_AreKeptApart()
    {
        var tally = Of([new Offer
        {
            Claim = "C",
            Decision = Decision.Offered,
            Currency = "EUR",
            Losses = [new Loss { Id = "one", Type = LossType.Data, Amount = 5 }],
            Remedies = [new Remedy { Id = "one", Form = RemedyForm.Goods, Value = 3 }],
        }]);
        var version = tally.Versions.Single();
        Assert.That(version.Losses.Rules.Single().Sum().Sum("EUR").Value, Is.EqualTo(5m));
        Assert.That(version.Remedies.Rules.Single().Sum().Sum("EUR").Value, Is.EqualTo(3m));
    }

    [Test]
    public void AddReject_SeveralOfOneCode_KeepsTheShortestMessage()
    {
        var tally = new BulkTally();
        tally.AddReject(new Diagnostic("CMP5001", DiagnosticSeverity.Error, "a long message"));
        tally.AddReject(new Diagnostic("CMP5001", DiagnosticSeverity.Error, "short"));
        Assert.That(tally.Rejects.Ordered, Is.EqualTo(new[] { new ProblemCount("CMP5001", 2, "short") }));
        Assert.That((tally.Claims, tally.Rejected), Is.EqualTo((2L, 2L)));
    }

    /// <summary>What is counted by the places of rules, from bytes, is what the same offers count whole, on the claims that ship.</summary>
    [TestCase("service/recovery.yaml", "recovery.jsonl")]
    [TestCase("air/eu261.yaml", "flights.jsonl")]
    [TestCase("complaints/trust-metrics.yaml", "complaints.jsonl")]
    public void Flush_CountedByPlaces_IsTheTallyOfTheOffers(string pack, string claims)
    {
        var rules = RulePack.Load(Path.Combine(Repository.Root, "rules", pack));
        var quick = new QuickScorer([new Calculator(rules, 0)]);
        var written = new OfferBuffer();
        var explained = new Calculator(rules, int.MaxValue);
        var counted = new BulkTally();
        var offers = new List<Offer>();
        foreach (var line in Lines(claims))
        {
            if (quick.TryScore(line, written, counted) is not null && ClaimReader.TryRead(line, file: null, 1, out var claim, out _))
            {
                offers.Add(explained.Calculate(claim!));
            }
        }

        Assert.That(Json(counted), Is.EqualTo(Json(Of(offers))));
        Assert.That(offers, Has.Count.GreaterThan(5));
    }

    [Test]
    public void Add_CalculatedOffersOnceMore_TakesNoMemory()
    {
        var offers = Calculated("service/recovery.yaml", "recovery.jsonl");
        var tally = Of(offers);
        tally.Clear();
        AddAll();
        tally.Clear();

        var before = GC.GetAllocatedBytesForCurrentThread();
        AddAll();
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.Zero);

        void AddAll()
        {
            foreach (var offer in offers)
            {
                tally.Add(offer);
            }
        }
    }

    [TestCase("{}")]
    [TestCase("[]")]
    [TestCase("null")]
    public void Deserialize_NoTally_IsRefused(string text) => Assert.That(() => Read(text) ?? throw new JsonException(), Throws.TypeOf<JsonException>());

    [TestCase("\"Offered\":", "\"Granted\":")]
    [TestCase("\"sum\":\"", "\"sum\":\"x")]
    [TestCase("\"sum\":\"", "\"sum\":null,\"s\":\"")]
    [TestCase("\"steps\":[0,", "\"steps\":[")]
    [TestCase("\"steps\":[0,", "\"steps\":[0,0,")]
    [TestCase("\"times\":", "\"times\":0.")]
    [TestCase("\"yes\":1", "\"maybe\":1,\"yes\":1")]
    [TestCase("\"yes\":1", "\"yes\":true")]
    public void Deserialize_DamagedTally_IsRefused(string sound, string damaged)
    {
        var json = Json(Everything());
        Assert.That(json, Does.Contain(sound));
        Assert.That(() => Read(json.Replace(sound, damaged, StringComparison.Ordinal)), Throws.TypeOf<JsonException>());
    }

    /// <summary>A tally that lacks a part would count too little without a word.</summary>
    [Test]
    public void Deserialize_AnyPartLeftOut_IsRefused()
    {
        var whole = JsonNode.Parse(Json(Everything()))!;
        var parts = 0;
        foreach (var (path, name) in Parts(whole, "$").Distinct().ToArray())
        {
            var damaged = whole.DeepClone();
            Assert.That(At(damaged, path).AsObject().Remove(name), Is.True);
            Assert.That(() => Read(damaged.ToJsonString()), Throws.TypeOf<JsonException>(), $"{path}.{name}");
            parts++;
        }

        Assert.That(parts, Is.GreaterThan(50));
    }

    /// <summary>An offer with each thing that is counted, and a reject.</summary>
    private static BulkTally Everything()
    {
        var tally = Of([new Offer
        {
            Claim = "C",
            Pack = "p",
            Version = "1",
            Hash = "h",
            Decision = Decision.Offered,
            Currency = "EUR",
            Total = 3,
            Losses = [new Loss { Id = "one", Type = LossType.Data, Amount = 5 }],
            Remedies = [new Remedy { Id = "one", Form = RemedyForm.Goods, Value = 3 }],
            Limits = [new AppliedLimit { Id = "most", Before = 5, After = 3 }],
            Reasons = [new Reason { Rule = "nothing_due", Kind = RuleKind.Standard }, new Reason { Rule = "late", Kind = RuleKind.Ask }],
            Missing = ["price"],
            Route = new Route(new Dictionary<string, object?> { ["owner"] = "service" }),
            Deadlines = new Dictionary<string, object?> { ["soon"] = new DateOnly(2025, 1, 1) },
            Figures = new Dictionary<string, object?> { ["kept"] = true },
        }]);
        tally.AddReject(TalliedOffers.Problem(1));
        tally.Warnings.Add("CMP4001", 1, "warned");
        return tally;
    }

    private static readonly string[] Keyed = [".by_decision", ".decisions", ".figures", ".missing.ordered", ".deadlines.ordered"];

    /// <summary>The members of objects, save those whose names are keys.</summary>
    private static IEnumerable<(string Path, string Name)> Parts(JsonNode? node, string path) => node switch
    {
        JsonObject map => map.SelectMany(m => Parts(m.Value, $"{path}.{m.Key}").Concat(Keyed.Any(k => path.EndsWith(k, StringComparison.Ordinal)) ? [] : [(path, m.Key)])),
        JsonArray list => list.SelectMany((item, i) => Parts(item, $"{path}[{i}]")),
        _ => [],
    };

    private static JsonNode At(JsonNode root, string path)
    {
        var at = root;
        foreach (var step in path.Split('.').Skip(1))
        {
            var parts = step.Split('[');
            at = at[parts[0]]!;
            foreach (var index in parts.Skip(1))
            {
                at = at[int.Parse(index.TrimEnd(']'), System.Globalization.CultureInfo.InvariantCulture)]!;
            }
        }

        return at;
    }

    private static Offer[] Calculated(string pack, string claims)
    {
        var calculator = RulePack.Load(Path.Combine(Repository.Root, "rules", pack)).Compile();
        var offers = new List<Offer>();
        foreach (var line in Lines(claims))
        {
            if (ClaimReader.TryRead(line, file: null, 1, out var claim, out _) && calculator.Calculate(claim!) is { Decision: not Decision.Invalid } offer)
            {
                offers.Add(offer);
            }
        }

        return [.. offers];
    }

    private static IEnumerable<byte[]> Lines(string claims) => File.ReadLines(Path.Combine(Repository.Root, "samples", "claims", claims)).Take(400).Select(Encoding.UTF8.GetBytes);

    private static BulkTally Of(IEnumerable<Offer> offers)
    {
        var tally = new BulkTally();
        foreach (var offer in offers)
        {
            tally.Add(offer);
        }

        return tally;
    }

    private static BulkTally Merged(IEnumerable<BulkTally> tallies)
    {
        var merged = new BulkTally();
        foreach (var tally in tallies)
        {
            merged.Add(tally);
        }

        return merged;
    }

    private static string Json(BulkTally tally) => JsonSerializer.Serialize(tally, BulkJson.Default.BulkTally);

    private static BulkTally? Read(string json) => JsonSerializer.Deserialize(json, BulkJson.Default.BulkTally);
}
