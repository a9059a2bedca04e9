using System.Globalization;
using NodaTime;

namespace Compensation.Tests.Library;

/// <summary>The calendars and rates that ship, held against what is known about their days from elsewhere.</summary>
public class ShippedFilesTests
{
    [TestCase("calendars/england.yaml")]
    [TestCase("calendars/china.yaml")]
    [TestCase("calendars/target2.yaml")]
    [TestCase("rates/sdr.yaml")]
    [TestCase("rates/uk-fos.yaml")]
    public void Read_ShippedFile_ReportsNothing(string path)
    {
        var reading = Read(path);

        Assert.That(reading.Diagnostics, Is.Empty);
        Assert.That(reading.Documents.Single().Source, Is.Not.Null);
    }

    /// <summary>England and Wales have eight bank holidays a year, and had one more for the jubilee, the funeral and the coronation.</summary>
    [Test]
    public void England_EachYear_HasItsBankHolidaysOnWeekdays([Range(2019, 2027)] int year)
    {
        var days = Calendar("england").Holidays.Select(h => h.Date.Value).Where(d => d.Year == year).ToArray();
        var extra = year switch { 2022 => 2, 2023 => 1, _ => 0 };

        Assert.Multiple(() =>
        {
            Assert.That(days, Has.Length.EqualTo(8 + extra));
            Assert.That(days, Is.Ordered.And.Unique);
            Assert.That(days.Select(d => d.DayOfWeek), Has.None.EqualTo(IsoDayOfWeek.Saturday).And.None.EqualTo(IsoDayOfWeek.Sunday));
            Assert.That(days, Does.Contain(Easter(year).PlusDays(-2)).And.Contain(Easter(year).PlusDays(1)));
        });
    }

    /// <summary>The law of 2024 has 13 days of holiday a year, that of before 11: so many weekdays are free once the worked weekends are taken off.</summary>
    [TestCase(2024, 11)]
    [TestCase(2025, 13)]
    [TestCase(2026, 13)]
    public void China_EachYear_MakesUpForAllButTheDaysOfTheLaw(int year, int byLaw)
    {
        var calendar = Calendar("china");
        var free = calendar.Holidays.Select(h => h.Date.Value).Where(d => d.Year == year && d.DayOfWeek < IsoDayOfWeek.Saturday).ToArray();
        var worked = calendar.Workdays.Select(h => h.Date.Value).Where(d => d.Year == year).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(free.Length - worked.Length, Is.EqualTo(byLaw));
            Assert.That(worked.Select(d => d.DayOfWeek), Is.All.GreaterThanOrEqualTo(IsoDayOfWeek.Saturday));
            Assert.That(worked, Is.Ordered.And.Unique);
        });
    }

    [Test]
    public void Target2_EachYear_ClosesOnTheSixDaysOfTheLongTermCalendar([Range(2019, 2030)] int year)
    {
        LocalDate[] expected = [new(year, 1, 1), Easter(year).PlusDays(-2), Easter(year).PlusDays(1), new(year, 5, 1), new(year, 12, 25), new(year, 12, 26)];

        Assert.That(Calendar("target2").Holidays.Select(h => h.Date.Value).Where(d => d.Year == year), Is.EqualTo(expected));
    }

    [TestCase("china")]
    [TestCase("england")]
    [TestCase("target2")]
    public void Calendar_WhatItKnows_IsTheYearsOfItsDays(string name)
    {
        var calendar = Calendar(name);
        var years = calendar.Holidays.Select(h => h.Date.Value.Year).ToArray();

        Assert.That(calendar.Dates.From!.Value, Is.EqualTo(new LocalDate(years.Min(), 1, 1)));
        Assert.That(calendar.Dates.Until!.Value, Is.EqualTo(new LocalDate(years.Max(), 12, 31)));
    }

    private static CalendarSyntax Calendar(string name) => (CalendarSyntax)Read($"calendars/{name}.yaml").Documents.Single();

    private static PackDocuments Read(string path) => PackReader.Read(new DiskFiles(), Path.Combine(Repository.Root, "rules", path).Replace('\\', '/'));

    /// <summary>Easter Sundays from the tables of the Book of Common Prayer, not worked out as the file was.</summary>
    private static LocalDate Easter(int year)
    {
        string[] sundays =
        [
            "2019-04-21", "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21",
        ];
        return LocalDate.FromDateOnly(DateOnly.Parse(sundays[year - 2019], CultureInfo.InvariantCulture));
    }
}
