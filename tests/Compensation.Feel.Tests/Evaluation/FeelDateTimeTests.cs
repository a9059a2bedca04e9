using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Compensation.Feel.Tests.Evaluation;

/// <summary>Times with the id of a zone, in the hours in which its clocks are changed.</summary>
public class FeelDateTimeTests
{
    private static readonly Gen<DateTimeZone> Zones = Gen.Elements("Europe/Berlin", "Europe/London", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "Asia/Shanghai", "Africa/Casablanca", "Etc/UTC")
        .Select(id => DateTimeZoneProviders.Tzdb[id]);

    // Every tenth minute of some decades; the hours of a change come up as often as the others, so those are drawn as well.
    private static readonly Gen<Instant> Instants = Gen.OneOf(
        Gen.Choose(0, 3_000_000).Select(m => Instant.FromUtc(1970, 1, 1, 0, 0).Plus(Duration.FromMinutes(m * 10L))),
        Gen.Choose(-200, 200).Select(m => Instant.FromUtc(2025, 10, 26, 1, 0).Plus(Duration.FromMinutes(m))),
        Gen.Choose(-200, 200).Select(m => Instant.FromUtc(2025, 3, 30, 1, 0).Plus(Duration.FromMinutes(m))));

    private static readonly Gen<Duration> Durations = Gen.Choose(-5000, 5000).Select(m => Duration.FromMinutes(m));

    [TestCase("@\"2025-10-26T01:30:00@Europe/Berlin\" + @\"PT2H\"", "2025-10-26T02:30:00+01:00", Description = "The second half past two, which the zone alone would not tell.")]
    [TestCase("@\"2025-10-26T01:30:00@Europe/Berlin\" + @\"PT1H\"", "2025-10-26T02:30:00@Europe/Berlin")]
    [TestCase("@\"2024-03-31T01:30:00@Europe/London\"", "2024-03-31T02:30:00@Europe/London", Description = "Half past one with the offset before the gap.")]
    [TestCase("@\"2024-03-31T00:50:00@Europe/London\" + @\"PT40M\"", "2024-03-31T02:30:00@Europe/London")]
    [TestCase("@\"2025-09-26T02:30:00@Europe/Berlin\" + @\"P1M\"", "2025-10-26T02:30:00@Europe/Berlin", Description = "Months move the wall clock; of two times the first.")]
    [TestCase("@\"2025-10-26T01:30:00@Europe/Berlin\" + @\"PT2H\" + @\"P0M\"", "2025-10-26T02:30:00+01:00", Description = "No months change nothing.")]
    [TestCase("@\"2025-02-28T02:30:00@Europe/Berlin\" + @\"P1M\" + @\"P2D\"", "2025-03-30T03:30:00@Europe/Berlin")]
    [TestCase("date and time(\"2024-03-31T01:30:00@Europe/London\")", "2024-03-31T02:30:00@Europe/London")]
    [TestCase("date and time(@\"2024-03-31\", time(\"01:30:00@Europe/London\"))", "2024-03-31T02:30:00@Europe/London")]
    [TestCase("time(@\"2024-03-31T01:30:00@Europe/London\")", "02:30:00@Europe/London")]
    public void Of_HourOfAChange_IsOneMoment(string text, string expected) => Assert.That(Feel.Value(text), Is.EqualTo(expected));

    [TestCase("(@\"2025-10-26T01:30:00@Europe/Berlin\" + @\"PT2H\") - @\"2025-10-26T01:30:00@Europe/Berlin\" = @\"PT2H\"")]
    [TestCase("@\"2024-03-31T01:30:00@Europe/London\" - @\"2024-03-31T00:50:00@Europe/London\" = @\"PT40M\"")]
    [TestCase("@\"2024-03-31T01:30:00@Europe/London\" > @\"2024-03-31T00:50:00@Europe/London\"")]
    [TestCase("@\"2025-10-26T02:30:00@Europe/Berlin\" = @\"2025-10-26T02:30:00+02:00\"")]
    [TestCase("@\"2025-10-26T02:30:00@Europe/Berlin\" + @\"PT1H\" = @\"2025-10-26T02:30:00+01:00\"")]
    [TestCase("(@\"2025-10-26T02:30:00@Europe/Berlin\" + @\"PT1H\").time offset = @\"PT1H\"")]
    [TestCase("@\"2025-10-26T02:30:00@Europe/Berlin\" + @\"PT1H\" > @\"2025-10-26T02:59:00@Europe/Berlin\"")]
    [TestCase("@\"2024-03-31T01:30:00@Europe/London\".hour = 2")]
    [TestCase("@\"2025-10-26T02:30:00@Europe/Berlin\" + @\"PT1H\" in [@\"2025-10-26T02:15:00+01:00\"..@\"2025-10-26T02:45:00+01:00\"]")]
    [TestCase("is(@\"2025-10-26T02:30:00@Europe/Berlin\" + @\"PT1H\", @\"2025-10-26T02:30:00@Europe/Berlin\") = false")]
    public void Compare_HourOfAChange_GoesByTheMoment(string text) => Assert.That(Feel.Value(text), Is.EqualTo("true"));

    [TestCase("@\"9999-12-31T23:30:00@America/New_York\"")]
    public void Parse_MomentBeyondTheTimeLine_IsRefused(string text) => Assert.That(Feel.Evaluate(text).Codes, Does.Contain("CMP2007"));

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public Property AddTo_AnyMomentAndDuration_IsThatMuchLater() => Prop.ForAll(
        (from zone in Zones from instant in Instants from duration in Durations select (zone, instant, duration)).ToArbitrary(),
        of =>
        {
            var time = new FeelDateTime(of.instant.InZone(of.zone));

            var later = TemporalArithmetic.Add(time, of.duration);

            return Equals(Operators.Arithmetic(Operator.Subtract, later, time, out _, out _), of.duration) && TemporalArithmetic.Add(later, -of.duration) == time;
        });

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public Property DateTime_AnyMoment_ReadsBackAsThatMoment() => Prop.ForAll(
        (from zone in Zones from instant in Instants select new FeelDateTime(instant.InZone(zone))).ToArbitrary(),
        time => TemporalText.ParseDateTime(FeelText.DateTime(time))!.Instant == time.Instant);

    [FsCheck.NUnit.Property(MaxTest = 2000)]
    public Property InZone_AnyClock_HasTheOffsetBeforeTheChange() => Prop.ForAll(
        (from zone in Zones from instant in Instants select (zone, Local: instant.InUtc().LocalDateTime)).ToArbitrary(),
        of =>
        {
            var read = FeelDateTime.InZone(of.Local, of.zone);
            var mapped = of.zone.MapLocal(of.Local);
            var before = mapped.Count == 0 ? mapped.EarlyInterval.WallOffset : mapped.First().Offset;

            return read.Instant == of.Local.WithOffset(before).ToInstant();
        });
}
