using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Tests.Claims;

public sealed class ShortNumberTests
{
    [TestCase("0", 0, 0)]
    [TestCase("-0.00", 0, 2)]
    [TestCase("12.50", 1250, 2)]
    [TestCase("-7,", -7, 0)]
    [TestCase("7}", 7, 0)]
    [TestCase("7 x", 7, 0)]
    [TestCase("999999999999999999", 999999999999999999, 0)]
    [TestCase("-0.99999999999999999", -99999999999999999, 17)]
    public void TryTake_AtMost18Digits_IsTheNumberWithoutItsPoint(string text, long value, int places)
    {
        var position = 0;
        Assert.That(ShortNumber.TryTake(Encoding.ASCII.GetBytes(text), ref position, out var read, out var decimals), Is.True);
        Assert.That((read, decimals), Is.EqualTo((value, places)));
        Assert.That(position, Is.EqualTo(text.TrimEnd('x', ' ', ',', '}').Length));
    }

    [TestCase("")]
    [TestCase("-")]
    [TestCase("+1")]
    [TestCase(".5")]
    [TestCase("5.")]
    [TestCase("01")]
    [TestCase("1e2")]
    [TestCase("1.5E2")]
    [TestCase("1x")]
    [TestCase("1.2.3")]
    [TestCase("1000000000000000000")]
    [TestCase("0.999999999999999999")]
    [TestCase("99999999999999999999999999999999999999")]
    public void TryTake_WhatIsForTheReader_IsNotTaken(string text)
    {
        var position = 0;
        Assert.That(ShortNumber.TryTake(Encoding.ASCII.GetBytes(text), ref position, out _, out _), Is.False);
        Assert.That(position, Is.Zero);
    }

    [Test]
    public void TryTake_AnyNumber_IsWhatTheReaderMakesOfIt() => Prop.ForAll(ArbMap.Default.ArbFor<decimal>(), number =>
    {
        var text = Encoding.ASCII.GetBytes(number.ToString(CultureInfo.InvariantCulture));
        var position = 0;
        var isTaken = ShortNumber.TryTake(text, ref position, out var value, out var places);
        Assert.That(isTaken, Is.EqualTo(text.Count(b => char.IsAsciiDigit((char)b)) <= 18));
        Assert.That(!isTaken || (ExactNumber.TryParse(text, out var exact) && exact == ScaledNumber.ToDecimal(value, places)), Is.True);
    }).QuickCheckThrowOnFailure();
}
