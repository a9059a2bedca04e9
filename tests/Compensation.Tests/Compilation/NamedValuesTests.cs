using System.Diagnostics;

namespace Compensation.Tests.Compilation;

/// <summary>Named values, wherever they are read first and whether or not that place is reached.</summary>
public class NamedValuesTests
{
    private const string Inputs = """
          a: boolean
          b: { type: boolean, optional: true }
          n: { type: number, digits: 2 }
          m: { type: number, default: 4 }
          k: { type: string, values: [ x, y ], default: y }
          items: { type: list, of: number, default: [] }

        """;

    private const string Lets = """
        let:
          more: n * 2 + m
          many: more + n > 10
          few: if a then more < 5 else n < 1
          word: 'if many then k else "x"'
          is_x: k = "x"
          is_big: n > 4
          either: is_x or many
          rate: n / m
          power: n ** 20
          maybe: 'if b then more else null'
          total: sum(items) + more

        """;

    /// <summary>Facts that lead every way through the code; the last ones divide by nothing and go beyond what numbers hold.</summary>
    private static readonly string[] Claims =
    [
        .. from a in new[] { "true", "false" }
           from b in new[] { "", ",\"b\":true", ",\"b\":false" }
           from n in new[] { "0", "0.5", "3", "12.34" }
           from k in new[] { "", ",\"k\":\"x\"" }
           select $"\"a\":{a},\"n\":{n}{b}{k},\"items\":[{n},2,7]",
        "\"a\":true,\"n\":3,\"m\":0", "\"a\":false,\"n\":3,\"m\":0", "\"a\":true,\"n\":90000000000000000", "\"a\":false,\"n\":90000000000000000", "\"a\":true", "\"n\":3", "",
    ];

    private static IEnumerable<TestCaseData> Packs()
    {
        yield return Case("first in an or that a fact decides", """
            losses:
              - { loss: one, type: direct, when: a or many, amount: more }
              - { loss: two, type: data, when: many, amount: more + 1 }
              - { loss: three, type: indirect, when: not(a) and few, amount: 5 }
            """);
        yield return Case("first in one branch", """
            losses:
              - { loss: one, type: direct, amount: if a then more else n }
              - { loss: two, type: data, when: if a then true else many, amount: more }
              - { loss: three, type: indirect, amount: 'if b = null then 1 else if b then more else n' }
            """);
        yield return Case("in both branches", """
            losses:
              - { loss: one, type: direct, amount: if a then more else more * 2 }
              - { loss: two, type: data, when: if many then few else more > 2, amount: more }
              - { loss: three, type: indirect, when: many, amount: more }
            """);
        yield return Case("of three answers", """
            losses:
              - { loss: one, type: direct, when: b and many, amount: more }
              - { loss: two, type: data, when: b or few, amount: 'get or else(maybe, more)' }
              - { loss: three, type: indirect, when: 'maybe = null or maybe > 3', amount: more }
            """);
        yield return Case("first in a loop", """
            losses:
              - { loss: one, type: direct, when: some i in items satisfies i > more, amount: 'sum(for i in items return i + more)' }
              - { loss: two, type: data, each: items, when: a and item < more, amount: item + total }
              - { loss: three, type: indirect, amount: 'more + count(items[item > total])' }
            """);
        yield return Case("first in a cell", """
            tables:
              band:
                hit: first
                in: { k: k, n: n }
                out: number
                rows: |
                  "x" | > more | 1
                  word | -     | more
                  -   | ? < 2 and many | 3
                  -   | -      | 4
            losses:
              - { loss: one, type: direct, amount: band }
              - { loss: two, type: data, when: many, amount: more }
              - { loss: three, type: indirect, when: band > 2 or is_x, amount: more + 2 }
            """);
        yield return Case("only in limits, routes and figures", """
            losses:
              - { loss: one, type: direct, amount: 40 }
              - { loss: two, type: data, amount: 2 }
              - { loss: three, type: indirect, when: a, amount: 3 }
            limits:
              - { limit: cap, over: all, at_most: more, when: either }
              - { limit: floor, over: [ cash ], at_least: more, when: 'few or many' }
            routing:
              - { route: { approval: automatic, priority: 1 }, when: offer.total > 10 and many }
              - { route: { approval: manager, priority: 2 }, when: either or few }
            figures: { told: total, word: word, either: either }
            """);
        yield return Case("first in remedies of a loss that is not found", """
            losses:
              - { loss: one, type: direct, when: a, amount: 40 }
              - { loss: two, type: data, when: few, amount: 2 }
              - { loss: three, type: indirect, when: many, amount: more }
            choose: { how: 'if many then "first" else "second"' }
            limits: [ { limit: cap, over: all, at_most: more * 2, when: many } ]
            """, """
            remedies:
              - { remedy: first, for: [ one ], form: cash, choice: how, when: many, value: more, exceeds: true }
              - { remedy: second, for: [ one ], form: goods, choice: how, when: either, value: loss.amount / 2 }
              - { remedy: third, for: [ two ], form: service, when: more > 3, value: more, exceeds: true }
              - { remedy: fourth, for: [ three ], form: cash, when: 'word = "x"', value: loss.amount }
              - { remedy: fifth, form: apology, when: many }

            """);
        yield return Case("that fail", """
            losses:
              - { loss: one, type: direct, when: a or rate > 2, amount: n }
              - { loss: two, type: data, when: not(a) and rate > 0.5, amount: rate }
              - { loss: three, type: indirect, when: a and power > 9, amount: 1 }
            limits: [ { limit: cap, over: all, at_most: power, when: many } ]
            """);
    }

    private static TestCaseData Case(string name, string rules, string? remedies = null) => new TestCaseData(Lets + (remedies ?? """
        remedies:
          - { remedy: first, for: [ one ], form: cash, value: loss.amount }
          - { remedy: second, for: [ two ], form: cash, when: more > 1, value: loss.amount }
          - { remedy: third, for: [ three ], form: goods, value: loss.amount }

        """) + rules).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Packs))]
    public void Calculate_NamedValues_GivesTheOfferOfTheEvaluator(string rules)
    {
        var pack = AgreedPack.Of(Inputs, rules);

        // In both orders, so that what is kept of one claim meets every other.
        foreach (var facts in Claims.Concat(Claims.Reverse()))
        {
            pack.Compare(facts);
        }

        Assert.That(pack.Compiled, Is.GreaterThan(Claims.Length), "too much is given up");
    }

    /// <summary>Each stands in the next, and all of them in the first rule that reads the last.</summary>
    [TestCase(90, true)]
    [TestCase(2_500, false)]
    public void Calculate_RowOfValues_EndsInAnOffer(int length, bool isCompiled)
    {
        var row = string.Concat(Enumerable.Range(1, length).Select(i => $"  v{i}: v{i - 1} + 1\n"));
        var pack = AgreedPack.Of("  n: { type: number, digits: 1 }", $"let:\n  v0: n * 3\n{row}losses: [ {{ loss: one, type: direct, amount: v{length} }} ]\nremedies: [ {{ remedy: money, for: [ one ], form: cash, value: loss.amount }} ]");

        pack.Compare("\"n\":1");

        Assert.That(pack.Compiled, Is.EqualTo(isCompiled ? 1 : 0));
    }

    /// <summary>Written out at each of its two places, the first of these would stand in the last a million times.</summary>
    [Test]
    public void Compile_ValuesThatCompareOneAnother_TakesNoLonger()
    {
        var row = string.Concat(Enumerable.Range(1, 20).Select(i => $"  v{i}: v{i - 1} = v{i - 1}\n"));
        var watch = Stopwatch.StartNew();
        var pack = AgreedPack.Of("  n: number", $"let:\n  v0: n > 3\n{row}losses: [ {{ loss: one, type: direct, when: v20, amount: n }} ]\nremedies: [ {{ remedy: money, for: [ one ], form: cash, value: loss.amount }} ]");

        Assert.That(pack.Check("\"n\":1").Total, Is.EqualTo(1));
        Assert.That(watch.Elapsed, Is.LessThan(TimeSpan.FromSeconds(10)));
    }
}
