using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Tests.Bulk;

[TestFixture]
public sealed class ExactSumTests
{
    private static readonly Gen<decimal> Amounts = Gen.OneOf(
        Gen.Choose(-100_000, 100_000).Select(n => n / 100m),
        Gen.Elements(0m, 1e-28m, -1e-28m, 0.1000000000000000000000000001m, decimal.MaxValue, decimal.MinValue, 79228162514264337593543950334m, 7922816251426433759354395.0335m));

    [Test]
    public void Add_AnyAmounts_IsTheSumOfTheirDigits() => Prop.ForAll(Amounts.ListOf().ToArbitrary(), amounts =>
    {
        var sum = SumOf(amounts);
        var expected = amounts.Aggregate(BigInteger.Zero, (s, a) => s + Units(a));
        Assert.That(UnitsOf(sum.ToString()), Is.EqualTo(expected));
        Assert.That(sum.IsZero, Is.EqualTo(expected.IsZero));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Add_TwoSums_IsTheSumOfAll() => Prop.ForAll(Amounts.ListOf().ToArbitrary(), Amounts.ListOf().ToArbitrary(), (left, right) =>
    {
        var sum = SumOf(left);
        sum.Add(SumOf(right));
        Assert.That(sum.ToString(), Is.EqualTo(SumOf(right.Concat(left)).ToString()));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Parse_WhatToStringWrites_IsTheSameSum() => Prop.ForAll(Amounts.ListOf().ToArbitrary(), amounts =>
    {
        var sum = SumOf(amounts);
        var read = ExactSum.Parse(sum.ToString());
        Assert.That(read.ToString(), Is.EqualTo(sum.ToString()));
        Assert.That(read.Value, Is.EqualTo(sum.Value));
    }).QuickCheckThrowOnFailure();

    [Test]
    public void Value_WithinTheRange_IsTheAmountWithAllItsDigits()
    {
        Assert.That(SumOf([0.1m, 0.20m]).Value, Is.EqualTo(0.30m));
        Assert.That(default(ExactSum).Value, Is.Zero);

        // A plain sum would have lost the cent on its way.
        Assert.That(SumOf([decimal.MaxValue, 0.01m, -decimal.MaxValue]).Value, Is.EqualTo(0.01m));
    }

    [Test]
    public void Value_BeyondTheRange_IsNullAndTheDigitsAreKept()
    {
        var sum = SumOf([decimal.MaxValue, decimal.MaxValue]);
        Assert.That(sum.Value, Is.Null);
        Assert.That(sum.ToString(), Is.EqualTo("158456325028528675187087900670"));
    }

    [TestCase("7922816251426433759354395033.25", "7922816251426433759354395033.2")]
    [TestCase("7922816251426433759354395033.35", "7922816251426433759354395033.4")]
    [TestCase("7922816251426433759354395033.350000000001", "7922816251426433759354395033.4")]
    public void Value_MoreDigitsThanADecimalHas_IsRoundedHalfToEven(string sum, string value) =>
        Assert.That(ExactSum.Parse(sum).Value, Is.EqualTo(decimal.Parse(value, CultureInfo.InvariantCulture)));

    [TestCase("")]
    [TestCase("1.")]
    [TestCase(".5")]
    [TestCase("1e5")]
    [TestCase("0.00000000000000000000000000001")]
    [TestCase("1,000")]
    public void Parse_NoSum_IsRefused(string text) => Assert.That(() => ExactSum.Parse(text), Throws.TypeOf<FormatException>());

    private static ExactSum SumOf(IEnumerable<decimal> amounts)
    {
        var sum = default(ExactSum);
        foreach (var amount in amounts)
        {
            sum.Add(amount);
        }

        return sum;
    }

    private static BigInteger Units(decimal amount) => UnitsOf(amount.ToString(CultureInfo.InvariantCulture));

    private static BigInteger UnitsOf(string number)
    {
        var parts = number.Split('.');
        return BigInteger.Parse(parts[0] + (parts.Length > 1 ? parts[1] : "").PadRight(28, '0'), CultureInfo.InvariantCulture);
    }
}
