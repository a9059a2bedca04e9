namespace Compensation.Tests.Packs;

public class HoleFormatsTests
{
    private const string Pack = """
        pack: holes
        format: 1
        version: 1.0.0
        title: "Holes"
        currency: EUR
        inputs:
          person.name:  { type: string, sensitive: true }
          person.age:   { type: number }
          ticket.price: { type: number, unit: EUR, default: 12.5 }
          ticket.legs:  { type: number, default: 2 }
          ticket.paid:  { type: number, unit: GBP, default: 8.5 }
          home:         { type: record, sensitive: true, of: { city: string } }
          shop:         { type: record, of: { name: string }, default: { name: Corner } }
          goods:        { type: list, of: { name: string, fare: number }, default: [ { name: cup, fare: 1 } ] }
          guests:       { type: list, of: { name: { type: string, sensitive: true }, fare: { type: number, unit: EUR }, seat: string } }
        losses:
          - loss: guest
            each: guests
            type: direct
            amount: item.fare
            because: "<guest>"
        remedies:
          - { remedy: payment, for: [ guest ], form: cash, value: loss.amount, because: "<payment>" }
        """;

    private const string Claim = """
        {"id":"C-1","facts":{"person":{"name":"Ann","age":40},"home":{"city":"Bonn"},"guests":[{"name":"Bob","fare":7.5,"seat":"1A"}]}}
        """;

    [TestCase("ticket.price", "EUR 12.50")]
    [TestCase("ticket.price * ticket.legs", "EUR 25.00")]
    [TestCase("ticket.legs", "2")]
    [TestCase("ticket.paid", "GBP 8.50")]
    [TestCase("ticket.paid * 2", "GBP 17.00")]
    [TestCase("ticket.paid + ticket.price", "21")]
    [TestCase("if person.age > 18 then ticket.paid else 0", "GBP 8.50")]
    [TestCase("sum(guests.fare)", "EUR 7.50")]
    [TestCase("person.age", "40")]
    [TestCase("count(guests)", "1")]
    public void Of_Field_IsWrittenByWhatItIs(string hole, string expected) => Assert.That(Because("payment", hole), Is.EqualTo(expected));

    /// <summary>A field is hidden by the path that leads to it, not by its name.</summary>
    [TestCase("shop.name", "Corner")]
    [TestCase("goods[1].name", "cup")]
    [TestCase("goods.name", "cup")]
    [TestCase("goods[1].fare", "1")]
    [TestCase("sum(guests.fare)", "EUR 7.50")]
    public void Of_FieldWithTheNameOfASensitiveOne_IsWritten(string hole, string expected) => Assert.That(Because("payment", hole), Is.EqualTo(expected));

    [TestCase("item.fare", "EUR 7.50")]
    [TestCase("item.seat", "1A")]
    public void Of_FieldOfAnItem_IsWrittenByWhatItIs(string hole, string expected) => Assert.That(Because("guest", hole), Is.EqualTo(expected));

    [TestCase("payment", "person.name", "Ann")]
    [TestCase("payment", "person", "Ann")]
    [TestCase("payment", "home.city", "Bonn")]
    [TestCase("payment", "upper case(person.name)", "ANN")]
    [TestCase("payment", "guests[1].name", "Bob")]
    [TestCase("payment", "string join(for g in guests return g.name)", "Bob")]
    [TestCase("payment", "loss.item.name", "Bob")]
    [TestCase("payment", "loss.item", "Bob")]
    [TestCase("guest", "item.name", "Bob")]
    [TestCase("guest", "item", "Bob")]
    [TestCase("payment", "get value(person, \"name\")", "Ann")]
    [TestCase("payment", "if person.name = \"Ann\" then \"It is Ann\" else \"\"", "Ann")]
    [TestCase("payment", "guests[name = \"Bob\"][1].fare", "7.5")]
    public void Of_WhatHoldsASensitiveFact_IsNotWritten(string rule, string hole, string secret) =>
        Assert.That(Because(rule, hole), Does.Not.Contain(secret));

    private static string Because(string rule, string hole) =>
        Calculate(Pack.Replace($"<{rule}>", $"{{{hole.Replace("\"", "\\\"", StringComparison.Ordinal)}}}", StringComparison.Ordinal)).Reasons.Single(r => r.Rule == rule).Because["en"];

    private static Offer Calculate(string pack)
    {
        Assert.That(RulePack.TryLoad(new MemoryFiles().Add("holes.yaml", pack), "holes.yaml", out var loaded, out var diagnostics), string.Join('\n', diagnostics));
        return loaded!.Compile().Calculate(Compensation.Claim.Parse(Claim), ["en"]);
    }
}
