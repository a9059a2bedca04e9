using System.Globalization;
using Compensation.Tests.Claims;
using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Tests.Offers;

public sealed class CanonicalNumberTests
{
    [TestCase("250.00", 0, "250")]
    [TestCase("250", 2, "250.00")]
    [TestCase("250.000", 2, "250.00")]
    [TestCase("9.985", 2, "9.985")]
    [TestCase("9.9850", 2, "9.985")]
    [TestCase("-0.00", 0, "0")]
    [TestCase("-0.10", 0, "-0.1")]
    [TestCase("0", 3, "0.000")]
    [TestCase("0.0000000000000000000000000001", 2, "0.0000000000000000000000000001")]
    [TestCase("79228162514264337593543950335", 2, "79228162514264337593543950335")]
    [TestCase("7922816251426433759354395033", 2, "7922816251426433759354395033.0")]
    public void WithDigits_Value_HasThatManyOrWhatItNeeds(string value, int digits, string expected) =>
        Assert.That(decimal.Parse(value, CultureInfo.InvariantCulture).WithDigits(digits).ToString(CultureInfo.InvariantCulture), Is.EqualTo(expected));

    [FsCheck.NUnit.Property]
    public Property WithDigits_AnyDecimal_KeepsTheValue() => Prop.ForAll(ClaimSamples.Numbers.ToArbitrary(), Gen.Choose(0, 28).ToArbitrary(), (value, digits) =>
    {
        var written = value.WithDigits(digits);

        Assert.That(written, Is.EqualTo(value));
        Assert.That(CanonicalNumber.Text(written), Is.EqualTo(CanonicalNumber.Text(value)), "one value has one text");
        Assert.That(CanonicalNumber.Text(value), Does.Not.Match(@"\.\d*0$|\.$|^-0$|E"));
    });
}
