namespace Compensation.Calculation;

/// <summary>What a text says is paid is what is paid: after limits, for all losses of the line, chosen or not.</summary>
public class SettledTextsTests
{
    /// <summary>The line, its text, the limits, and what the text then says.</summary>
    [TestCase("value: loss.amount", "We pay {value}.", "", "We pay EUR 12.00.")]
    [TestCase("value: loss.amount", "We pay {value} of {lost}.", "{ limit: l, over: all, less: 2 }", "We pay EUR 10.00 of EUR 12.00.")]
    [TestCase("value: loss.amount", "We pay {loss.amount}.", "", "We pay EUR 12.00.")]
    [TestCase("value: loss.amount", "We pay {loss.amount}.", "{ limit: l, over: all, less: 2 }", "We pay EUR 10.00.")]
    [TestCase("value: loss.amount", "We pay {loss.amount}.", "{ limit: l, over: [ direct ], at_most: 4 }", "We pay EUR 11.00.")]
    [TestCase("value: loss.amount", "We pay {loss.amount}.", "{ limit: l, over: [ pay ], times: 0.333 }", "We pay EUR 4.00.")]
    [TestCase("value: loss.amount", "We pay {loss.amount}.", "{ limit: l, over: all, at_least: 50 }", "We pay EUR 50.00.")]
    [TestCase("value: loss.amount * 2, exceeds: true", "We pay {loss.amount}.", "", "We pay EUR 24.00.")]
    [TestCase("value: 7", "We pay {loss.amount} of {lost}.", "{ limit: l, over: all, at_most: 6 }", "We pay EUR 6.00 of EUR 12.00.")]
    [TestCase("value: loss.amount / 3, rounding: { digits: 0 }", "We pay {value}, half of it {loss.amount / 2}.", "", "We pay EUR 4.00, half of it EUR 2.00.")]
    [TestCase("value: loss.amount, when: loss.amount > 6", "We pay {value} of {lost} for {loss.id}.", "", "We pay EUR 7.00 of EUR 7.00 for b.")]
    [TestCase("value: loss.amount", "For {loss.id}: {if loss.type = \"direct\" then \"things\" else \"time\"}, {loss.kind}.", "", "For a and b: things and time, harm.")]
    [TestCase("level: high", "We are sorry for the {loss.amount} you lost.", "", "We are sorry for the EUR 12.00 you lost.")]
    public void Because_OfALine_SaysWhatIsPaid(string line, string text, string limits, string expected)
    {
        var offer = Calculate(line, text, limits);

        Assert.That(offer.Reasons.Single(r => r.Rule == "pay").Because["en"], Is.EqualTo(expected));
        Assert.That(offer.Remedies.Single(r => r.Id == "pay").What["en"], Is.EqualTo(expected));
    }

    [TestCase("at_most: 5", "From EUR 12.00 to EUR 5.00, EUR 7.00 less.")]
    [TestCase("less: 2", "From EUR 12.00 to EUR 10.00, EUR 2.00 less.")]
    [TestCase("times: 0.5", "From EUR 12.00 to EUR 6.00, EUR 6.00 less.")]
    [TestCase("drop_below: 20", "From EUR 12.00 to EUR 0.00, EUR 12.00 less.")]
    [TestCase("at_least: 20", "From EUR 12.00 to EUR 20.00, EUR 0.00 less.")]
    public void Because_OfALimit_SaysWhatItDid(string limit, string expected) => Assert.That(
        Calculate("value: loss.amount", "Paid.", $$"""{ limit: l, over: all, {{limit}}, because: { en: "From {before} to {after}, {cut} less." } }""").Reasons.Single(r => r.Rule == "l").Because["en"],
        Is.EqualTo(expected));

    /// <summary>Alternatives are worth what they would be as chosen, and say so.</summary>
    [Test]
    public void What_OfAnAlternative_SaysWhatItWouldBe()
    {
        var offer = Of("""
            remedies:
              - { remedy: pay, for: [ a, b ], form: cash, choice: c, value: loss.amount, what: { en: "{value} in cash" } }
              - { remedy: points, for: [ a, b ], form: goods, choice: c, value: loss.amount * 3, exceeds: true, what: { en: "points for {value}, {loss.amount}" } }
            limits: [ { limit: l, over: all, at_most: 30 } ]
            """);

        Assert.That(offer.Remedies.Single().What["en"], Is.EqualTo("EUR 12.00 in cash"));
        Assert.That(offer.Alternatives.Single().What["en"], Is.EqualTo("points for EUR 30.00, EUR 30.00"));
    }

    [Test]
    public void Because_OfALineForItems_SpeaksOfEachItem()
    {
        var offer = Of("""
            remedies: [ { remedy: pay, for: [ things ], form: cash, value: loss.amount, because: { en: "{value} for {loss.item.name}." } } ]
            """, """{"things":[{"name":"coat","price":5},{"name":"hat","price":6},{"name":"coat","price":7}]}""");

        Assert.That(offer.Reasons.Single(r => r.Rule == "pay").Because["en"], Is.EqualTo("EUR 18.00 for coat and hat."));
    }

    /// <summary>A pack that has the names for its own things has loaded before, and says the same as before.</summary>
    [Test]
    public void Because_NameOfThePack_KeepsItsMeaning()
    {
        var offer = Of("""
            parameters: { value: 3, cut: 4 }
            remedies: [ { remedy: pay, for: [ a, b ], form: cash, value: loss.amount, because: { en: "{value} {cut}" } } ]
            limits: [ { limit: l, over: all, at_most: 1, because: { en: "{cut} {after} {value}" } } ]
            """);

        Assert.That(offer.Reasons.Single(r => r.Rule == "pay").Because["en"], Is.EqualTo("3 4"));
        Assert.That(offer.Reasons.Single(r => r.Rule == "l").Because["en"], Is.EqualTo("4 EUR 1.00 3"));
    }

    [Test]
    public void Because_AmountNotKnown_IsNotTold()
    {
        var offer = Of("""
            remedies: [ { remedy: pay, for: [ a, b ], form: cash, value: "[1..2]", because: { en: "{value} {loss.amount} {lost}" } } ]
            """);

        Assert.That(offer.Reasons.Single(r => r.Rule == "pay").Because["en"], Is.EqualTo("… … EUR 12.00"));
    }

    private static Offer Calculate(string line, string text, string limits) => Of($$"""
        remedies:
          - remedy: pay
            for: [ a, b ]
            form: {{(line.Contains("value", StringComparison.Ordinal) ? "cash" : "apology")}}
            {{string.Join("\n    ", line.Split(", ").Select(key => key))}}
            because: { en: '{{text}}' }
            what: { en: '{{text}}' }
        limits: [ {{limits}} ]
        """);

    private static Offer Of(string rules, string facts = "{}")
    {
        var pack = $$"""
            pack: p
            format: 1
            version: 1.0.0
            title: { en: P }
            currency: EUR
            inputs: { things: { type: list, of: { name: string, price: number }, default: [] } }
            losses:
              - { loss: a, type: direct, when: count(things) = 0, amount: 5, kind: harm, because: { en: "A." } }
              - { loss: b, type: indirect, when: count(things) = 0, amount: 7, kind: harm, because: { en: "B." } }
              - { loss: things, each: things, type: data, amount: item.price, because: { en: "C." } }
            {{rules}}
            """;
        Assert.That(RulePack.TryLoad(new MemoryFiles().Add("p.yaml", pack), "p.yaml", out var loaded, out var problems), Is.True, string.Join('\n', problems));
        return loaded!.Compile().Calculate(Claim.Parse($$"""{"id":"C-1","facts":{{facts}}}"""), ["en"]);
    }
}
