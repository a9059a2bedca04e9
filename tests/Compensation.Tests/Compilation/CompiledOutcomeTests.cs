using System.Globalization;

namespace Compensation.Tests.Compilation;

/// <summary>What becomes of what was found: remedies of one loss in a row, choices, limits, decisions against the claim, and the money they are told in.</summary>
public class CompiledOutcomeTests
{
    private const string Inputs = """
          n: { type: number, digits: 2 }
          m: { type: number, digits: 2, min: 0 }
          a: boolean
          b: { type: boolean, optional: true }
          prices: { type: list, of: number, default: [] }

        """;

    private const string Losses = """
        let: { more: n * 2 + m }
        losses:
          - { loss: one, type: direct, when: n > 1, amount: n }
          - { loss: two, type: data, when: a, amount: 10 }
          - { loss: each, type: indirect, each: prices, amount: item }
          - { loss: bare, type: reputational, when: b }

        """;

    private static readonly string[] Facts =
    [
        .. from n in new[] { "0", "1.5", "20" }
           from m in new[] { "0", "1", "6", "500" }
           from a in new[] { "true", "false" }
           from rest in new[] { "", ",\"b\":true", ",\"b\":false,\"prices\":[3,0,4.5]" }
           select $"\"n\":{n},\"m\":{m},\"a\":{a}{rest}",
        "\"n\":-1,\"m\":1,\"a\":true", "\"n\":90000000000000000,\"m\":1,\"a\":true", "\"n\":2,\"m\":1", "\"m\":1,\"a\":false", "",
    ];

    private static readonly string[] Wishes = ["", ",\"choose\":{\"how\":\"goods_1\"}", ",\"choose\":{\"how\":\"cash_1\"}"];

    private static IEnumerable<TestCaseData> Packs()
    {
        yield return Case("ten and more of one loss", $"""
            remedies:
            {string.Concat(Enumerable.Range(0, 23).Select(i => string.Create(CultureInfo.InvariantCulture, $"  - {{ remedy: r{i}, for: [ one ], form: {(i % 3 == 0 ? "goods" : "cash")}, {(i % 4 == 1 ? "" : $"when: more > {i}, ")}value: {(i % 2 == 0 ? "m" : $"more + {i}")}, exceeds: true }}\n")))}
            """);
        yield return Case("others in between", """
            remedies:
              - { remedy: first, for: [ one ], form: cash, value: loss.amount / 2 }
              - { remedy: second, for: [ one ], form: goods, when: more > 10, value: loss.amount / 4 }
              - { remedy: letter, form: apology }
              - { remedy: third, for: [ one ], form: cash, when: 'more < 20 and a', value: 1, exceeds: true }
              - { remedy: fourth, for: [ two ], form: cash, when: more > 3, value: loss.amount, valid: { months: n } }
              - { remedy: fifth, for: [ two ], form: service, value: m, exceeds: true }
              - { remedy: sixth, for: [ each ], form: cash, value: loss.amount }
              - { remedy: seventh, for: [ one, two ], form: cash, value: m, exceeds: true }
              - { remedy: eighth, for: [ one ], form: cash, when: loss.amount > 5, value: more, exceeds: true }
              - { remedy: ninth, for: [ bare ], form: apology }
              - { remedy: tenth, for: [ bare ], form: service, value: 2 }
              - { remedy: eleventh, for: [ bare ], form: service, when: 'loss.amount = null', value: 3, units: { count: more, of: month } }
            """);
        yield return Case("more for a loss than it is", """
            remedies:
              - { remedy: first, for: [ one ], form: cash, value: n / 2 }
              - { remedy: second, for: [ one ], form: goods, value: m }
              - { remedy: third, for: [ two ], form: cash, value: m }
            limits:
              - { limit: cap, over: [ goods ], at_most: 5 }
              - { limit: floor, over: [ second ], at_least: 3 }
            """);
        yield return Case("limits of several lines", """
            remedies:
              - { remedy: first, for: [ one ], form: cash, value: loss.amount / 3 }
              - { remedy: second, for: [ one ], form: goods, value: loss.amount / 7 }
              - { remedy: third, for: [ one, two, each ], form: cash, value: loss.amount / 9 }
              - { remedy: fourth, form: service, value: m }
            limits:
              - { limit: less, over: [ cash ], less: m, when: more > 2 }
              - { limit: floor, over: [ direct ], at_least: 2, when: a }
              - { limit: half, over: [ goods, service ], times: 0.5 }
              - { limit: small, over: [ second ], drop_below: 1 }
              - { limit: cap, over: all, at_most: 12.34 }
              - { limit: again, over: all, less: 0.5, when: offer.total > 3 and offer.direct < 9 }
            routing:
              - { route: { approval: automatic }, when: offer.total < 5 }
              - { route: { approval: manager }, when: offer.cash > 4 or count(offer.remedies) > 3 }
              - { route: { approval: none } }
            figures: { total: offer.total, cash: offer.cash, data: offer.data, left: count(offer.remedies) }
            """);
        yield return Case("nothing is left", """
            remedies:
              - { remedy: first, for: [ one ], form: cash, value: loss.amount / 3 }
              - { remedy: second, for: [ two ], form: goods, value: loss.amount }
            limits:
              - { limit: less, over: all, less: m }
              - { limit: none, over: all, times: 0, when: n > 10 }
              - { limit: small, over: [ goods ], drop_below: 11, when: not(a) }
            routing: [ { route: { approval: automatic }, when: offer.total = 0 }, { route: { approval: manager } } ]
            figures: { total: offer.total }
            """);
        yield return Case("decided against, with limits", """
            eligibility:
              - { decline: early, when: n > 10 and a, because: early }
              - { review: look, when: m > 400, because: look }
              - { ask: tell, when: 'b = false', because: tell }
            remedies:
              - { remedy: first, for: [ one ], form: cash, value: loss.amount / 3 }
              - { remedy: second, for: [ one ], form: goods, when: b, value: loss.amount / 2 }
              - { remedy: third, for: [ two, each ], form: cash, value: loss.amount }
            limits:
              - { limit: cap, over: all, at_most: 4 }
              - { limit: less, over: [ cash ], less: m }
            routing: [ { route: { approval: automatic, priority: more }, when: offer.total = 0 }, { route: { approval: manager } } ]
            """);
        yield return Case("for a person, with nothing changed", """
            eligibility:
              - { review: look, when: m > 400, because: look }
              - { ask: tell, when: 'b = false', because: tell }
            remedies:
              - { remedy: first, for: [ one ], form: cash, value: loss.amount }
              - { remedy: second, for: [ two ], form: goods, when: a, value: loss.amount / 2 }
            routing: [ { route: { approval: automatic }, when: offer.total < 20 }, { route: { approval: manager } } ]
            """);
        yield return Case("alternatives with limits", """
            remedies:
              - { remedy: cash_1, for: [ one ], form: cash, choice: how, value: loss.amount }
              - { remedy: goods_1, for: [ one ], form: goods, choice: how, when: 'more > 4', value: loss.amount * 2, exceeds: true }
              - { remedy: service_1, for: [ one ], form: service, choice: how, when: a, value: m, exceeds: true, valid: { months: more } }
              - { remedy: beside, for: [ two ], form: cash, value: loss.amount }
              - { remedy: letter, form: apology, choice: words }
              - { remedy: call, form: service, choice: words, when: b, value: 1 }
            choose: { how: 'if more > 30 then "goods_1" else null' }
            limits:
              - { limit: floor, over: [ goods ], at_least: m, when: a }
              - { limit: cap, over: all, at_most: 15, when: more > 3 }
              - { limit: small, over: [ how ], drop_below: 2 }
              - { limit: twice, over: [ cash ], times: 1.5, when: offer.total < 12 }
            routing: [ { route: { approval: automatic }, when: offer.goods > 0 }, { route: { approval: manager }, when: more > 9 } ]
            """.Replace("[ how ]", "[ cash_1, goods_1 ]", StringComparison.Ordinal));
    }

    private static TestCaseData Case(string name, string rules) => new TestCaseData(Losses + rules).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Packs))]
    public void Decide_WhateverIsLeft_IsTheOfferOfTheEvaluator(string rules)
    {
        var pack = AgreedPack.Of(Inputs, rules);
        foreach (var beside in rules.Contains("choice: how", StringComparison.Ordinal) ? Wishes : [""])
        {
            // What one claim leaves behind must not be seen by the next.
            foreach (var facts in Facts.Concat(Facts.Reverse()))
            {
                pack.Compare(facts, beside);
            }
        }

        Assert.That(pack.Compiled, Is.GreaterThan(Facts.Length / 2), "too much is given up");
    }

    [Test]
    public void Decide_CurrencyOfTheClaim_IsKeptClaimByClaim()
    {
        var pack = new AgreedPack(GeneratedPacksTests.Load("""
            pack: test.currencies
            format: 1
            version: 1.0.0
            title: currencies
            currency: paid_in
            inputs:
              paid_in: { type: string, values: [ EUR, JPY, KWD ] }
              n: { type: number, digits: 3 }
            losses: [ { loss: one, type: direct, amount: n } ]
            remedies:
              - { remedy: half, for: [ one ], form: cash, value: n / 3 }
              - { remedy: rest, for: [ one ], form: goods, value: n / 7 }
            limits: [ { limit: cap, over: all, at_most: 33.3335 } ]
            """));

        Assert.That(pack.Check("\"paid_in\":\"KWD\",\"n\":10").TotalMoney, Is.EqualTo(new Money(4.762m, "KWD")));
        Assert.That(pack.Check("\"paid_in\":\"JPY\",\"n\":1000").TotalMoney, Is.EqualTo(new Money(33m, "JPY")));
        Assert.That(pack.Check("\"paid_in\":\"EUR\",\"n\":10").TotalMoney, Is.EqualTo(new Money(4.76m, "EUR")));
        Assert.That(pack.Check("\"paid_in\":\"EUR\",\"n\":0").TotalMoney, Is.EqualTo(new Money(0m, "EUR")), "nothing due");
        Assert.That(pack.Compare("\"n\":10").TotalMoney, Is.Null);
        Assert.That(pack.Compare("\"paid_in\":\"USD\",\"n\":10").Decision, Is.EqualTo(Decision.Invalid));
    }
}
