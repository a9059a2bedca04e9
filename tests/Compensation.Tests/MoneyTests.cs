using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Tests;

public sealed class MoneyTests
{
    [TestCase("250", "EUR", "EUR 250.00")]
    [TestCase("250.000", "EUR", "EUR 250.00")]
    [TestCase("9.985", "GBP", "GBP 9.985")]
    [TestCase("1200.00", "JPY", "JPY 1200")]
    [TestCase("1.5", "KWD", "KWD 1.500")]
    [TestCase("-0.00", "EUR", "EUR 0.00")]
    [TestCase("-12.5", "USD", "USD -12.50")]
    [TestCase("79228162514264337593543950335", "EUR", "EUR 79228162514264337593543950335")]
    public void ToString_Amount_HasTheCurrencysDigits(string amount, string currency, string expected) =>
        Assert.That(new Money(Exact(amount), currency).ToString(), Is.EqualTo(expected));

    [TestCase("eur")]
    [TestCase("EURO")]
    [TestCase("ZZZ")]
    [TestCase("")]
    public void Constructor_UnknownCurrency_Throws(string currency) =>
        Assert.That(() => new Money(1, currency), Throws.ArgumentException.With.Message.Contains("ISO 4217"));

    [Test]
    public void Add_TwoCurrencies_Throws()
    {
        var euros = new Money(1, "EUR");
        var pounds = new Money(1, "GBP");

        Assert.That(() => euros + pounds, Throws.InvalidOperationException.With.Message.Contains("GBP cannot be added to EUR"));
        Assert.That(() => euros - pounds, Throws.InvalidOperationException);
        Assert.That(() => euros < pounds, Throws.InvalidOperationException);
    }

    [Test]
    public void Default_IsNothingInNoCurrency() => Assert.That(default(Money).ToString(), Is.EqualTo("XXX 0"));

    [Test]
    public void Equals_SameValueOtherScale_IsEqual() => Assert.That(new Money(250m, "EUR"), Is.EqualTo(new Money(250.00m, "EUR")));

    // value, digits: half up, half down, half even, up, down
    [TestCase("2.5", 0, "3", "2", "2", "3", "2")]
    [TestCase("-2.5", 0, "-3", "-2", "-2", "-3", "-2")]
    [TestCase("3.5", 0, "4", "3", "4", "4", "3")]
    [TestCase("2.1", 0, "2", "2", "2", "3", "2")]
    [TestCase("-2.1", 0, "-2", "-2", "-2", "-3", "-2")]
    [TestCase("2.51", 0, "3", "3", "3", "3", "2")]
    [TestCase("1.005", 2, "1.01", "1.00", "1.00", "1.01", "1.00")]
    [TestCase("1.0051", 2, "1.01", "1.01", "1.01", "1.01", "1.00")]
    [TestCase("1.01", 2, "1.01", "1.01", "1.01", "1.01", "1.01")]
    [TestCase("0.0000000000000000000000000005", 27, "0.000000000000000000000000001", "0", "0", "0.000000000000000000000000001", "0")]
    [TestCase("7.9228162514264337593543950335", 28, "7.9228162514264337593543950335", "7.9228162514264337593543950335", "7.9228162514264337593543950335", "7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    public void Rounded_EachMode_DoesWhatItsFeelFunctionDoes(string value, int digits, string halfUp, string halfDown, string halfEven, string up, string down)
    {
        var money = new Money(Exact(value), "EUR");

        Assert.That(money.Rounded(digits, RoundingMode.HalfUp).Amount, Is.EqualTo(Exact(halfUp)), "half up");
        Assert.That(money.Rounded(digits, RoundingMode.HalfDown).Amount, Is.EqualTo(Exact(halfDown)), "half down");
        Assert.That(money.Rounded(digits, RoundingMode.HalfEven).Amount, Is.EqualTo(Exact(halfEven)), "half even");
        Assert.That(money.Rounded(digits, RoundingMode.Up).Amount, Is.EqualTo(Exact(up)), "up");
        Assert.That(money.Rounded(digits, RoundingMode.Down).Amount, Is.EqualTo(Exact(down)), "down");
    }

    [TestCase(-1)]
    [TestCase(29)]
    public void Rounded_DigitsBeyondDecimal_Throws(int digits) =>
        Assert.That(() => new Money(1, "EUR").Rounded(digits), Throws.InstanceOf<ArgumentOutOfRangeException>());

    /// <summary>Against integer arithmetic that knows nothing of decimal.Round.</summary>
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property Rounded_AnyAmount_AgreesWithIntegers() => Prop.ForAll(
        Gen.Choose(-2_000_000, 2_000_000).ToArbitrary(),
        Gen.Choose(0, 4).ToArbitrary(),
        Gen.Elements(Enum.GetValues<RoundingMode>()).ToArbitrary(),
        (tenThousandths, digits, mode) =>
        {
            var unit = (int)BigInteger.Pow(10, 4 - digits);
            var (whole, rest) = Math.DivRem(Math.Abs(tenThousandths), unit);
            var goesUp = mode switch
            {
                RoundingMode.Up => rest > 0,
                RoundingMode.Down => false,
                RoundingMode.HalfUp => rest * 2 >= unit && rest > 0,
                RoundingMode.HalfDown => rest * 2 > unit,
                RoundingMode.Floor => rest > 0 && tenThousandths < 0,
                RoundingMode.Ceiling => rest > 0 && tenThousandths > 0,
                _ => rest * 2 > unit || (rest * 2 == unit && whole % 2 == 1),
            };
            var expected = (whole + (goesUp ? 1 : 0)) * (decimal)unit / 10_000m * Math.Sign(tenThousandths);
            return new Money(tenThousandths / 10_000m, "EUR").Rounded(digits, mode).Amount == expected;
        });

    private static decimal Exact(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
