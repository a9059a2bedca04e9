using System.Buffers;
using System.Globalization;
using System.Text;

namespace Compensation.Tests;

/// <summary>Packs in which each of <see cref="SensitiveExpressions"/> stands in every place that takes one, and a claim whose facts nothing else looks like.</summary>
internal static class SensitivePacks
{
    /// <summary>What the claim's texts are; its numbers and dates look like it.</summary>
    public const string Text = "ZQ-SECRET-4711";

    public static readonly SearchValues<string> Canaries = SearchValues.Create(
        [.. Windows(Text), .. Windows(string.Concat(Text.Reverse())), .. Windows("471147114711"), "4711-0", "11-04-07", "7 April 4711", "4711年", "04:47:11", "P4711D", "P392Y7M"], StringComparison.OrdinalIgnoreCase);

    public static readonly Claim SecretClaim = ClaimBuilder.Of("made.up").With("text", Text).With("pattern", "(" + Text).With("pin", 471147114711m).With("born", new DateOnly(4711, 4, 7))
        .With("moment", new DateTime(4711, 4, 7, 4, 47, 11)).With("clock", new TimeOnly(4, 47, 11)).With("gap", TimeSpan.FromDays(4711)).With("span", "P392Y7M").With("words", new object?[] { Text, "x" + Text })
        .With("file", Record(Text, 471147114711m))
        .With("guests", new object?[] { With(Record(Text, 471147114711m), "fare", 10m), With(Record("x" + Text, 1471147114711m), "fare", 11m) }).Build();

    public static readonly string[] All = [.. SensitiveExpressions.Calls().Concat(SensitiveExpressions.OfConstructs()).Distinct()];

    private static IEnumerable<string> Windows(string text) => Enumerable.Range(0, text.Length - 5).Select(i => text.Substring(i, 6));

    public static Dictionary<string, object?> Record(string name, decimal code) => new() { ["name"] = name, ["code"] = code };

    public static Dictionary<string, object?> With(Dictionary<string, object?> record, string name, object? value) => new(record) { [name] = value };

    /// <summary>The pack without the expressions that are refused for what they are.</summary>
    /// <param name="expressions">The expressions, of which each stands in every place that the pack has for one.</param>
    /// <param name="pack"><see cref="Pack"/> or <see cref="Figures"/>.</param>
    /// <param name="refused">The expressions that were left out.</param>
    public static string Yaml(IReadOnlyList<string> expressions, Func<IReadOnlyList<(string Name, string Feel)>, string> pack, out List<string> refused)
    {
        var kept = expressions.Select((e, i) => (Name: $"v{i}", Feel: e)).ToList();
        refused = [];
        while (true)
        {
            try
            {
                var yaml = pack(kept);
                PackCatalog.Parse(("made-up.yaml", yaml));
                return yaml;
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
    public static string Pack(IReadOnlyList<(string Name, string Feel)> values)
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

    public static string Figures(IReadOnlyList<(string Name, string Feel)> values)
    {
        var pack = new StringBuilder(Head([])).Append("losses:\n  - { loss: sure, type: direct, amount: 10 }\nremedies:\n  - { remedy: paid, for: [ sure ], form: cash, value: loss.amount }\nfigures:\n");
        foreach (var (name, feel) in values)
        {
            pack.Append(CultureInfo.InvariantCulture, $"  {name}: '{feel.Replace("'", "''", StringComparison.Ordinal)}'\n");
        }

        return pack.Append("  nothing: 1\n").ToString();
    }
}
