using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Feel.Tests.Evaluation;

public class RoundingTests
{
    [FsCheck.NUnit.Property]
    public Property Round_AnyScale_IsTheNeighbourThatTheModeNames(int mantissa)
    {
        var cases = from digits in Gen.Choose(0, 6) from scale in Gen.Choose(-4, 6) from mode in Gen.Elements(Enum.GetValues<RoundingMode>()) select (digits, scale, mode);
        return Prop.ForAll(cases.ToArbitrary(), c =>
        {
            var n = new decimal(Math.Abs((long)mantissa) % 1_000_000) / Power(c.digits) * Math.Sign(mantissa);
            var unit = c.scale >= 0 ? 1 / Power(c.scale) : Power(-c.scale);
            var (below, above) = (Math.Floor(n / unit) * unit, Math.Ceiling(n / unit) * unit);
            var (down, up) = n < 0 ? (above, below) : (below, above);
            var toDown = Math.Abs(n - down).CompareTo(Math.Abs(up - n));
            var expected = c.mode switch
            {
                RoundingMode.Floor => below,
                RoundingMode.Ceiling => above,
                RoundingMode.Up => up,
                RoundingMode.Down => down,
                RoundingMode.HalfUp => toDown < 0 ? down : up,
                RoundingMode.HalfDown => toDown <= 0 ? down : up,
                _ => toDown < 0 || (toDown == 0 && down / unit % 2 == 0) ? down : up,
            };
            return Rounding.Round(n, c.scale, c.mode) == expected;
        });
    }

    [TestCase(RoundingMode.HalfDown, ExpectedResult = "0.000000000000000000000000001")]
    [TestCase(RoundingMode.HalfUp, ExpectedResult = "0.000000000000000000000000002")]
    public string Round_MiddleOfTheLastPlaces_IsExact(object mode) => FeelText.Number(Rounding.Round(0.0000000000000000000000000015m, 27, (RoundingMode)mode));

    [Test]
    public void Round_FractionBelowTheMiddleOfTens_CountsAllDigits() =>
        Assert.That(Rounding.Round(5.0000000000000000000000000001m, -1, RoundingMode.HalfDown), Is.EqualTo(10));

    private static decimal Power(int exponent) => Enumerable.Repeat(10m, exponent).Aggregate(1m, (product, ten) => product * ten);
}
