using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace Compensation.Benchmarks.Goodwill.ByHand;

/// <summary>
/// The goodwill rules as plain C# over whole cents: the fastest that a team would write by hand. The answer is the same object with
/// decimals that <see cref="DecimalGoodwill"/> gives.
/// </summary>
internal static class ScaledGoodwill
{
    public static GoodwillAnswer Evaluate(ScaledGoodwillClaim claim)
    {
        Losses losses = default;
        Remedies remedies = default;
        var lossCount = 0;
        var remedyCount = 0;
        var rules = GoodwillRules.None;
        var direct = claim.RepairCents > 0 || claim.Cancelled;
        var indirect = claim.SpentTenths > 0 || claim.DelayTenths >= 30;
        var data = claim.RecordsExposed > 0;
        var reputational = claim.SatisfactionDrop >= 3 || claim.Mentions > 1000;
        var high = claim.Tier == "high";
        long damage = 0, time = 0, fixedSum = 0, records = 0, award = 0;
        if (direct)
        {
            rules |= GoodwillRules.DirectLoss | (claim.Cancelled ? GoodwillRules.PurchasePrice : GoodwillRules.RepairOrValue);
            damage = claim.Cancelled ? claim.PurchaseCents : Math.Min(claim.RepairCents, claim.MarketCents);
            losses[lossCount++] = new GoodwillLoss(GoodwillLossKind.Direct, Money(damage));
        }

        if (indirect)
        {
            rules |= GoodwillRules.IndirectLoss | GoodwillRules.TimeCost;
            time = Divide(claim.SpentTenths * claim.HourlyCents, 10);
            if (claim.DelayTenths >= 30)
            {
                rules |= GoodwillRules.FixedSum | (claim.Extraordinary ? GoodwillRules.Extraordinary : GoodwillRules.None);
                fixedSum = claim.Extraordinary ? 0 : claim.DistanceTenths <= 15_000 ? 250_00 : claim.DistanceTenths <= 35_000 ? 400_00 : claim.DelayTenths < 40 ? 300_00 : 600_00;
            }

            losses[lossCount++] = new GoodwillLoss(GoodwillLossKind.Indirect, Money(time + fixedSum));
        }

        if (data)
        {
            rules |= GoodwillRules.DataLoss | GoodwillRules.Records;
            records = Math.Min(5000_00, claim.RecordsExposed * (claim.Sensitive ? 12_00L : 3_00L));
            losses[lossCount++] = new GoodwillLoss(GoodwillLossKind.Data, Money(records));
        }

        if (reputational)
        {
            rules |= GoodwillRules.ReputationalLoss | GoodwillRules.Award;
            award = claim.SatisfactionDrop switch { >= 9 => 1500_00, >= 7 => 750_00, >= 5 => 300_00, >= 3 => 100_00, _ => 0 };
            losses[lossCount++] = new GoodwillLoss(GoodwillLossKind.Reputational, Money(award));
        }

        var total = 0L;
        GoodwillRoute route;
        if (claim.ReportedDaysAfter > 365)
        {
            rules |= GoodwillRules.TooLate;
            route = GoodwillRoute.Declined;
        }
        else
        {
            if (direct)
            {
                if (claim.Cancelled && !high)
                {
                    rules |= GoodwillRules.Replacement;
                    remedies[remedyCount++] = new GoodwillRemedy(GoodwillRemedyKind.Goods, Money(damage), null);
                    total += damage;
                }
                else if (damage > 0)
                {
                    rules |= GoodwillRules.Refund;
                    remedies[remedyCount++] = new GoodwillRemedy(GoodwillRemedyKind.CashDirect, Money(damage), null);
                    total += damage;
                }
            }

            if (indirect)
            {
                var app = claim.Channel == "app";
                var value = app ? fixedSum : fixedSum + time;
                if (value > 0)
                {
                    rules |= GoodwillRules.TimeMoney;
                    remedies[remedyCount++] = new GoodwillRemedy(GoodwillRemedyKind.CashIndirect, Money(value), null);
                    total += value;
                }

                if (app && time > 0)
                {
                    rules |= GoodwillRules.TimeVoucher;
                    value = Divide(time * 12, 10);
                    remedies[remedyCount++] = new GoodwillRemedy(GoodwillRemedyKind.Voucher, Money(value), null);
                    total += value;
                }
            }

            if (data)
            {
                rules |= GoodwillRules.RecordsMoney;
                remedies[remedyCount++] = new GoodwillRemedy(GoodwillRemedyKind.CashData, Money(records), null);
                total += records;
                if (claim.Sensitive)
                {
                    rules |= GoodwillRules.Monitoring;
                    var many = claim.RecordsExposed > 100;
                    var value = many ? 120_00L : 60_00L;
                    remedies[remedyCount++] = new GoodwillRemedy(GoodwillRemedyKind.Monitoring, Money(value), many ? "24" : "12");
                    total += value;
                }
            }

            if (reputational)
            {
                if (award > 0)
                {
                    rules |= GoodwillRules.Credit;
                    var share = high ? 100 : claim.Tier == "potential" ? 75 : 50;
                    var value = Math.Min(award, Divide(claim.PurchaseCents * share, 1000));
                    remedies[remedyCount++] = new GoodwillRemedy(GoodwillRemedyKind.Credit, Money(value), null);
                    total += value;
                }

                rules |= GoodwillRules.Apology;
                var level = claim.SatisfactionDrop switch { >= 8 => high ? "executive" : "manager", >= 5 => high ? "manager" : "letter", _ => "email" };
                remedies[remedyCount++] = new GoodwillRemedy(GoodwillRemedyKind.Apology, 0m, level);
            }

            if (total > 10_000_00)
            {
                rules |= GoodwillRules.Most;
                total = 10_000_00;
            }

            if (claim.PriorCents > 0)
            {
                rules |= GoodwillRules.PaidBefore;
                total = Math.Max(0, total - claim.PriorCents);
            }

            if (total is > 0 and < 50_00)
            {
                rules |= GoodwillRules.Least;
                total = 50_00;
            }

            route = total < 500_00 ? GoodwillRoute.Automatic : total < 3000_00 ? GoodwillRoute.Manager : GoodwillRoute.Committee;
            rules |= route switch { GoodwillRoute.Automatic => GoodwillRules.Automatic, GoodwillRoute.Manager => GoodwillRules.Manager, GoodwillRoute.Committee => GoodwillRules.None, _ => throw new UnreachableException() };
        }

        return new GoodwillAnswer
        {
            Id = claim.Id,
            Losses = lossCount == 0 ? [] : ((ReadOnlySpan<GoodwillLoss>)losses)[..lossCount].ToArray(),
            Remedies = remedyCount == 0 ? [] : ((ReadOnlySpan<GoodwillRemedy>)remedies)[..remedyCount].ToArray(),
            Total = Money(total),
            Route = route,
            Rules = rules,
        };
    }

    /// <summary>Half up; there are no negative amounts.</summary>
    private static long Divide(long amount, int by) => (amount + (by / 2)) / by;

    private static decimal Money(long cents) => unchecked(new decimal((int)cents, (int)(cents >> 32), 0, isNegative: false, scale: 2));

    [InlineArray(4)]
    private struct Losses
    {
        private GoodwillLoss _first;
    }

    [InlineArray(8)]
    private struct Remedies
    {
        private GoodwillRemedy _first;
    }
}
