using System.Globalization;
using System.Text;
using Compensation.Tests.Bulk;

namespace Compensation.Tests.Compilation;

/// <summary>Places where a pack goes to the edge of what compiled rules hold, each with claims on both sides of it.</summary>
public class CompiledEdgesTests
{
    private const string Plain = "remedies: [ { remedy: money, for: [ one ], form: cash, value: loss.amount, exceeds: true } ]";

    private static readonly string ManyInputs = string.Concat(Enumerable.Range(0, 130).Select(i => string.Create(CultureInfo.InvariantCulture, $"  i{i}: {{ type: number, digits: 1, default: {i % 3} }}\n")));

    private static readonly string ManySum = string.Join(" + ", Enumerable.Range(0, 130).Select(i => $"i{i}"));

    private static IEnumerable<TestCaseData> Packs()
    {
        yield return Case("a default beyond 64 bits", "  n: { type: number, digits: 2, default: 92233720368547758.08 }\n", "losses: [ { loss: one, type: direct, amount: n / 1000 } ]\n" + Plain,
            "", "\"n\":5", "\"n\":92233720368547758.07", "\"n\":92233720368547758.08", "\"n\":null");
        yield return Case("bounds that are no whole number of units", "  n: { type: number, digits: 0, min: 0.5, max: 10.5 }\n", "losses: [ { loss: one, type: direct, amount: n } ]\n" + Plain,
            "\"n\":0", "\"n\":1", "\"n\":10", "\"n\":11", "\"n\":10.5", "\"n\":0.5");
        yield return Case("bounds beyond 64 bits", "  n: { type: number, digits: 9, min: -99999999999, max: 99999999999 }\n", "losses: [ { loss: one, type: direct, amount: n } ]\n" + Plain,
            "\"n\":9999999999", "\"n\":-9999999999", "\"n\":99999999999", "\"n\":99999999999.1", "\"n\":1.123456789", "\"n\":9223372036.854775807", "\"n\":9223372036.854775808");
        yield return Case("more inputs than bits in a word", ManyInputs, $"losses: [ {{ loss: one, type: direct, amount: '{ManySum}' }} ]\n" + Plain,
            "\"i0\":1,\"i63\":5,\"i64\":7.5,\"i129\":1", "\"i63\":1,\"i127\":2,\"i63\":1", "\"i64\":1,\"i0\":2", "\"i129\":1,\"i129\":1", "");
        yield return Case("money of nine digits", "  n: { type: number, digits: 9 }\n", "losses: [ { loss: one, type: direct, amount: n * 3, rounding: { digits: 9 } } ]\n" + Plain,
            "\"n\":0.000000001", "\"n\":3074457345.618258602", "\"n\":3074457345.618258603", "\"n\":3.1");
        yield return Case("money of more digits than there is room for", "  n: { type: number, digits: 9 }\n", "losses: [ { loss: one, type: direct, amount: n * 3, rounding: { digits: 10 } } ]\n" + Plain,
            "\"n\":0.000000001", "\"n\":5");
        yield return Case("an amount left to judgement", "  n: number\n", "losses: [ { loss: one, type: direct, amount: '[n..10]' } ]\n" + Plain, "\"n\":1");
        yield return Case("a sum of losses beyond 64 bits", "  n: { type: number, digits: 2 }\n", """
            losses:
              - { loss: one, type: direct, amount: n }
              - { loss: two, type: direct, amount: n }
            remedies:
              - { remedy: money, for: [ one, two ], form: cash, value: loss.amount }
              - { remedy: half, for: [ one, two ], form: goods, value: n / 2, exceeds: true }
            limits:
              - { limit: cap, over: all, at_most: 1000 }
              - { limit: twice, over: [ goods ], times: 99999999999 }
            """, "\"n\":900", "\"n\":90000000000000000", "\"n\":46116860184273879.03", "\"n\":30000000000000000", "\"n\":0");
        yield return Case("paid twice for one loss", "  n: { type: number, digits: 2 }\n", """
            losses: [ { loss: one, type: direct, amount: n } ]
            remedies:
              - { remedy: money, for: [ one ], form: cash, value: n * 0.6 }
              - { remedy: goods_back, for: [ one ], form: goods, value: 10 }
            limits: [ { limit: cap, over: [ goods ], at_most: 5 }, { limit: floor, over: [ cash ], at_least: 3 } ]
            """, "\"n\":1", "\"n\":10", "\"n\":12.5", "\"n\":12.49", "\"n\":25", "\"n\":0");
        yield return Case("two choices, one named as a remedy is", "  n: { type: number, digits: 2 }\n  b: { type: boolean, optional: true }\n", """
            losses: [ { loss: one, type: direct, amount: n }, { loss: two, type: data, when: n > 5 } ]
            remedies:
              - { remedy: lone, form: cash, value: 1 }
              - { remedy: money, for: [ one ], form: cash, choice: lone, value: loss.amount }
              - { remedy: points, for: [ one ], form: goods, choice: lone, when: b, value: loss.amount * 2, exceeds: true }
              - { remedy: letter, for: [ two ], form: apology, choice: words }
              - { remedy: call, for: [ two ], form: service, choice: words, value: n }
            choose: { lone: 'if n > 8 then "points" else null', words: 'if b = null then null else "call"' }
            limits: [ { limit: small, over: [ goods ], drop_below: 14 }, { limit: cap, over: all, at_most: 20, when: 'count(offer.remedies) > 1' } ]
            """, "\"n\":4", "\"n\":6,\"b\":true", "\"n\":9,\"b\":true", "\"n\":9,\"b\":false", "\"n\":90,\"b\":true", "\"n\":90");
        yield return Case("items that are records, texts and dates", """
              items: { type: list, of: { price: { type: number, digits: 2 }, name: string, on: { type: date, optional: true } }, default: [] }
              days: { type: list, of: date, default: [] }
              buyer: { type: context, of: { tier: { type: string, values: [ gold, plain ], default: plain } }, optional: true }

            """, """
            losses:
              - { loss: one, type: direct, each: items, when: 'item.on = null or item.on > date("2024-01-01")', amount: item.price, figures: { name: item.name, on: item.on } }
              - { loss: two, type: data, each: days, amount: item.day }
              - { loss: three, type: indirect, when: 'buyer.tier = "gold"', amount: sum(items.price) }
            remedies:
              - { remedy: money, for: [ one, two ], form: cash, when: 'loss.type = "data" or loss.item.price > 1', value: loss.amount, figures: { first: loss.id } }
              - { remedy: more, for: [ three ], form: cash, value: 'count(losses[type = "direct"]) + loss.amount', exceeds: true }
            """,
            "", "\"items\":[]", "\"items\":[{\"price\":5,\"name\":\"a\"},{\"price\":0.5,\"name\":\"b\",\"on\":\"2023-01-01\"},{\"price\":7.25,\"name\":\"\\u00e9\",\"on\":\"2024-02-01\"}],\"days\":[\"2024-01-31\"]",
            "\"items\":[{\"price\":5}]", "\"items\":[{\"price\":5,\"name\":\"a\"}],\"buyer\":{\"tier\":\"gold\"}", "\"buyer\":{}", "\"buyer\":null", "\"days\":[\"2024-01-31\",null]", "\"items\":[null]");
    }

    private static TestCaseData Case(string name, string inputs, string rules, params string[] facts) =>
        new TestCaseData($"pack: test.edges\nformat: 1\nversion: 1.0.0\ntitle: edges\ncurrency: EUR\ninputs:\n{inputs}{rules}", facts).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Packs))]
    public void Calculate_AtTheEdge_GivesTheOfferOfTheEvaluator(string yaml, string[] facts)
    {
        var pack = GeneratedPacksTests.Load(yaml);
        var (compiled, explained, bytes) = (new Calculator(pack, 0), new Calculator(pack, int.MaxValue), new ScoredCatalog([pack]));
        foreach (var wish in new[] { "", ",\"choose\":{\"lone\":\"points\"}", ",\"choose\":{\"words\":\"letter\",\"lone\":\"money\"}" })
        {
            foreach (var stated in facts)
            {
                var line = $"{{\"id\":\"C\",\"facts\":{{{stated}}}{wish}}}";
                bytes.Check(Encoding.UTF8.GetBytes(line));
                if (Claim.TryParse(line, out var claim, out _))
                {
                    Assert.That(compiled.Calculate(claim).ToJson(), Is.EqualTo(explained.Calculate(claim).ToJson()), line);
                }
            }
        }
    }
}
