using NodaTime;

namespace Compensation.Feel.Tests.Functions;

public class WorkingCalendarTests
{
    private static readonly LocalDate Start = new(2025, 1, 1);

    [FsCheck.NUnit.Property]
    public bool Between_AnyDates_CountsEachWorkingDayAfterTheFirst(byte weekend, byte[] holidays, byte[] workdays, byte from, byte to)
    {
        var calendar = Calendar(weekend, holidays, workdays);
        var (first, last) = (Start.PlusDays(Math.Min(from, to)), Start.PlusDays(Math.Max(from, to)));
        var stepped = 0;
        for (var day = first.PlusDays(1); day <= last; day = day.PlusDays(1))
        {
            stepped += calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return calendar.Between(first, last) == stepped && calendar.Between(last, first) == -stepped;
    }

    [FsCheck.NUnit.Property]
    public bool Add_AnyCount_IsTheDayThatSteppingReaches(byte weekend, byte[] holidays, byte[] workdays, byte from, sbyte count)
    {
        var calendar = Calendar(weekend, holidays, workdays);
        var date = Start.PlusDays(from);
        var day = date;
        for (var left = Math.Abs((int)count); left > 0;)
        {
            day = day.PlusDays(Math.Sign(count));
            left -= calendar.IsWorkingDay(day) ? 1 : 0;
        }

        while (count == 0 && !calendar.IsWorkingDay(day))
        {
            day = day.PlusDays(1);
        }

        return calendar.Add(date, count) == day;
    }

    [Test]
    public void Of_SameContext_IsMadeOnce()
    {
        var context = Context([6, 7], []);
        var first = WorkingCalendar.Of(context);

        Assert.That(WorkingCalendar.Of(context), Is.Not.Null.And.SameAs(first));
    }

    [Test]
    public void Add_BeyondTheCalendar_IsNull()
    {
        var calendar = WorkingCalendar.Of(Context([6, 7], []))!;

        Assert.Multiple(() =>
        {
            Assert.That(calendar.Add(LocalDate.MaxIsoValue, 1), Is.Null);
            Assert.That(calendar.Add(LocalDate.MinIsoValue, -1), Is.Null);
            Assert.That(calendar.Add(Start, int.MaxValue), Is.Null);
        });
    }

    /// <summary>Where a long holiday is made up for, a Saturday is worked: here 2025-01-04.</summary>
    [Test]
    public void IsWorkingDay_SaturdayThatIsWorked_IsWorkedAndOthersAreNot()
    {
        var calendar = WorkingCalendar.Of(Context([6, 7], [], [3]))!;

        Assert.Multiple(() =>
        {
            Assert.That(calendar.IsWorkingDay(new LocalDate(2025, 1, 4)), Is.True);
            Assert.That(calendar.IsWorkingDay(new LocalDate(2025, 1, 11)), Is.False);
            Assert.That(calendar.Between(new LocalDate(2025, 1, 3), new LocalDate(2025, 1, 6)), Is.EqualTo(2));
            Assert.That(calendar.Add(new LocalDate(2025, 1, 3), 1), Is.EqualTo(new LocalDate(2025, 1, 4)));
        });
    }

    [Test]
    public void Between_DaysItDoesNotKnow_IsNull()
    {
        var calendar = WorkingCalendar.Of(Context([6, 7], [], null, Start, Start.PlusDays(30)))!;

        Assert.Multiple(() =>
        {
            Assert.That(calendar.Between(Start.PlusDays(-1), Start.PlusDays(30)), Is.EqualTo(23));
            Assert.That(calendar.Between(Start.PlusDays(-2), Start), Is.Null);
            Assert.That(calendar.Between(Start, Start.PlusDays(31)), Is.Null);
            Assert.That(calendar.Add(Start.PlusDays(29), 1), Is.EqualTo(Start.PlusDays(30)));
            Assert.That(calendar.Add(Start.PlusDays(30), 1), Is.Null);
            Assert.That(calendar.Add(Start, -1), Is.Null);
            Assert.That(calendar.Add(Start.PlusDays(-1), 0), Is.Null);
        });
    }

    /// <summary>Bits of <paramref name="weekend"/> are weekdays, of which Monday always works; holidays are days after the start.</summary>
    private static WorkingCalendar Calendar(byte weekend, byte[] holidays, byte[] workdays) =>
        WorkingCalendar.Of(Context(Enumerable.Range(2, 6).Where(d => (weekend >> d & 1) == 1), holidays, workdays))!;

    private static FeelContext Context(IEnumerable<int> weekend, byte[] holidays, byte[]? workdays = null, LocalDate? from = null, LocalDate? until = null) => new(
    [
        KeyValuePair.Create("from", (object?)from),
        KeyValuePair.Create("until", (object?)until),
        KeyValuePair.Create("workdays", (object?)(workdays ?? []).Select(d => (object?)Start.PlusDays(d)).ToArray()),
        KeyValuePair.Create("weekend", (object?)weekend.Select(d => (object?)(decimal)d).ToArray()),
        KeyValuePair.Create("holidays", (object?)holidays.Select(h => (object?)Start.PlusDays(h)).ToArray()),
    ]);
}
