using System.Text;
using NodaTime;

namespace Compensation.Tests.Claims;

public sealed class IsoDateTests
{
    [TestCase("2024-02-29", 2024, 2, 29)]
    [TestCase("0001-01-01", 1, 1, 1)]
    [TestCase("9999-12-31", 9999, 12, 31)]
    public void TryParse_ADay_IsIt(string text, int year, int month, int day)
    {
        Assert.That(IsoDate.TryParse(Encoding.UTF8.GetBytes(text), out var date), Is.True);
        Assert.That(date, Is.EqualTo(new LocalDate(year, month, day)));
    }

    [TestCase("")]
    [TestCase("2023-02-29")]
    [TestCase("2024-13-01")]
    [TestCase("2024-00-01")]
    [TestCase("2024-01-00")]
    [TestCase("2024-04-31")]
    [TestCase("0000-01-01")]
    [TestCase("-001-01-01")]
    [TestCase("2024/01/01")]
    [TestCase("2024-1-1")]
    [TestCase("20240-1-01")]
    [TestCase("2024-01-01Z")]
    [TestCase("２０24-01")]
    public void TryParse_WhatIsNoSuchDay_IsNotTaken(string text) =>
        Assert.That(IsoDate.TryParse(Encoding.UTF8.GetBytes(text), out _), Is.False);
}
