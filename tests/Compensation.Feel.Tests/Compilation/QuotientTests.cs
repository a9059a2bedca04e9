using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Feel.Tests.Compilation;

/// <summary>Quotients of compiled code are the evaluator's numbers, or overflow.</summary>
public class QuotientTests
{
    private static readonly Gen<decimal> Decimals = Gen.Frequency(
        (6, from n in Gen.Choose(-10_000_000, 10_000_000) from scale in Gen.Choose(0, 6) select new decimal(Math.Abs(n), 0, 0, n < 0, (byte)scale)),
        (1, Gen.Elements(decimal.MaxValue, decimal.MinValue, 1e-28m, 0m, 123456789012345678901.2345m)));

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public Property Operators_AnyQuotients_AreThoseOfNumbers() => Prop.ForAll(Decimals.Four().ToArbitrary(), c =>
    {
        if (c.Item2 == 0 || c.Item4 == 0)
        {
            return true.ToProperty();
        }

        var (left, right) = (Quotient.Of(c.Item1), Quotient.Of(c.Item3));
        var (first, second) = (Number.Of(c.Item1)!.Value, Number.Of(c.Item3)!.Value);
        return (Agree(() => left / Quotient.Of(c.Item2) + right / Quotient.Of(c.Item4), () => first / c.Item2 + second / c.Item4)
            && Agree(() => left / Quotient.Of(c.Item2) - right, () => first / c.Item2 - second)
            && Agree(() => left / Quotient.Of(c.Item2) * (right / Quotient.Of(c.Item4)), () => first / c.Item2 * (second / c.Item4))
            && Agree(() => Quotient.Abs(left / Quotient.Of(c.Item2)), () => (first / c.Item2).Abs())
            && Compares(() => (left / Quotient.Of(c.Item2)).CompareTo(right / Quotient.Of(c.Item4)), () => (first / c.Item2).CompareTo(second / c.Item4))).ToProperty();
    });

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public Property Round_AnyQuotient_IsThatOfTheNumber() => Prop.ForAll(
        (from n in Decimals from d in Decimals from digits in Gen.Choose(0, 5) from mode in Gen.Elements(Enum.GetValues<RoundingMode>()) select (n, d, digits, mode)).ToArbitrary(),
        c =>
        {
            if (c.d == 0 || Overflows(() => Quotient.Round(Quotient.Of(c.n) / Quotient.Of(c.d), c.digits, c.mode), out var rounded))
            {
                return true.ToProperty();
            }

            return (ScaledNumber.ToDecimal(rounded, c.digits) == (Number.Of(c.n)!.Value / c.d).Round(c.digits, c.mode).ToDecimal()).ToProperty();
        });

    [FsCheck.NUnit.Property(MaxTest = 1000)]
    public Property ToDecimal_AnyQuotient_IsThatOfTheNumber() => Prop.ForAll(Decimals.Two().ToArbitrary(), c =>
        (c.Item2 == 0 || Overflows(() => Quotient.Of(c.Item1) / Quotient.Of(c.Item2), out var quotient)
            || (Quotient.ToDecimal(quotient) == quotient.ToNumber().ToDecimal() && Equals(Quotient.ToValue(quotient), (Number.Of(c.Item1)!.Value / c.Item2).Value))).ToProperty());

    [TestCase("1")]
    [TestCase("0.0000000000000000000000000001")]
    public void IsZero_DifferenceOfEqualNumbers_IsSeenWhateverTheirDigits(string text)
    {
        var number = decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

        Assert.That(Quotient.IsZero(Quotient.Of(number - number)));
    }

    [Test]
    public void Of_WhatDoesNotFit_Overflows() => Assert.Multiple(() =>
    {
        Assert.That(() => Quotient.Of(decimal.MaxValue) * Quotient.Of(2m), Throws.TypeOf<OverflowException>());
        Assert.That(() => Quotient.Of(decimal.MaxValue) / Quotient.Of(0.5m), Throws.TypeOf<OverflowException>());
        Assert.That(() => Quotient.Of(Number.Quotient(1, System.Numerics.BigInteger.Pow(7, 92))), Throws.TypeOf<OverflowException>());
        Assert.That(() => Quotient.Round(Quotient.Of(long.MaxValue, 1), 1, RoundingMode.Down), Throws.TypeOf<OverflowException>());
    });

    /// <summary>The same value, or an overflow: what does not fit here may well fit there.</summary>
    private static bool Agree(Func<Quotient> quotient, Func<Number> number) => Overflows(quotient, out var made) || Equals(Quotient.ToValue(made), number().Value);

    private static bool Compares(Func<int> compare, Func<int> expected) => Overflows(compare, out var order) || Math.Sign(order) == Math.Sign(expected());

    private static bool Overflows<T>(Func<T> calculate, out T? value)
    {
        try
        {
            value = calculate();
            return false;
        }
        catch (OverflowException)
        {
            value = default;
            return true;
        }
    }
}
