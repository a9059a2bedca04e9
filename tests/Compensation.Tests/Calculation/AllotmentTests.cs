using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Tests.Calculation;

public class AllotmentTests
{
    [Test]
    public void Allot_UnevenThirds_GivesTheLeftUnitsToTheLargestRemainders()
    {
        Assert.That(Allotment.Allot(100m, [1m, 1m, 1m], 2), Is.EqualTo(new[] { 33.34m, 33.33m, 33.33m }));
    }

    [Test]
    public void Allot_ByWeights_FollowsThem()
    {
        Assert.That(Allotment.Allot(100m, [10m, 200m], 2), Is.EqualTo(new[] { 4.76m, 95.24m }));
    }

    [Test]
    public void Allot_NoWeights_DividesEvenly()
    {
        Assert.That(Allotment.Allot(10m, [0m, 0m, 0m], 0), Is.EqualTo(new[] { 4m, 3m, 3m }));
    }

    [Test]
    public void Allot_TotalOfTheRange_DoesNotOverflow()
    {
        var shares = Allotment.Allot(decimal.MaxValue, [decimal.MaxValue / 4, decimal.MaxValue / 4], 0);

        Assert.That(shares.Sum(), Is.EqualTo(decimal.MaxValue));
    }

    [Test]
    public void Allot_AnyWeights_AddsUpAndStaysWithinAUnitOfTheExactShare()
    {
        var money = Gen.Choose(0, 10_000_000).Select(cents => cents / 100m);
        var weights = Gen.NonEmptyListOf(Gen.Choose(0, 100_000).Select(w => w / 100m));
        Prop.ForAll(money.ToArbitrary(), weights.ToArbitrary(), (total, parts) =>
        {
            var shares = Allotment.Allot(total, [.. parts], 2);
            var sum = parts.Sum();
            return shares.Sum() == total
                && shares.All(s => s >= 0 && decimal.Round(s, 2) == s)
                && (sum == 0 || shares.Zip(parts).All(p => Math.Abs(p.First - (total * p.Second / sum)) <= 0.01m));
        }).QuickCheckThrowOnFailure();
    }

    [Test]
    public void Allot_WholeNumbers_GivesWhatDecimalsGive()
    {
        var amounts = Gen.OneOf(
            Gen.Choose(0, 2_000).Select(n => (long)n),
            Gen.Choose(0, int.MaxValue).Select(n => (long)n),
            Gen.Choose(1, int.MaxValue).Select(n => n * 1_000_000_007L),
            Gen.Elements(0L, 1L, 999L, 900_000_000_000_000_000L, long.MaxValue));
        var cases = from total in amounts
                    from weights in amounts.NonEmptyListOf()
                    from digits in Gen.Choose(0, 4)
                    select (total, Weights: weights.Take(70).ToArray(), digits);
        Prop.ForAll(cases.ToArbitrary(), c =>
        {
            // Held with four digits, allotted in units of fewer.
            var shares = new long[c.Weights.Length];
            if (c.Weights.Aggregate(System.Numerics.BigInteger.Zero, (s, w) => s + w) > long.MaxValue)
            {
                return Throws(() => Allotment.Allot(c.total, c.Weights, 1, shares)) || c.Weights.Length == 1;
            }

            Allotment.Allot(c.total, c.Weights, ScaledNumber.PowerOfTen(4 - c.digits), shares);
            var exact = Allotment.Allot(ScaledNumber.ToDecimal(c.total, 4), [.. c.Weights.Select(w => ScaledNumber.ToDecimal(w, 4))], c.digits);
            return shares.Sum() == c.total && shares.Select(s => ScaledNumber.ToDecimal(s, 4)).SequenceEqual(exact);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    private static bool Throws(Action action)
    {
        try
        {
            action();
            return false;
        }
        catch (OverflowException)
        {
            return true;
        }
    }
}
