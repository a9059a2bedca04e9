using System.Text.Json;
using System.Text.Json.Nodes;
using Compensation.Tests.Packs.Schema;
using FsCheck;
using FsCheck.Fluent;
using Json.Schema;

namespace Compensation.Tests.Offers;

public sealed class OfferSchemaTests
{
    private static readonly JsonObject Text = JsonNode.Parse(OfferSchema.Json)!.AsObject();

    private static readonly JsonSchema Schema = JsonSchema.FromText(OfferSchema.Json);

    /// <summary>The offers that hold the schema to the writer: one that has everything first, as it refuses most wrong schemas; what it can't have; and all that ship.</summary>
    private static readonly JsonElement[] Corpus = [.. Offers().Select(offer => JsonElement.Parse(offer.ToJson()))];

    [Test]
    public void Json_FileOfTheRules_IsCurrent() => KeptFile.AssertIs("rules/offer.schema.json", OfferSchema.Json);

    [Test]
    public void Schema_OffersOfAllPacks_Fit()
    {
        Assert.That(ShippedOffers.All, Has.Count.GreaterThan(300));
        Assert.That(Corpus.SelectMany(offer => Schema.Explain(offer).Failures()), Is.Empty);
        Assert.That(Corpus.Select(offer => Schema.Fits(offer)), Is.All.True);
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Schema_AnyOffer_Fits() =>
        Prop.ForAll(OfferSamples.Offers.ToArbitrary(), offer => Schema.Fits(JsonElement.Parse(offer.ToJson())));

    /// <summary>A schema that says less or something else than the writer does is caught by an offer: no key or word of it is idle.</summary>
    [Test]
    public void Schema_AnyMutation_RefusesAnOffer()
    {
        var mutations = Mutations(Text).ToArray();
        var survivors = mutations.Where(mutation => !RefusesAnOffer(JsonSchema.FromText(mutation.Schema.ToJsonString()))).Select(mutation => mutation.Name);

        Assert.That(mutations, Has.Length.GreaterThan(150));
        Assert.That(survivors, Is.Empty);

        bool RefusesAnOffer(JsonSchema schema) => Corpus.Any(offer => !schema.Fits(offer));
    }

    /// <summary>A schema that says more than the writer does is caught too: what fits is what can be read and is written back as it was.</summary>
    [Test]
    public void Schema_ChangedOffer_FitsWhenItIsWrittenBackTheSame()
    {
        var full = JsonNode.Parse(OfferSamples.Full.ToJson())!;
        var changes = Changes(full).ToArray();

        Assert.That(changes, Has.Length.GreaterThan(100));
        Assert.Multiple(() =>
        {
            foreach (var (name, offer) in changes)
            {
                Assert.That(Schema.Fits(JsonSerializer.SerializeToElement(offer)), Is.EqualTo(IsWrittenBack(offer)), name);
            }
        });
    }

    private static bool IsWrittenBack(JsonNode offer)
    {
        try
        {
            return JsonNode.DeepEquals(JsonNode.Parse(Offer.Parse(offer.ToJsonString()).ToJson()), offer);
        }
        catch (CompensationException)
        {
            return false;
        }
    }

    [Test]
    public void Schema_Properties_SayWhatTheyAreFor()
    {
        foreach (var (name, definition) in Text["definitions"]!.AsObject().Append(KeyValuePair.Create("offer", (JsonNode?)Text)))
        {
            Assert.That(definition!["description"]?.GetValue<string>(), Does.Match("^[A-Z].*[.]$"), name);
            foreach (var (key, property) in definition["properties"]?.AsObject() ?? [])
            {
                Assert.That(property!["description"]?.GetValue<string>(), Does.Match("^[A-Z].*[.] .*[.]$"), $"{name}.{key}");
            }
        }
    }

    private static IEnumerable<Offer> Offers()
    {
        var words = Enum.GetValues<Decision>().Select(decision => new Offer { Claim = "C-1", Decision = decision });
        var reasons = new Offer { Claim = "C-1", Decision = Decision.Declined, Reasons = [.. Enum.GetValues<RuleKind>().Select(kind => new Reason { Rule = "a", Kind = kind })] };
        var losses = new Offer { Claim = "C-1", Decision = Decision.Declined, Losses = [.. Enum.GetValues<LossType>().Select(type => new Loss { Id = "a", Type = type })] };
        var remedies = new Offer
        {
            Claim = "C-1",
            Decision = Decision.Offered,
            Digits = 28,
            Remedies =
            [
                .. Enum.GetValues<RemedyForm>().Select(form => new Remedy { Id = "a", Form = form }),
                new Remedy { Id = "a", Form = RemedyForm.Cash, Parts = [new RemedyPart("a", null)], Valid = new Validity { Months = 1, Days = 1 } },
                new Remedy { Id = "a", Form = RemedyForm.Cash, Valid = new Validity { Months = int.MaxValue, Days = int.MaxValue } },
                new Remedy { Id = "a", Form = RemedyForm.Cash, Valid = new Validity { Until = new DateOnly(2025, 6, 2) } },
            ],
        };
        return words.Concat([reasons, losses, remedies, new Offer { Claim = "C-1", Decision = Decision.Offered, Digits = 0, Currency = "EUR" }]).Prepend(OfferSamples.Full).Concat(ShippedOffers.All);
    }

    /// <summary>Each change of one place of a schema that makes it stricter or different.</summary>
    private static IEnumerable<(string Name, JsonObject Schema)> Mutations(JsonObject schema)
    {
        foreach (var path in Objects(schema, []).ToArray())
        {
            var at = At(schema, path);
            foreach (var name in (at["properties"] as JsonObject)?.Select(p => p.Key).ToArray() ?? [])
            {
                yield return Mutated(path, $"without the key {name}", o => o["properties"]!.AsObject().Remove(name));
                yield return Mutated(path, $"with another type of {name}", o => o["properties"]![name] = new JsonObject { ["type"] = "boolean", ["enum"] = new JsonArray(false) });
            }

            for (var i = 0; i < ((at["enum"] as JsonArray)?.Count ?? 0); i++)
            {
                var index = i;
                yield return Mutated(path, $"without {at["enum"]![i]}", o => o["enum"]!.AsArray().RemoveAt(index));
            }

            for (var i = 0; i < ((at["type"] as JsonArray)?.Count ?? 0); i++)
            {
                var index = i;
                yield return Mutated(path, $"never {at["type"]![i]}", o => o["type"]!.AsArray().RemoveAt(index));
            }

            if (at["minimum"] is { } minimum)
            {
                yield return Mutated(path, "with a higher minimum", o => o["minimum"] = minimum.GetValue<int>() + 1);
                yield return Mutated(path, "with a lower maximum", o => o["maximum"] = at["maximum"]!.GetValue<int>() - 1);
            }
        }

        (string, JsonObject) Mutated(string[] path, string name, Action<JsonObject> mutate)
        {
            var copy = (JsonObject)schema.DeepClone();
            mutate(At(copy, path));
            return ($"{string.Join('.', path)} {name}", copy);
        }
    }

    private static IEnumerable<string[]> Objects(JsonObject node, string[] path)
    {
        yield return path;
        foreach (var (name, value) in node)
        {
            foreach (var inner in value is JsonObject child ? Objects(child, [.. path, name]) : [])
            {
                yield return inner;
            }
        }
    }

    private static JsonObject At(JsonObject root, string[] path) => path.Aggregate(root, (node, name) => node[name]!.AsObject());

    /// <summary>The offer with one key less, one key more, or a value of another type; within maps of values anything goes.</summary>
    private static IEnumerable<(string Name, JsonNode Offer)> Changes(JsonNode offer)
    {
        foreach (var path in Nodes(offer, []).Where(p => !p.Any(step => step is "route" or "deadlines" or "figures" or "assumed")))
        {
            if (Step(offer, path) is JsonObject o)
            {
                yield return Changed(path, "one key more", at => at["unknown_key"] = 1);
                foreach (var name in o.Select(p => p.Key).ToArray())
                {
                    yield return Changed(path, $"without {name}", at => at.Remove(name));
                    yield return Changed(path, $"{name} a list", at => at[name] = new JsonArray(new JsonArray()));
                }
            }
        }

        (string, JsonNode) Changed(object[] path, string name, Action<JsonObject> change)
        {
            var copy = offer.DeepClone();
            change(Step(copy, path).AsObject());
            return ($"{string.Join('.', path)} {name}", copy);
        }
    }

    private static IEnumerable<object[]> Nodes(JsonNode? node, object[] path) => node switch
    {
        JsonObject o => o.SelectMany(p => Nodes(p.Value, [.. path, p.Key])).Prepend(path),
        JsonArray list => list.SelectMany((item, i) => Nodes(item, [.. path, i])),
        _ => [],
    };

    private static JsonNode Step(JsonNode node, object[] path) => path.Aggregate(node, (at, step) => step is int index ? at[index]! : at[(string)step]!);
}
