using System.Buffers;
using System.Globalization;
using System.Text;
using Compensation.Testing;
using Newtonsoft.Json;

namespace Compensation.Tests;

/// <summary>
/// Sensitive facts stand nowhere, whatever is done with them: each of <see cref="SensitiveExpressions"/> stands in every place of a pack that takes one, and all that is said of the claim is searched for
/// parts of the facts.
/// </summary>
public sealed class SensitiveFactsFuzzTests
{
    private const int ChunkSize = 300;
    private const string Text = "ZQ-SECRET-4711";

    private static readonly SearchValues<string> Canaries = SearchValues.Create(
        [.. Windows(Text), .. Windows(string.Concat(Text.Reverse())), .. Windows("471147114711"), "4711-0", "11-04-07", "7 April 4711", "4711年", "04:47:11", "P4711D", "P392Y7M"], StringComparison.OrdinalIgnoreCase);

    private static readonly Claim Claim = ClaimBuilder.Of("made.up").With("text", Text).With("pattern", "(" + Text).With("pin", 471147114711m).With("born", new DateOnly(4711, 4, 7))
        .With("moment", new DateTime(4711, 4, 7, 4, 47, 11)).With("clock", new TimeOnly(4, 47, 11)).With("gap", TimeSpan.FromDays(4711)).With("span", "P392Y7M").With("words", new object?[] { Text, "x" + Text })
        .With("file", Record(Text, 471147114711m))
        .With("guests", new object?[] { With(Record(Text, 471147114711m), "fare", 10m), With(Record("x" + Text, 1471147114711m), "fare", 11m) }).Build();

    private static readonly string[] All = [.. SensitiveExpressions.Calls().Concat(SensitiveExpressions.OfConstructs()).Distinct()];

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
            .Select(v => calculator.Calculate(new Claim("C-1", new Dictionary<string, object?>(Claim.Facts) { [fact] = v }), ["en", "zh"]))).Where(o => o.Decision == Decision.Invalid).ToArray();

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

    private static IEnumerable<string> Windows(string text) => Enumerable.Range(0, text.Length - 5).Select(i => text.Substring(i, 6));

    private static Dictionary<string, object?> Record(string name, decimal code) => new() { ["name"] = name, ["code"] = code };

    private static Dictionary<string, object?> With(Dictionary<string, object?> record, string name, object? value) => new(record) { [name] = value };

    /// <summary>The pack without the expressions that are refused for what they are.</summary>
    private static Calculator Load(string[] expressions, Func<IReadOnlyList<(string Name, string Feel)>, string> pack, out List<string> refused)
    {
        var kept = expressions.Select((e, i) => (Name: $"v{i}", Feel: e)).ToList();
        refused = [];
        while (true)
        {
            try
            {
                return PackCatalog.Parse(("made-up.yaml", pack(kept))).Packs[0].Compile();
            }
            catch (CompensationException exception)
            {
                var faulty = exception.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).SelectMany(d => kept.Where(k => d.SourceLine!.TrimStart().StartsWith($"{k.Name}:", StringComparison.Ordinal))).Distinct().ToArray();
                Assert.That(faulty, Is.Not.Empty, string.Join('\n', exception.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error).Take(9)));
                refused.AddRange(faulty.Select(f => f.Feel));
                kept.RemoveAll(faulty.Contains);
            }
        }
    }

    private static string Head(IReadOnlyList<(string Name, string Feel)> values)
    {
        var pack = new StringBuilder();
        pack.Append("""
            pack: made.up
            format: 1
            version: 1.0.0
            title: { en: "Made up", zh: "虚构" }
            currency: EUR
            functions:
              - { function: "keep(x: number)", is: x }
              - { function: "kept(x)", is: "x - get value({v: [true]}, \"v\")" }
              - { function: "lost(x, y)", is: "get value({v: x}, \"v\")", returns: number }
            tables:
              kinds:
                hit: unique
                in: [ kind ]
                out: number
                rows: |
                  > 0    | 1
                  > 0.5  | 2
              closed:
                hit: first
                in: { kind: { is: any_text, values: [ 1, 2 ] } }
                out: number
                rows: |
                  1 | 1
              made:
                hit: any
                in: [ kind, other ]
                out: number
                rows: |
                  - | - | any_pin - stray
                  - | 1 | any_pin + 2
              mixed:
                hit: collect max
                in: [ kind ]
                out: number
                rows: |
                  -   | any_text
                  > 0 | 1
            inputs:

            """).Append(SensitiveExpressions.Inputs).Append("let:\n  stray: 'get value({v: [true]}, \"v\")'\n");
        foreach (var fact in SensitiveExpressions.Facts.Where(f => f.All(char.IsLetter)))
        {
            pack.Append(CultureInfo.InvariantCulture, $"  any_{fact}: 'get value({{v: {fact}}}, \"v\")'\n");
        }

        foreach (var (name, feel) in values)
        {
            pack.Append(CultureInfo.InvariantCulture, $"  {name}: '{("get value({v: " + feel + "}, \"v\")").Replace("'", "''", StringComparison.Ordinal)}'\n");
        }

        return pack.ToString();
    }

    /// <summary>Each value is tested, listed, gone through, made an amount, and told.</summary>
    private static string Pack(IReadOnlyList<(string Name, string Feel)> values)
    {
        var pack = new StringBuilder(Head(values));
        pack.Append("eligibility:\n");
        foreach (var (name, _) in values)
        {
            pack.Append(CultureInfo.InvariantCulture, $"  - {{ review: r_{name}, when: '{name} = \"nothing\" or {name} < stray', because: {{ en: \"So {{{name}}}.\", zh: \"{{{name}}}。\" }} }}\n");
        }

        pack.Append("losses:\n  - { loss: sure, type: direct, amount: 10 }\n");
        foreach (var (name, _) in values)
        {
            pack.Append(CultureInfo.InvariantCulture, $"  - {{ loss: l_{name}, type: data, amount: '[{name} - stray, -{name}, {name}.zz, {name}[1000], [1, 2][{name}], 1 / 0][-1]', because: {{ en: \"So {{{name}}}, {{string({name})}}.\", zh: \"{{{name}}}\" }} }}\n");
            pack.Append(CultureInfo.InvariantCulture, $"  - {{ loss: e_{name}, each: {name}, type: data, when: 'item != 1 or item < stray', amount: '[item - stray, item.zz, 1 / 0][-1]', because: {{ en: \"So {{item}}, {{[item]}}.\", zh: \"{{item}}\" }} }}\n");
        }

        pack.Append("remedies:\n  - { remedy: paid, for: [ sure ], form: cash, value: loss.amount, choice: how }\n  - { remedy: given, for: [ sure ], form: goods, value: 9, choice: how, what: { en: \"a gift\", zh: \"礼物\" } }\n");
        pack.Append("  - { remedy: fixed, for: [ data ], form: cash, when: 'loss.item != 1 or loss.item < stray', value: '[loss.item - stray, 1 / 0][-1]', because: { en: \"So {loss.item}.\", zh: \"{loss.item}\" } }\n");
        pack.Append(CultureInfo.InvariantCulture, $"choose: {{ how: '[{string.Join(", ", values.Select(v => $"{v.Name} - stray"))}, \"given\"][-1]' }}\nlimits:\n");
        foreach (var (name, _) in values.Where((_, i) => i % 10 == 0))
        {
            pack.Append(CultureInfo.InvariantCulture, $"  - {{ limit: c_{name}, over: [ sure ], at_most: '[{name} - stray, 1 / 0][-1]', when: '{name} != \"nothing\" or {name} < stray', because: {{ en: \"{{{name}}}\", zh: \"{{{name}}}\" }} }}\n");
        }

        pack.Append("routing:\n");
        foreach (var (name, _) in values)
        {
            pack.Append(CultureInfo.InvariantCulture, $"  - {{ route: {{ approval: manager }}, when: '({name} - stray) = 1' }}\n");
        }

        return pack.ToString();
    }

    private static string Figures(IReadOnlyList<(string Name, string Feel)> values)
    {
        var pack = new StringBuilder(Head([])).Append("losses:\n  - { loss: sure, type: direct, amount: 10 }\nremedies:\n  - { remedy: paid, for: [ sure ], form: cash, value: loss.amount }\nfigures:\n");
        foreach (var (name, feel) in values)
        {
            pack.Append(CultureInfo.InvariantCulture, $"  {name}: '{feel.Replace("'", "''", StringComparison.Ordinal)}'\n");
        }

        return pack.Append("  nothing: 1\n").ToString();
    }

    private static List<string> Told(Calculator calculator)
    {
        var told = new List<string>();
        var offer = calculator.Calculate(Claim, ["en", "zh"]);
        Look("offer", offer.ToJson());
        foreach (var warning in offer.Warnings)
        {
            Look("warning", warning.ToString());
        }

        Look("letter en", offer.Explain("en"));
        Look("letter zh", offer.Explain("zh"));
        foreach (var rule in calculator.TraceRules(Claim))
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
