using System.Text.RegularExpressions;
using Compensation.Tests.Offers;

namespace Compensation.Tests.Packs;

/// <summary>Whoever reads of a pack that ships reads titles, not ids.</summary>
public class ShippedTitlesTests
{
    private static readonly PackVersion[] Versions = [.. PackCatalog.Load(Path.Combine(Repository.Root, "rules")).Versions];

    [Test]
    public void Titles_OfRulesAndRoutes_StandInBothLanguages()
    {
        var titles = Versions.SelectMany(v => RulesOf(v).Select(r => (Of: $"{v.Id} {r.Id}", r.Title)).Concat(v.Routes.Select(r => (Of: $"{v.Id} route {r.Number}", r.Title)))).ToArray();

        Assert.That(titles, Has.Length.GreaterThan(250));
        Assert.That(titles.Where(t => t.Title is null || !t.Title.Languages.Contains("en") || !t.Title.Languages.Contains("zh")).Select(t => t.Of), Is.Empty);
        Assert.That(titles.Where(t => t.Title is { } title && Regex.IsMatch(title.In("zh")[0].Literal!, "[A-Za-z]") && !title.In("zh")[0].Literal!.Contains("UK261", StringComparison.Ordinal)).Select(t => t.Of), Is.Empty, "Chinese");
    }

    [Test]
    public void Explain_InChinese_ShowsNoIdOfARuleADeadlineOrAFigure()
    {
        var read = 0;
        foreach (var (calculator, claim) in ShippedOffers.Claims)
        {
            var offer = calculator.Calculate(claim);
            var letter = offer.Explain("zh");
            if (Versions.FirstOrDefault(v => v.Hash == offer.Hash) is not { } version)
            {
                continue;
            }

            read++;

            // What packs cite, and what a claim itself says, is as it was written.
            var own = letter;
            foreach (var cited in offer.Losses.SelectMany(l => l.Grounds.Sources).Concat(offer.Reasons.SelectMany(r => r.Grounds.Sources)).Select(s => s.In("zh")).Distinct().OrderByDescending(s => s.Length))
            {
                own = own.Replace(cited.TrimEnd('.', ' '), "", StringComparison.Ordinal);
            }

            var ids = RulesOf(version).Select(r => r.Id).Concat(version.Published[PublishedSection.Deadlines.Place].Select(d => d.Name)).Concat(version.Published[PublishedSection.Figures.Place].Select(f => f.Name)).Where(id => id.Contains('_', StringComparison.Ordinal));
            foreach (var id in ids)
            {
                Assert.That(own, Does.Not.Contain(id).And.Not.Contain(id.Replace('_', ' ')), $"{version.Id} {claim.Id}");
            }
        }

        Assert.That(read, Is.GreaterThan(1000));
    }

    private static IEnumerable<Rule> RulesOf(PackVersion version) => [.. version.Eligibility, .. version.LossRules, .. version.RemedyRules, .. version.LimitRules];
}
