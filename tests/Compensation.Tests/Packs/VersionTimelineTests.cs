using NodaTime;

namespace Compensation.Tests.Packs;

public class VersionTimelineTests
{
    [TestCase("2019-12-31", null)]
    [TestCase("2020-01-01", "1")]
    [TestCase("2020-12-31", "1")]
    [TestCase("2021-01-01", null, Description = "between two versions")]
    [TestCase("2021-02-28", null)]
    [TestCase("2021-03-01", "2")]
    [TestCase("2022-06-30", "2", Description = "it has no end of its own")]
    [TestCase("2022-07-01", "3")]
    [TestCase("2022-12-31", "3")]
    [TestCase("2023-01-01", "2", Description = "what goes on when the later has ended")]
    public void On_DaysAroundBorders_IsTheLastThatHasBegunAndHasNotEnded(string date, string? version) =>
        Assert.That(Of(("2020-01-01", "2020-12-31"), ("2021-03-01", null), ("2022-07-01", "2022-12-31")).On(Day(date))?.Version, Is.EqualTo(version));

    [Test]
    public void On_VersionsWithoutBeginningOrEnd_ReachToTheEdgesOfTime()
    {
        var timeline = Of((null, "2020-12-31"), ("2021-01-01", null));

        Assert.That(timeline.On(LocalDate.MinIsoValue)?.Version, Is.EqualTo("1"));
        Assert.That(timeline.On(LocalDate.MaxIsoValue)?.Version, Is.EqualTo("2"));
        Assert.That(Of((null, null)).On(Day("2020-01-01"))?.Version, Is.EqualTo("1"));
        Assert.That(Of((null, "9999-12-31")).On(LocalDate.MaxIsoValue)?.Version, Is.EqualTo("1"));
    }

    [Test]
    public void On_AnyVersions_IsTheLastWhoseDatesHoldTheDay()
    {
        var random = new Random(1);
        for (var i = 0; i < 300; i++)
        {
            var dates = Enumerable.Range(0, random.Next(1, 6)).Select(_ => random.Next(60)).Distinct().Order()
                .Select((start, at) => (From: at == 0 && random.Next(3) == 0 ? (int?)null : start, Until: random.Next(2) == 0 ? (int?)null : start + random.Next(20)))
                .ToArray();
            var timeline = Of([.. dates.Select(d => (Text(d.From), Text(d.Until)))]);
            for (var day = -3; day < 90; day++)
            {
                var expected = Array.FindLastIndex(dates, d => (d.From ?? int.MinValue) <= day && day <= (d.Until ?? int.MaxValue));
                Assert.That(timeline.On(Day("2024-01-01").PlusDays(day))?.Version, Is.EqualTo(expected < 0 ? null : $"{expected + 1}"), () => $"day {day} of {string.Join(", ", dates)}");
            }
        }

        static string? Text(int? day) => day is { } known ? Feel.Values.FeelText.Date(Day("2024-01-01").PlusDays(known)) : null;
    }

    [Test]
    public void Gaps_BetweenVersions_AreWhereNoneIsInForce()
    {
        Assert.That(
            Of(("2020-01-01", "2020-03-31"), ("2020-05-01", "2020-06-30"), ("2020-07-01", "2020-07-31")).Gaps.Select(g => (g.From, g.Until, g.Next.Version)),
            Is.EqualTo(new[] { (Day("2020-04-01"), Day("2020-04-30"), "2") }));
        Assert.That(Of(("2020-01-01", null), ("2021-01-01", "2021-12-31"), ("2023-01-01", null)).Gaps, Is.Empty, "the first goes on");
    }

    private static VersionTimeline Of(params (string? From, string? Until)[] dates) => new(
        [.. dates.Select((d, i) => new PackVersion("pack", $"{i + 1}", "", "") { EffectiveFrom = d.From is null ? null : Day(d.From), EffectiveUntil = d.Until is null ? null : Day(d.Until) })]);

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
