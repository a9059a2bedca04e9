using System.Globalization;
using System.Text.RegularExpressions;

namespace Compensation.Tests.Offers;

/// <summary>Over every pack that ships and every claim of its tests: no text of a line tells a sum that is not paid.</summary>
public sealed partial class ShippedTextsTests
{
    /// <summary>Texts whose sums are something else, and say so: what the law sets for each, a price, what a day is worth.</summary>
    private static readonly HashSet<string> Declared =
    [
        "air.eu261 cash_payment: what the law sets for each passenger",
        "air.uk261 cash_payment: what the law sets for each passenger",
        "air.us-denied-boarding cash_payment: the one-way fare",
        "cn.punitive three_times_price: what the multiple is counted on, and the least that the law sets",
        "cn.punitive ten_times_price: what the multiple is counted on",
        "cn.punitive three_times_loss: the least that the law sets",
        "finance.fos-distress award_within_band: the band, of which a person decides",
        "rail.db-season compensation: each delay",
        "rail.eu-rail compensation: the price of the journey",
        "rail.uk-delay-repay repayment: the price of a journey",
        "telecom.ofcom bill_credit: each calendar day",
    ];

    [Test]
    public void TextsOfLines_ShippedPacks_TellTheSumThatIsPaid()
    {
        var (told, declared) = (0, new HashSet<string>());
        foreach (var offer in ShippedOffers.All)
        {
            foreach (var remedy in offer.Remedies.Concat(offer.Alternatives))
            {
                var texts = remedy.What.Concat(offer.Reasons.Where(r => r.Kind == RuleKind.Remedy && r.Rule == remedy.Id).SelectMany(r => r.Because));
                foreach (var (amount, text) in texts.SelectMany(t => Amounts(t.Value, offer.Currency!).Select(amount => (amount, t.Value))))
                {
                    if (Declared.FirstOrDefault(d => d.StartsWith($"{offer.Pack} {remedy.Id}: ", StringComparison.Ordinal)) is { } said)
                    {
                        declared.Add(said);
                        continue;
                    }

                    told++;
                    Assert.That(amount, Is.EqualTo(remedy.Value), $"{offer.Pack} {offer.Claim} {remedy.Id}: {text}");
                }
            }
        }

        Assert.That(told, Is.GreaterThan(50));
        Assert.That(declared, Is.EquivalentTo(Declared), "what is declared is said by some text");
    }

    private static IEnumerable<decimal> Amounts(string text, string currency) =>
        Money().Matches(text).Where(m => m.Groups["code"].Value is { } code && (code.Length == 0 || code == currency))
            .Select(m => decimal.Parse(m.Groups["amount"].Value, NumberStyles.Number, CultureInfo.InvariantCulture));

    /// <summary>An amount as the formats of both languages write it.</summary>
    [GeneratedRegex(@"(?<code>[A-Z]{3}) (?<amount>[\d,]+(\.\d+)?)|(?<![\d.,])(?<amount>[\d,]+(\.\d+)?)(元|欧元|英镑|美元)", RegexOptions.CultureInvariant)]
    private static partial Regex Money();
}
