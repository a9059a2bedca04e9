using System.Text;
using System.Text.Json.Nodes;
using Compensation.Tests.Offers;

namespace Compensation.Tests;

/// <summary>
/// A fact marked <c>sensitive</c> stands in nothing that is said, logged or stored. Each surface is swept with a value that nothing else has: the canary.
/// </summary>
public sealed class SensitiveFactsTests
{
    private const string Canary = "kanarie-7391", OtherCanary = "kanarie-8620";
    private const decimal Number = 7391.64m, OtherNumber = 8620.53m;

    /// <summary>Every section in which an expression or a text may stand mentions a sensitive fact, but for those that are refused at load.</summary>
    private const string EverySection = """
        pack: made.up
        format: 1
        version: 1.0.0
        title: { en: "Made up", zh: "虚构" }
        source: "nowhere"
        currency: EUR
        effective: { from: 2000-01-01, by: on }
        inputs:
          on:     { type: date, default: 2025-01-01 }
          days:   { type: number, min: 0 }
          name:   { type: string, sensitive: true, optional: true }
          code:   { type: string, values: [ a, b ], sensitive: true, default: a }
          rate:   { type: number, min: 0, max: 9000, digits: 2, unit: EUR, sensitive: true, default: 1 }
          born:   { type: date, sensitive: true, default: 2001-02-03 }
          person: { type: record, of: { name: string, age: number }, sensitive: true, optional: true }
          guests: { type: list, of: { name: { type: string, sensitive: true }, fare: number }, default: [] }
          when:   { type: string, sensitive: true, default: "2025-01-01" }
        tables:
          bands:
            hit: first
            in: { name: name, rate: rate }
            out: number
            rows: |
              "somebody" | - | 3
              -          | - | 2
        let:
          upper:  upper case(name)
          hourly: rate / 8
          broken: date(when)
          bad:    1 / (rate - rate)
        eligibility:
          - { decline: named, when: name = "nobody" or upper = "NOBODY", because: { en: "For {name}, {upper}, {person}.", zh: "给{name}。" } }
          - { review: guessed, when: string length(name) > 3, because: { en: "Look at {name} born {born}, {rate}.", zh: "看{name}" } }
        losses:
          - { loss: time, type: indirect, when: days > 0 and rate > 0, amount: "min(5, hourly) * bands", because: { en: "{days} days of {rate} ({hourly}) for {name} of {person.age}.", zh: "{rate}" } }
          - { loss: fares, each: guests, type: direct, when: item.name != "x", amount: item.fare, because: { en: "Fare of {item.name} in {guests}, {item}.", zh: "{item.name}" } }
          - { loss: odd, type: data, when: days > 1, amount: if broken = null then 1 else 2, because: { en: "{broken} {when}", zh: "{when}" } }
          - { loss: undone, type: data, when: days > 2, amount: bad, because: { en: "{bad}", zh: "{bad}" } }
        remedies:
          - { remedy: refund, for: [ time, fares ], form: cash, choice: how, value: loss.amount, because: { en: "Refund to {name}.", zh: "{name}" } }
          - { remedy: voucher, for: [ time, fares ], form: goods, choice: how, when: name != "y", value: "loss.amount * (if rate > 1 then 2 else 1)", exceeds: true, what: { en: "a voucher for {name}", zh: "{name}" }, because: { en: "{rate}", zh: "{rate}" } }
          - { remedy: done, for: [ odd, undone ], form: cash, value: loss.amount }
        choose: { how: 'if name != "somebody" then "voucher" else "refund"' }
        limits:
          - { limit: cap, over: all, at_most: rate * 3, when: name != "z", because: { en: "At most {rate} for {name}.", zh: "{rate}" } }
        routing:
          - { route: { approval: manager }, when: name != "somebody" and code = "b" and person.age > 1 }
          - { route: { approval: automatic } }
        deadlines: { answer: on + duration("P7D") }
        figures: { count: count(guests) }
        """;

    private static readonly string[] Mentioned = [Canary, OtherCanary, Canary.ToUpperInvariant(), OtherCanary.ToUpperInvariant(), "7391", "8620", "7,391", "8,620", "923.9", "1077.5", "1954-03-21", "21 March 1954", "1954年"];

    /// <summary>Facts that are right, facts that are wrong in each way, and the two read differently: as values of JSON and as cells of a table.</summary>
    private static IEnumerable<TestCaseData> Claims()
    {
        var right = ClaimBuilder.Of("made.up").With("days", 1).With("name", Canary).With("code", "b").With("rate", Number).With("born", new DateOnly(1954, 3, 21))
            .With("person", new Dictionary<string, object?> { ["name"] = Canary, ["age"] = Number })
            .With("guests", new object?[] { new Dictionary<string, object?> { ["name"] = Canary, ["fare"] = 10m }, new Dictionary<string, object?> { ["name"] = OtherCanary, ["fare"] = 11m } });
        yield return Of("right", right);
        yield return Of("chosen", right.Choosing("how", "refund"));
        yield return Of("a date that is none", right.With("days", 2).With("when", Canary));
        yield return Of("an amount that fails", right.With("days", 3));
        yield return Of("person declined", right.With("name", "nobody"));
        yield return Of("a fact that matters is missing", right.Without("days"));
        yield return Of("no version", right.With("on", new DateOnly(1999, 1, 1)));
        yield return Of("a text for a number", right.With("rate", Canary));
        yield return Of("a number for a text", right.With("name", Number).With("code", Number));
        yield return Of("not among the values", right.With("code", OtherCanary));
        yield return Of("nearly among the values", right.With("code", "b "));
        yield return Of("too large", right.With("rate", OtherNumber * 10));
        yield return Of("too small", right.With("rate", -Number));
        yield return Of("too many digits", right.With("rate", 7391.6412m));
        yield return Of("a text for a date", right.With("born", Canary));
        yield return Of("no record", right.With("person", Canary));
        yield return Of("a list for a record", right.With("person", new object?[] { Canary, Number }));
        yield return Of("wrong within records", right
            .With("person", new Dictionary<string, object?> { ["name"] = Number, ["age"] = Canary, ["more"] = Canary })
            .With("guests", new object?[] { new Dictionary<string, object?> { ["name"] = Number, ["fare"] = 1m } }));

        static TestCaseData Of(string name, ClaimBuilder claim) => new(claim.Build()) { TestName = $"Surfaces_MadeUpPack_{name.Replace(' ', '-')}" };
    }

    [TestCaseSource(nameof(Claims))]
    public void Surfaces_MadeUpPack_NeverTellAFact(Claim claim)
    {
        var calculator = PackCatalog.Parse(("made-up.yaml", EverySection)).Packs[0].Compile();

        Assert.That(Told(calculator, claim, Mentioned), Is.Empty);
    }

    /// <summary>The pack of this test does what it is for: without the marks the canary is told, so the sweep sees it.</summary>
    [Test]
    public void Surfaces_WithoutTheMarks_TellTheFact()
    {
        var open = PackCatalog.Parse(("made-up.yaml", EverySection.Replace(", sensitive: true", "", StringComparison.Ordinal).Replace("sensitive: true, ", "", StringComparison.Ordinal).Replace("sensitive: true", "", StringComparison.Ordinal))).Packs[0].Compile();

        var told = Claims().SelectMany(c => Told(open, (Claim)c.Arguments[0]!, Mentioned)).Select(t => t.Split(':')[0]).ToHashSet();

        Assert.That(told, Is.EquivalentTo(new[] { "offer", "warnings", "letter en", "letter zh", "trace", "replay" }));
    }

    /// <summary>Amounts stand in the offer; what warnings say of one that a sensitive fact had a part in is its kind.</summary>
    [TestCase("rate", "rate * 2", "CMP5203", "come to a number, more than the loss of a number")]
    [TestCase("days", "days * 2", "CMP5203", "come to 20, more than the loss of 10")]
    [TestCase("10 - rate", "1", "CMP5202", "is negative: a number")]
    [TestCase("1 - days", "1", "CMP5202", "is negative: -9")]
    [TestCase("days", "[rate..90000]", "CMP5204", "is left to judgement: a range")]
    [TestCase("rate", "if loss.amount > 1 then 9 / (loss.amount - []) else 1", "CMP3901", "`-` does not fit a number and a list")]
    public void Warnings_OfAmounts_SayValuesOrKinds(string amount, string value, string code, string told)
    {
        var pack = "pack: p\nformat: 1\nversion: 1.0.0\ntitle: A\ncurrency: EUR\ninputs: { rate: { type: number, sensitive: true }, days: number }\n"
            + $"losses:\n- loss: time\n  type: indirect\n  amount: >-\n    {amount}\nremedies:\n- remedy: refund\n  for: [ time ]\n  form: cash\n  value: >-\n    {value.Replace("[])", "get value({v: []}, \"v\"))", StringComparison.Ordinal)}\n";

        var offer = PackCatalog.Parse(("p.yaml", pack)).Packs[0].Compile().Calculate(ClaimBuilder.Of().With("rate", Number).With("days", 10m).Build());

        Assert.That(offer.Warnings.Where(w => w.Code == code).Select(w => w.Message), Has.One.Contains(told));
    }

    /// <summary>Over every pack that ships: where an input is sensitive it is given the canary, and nothing tells it.</summary>
    [Test]
    public void Surfaces_ShippedPacks_NeverTellAFact()
    {
        var swept = 0;
        foreach (var (calculator, claim) in ShippedOffers.Claims)
        {
            foreach (var input in calculator.Pack.Versions.SelectMany(v => v.Inputs).Where(i => i.IsSensitive).DistinctBy(i => i.Name))
            {
                foreach (var value in new object[] { Canary, Number, -Number, 7391.6412m })
                {
                    var facts = new Dictionary<string, object?>(claim.Facts) { [input.Name] = value };
                    var swapped = new Claim(claim.Id, facts) { Pack = claim.Pack, Choose = claim.Choose };
                    if (calculator.Calculate(swapped).Losses.Any(l => l.Amount == Number))
                    {
                        // One hour at a rate is the rate: a loss that is nothing but the fact has its amount.
                        continue;
                    }

                    Assert.That(Told(calculator, swapped, [Canary, "7391", "7,391"]), Is.Empty, $"{calculator.Pack.Id} {input.Name} {claim.Id}");
                    swept++;
                }
            }
        }

        Assert.That(swept, Is.GreaterThan(50));
    }

    /// <summary>An offer that an earlier pack made, which did not call the facts sensitive yet, does not tell them through a replay.</summary>
    [Test]
    public void Replay_OfferOfAnOpenPack_WithholdsTheFacts()
    {
        const string Open = "pack: p\nformat: 1\nversion: 1.0.0\ntitle: A\ncurrency: EUR\n"
            + "inputs: { name: { type: string }, rate: { type: number, unit: EUR }, flag: { type: boolean, default: true }, days: { type: number, default: 2 }, guests: { type: list, of: { name: string } } }\n"
            + "losses: [ { loss: time, type: indirect, when: name != \"\" and flag, amount: days * 2, because: \"For {name} at {rate}, {guests}\" } ]\n"
            + "remedies: [ { remedy: refund, for: [ time ], form: cash, value: loss.amount } ]\n";
        var closed = Open.Replace("string }, rate: { type: number,", "string, sensitive: true }, rate: { type: number, sensitive: true,", StringComparison.Ordinal)
            .Replace("boolean,", "boolean, sensitive: true,", StringComparison.Ordinal).Replace("name: string }", "name: { type: string, sensitive: true } }", StringComparison.Ordinal);
        var claim = ClaimBuilder.Of().With("name", Canary).With("rate", Number).With("guests", new object?[] { new Dictionary<string, object?> { ["name"] = "\"停机\"" } }).Build();
        var stored = PackCatalog.Parse(("p.yaml", Open + "figures: { name: name, rate: rate, guests: guests }")).Packs[0].Compile().Calculate(claim, ["en"]);
        Assert.That(stored.ToJson(), Does.Contain(Canary).And.Contain("7391").And.Contain("停机"));

        var result = Replay.Run(PackCatalog.Parse(("p.yaml", closed)).Packs[0].Compile(), claim, stored);

        Assert.That(result.Differences.Select(d => d.Path), Is.EquivalentTo(new[] { "hash", "figures", "reasons[1].because.en", "assumed.flag" }));
        Assert.That(result.Differences.Skip(1).Select(d => d.Stored), Has.All.EqualTo("(withheld)"));
        Assert.That($"{result}{string.Join('\n', result.Differences)}", Does.Not.Contain(Canary).And.Not.Contain("7391").And.Not.Contain("停机").And.Not.Contain("flag: true"));
    }

    [TestCase("""{"format":1,"claim":"C-1","decision":"kanarie-7391"}""")]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered","kanarie-7391":1}""")]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered","figures":{"kanarie-7391":1,"a":"kanarie-7391"}}""")]
    [TestCase("""{"format":1,"claim":"C-1","decision":kanarie-7391}""")]
    [TestCase("""{"format":1,"claim":"C-1","decision":"offered","reasons":[{"rule":"kanarie-7391","kind":"loss"}]}""")]
    public void Replay_BadOffer_WithholdsTheFacts(string stored)
    {
        var calculator = PackCatalog.Parse(("made-up.yaml", EverySection)).Packs[0].Compile();

        var result = Replay.Run(calculator, (Claim)Claims().First().Arguments[0]!, Encoding.UTF8.GetBytes(stored));

        Assert.That($"{result}{string.Join('\n', result.Differences)}{string.Join('\n', result.Problems)}", Does.Not.Contain(Canary));
    }

    /// <summary>The surfaces that tell one of the texts: name and what it says.</summary>
    private static List<string> Told(Calculator calculator, Claim claim, string[] canaries)
    {
        var told = new List<string>();
        foreach (var (surface, text) in Surfaces(calculator, claim))
        {
            told.AddRange(canaries.Where(c => text.Contains(c, StringComparison.Ordinal)).Select(c => $"{surface}: {c} in {text}"));
        }

        return told;
    }

    private static IEnumerable<(string Surface, string Text)> Surfaces(Calculator calculator, Claim claim)
    {
        var offer = calculator.Calculate(claim, ["en", "zh"]);

        // Amounts are what is paid; a fact may be the only thing that they are made of.
        yield return ("offer", WithoutAmounts(JsonNode.Parse(offer.ToJson()))!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
        yield return ("warnings", string.Join('\n', offer.Warnings));
        yield return ("letter en", offer.Explain("en"));
        yield return ("letter zh", offer.Explain("zh"));
        yield return ("trace", string.Join('\n', calculator.TraceRules(claim).SelectMany(r => r.Deciding.SelectMany(d => d.Names.Select(n => $"{r.Id}: {d.Text}, {n.Name} = {n.Value}")))));

        // A replay of an offer in which everything is another.
        var other = JsonNode.Parse(offer.ToJson())!.AsObject();
        other["figures"] = new JsonObject { ["name"] = Canary, ["rate"] = Number, ["list"] = new JsonArray(Canary, $"a {Canary} b") };
        other["reasons"] = new JsonArray(new JsonObject { ["rule"] = "a", ["kind"] = "loss", ["because"] = new JsonObject { ["en"] = $"For {Canary} at {Number}" } });
        var result = Replay.Run(calculator, claim, Encoding.UTF8.GetBytes(other.ToJsonString()));
        if (claim.Facts.Values.Contains(Canary) && claim.Facts.Values.Contains(Number))
        {
            yield return ("replay", $"{result}\n{string.Join('\n', result.Differences)}\n{string.Join('\n', result.Problems)}");
        }
    }

    private static JsonNode? WithoutAmounts(JsonNode? node)
    {
        foreach (var (name, value) in (node as JsonObject)?.ToArray() ?? [])
        {
            if (name is "total" or "amount" or "value" or "before" or "after" or "low" or "high" && value is JsonValue)
            {
                ((JsonObject)node!).Remove(name);
            }
            else
            {
                WithoutAmounts(value);
            }
        }

        foreach (var item in node as JsonArray ?? [])
        {
            WithoutAmounts(item);
        }

        return node;
    }
}
