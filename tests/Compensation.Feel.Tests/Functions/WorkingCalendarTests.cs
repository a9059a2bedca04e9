using Compensation.Feel.Functions;
using Compensation.Feel.Values;
using NodaTime;

namespace Compensation.Feel.Tests.Functions;

public class WorkingCalendarTests
{
    private static readonly LocalDate Start = new(2025, 1, 1);

    [FsCheck.NUnit.Property]
    public bool Between_AnyDates_CountsEachWorkingDayAfterTheFirst(byte weekend, byte[] holidays, byte from, byte to)
    {
        var calendar = Calendar(weekend, holidays);
        var (first, last) = (Start.PlusDays(Math.Min(from, to)), Start.PlusDays(Math.Max(from, to)));
        var stepped = 0;
        for (var day = first.PlusDays(1); day <= last; day = day.PlusDays(1))
        {
            stepped += calendar.IsWorkingDay(day) ? 1 : 0;
        }

        return calendar.Between(first, last) == stepped && calendar.Between(last, first) == -stepped;
    }

    [FsCheck.NUnit.Property]
    public bool Add_AnyCount_IsTheDayThatSteppingReaches(byte weekend, byte[] holidays, byte from, sbyte count)
    {
        var calendar = Calendar(weekend, holidays);
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

    /// <summary>Bits of <paramref name="weekend"/> are weekdays, of which Monday always works; holidays are days after the start.</summary>
    private static WorkingCalendar Calendar(byte weekend, byte[] holidays) =>
        WorkingCalendar.Of(Context(Enumerable.Range(2, 6).Where(d => (weekend >> d & 1) == 1), holidays))!;

    private static FeelContext Context(IEnumerable<int> weekend, byte[] holidays) => new(
    [
        KeyValuePair.Create("weekend", (object?)weekend.Select(d => (object?)(decimal)d).ToArray()),
        KeyValuePair.Create("holidays", (object?)holidays.Select(h => (object?)Start.PlusDays(h)).ToArray()),
    ]);
}
