using System.Numerics;
using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Feel.Tests.Evaluation;

/// <summary>Numbers against quotients of big integers, which are reduced and rounded here in the plainest way.</summary>
public class NumberTests
{
    private static readonly Gen<(BigInteger N, BigInteger D)> Quotients =
        from n in Gen.Choose(-1_000_000, 1_000_000)
        from d in Gen.Frequency((4, Gen.Choose(1, 1000)), (1, Gen.Elements(1_048_576, 1_000_000_007, 365, 360, 1)))
        from zeros in Gen.Choose(0, 8)
        from tenths in Gen.Choose(0, 3)
        select ((BigInteger)n * BigInteger.Pow(10, zeros) + n, d * BigInteger.Pow(10, tenths));

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Operators_AnyQuotients_AreThoseOfRationalNumbers() => Prop.ForAll(Quotients.Two().ToArbitrary(), pair =>
    {
        var ((a, b), (c, d)) = pair;
        var (left, right) = (Number.Quotient(a, b), Number.Quotient(c, d));
        return (IsQuotient(left + right, a * d + c * b, b * d)
            && IsQuotient(left - right, a * d - c * b, b * d)
            && IsQuotient(left * right, a * c, b * d)
            && (c.IsZero || IsQuotient(left / right, a * d, b * c))
            && Math.Sign(left.CompareTo(right)) == (a * d).CompareTo(c * b)
            && IsQuotient(left.Abs(), BigInteger.Abs(a), b)).ToProperty();
    });

    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Round_AnyQuotient_IsTheNearestMultipleInTheDirectionOfTheMode() => Prop.ForAll(
        (from quotient in Quotients from scale in Gen.Choose(-3, 6) from mode in Gen.Elements(Enum.GetValues<RoundingMode>()) select (quotient, scale, mode)).ToArbitrary(),
        c =>
        {
            var ((n, d), scale, mode) = c;
            var (numerator, denominator) = scale < 0 ? (n, d * BigInteger.Pow(10, -scale)) : (n * BigInteger.Pow(10, scale), d);
            var floor = BigInteger.DivRem(numerator, denominator, out var rest) - (rest.Sign < 0 ? 1 : 0);
            var above = numerator - floor * denominator;
            var isNegative = numerator.Sign < 0;
            var middle = (above * 2).CompareTo(denominator);
            var up = !above.IsZero && mode switch
            {
                RoundingMode.Floor => false,
                RoundingMode.Ceiling => true,
                RoundingMode.Up => !isNegative,
                RoundingMode.Down => isNegative,
                RoundingMode.HalfUp => middle > 0 || (middle == 0 && !isNegative),
                RoundingMode.HalfDown => middle > 0 || (middle == 0 && isNegative),
                _ => middle > 0 || (middle == 0 && !floor.IsEven),
            };
            var whole = up ? floor + 1 : floor;
            var rounded = Number.Quotient(n, d).Round(scale, mode);
            return IsQuotient(rounded, scale < 0 ? whole * BigInteger.Pow(10, -scale) : whole, scale < 0 ? 1 : BigInteger.Pow(10, scale)).ToProperty();
        });

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public bool ToDecimal_AnyQuotientOfDecimals_IsWhatADivisionOfDecimalsGives(decimal dividend, decimal divisor)
    {
        try
        {
            return divisor == 0 || ((Number)dividend / divisor).ToDecimal() == dividend / divisor;
        }
        catch (OverflowException)
        {
            return Overflows(() => dividend / divisor) && Overflows(() => ((Number)dividend / divisor).ToDecimal());
        }
    }

    [TestCase("10.03", "30", false)]
    [TestCase("1", "1048576", true)]
    [TestCase("3", "8", true)]
    [TestCase("79228162514264337593543950335", "1", true)]
    [TestCase("79228162514264337593543950335", "2", false, Description = "one digit more than a decimal has")]
    [TestCase("1", "10000000000000000000000000000", true)]
    [TestCase("0.1", "10000000000000000000000000000", false, Description = "29 places")]
    public void Value_OfAQuotient_IsADecimalWhereOneCanHoldIt(string dividend, string divisor, bool isDecimal)
    {
        var quotient = Number.Of(Parse(dividend))!.Value / Parse(divisor);

        Assert.That(quotient.Value, Is.TypeOf(isDecimal ? typeof(decimal) : typeof(Fraction)));
    }

    [Test]
    public void Product_OfDecimalsWithMoreDigitsThanOneHas_IsAFractionThatComesBack()
    {
        Number long1 = 0.1234567890123456789m;

        Assert.Multiple(() =>
        {
            Assert.That((long1 * long1).Value, Is.TypeOf<Fraction>());
            Assert.That((long1 * long1 / long1).Value, Is.EqualTo(0.1234567890123456789m));
        });
    }

    [Test]
    public void Quotient_BeyondTheBound_IsADecimalAndSaysSo()
    {
        var bound = BigInteger.Pow(10, Number.MostDigits);
        var (within, beyond) = (Number.Quotient(1, bound - 1), Number.Quotient(1, bound));
        var above = Number.Quotient(bound + 1, bound * 3 / 10 + 7);

        Assert.Multiple(() =>
        {
            Assert.That(within.IsRounded, Is.False);
            Assert.That(within.Value, Is.TypeOf<Fraction>());
            Assert.That(beyond.IsRounded);
            Assert.That(beyond.Value, Is.EqualTo(0m));
            Assert.That(above.IsRounded);
            Assert.That((above + 1).IsRounded, "what is made of a rounded number is no better");
        });
    }

    [Test]
    public void Operators_BeyondTheDecimalRange_Overflow() => Assert.Multiple(() =>
    {
        Assert.That(() => (Number)decimal.MaxValue / 0.3m, Throws.TypeOf<OverflowException>());
        Assert.That(() => (Number)decimal.MaxValue * 3, Throws.TypeOf<OverflowException>());
        Assert.That(((Number)decimal.MaxValue + Number.Quotient(1, 3)).ToDecimal(), Is.EqualTo(decimal.MaxValue));
        Assert.That(() => (Number)decimal.MaxValue + Number.Quotient(2, 3), Throws.TypeOf<OverflowException>());
    });

    [Test]
    public void DecimalsOf_WhereverAFractionIs_RoundsIt()
    {
        var third = Number.Quotient(1, 3).Value;
        object?[] list = [third, new FeelContext([KeyValuePair.Create("a", (object?)third)]), new FeelRange(true, third, 1m, true), "x"];

        Assert.That(FeelText.Of(Decimals.Of(list)), Is.EqualTo(FeelText.Of(list)));
        Assert.That(((object?[])Decimals.Of(list)!)[0], Is.EqualTo(1m / 3));
        Assert.That(((FeelContext)((object?[])Decimals.Of(list)!)[1]!).TryGet("a", out var member) ? member : null, Is.EqualTo(1m / 3));
        Assert.That(((FeelRange)((object?[])Decimals.Of(list)!)[2]!).Low, Is.EqualTo(1m / 3));
    }

    /// <summary>A decimal or a reduced fraction that is this quotient.</summary>
    private static bool IsQuotient(Number number, BigInteger numerator, BigInteger denominator)
    {
        var divisor = BigInteger.GreatestCommonDivisor(numerator, denominator) * (denominator.Sign < 0 ? -1 : 1);
        (numerator, denominator) = (numerator / divisor, denominator / divisor);
        return number.Value switch
        {
            Fraction fraction => fraction.Numerator == numerator && fraction.Denominator == denominator,
            decimal value => IsSame(value, numerator, denominator),
            _ => false,
        };
    }

    private static bool IsSame(decimal value, BigInteger numerator, BigInteger denominator)
    {
        var (mantissa, _) = ScaledNumber.FloorOf(value, value.Scale);
        return mantissa * denominator == numerator * BigInteger.Pow(10, value.Scale);
    }

    private static bool Overflows(Func<decimal> calculate)
    {
        try
        {
            calculate();
            return false;
        }
        catch (OverflowException)
        {
            return true;
        }
    }

    private static decimal Parse(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
