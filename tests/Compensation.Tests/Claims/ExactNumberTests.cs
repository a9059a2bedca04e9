using System.Globalization;
using System.Numerics;
using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Tests.Claims;

public sealed class ExactNumberTests
{
    [TestCase("0", "0")]
    [TestCase("-0", "0")]
    [TestCase("-0.00", "0.00")]
    [TestCase("0.10", "0.10")]
    [TestCase("1e2", "100")]
    [TestCase("1E+2", "100")]
    [TestCase("1.50e1", "15.0")]
    [TestCase("125e-3", "0.125")]
    [TestCase("0e99999999999", "0")]
    [TestCase("79228162514264337593543950335", "79228162514264337593543950335")]
    [TestCase("-79228162514264337593543950335", "-79228162514264337593543950335")]
    [TestCase("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [TestCase("1.0000000000000000000000000000000000000000", "1.0000000000000000000000000000")]
    [TestCase("100000000000000000000000000000000000e-10", "10000000000000000000000000.000")]
    public void TryParse_ANumberThatFits_IsExactlyIt(string text, string expected)
    {
        Assert.That(ExactNumber.TryParse(Encoding.ASCII.GetBytes(text), out var value), Is.True);
        Assert.That(value.ToString(CultureInfo.InvariantCulture), Is.EqualTo(expected));
    }

    [TestCase("79228162514264337593543950336")]
    [TestCase("1e29")]
    [TestCase("1e-29")]
    [TestCase("1e999999999999")]
    [TestCase("1e-999999999999")]
    [TestCase("0.12345678901234567890123456789012")]
    [TestCase("12345678901234567890.1234567890123")]
    [TestCase("")]
    [TestCase("-")]
    [TestCase(".5")]
    [TestCase("5.")]
    [TestCase("1e")]
    [TestCase("1e+")]
    [TestCase("1x")]
    [TestCase("1.2.3")]
    [TestCase("1,5")]
    [TestCase("+1")]
    public void TryParse_WhatNoDecimalHolds_IsRefused(string text) =>
        Assert.That(ExactNumber.TryParse(Encoding.ASCII.GetBytes(text), out _), Is.False);

    [TestCase("+5", "5")]
    [TestCase(".5", "0.5")]
    [TestCase("-.5", "-0.5")]
    [TestCase("5.", "5")]
    [TestCase("007.50", "7.50")]
    [TestCase("1E2", "100")]
    public void TryParse_NumberAsPeopleWriteIt_IsExactlyIt(string text, string expected)
    {
        Assert.That(ExactNumber.TryParse(text, out var value, out _), Is.True);
        Assert.That(value.ToString(CultureInfo.InvariantCulture), Is.EqualTo(expected));
    }

    [TestCase("1e-30", true)]
    [TestCase("12345678901234567890123456789.5", true)]
    [TestCase("-0.00000000000000000000000000000001", true)]
    [TestCase("1,5", false)]
    [TestCase("0x10", false)]
    [TestCase(" 1", false)]
    [TestCase(".", false)]
    [TestCase("", false)]
    public void TryParse_WhatNoDecimalHolds_TellsWhetherItIsANumber(string text, bool isNumber)
    {
        Assert.That(ExactNumber.TryParse(text, out _, out var found), Is.False);
        Assert.That(found, Is.EqualTo(isNumber));
    }

    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property TryParse_WrittenDecimal_ComesBackWithItsDigits() => Prop.ForAll(ClaimSamples.Numbers.ToArbitrary(), value =>
    {
        var text = value.ToString(CultureInfo.InvariantCulture);

        Assert.That(ExactNumber.TryParse(Encoding.ASCII.GetBytes(text), out var read), Is.True);
        Assert.That(read.ToString(CultureInfo.InvariantCulture), Is.EqualTo(value == 0 ? text.TrimStart('-') : text));
    });

    /// <summary>Against integers of any size: accepted means equal, as mantissa times a power of ten.</summary>
    [FsCheck.NUnit.Property(MaxTest = 300)]
    public Property TryParse_AnyMantissaAndExponent_IsExactOrRefused() => Prop.ForAll(Mantissas.ToArbitrary(), Gen.Choose(-40, 40).ToArbitrary(), (mantissa, exponent) =>
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{mantissa}e{exponent}");
        var exact = mantissa * BigInteger.Pow(10, exponent + 64);

        Assert.That(ExactNumber.TryParse(Encoding.ASCII.GetBytes(text), out var value), Is.EqualTo(IsADecimal(exact)));
        if (IsADecimal(exact))
        {
            Assert.That(Scaled(value), Is.EqualTo(exact));
        }
    });

    /// <summary>Up to 36 digits, often with zeros at the end.</summary>
    private static Gen<BigInteger> Mantissas { get; } =
        from high in Gen.Choose(-2_000_000_000, 2_000_000_000)
        from low in Gen.Choose(0, 2_000_000_000)
        from lower in Gen.Elements(0, 0, 5, 1_234_567_890)
        from zeros in Gen.Choose(0, 18)
        select ((((BigInteger)high * 1_000_000_000) + low) * BigInteger.Pow(10, zeros)) + lower;

    /// <summary>Whether a number, given in units of 10^-64, is an integer of 96 bits over a power of ten up to 28.</summary>
    private static bool IsADecimal(BigInteger exact)
    {
        for (var scale = 0; scale <= 28; scale++)
        {
            var mantissa = BigInteger.DivRem(exact, BigInteger.Pow(10, 64 - scale), out var rest);
            if (rest.IsZero && BigInteger.Abs(mantissa) < BigInteger.One << 96)
            {
                return true;
            }
        }

        return false;
    }

    private static BigInteger Scaled(decimal value)
    {
        var bits = decimal.GetBits(value);
        var mantissa = unchecked(((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0]);
        return (value < 0 ? -mantissa : mantissa) * BigInteger.Pow(10, 64 - value.Scale);
    }
}
