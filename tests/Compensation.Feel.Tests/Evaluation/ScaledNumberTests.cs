using System.Globalization;
using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Feel.Tests.Evaluation;

public class ScaledNumberTests
{
    private static readonly Gen<long> Values = Gen.OneOf(
        Gen.Choose(int.MinValue, int.MaxValue).Two().Select(t => unchecked((long)t.Item1 << 32 | (uint)t.Item2)),
        Gen.Choose(-2000, 2000).Select(i => (long)i),
        Gen.Elements(long.MinValue, long.MinValue + 1, long.MaxValue, long.MaxValue - 1, 0, 5, -5, 15, -15, 25, 5_000_000_000_000_000_000, -5_000_000_000_000_000_000, 1_000_000_000_000_000_000));

    [FsCheck.NUnit.Property(MaxTest = 400)]
    public Property Round_EveryMode_IsTheRoundingOfDecimals()
    {
        var cases = from value in Values from digits in Gen.Choose(0, ScaledNumber.MostDigits) from to in Gen.Choose(-20, ScaledNumber.MostDigits) select (value, digits, to);
        return Prop.ForAll(cases.ToArbitrary(), c => Enum.GetValues<RoundingMode>().All(mode =>
        {
            var expected = Rounding.Round(ScaledNumber.ToDecimal(c.value, c.digits), c.to, mode);
            try
            {
                return ScaledNumber.ToDecimal(ScaledNumber.Round(c.value, c.digits, c.to, mode), Math.Max(c.to, 0)) == expected;
            }
            catch (OverflowException)
            {
                return !Fits(expected, Math.Max(c.to, 0));
            }
        }));
    }

    [FsCheck.NUnit.Property(MaxTest = 400)]
    public Property TryFrom_AnyScaledNumber_ComesBack()
    {
        var cases = from value in Values from digits in Gen.Choose(0, ScaledNumber.MostDigits) select (value, digits);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var number = ScaledNumber.ToDecimal(c.value, c.digits);
            return number == (decimal)c.value / ScaledNumber.PowerOfTen(c.digits)
                && ScaledNumber.TryFrom(number, c.digits, out var scaled) && scaled == c.value;
        });
    }

    [FsCheck.NUnit.Property(MaxTest = 400)]
    public Property TryFrom_AnyDecimal_SaysWhetherItFits(int low, int middle, int high, bool isNegative)
    {
        var cases = from scale in Gen.Choose(0, 28) from digits in Gen.Choose(0, ScaledNumber.MostDigits) from narrow in Gen.Choose(0, 2) select (scale, digits, narrow);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var number = new decimal(low, c.narrow > 1 ? 0 : middle, c.narrow > 0 ? 0 : high, isNegative, (byte)c.scale);
            return ScaledNumber.TryFrom(number, c.digits, out var scaled)
                ? ScaledNumber.ToDecimal(scaled, c.digits) == number
                : !Fits(number, c.digits);
        });
    }

    [TestCase("92233720368547758.07", 2, ExpectedResult = long.MaxValue)]
    [TestCase("-92233720368547758.08", 2, ExpectedResult = long.MinValue)]
    [TestCase("92233720368547758.08", 2, ExpectedResult = null)]
    [TestCase("-92233720368547758.09", 2, ExpectedResult = null)]
    [TestCase("92233720368547758.0700000000", 2, ExpectedResult = long.MaxValue)]
    [TestCase("92233720368547758.0700000001", 2, ExpectedResult = null)]
    [TestCase("1.25", 1, ExpectedResult = null)]
    [TestCase("1.20", 1, ExpectedResult = 12L)]
    [TestCase("-0.0", 3, ExpectedResult = 0L)]
    [TestCase("0.0000000000000000000000000000", 0, ExpectedResult = 0L)]
    [TestCase("1.0000000000000000000000000000", 0, ExpectedResult = 1L)]
    [TestCase("7.9228162514264337593543950335", 18, ExpectedResult = null)]
    [TestCase("79228162514264337593543950335", 0, ExpectedResult = null)]
    [TestCase("18446744073709551616", 0, ExpectedResult = null)]
    [TestCase("18446744073709551615", 0, ExpectedResult = null)]
    [TestCase("10", 18, ExpectedResult = null)]
    public object? TryFrom_Edge_FitsOrDoesNot(string number, int digits) => ScaledNumber.TryFrom(Parse(number), digits, out var scaled) ? scaled : null;

    [TestCase(long.MinValue, 0, "-9223372036854775808")]
    [TestCase(long.MinValue, 18, "-9.223372036854775808")]
    [TestCase(long.MaxValue, 4, "922337203685477.5807")]
    [TestCase(-1, 2, "-0.01")]
    public void ToDecimal_Edge_IsExact(long value, int digits, string expected) => Assert.That(ScaledNumber.ToDecimal(value, digits), Is.EqualTo(Parse(expected)));

    [TestCase(922337203685477580, 0, 1, ExpectedResult = 9223372036854775800)]
    [TestCase(-1, 0, 18, ExpectedResult = -1_000_000_000_000_000_000)]
    [TestCase(long.MinValue, 3, 3, ExpectedResult = long.MinValue)]
    public long Rescale_ThatFits_IsTheSameNumber(long value, int from, int to) => ScaledNumber.Rescale(value, from, to);

    [TestCase(922337203685477581, 0, 1)]
    [TestCase(10, 0, 18)]
    [TestCase(long.MinValue, 0, 1)]
    public void Rescale_ThatDoesNotFit_Overflows(long value, int from, int to) => Assert.That(() => ScaledNumber.Rescale(value, from, to), Throws.TypeOf<OverflowException>());

    [TestCase("2.5", 0, "2", false)]
    [TestCase("-2.5", 0, "-3", false)]
    [TestCase("-2.5", 1, "-25", true)]
    [TestCase("2.50", 1, "25", true)]
    [TestCase("79228162514264337593543950335", 2, "7922816251426433759354395033500", true)]
    [TestCase("-0.0000000000000000000000000001", 18, "-1", false)]
    public void FloorOf_Number_IsItsPlaceAmongIntegers(string number, int digits, string floor, bool isExact) =>
        Assert.That(ScaledNumber.FloorOf(Parse(number), digits), Is.EqualTo((BigInteger.Parse(floor, CultureInfo.InvariantCulture), isExact)));

    private static bool Fits(decimal number, int digits)
    {
        var (floor, isExact) = ScaledNumber.FloorOf(number, digits);
        return isExact && floor >= long.MinValue && floor <= long.MaxValue;
    }

    private static decimal Parse(string number) => decimal.Parse(number, CultureInfo.InvariantCulture);
}
