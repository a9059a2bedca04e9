using System.Text.RegularExpressions;

namespace Compensation.Tests.Packs;

/// <summary>What the texts of the packs that ship have in common.</summary>
public partial class ShippedTextsTests
{
    private static readonly string[] Languages = ["en", "zh"];

    private static IEnumerable<PackVersion> Versions => PackCatalog.Load(Path.Combine(Repository.Root, "rules")).Versions;

    /// <summary>A hole for money writes the currency itself, such as "CNY 500.00" and "500.00元".</summary>
    [Test]
    public void Texts_AroundMoney_DoNotNameTheCurrencyAgain()
    {
        var holes = Versions.SelectMany(TextsOf).SelectMany(t => Languages.Select(t.In)).SelectMany(Surroundings).ToArray();

        Assert.That(holes, Has.Length.GreaterThan(50));
        Assert.That(holes.Where(h => CurrencyAtItsEdge().IsMatch(h)), Is.Empty);
    }

    [TestCase("最多支付~元。", true)]
    [TestCase("at most ~ yuan", true)]
    [TestCase("at most EUR ~.", true)]
    [TestCase("最多支付~。", false)]
    public void CurrencyAtItsEdge_OfAText_IsFound(string text, bool isThere) => Assert.That(CurrencyAtItsEdge().IsMatch(text), Is.EqualTo(isThere));

    private static IEnumerable<LocalizedTemplate> TextsOf(PackVersion version) =>
        new IEnumerable<Rule>[] { version.Eligibility, version.LossRules, version.RemedyRules, version.LimitRules }
            .SelectMany(rules => rules).SelectMany(r => new[] { r.Because, (r as RemedyRule)?.What }).OfType<LocalizedTemplate>();

    /// <summary>Each hole for money as <c>~</c>, with the words on both sides.</summary>
    private static IEnumerable<string> Surroundings(IReadOnlyList<TemplatePart> parts) =>
        parts.Select((part, i) => part.Format == HoleFormat.Money ? $"{parts.ElementAtOrDefault(i - 1)?.Literal}~{parts.ElementAtOrDefault(i + 1)?.Literal}" : null).OfType<string>();

    [GeneratedRegex("~ ?(元|yuan|欧元|euros?|英镑|pounds?|美元|dollars?|[A-Z]{3}\\b)|(€|£|\\$|¥|\\b[A-Z]{3}) ?~")]
    private static partial Regex CurrencyAtItsEdge();
}
