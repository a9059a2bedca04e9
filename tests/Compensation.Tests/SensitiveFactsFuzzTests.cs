using System.Text;
using Newtonsoft.Json;
using static Compensation.Tests.SensitivePacks;

namespace Compensation.Tests;

/// <summary>
/// Sensitive facts stand nowhere, whatever is done with them: each of <see cref="SensitiveExpressions"/> stands in every place of a pack that takes one, and all that is said of the claim is searched for
/// parts of the facts.
/// </summary>
public sealed class SensitiveFactsFuzzTests
{
    private const int ChunkSize = 300;
    private static IEnumerable<TestCaseData> Chunks() =>
        All.Chunk(ChunkSize).Select((_, i) => new TestCaseData(i) { TestName = $"Surfaces_ExpressionsFrom{i * ChunkSize}_TellNoFact" });

    [TestCaseSource(nameof(Chunks))]
    public void Surfaces_OfExpressions_TellNoFact(int chunk)
    {
        var expressions = All.Chunk(ChunkSize).ElementAt(chunk);
        var calculator = Load(expressions, Pack, out var refused);

        Assert.That(refused, Has.Count.LessThan(expressions.Length / 3), string.Join('\n', refused));
        Assert.That(Told(calculator), Is.Empty);
    }

    /// <summary>What the search is for: without the marks nearly every kind of surface tells, and hundreds of warnings do.</summary>
    [Test]
    public void Surfaces_WithoutTheMarks_TellTheFacts()
    {
        var calculator = Load([.. SensitiveExpressions.OfConstructs().Take(ChunkSize)], e => Pack(e).Replace(", sensitive: true", "", StringComparison.Ordinal), out _);

        var told = Told(calculator);

        Assert.That(told.Select(t => t.Split(':')[0]).Distinct(), Is.EquivalentTo(new[] { "offer", "warning", "letter en", "letter zh", "trace" }));
        Assert.That(told.Count(t => t.StartsWith("warning", StringComparison.Ordinal)), Is.GreaterThan(200));
    }

    /// <summary>A figure made of a sensitive fact is refused at load; one that is not refused tells none.</summary>
    [Test]
    public void Figures_OfExpressions_AreRefusedOrTellNoFact()
    {
        var loaded = 0;
        foreach (var expressions in All.Chunk(ChunkSize))
        {
            var calculator = Load(expressions, Figures, out var refused);
            loaded += expressions.Length - refused.Count;

            Assert.That(Told(calculator), Is.Empty);
        }

        // How many items there are may be told.
        Assert.That(loaded, Is.GreaterThan(5).And.LessThan(All.Length / 20));
    }

    /// <summary>Facts of every other kind, and what does not belong, in the place of each fact.</summary>
    [Test]
    public void Rejects_OfWrongFacts_TellNoFact()
    {
        var calculator = Load([], Figures, out _);
        object[] values = [Text, 471147114711m, 4711.47114711m, true, new object?[] { Text, 471147114711m, null }, Record(Text, 471147114711m), With(Record(Text, 1), "code", Text), new object?[] { With(Record(Text, 1), "code", Text) }, new object?[] { new object?[] { Text } }];
        var rejects = SensitiveExpressions.Facts.Where(f => f.All(char.IsLetter)).SelectMany(fact => values.Append(new Dictionary<string, object?> { [fact == "file" ? Text : "name"] = Text })
            .Select(v => calculator.Calculate(new Claim("C-1", new Dictionary<string, object?>(SecretClaim.Facts) { [fact] = v }), ["en", "zh"]))).Where(o => o.Decision == Decision.Invalid).ToArray();

        Assert.That(rejects, Has.Length.GreaterThan(70));
        Assert.That(rejects.SelectMany(o => o.Warnings.Select(w => w.ToString()).Append(o.ToJson()).Append(o.Explain("en"))).Where(t => t.AsSpan().ContainsAny(Canaries)), Is.Empty);
    }

    [TestCase("nZQ-SECRET-4711")]
    [TestCase("fZQ-SECRET-4711")]
    [TestCase("ZQ-SECRET-4711")]
    [TestCase("'ZQ-SECRET-4711'")]
    [TestCase("\"\\uZQ-SECRET-4711\"")]
    [TestCase("\"\\ZQ-SECRET-4711\"")]
    [TestCase("\"ZQ-SECRET-4711")]
    [TestCase("\"ZQ-SECRET-4711\\ud800\"")]
    [TestCase("\"ZQ-SECRET-4711\t\"")]
    [TestCase("\"ZQ-SECRET-4711\" \"ZQ-SECRET-4711\"")]
    [TestCase("471147114711x")]
    [TestCase("0471147114711")]
    [TestCase("471147114711e471147114711")]
    [TestCase("-471147114711471147114711471147114711471147114711471147114711.5")]
    [TestCase("[471147114711, nZQ-SECRET-4711]")]
    [TestCase("{ ZQ-SECRET-4711: 1 }")]
    [TestCase("// ZQ-SECRET-4711")]
    public void TryParse_BrokenFact_TellsNoFact(string fact)
    {
        var json = "{\"id\":\"C-1\",\"facts\":{\"text\":" + fact + "}}";

        Assert.That(Claim.TryParse(json, out _, out var problems), Is.False);
        Assert.That(Claim.TryParse(Encoding.UTF8.GetBytes(json), out _, out var others), Is.False);
        Assert.That(problems.Concat(others).Select(p => p.ToString()).Append(ComplaintOfNewtonsoft(json)).Where(t => t.AsSpan().ContainsAny(Canaries)), Is.Empty);
    }

    /// <summary>It reads some of what is no JSON.</summary>
    private static string ComplaintOfNewtonsoft(string json)
    {
        try
        {
            return $"{JsonConvert.DeserializeObject<Claim>(json)!.Id} is read";
        }
        catch (Exception exception) when (exception is JsonException or CompensationException)
        {
            return exception.ToString();
        }
    }

    private static Calculator Load(string[] expressions, Func<IReadOnlyList<(string Name, string Feel)>, string> pack, out List<string> refused) =>
        PackCatalog.Parse(("made-up.yaml", Yaml(expressions, pack, out refused))).Packs[0].Compile();

    private static List<string> Told(Calculator calculator)
    {
        var told = new List<string>();
        var offer = calculator.Calculate(SecretClaim, ["en", "zh"]);
        Look("offer", offer.ToJson());
        foreach (var warning in offer.Warnings)
        {
            Look("warning", warning.ToString());
        }

        Look("letter en", offer.Explain("en"));
        Look("letter zh", offer.Explain("zh"));
        foreach (var rule in calculator.TraceRules(SecretClaim))
        {
            Look("trace", string.Join(", ", rule.Deciding.SelectMany(d => d.Names.Select(n => $"{d.Text} with {n.Name} = {n.Value}").Prepend($"{d.Text} {d.Holds}"))));
        }

        Assert.That(offer.Decision, Is.Not.EqualTo(Decision.Invalid), string.Join('\n', offer.Warnings));
        return told;

        void Look(string surface, string text)
        {
            if (text.AsSpan().ContainsAny(Canaries))
            {
                told.Add($"{surface}: {text[..Math.Min(text.Length, 500)]}");
            }
        }
    }
}
