using System.Text.Encodings.Web;
using System.Text.Json;

namespace Compensation.Tests.Compilation;

/// <summary>Texts of which an input declares every value: code compares them as objects, and knows which answers a table can have.</summary>
public class DeclaredTextsTests
{
    private const string Money = "remedies: [ { remedy: money, for: [ one ], form: cash, value: loss.amount, exceeds: true } ]\n";

    private static readonly JsonSerializerOptions Raw = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Values that JSON may, or must, write with escapes; and one that is the beginning of another.</summary>
    private static readonly string[] Odd = ["plain", "plain ", "pla", "say \"hi\"", "back\\slash", "tab\there", "\u00e9t\u00e9", "\u4e2d\u6587", "\ud83d\ude00", "del\u007f", "a/b", "<&'>", "\u2028"];

    private static IEnumerable<string[]> OddValues => [Odd, Odd[..3], Odd[3..6], [.. Odd[..2], .. Odd[6..]], Odd[5..9]];

    [TestCaseSource(nameof(OddValues))]
    public void Calculate_AnyDeclaredText_IsReadHoweverItIsWritten(string[] values)
    {
        var rows = string.Concat(values.Select((v, i) => $"      {Feel(v)} | {i + 1}\n"));
        var pack = AgreedPack.Of(
            $"  k: {{ type: string, values: [ {string.Join(", ", values.Select(Yaml))} ] }}\n  other: {{ type: string, values: [ {string.Join(", ", values.Select(Yaml))} ], default: {Yaml(values[^1])} }}",
            $"tables:\n  place:\n    hit: unique\n    in: {{ k: k }}\n    out: number\n    rows: |\n{rows}losses: [ {{ loss: one, type: direct, amount: 'if k = other then 100 + place else place' }} ]\n{Money}figures: {{ k: k }}");

        for (var i = 0; i < values.Length; i++)
        {
            foreach (var written in Written(values[i]))
            {
                var offer = pack.Compare($"\"k\":{written}");
                Assert.That(offer.Total, Is.EqualTo(i + 1 + (i == values.Length - 1 ? 100 : 0)), written);
                Assert.That(pack.Compare($"\"k\":{written},\"other\":{Written(values[0])[0]}").Total, Is.EqualTo(i + 1 + (i == 0 ? 100 : 0)), written);
            }
        }

        foreach (var other in new[] { "plai", "plain  ", "Plain", "say hi", "back\\\\slash", "tab here", "e\u0301te\u0301", "\u4e2d", "\ufffd", "", " " }.Except(values))
        {
            Assert.That(pack.Compare($"\"k\":{Written(other)[0]}").Decision, Is.EqualTo(Decision.Invalid).Or.EqualTo(Decision.NeedsInformation), other);
        }

        Assert.That(pack.Compiled, Is.GreaterThanOrEqualTo(values.Length * 4));
    }

    private static IEnumerable<TestCaseData> Tables()
    {
        const string abc = "a, b, c";
        yield return Case("all values", abc, "", """
              hit: unique
              in: { t: k }
              rows: |
                a | 1
                b | 2
                c | 3
            """);
        yield return Case("one value is left out", abc, "", """
              hit: unique
              in: { t: k }
              rows: |
                a | 1
                c | 3
            """);
        yield return Case("a default", abc, "", """
              hit: first
              in: { t: k }
              out: { type: number, default: 7 }
              rows: |
                b | 2
            """);
        yield return Case("others, not and null", abc, ", optional: true", """
              hit: first
              in: { t: k }
              rows: |
                null        | 9
                not("a","b") | 1
                a           | 2
                -           | 3
            """);
        yield return Case("no row for null", abc, ", optional: true", """
              hit: unique
              in: { t: k }
              rows: |
                a | 1
                b, c | 2
            """);
        yield return Case("two rows for one", abc, ", default: b", """
              hit: unique
              in: { t: k }
              rows: |
                a, b | 1
                b, c | 2
            """);
        yield return Case("any", abc, "", """
              hit: any
              in: { t: k }
              rows: |
                a, b | 1
                b    | 1
                c    | 2
                not("a", "b") | 3
            """);
        yield return Case("a text beside those declared", abc, "", """
              hit: unique
              in: { t: if n > 5 then "other" else k }
              rows: |
                "a"     | 1
                "b"     | 2
                "c"     | 3
                "other" | 4
            """);
        yield return Case("a choice of declared texts", abc, "", """
              hit: unique
              in: { t: if n > 5 then k2 else k }
              rows: |
                a | 1
                b | 2
                c | 3
            """);
        yield return Case("a choice of declared texts that are not all in the column", abc, "", """
              hit: unique
              in: { t: if n > 5 then k2 else k }
              rows: |
                "a" | 1
                "b" | 2
            """);
        yield return Case("two columns", abc, "", """
              hit: first
              in: { t: k, u: k2 }
              rows: |
                a    | b   | 1
                -    | a   | 2
                b, c | -   | 3
                a    | c   | 4
            """);
        yield return Case("a cell that names a fact", abc, "", """
              hit: first
              in: { t: k }
              rows: |
                k2  | 1
                "a" | 2
                -   | 3
            """);
        yield return Case("nine and more", "a, b, c, d, e, f, g, h, i, j", "", """
              hit: unique
              in: { t: k }
              rows: |
                a | 1
                b | 2
                c | 3
                d | 4
                e | 5
                f | 6
                g | 7
                h | 8
                i | 9
                j | 10
            """);
    }

    private static TestCaseData Case(string name, string values, string presence, string table) => new TestCaseData(values, presence, table).SetArgDisplayNames(name);

    /// <summary>Also where the claim does not say the text at all, which code of complete claims need not think of.</summary>
    [TestCaseSource(nameof(Tables))]
    public void Calculate_TableOverDeclaredTexts_GivesTheOfferOfTheEvaluator(string values, string presence, string table)
    {
        var lines = table.Split('\n');
        var output = table.Contains("out:", StringComparison.Ordinal) ? "" : "    out: number\n";
        var pack = AgreedPack.Of(
            $"  k: {{ type: string, values: [ {values} ]{presence} }}\n  k2: {{ type: string, values: [ {values} ] }}\n  n: number",
            $"tables:\n  t:\n{output}{string.Concat(lines.Select(l => $"  {l.TrimEnd()}\n"))}losses: [ {{ loss: one, type: direct, amount: 't + n' }} ]\n{Money}");
        string[] all = [.. values.Split(", ").Select(v => $"\"{v}\""), "null", ""];
        foreach (var (k, k2, n) in from k in all from k2 in all from n in new[] { "1", "9" } select (k, k2, n))
        {
            pack.Compare(string.Join(',', new[] { k.Length == 0 ? "" : $"\"k\":{k}", k2.Length == 0 ? "" : $"\"k2\":{k2}", $"\"n\":{n}" }.Where(f => f.Length > 0)));
        }

        Assert.That(pack.Compiled, Is.GreaterThan(2));
    }

    [Test]
    public void Calculate_TextsFromManyPlaces_GivesTheOfferOfTheEvaluator()
    {
        var pack = AgreedPack.Of("""
              k: { type: string, values: [ a, b, direct, one ] }
              k2: { type: string, values: [ a, b, x ], optional: true }
              free: { type: string, default: a }
              list: { type: list, of: string, values: [ a, b ], default: [] }
              n: number

            """, """
            functions:
              "is_a(t: string)": t = "a"
              "same(t: string, u: string)": t = u
            tables:
              label:
                hit: first
                in: { n: n }
                out: string
                rows: |
                  > 5 | "a"
                  > 3 | "b"
              kinds:
                hit: first
                in: { t: label }
                out: number
                rows: |
                  "a"  | 10
                  null | 20
                  -    | 30
              least:
                hit: collect min
                in: { n: n }
                out: string
                rows: |
                  > 1 | "b"
                  > 2 | "a"
            let:
              word: if n > 2 then k else "x"
              none: if n > 2 then k2 else null
              called: string(n) + "a"
              mixed: if n > 3 then k else free
            losses:
              - { loss: one, type: direct, amount: n }
              - { loss: two, type: data, each: list, amount: 'if item = k then 3 else if item = "a" then 2 else 1' }
              - { loss: same, type: indirect, when: 'same(k, k2) or is_a(k) or same(word, free)', amount: 1 }
            remedies:
              - { remedy: r0, for: [ one ], form: cash, when: 'k = k2', value: 1 }
              - { remedy: r1, for: [ one ], form: cash, when: 'k = free or free = "a"', value: 2, exceeds: true }
              - { remedy: r2, for: [ one ], form: cash, when: 'loss.type = k or loss.rule = k', value: 4, exceeds: true }
              - { remedy: r3, for: [ one ], form: cash, when: 'word = label', value: 8, exceeds: true }
              - { remedy: r4, for: [ one ], form: cash, when: 'none = null or none != k', value: 16, exceeds: true }
              - { remedy: r5, for: [ one ], form: cash, when: 'called != k and k2 != null', value: 32, exceeds: true }
              - { remedy: r6, for: [ one ], form: cash, when: 'k in (k2, "a", free)', value: 64, exceeds: true }
              - { remedy: r7, for: [ one ], form: cash, when: 'least = k or min(k, "b") = "a"', value: 128, exceeds: true }
              - { remedy: r8, for: [ one ], form: cash, when: 'get or else(k2, "x") = word', value: 256, exceeds: true }
              - { remedy: r9, for: [ one ], form: cash, when: 'k < "b" or lower case("A") = k', value: kinds, exceeds: true }
              - { remedy: mixed_1, for: [ one ], form: cash, when: 'mixed = "a"', value: 1024, exceeds: true }
              - { remedy: mixed_2, for: [ one ], form: cash, when: 'mixed = k', value: 2048, exceeds: true }
              - { remedy: r10, for: [ two ], form: cash, value: 'if loss.item = k then 1 else 2', exceeds: true }
              - { remedy: r11, for: [ same ], form: cash, value: 512, exceeds: true }
            """);
        string[] texts = ["", "\"a\"", "\"b\"", "\"x\"", "null"];
        foreach (var (k, k2, free, n) in from k in new[] { "a", "b", "direct", "one" } from k2 in texts from free in texts from n in new[] { "0", "1.5", "2.5", "4", "6" } select (k, k2, free, n))
        {
            pack.Compare($"\"k\":\"{k}\",\"n\":{n}{(k2.Length == 0 ? "" : $",\"k2\":{k2}")}{(free.Length == 0 ? "" : $",\"free\":{free}")},\"list\":[\"b\",\"a\"]");
        }

        Assert.That(pack.Compiled, Is.GreaterThan(250));
    }

    /// <summary>As short as can be, and with every character that is not ASCII as an escape, and with every character as one.</summary>
    private static string[] Written(string text) => [JsonSerializer.Serialize(text, Raw), JsonSerializer.Serialize(text), $"\"{string.Concat(text.Select(c => $"\\u{(int)c:x4}"))}\""];

    /// <summary>A text in double quotes as YAML has them.</summary>
    private static string Yaml(string text) => $"\"{string.Concat(text.Select(c => c is '"' or '\\' ? $"\\{c}" : c is < ' ' or '\u007f' or '\u2028' ? $"\\u{(int)c:x4}" : $"{c}"))}\"";

    private static string Feel(string text) => $"\"{string.Concat(text.Select(c => c is '"' or '\\' ? $"\\{c}" : c is < ' ' or '\u007f' or '\u2028' ? $"\\u{(int)c:x4}" : $"{c}"))}\"";
}
