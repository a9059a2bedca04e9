using System.Diagnostics;
using System.Runtime.CompilerServices;
using Compensation.ClaimGenerator;

namespace Compensation.Benchmarks.Goodwill.ByHand;

/// <summary>
/// The goodwill rules as plain C# with decimals: what a team would write that has no rule packs, and the baseline of the measurements.
/// It also says what the rules mean: the pack is tested against it.
/// </summary>
internal static class DecimalGoodwill
{
    public static GoodwillAnswer Evaluate(GoodwillClaim claim)
    {
        Losses losses = default;
        Remedies remedies = default;
        var lossCount = 0;
        var remedyCount = 0;
        var rules = GoodwillRules.None;
        var direct = claim.RepairCost > 0m || claim.Cancelled;
        var indirect = claim.HoursSpent > 0m || claim.DelayHours >= 3m;
        var data = claim.RecordsExposed > 0;
        var reputational = claim.SatisfactionDrop >= 3 || claim.Mentions > 1000;
        var high = claim.Tier == "high";
        decimal damage = 0m, time = 0m, fixedSum = 0m, records = 0m, award = 0m;
        if (direct)
        {
            rules |= GoodwillRules.DirectLoss | (claim.Cancelled ? GoodwillRules.PurchasePrice : GoodwillRules.RepairOrValue);
            damage = claim.Cancelled ? claim.PurchasePrice : Round(Math.Min(claim.RepairCost, claim.MarketValue));
            losses[lossCount++] = new GoodwillLoss(GoodwillLossKind.Direct, damage);
        }

        if (indirect)
        {
            rules |= GoodwillRules.IndirectLoss | GoodwillRules.TimeCost;
            time = Round(claim.HoursSpent * claim.HourlyRate);
            if (claim.DelayHours >= 3m)
            {
                rules |= GoodwillRules.FixedSum | (claim.Extraordinary ? GoodwillRules.Extraordinary : GoodwillRules.None);
                fixedSum = claim.Extraordinary ? 0m : claim.DistanceKm <= 1500m ? 250m : claim.DistanceKm <= 3500m ? 400m : claim.DelayHours < 4m ? 300m : 600m;
            }

            losses[lossCount++] = new GoodwillLoss(GoodwillLossKind.Indirect, time + fixedSum);
        }

        if (data)
        {
            rules |= GoodwillRules.DataLoss | GoodwillRules.Records;
            records = Math.Min(5000m, claim.RecordsExposed * (claim.Sensitive ? 12m : 3m));
            losses[lossCount++] = new GoodwillLoss(GoodwillLossKind.Data, records);
        }

        if (reputational)
        {
            rules |= GoodwillRules.ReputationalLoss | GoodwillRules.Award;
            award = claim.SatisfactionDrop switch { >= 9 => 1500m, >= 7 => 750m, >= 5 => 300m, >= 3 => 100m, _ => 0m };
            losses[lossCount++] = new GoodwillLoss(GoodwillLossKind.Reputational, award);
        }

        var total = 0m;
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
                    remedies[remedyCount++] = new GoodwillRemedy(GoodwillRemedyKind.Goods, damage, null);
                    total += damage;
                }
                else if (damage > 0m)
                {
                    rules |= GoodwillRules.Refund;
                    remedies[remedyCount++] = new GoodwillRemedy(GoodwillRemedyKind.CashDirect, damage, null);
                    total += damage;
                }
            }

            if (indirect)
            {
                var app = claim.Channel == "app";
                var value = app ? fixedSum : fixedSum + time;
                if (value > 0m)
                {
                    rules |= GoodwillRules.TimeMoney;
                    remedies[remedyCount++] = new GoodwillRemedy(GoodwillRemedyKind.CashIndirect, value, null);
                    total += value;
                }

                if (app && time > 0m)
                {
                    rules |= GoodwillRules.TimeVoucher;
                    value = Round(time * 1.2m);
                    remedies[remedyCount++] = new GoodwillRemedy(GoodwillRemedyKind.Voucher, value, null);
                    total += value;
                }
            }

            if (data)
            {
                rules |= GoodwillRules.RecordsMoney;
                remedies[remedyCount++] = new GoodwillRemedy(GoodwillRemedyKind.CashData, records, null);
                total += records;
                if (claim.Sensitive)
                {
                    rules |= GoodwillRules.Monitoring;
                    var many = claim.RecordsExposed > 100;
                    var value = many ? 120m : 60m;
                    remedies[remedyCount++] = new GoodwillRemedy(GoodwillRemedyKind.Monitoring, value, many ? "24" : "12");
                    total += value;
                }
            }

            if (reputational)
            {
                if (award > 0m)
                {
                    rules |= GoodwillRules.Credit;
                    var share = high ? 0.10m : claim.Tier == "potential" ? 0.075m : 0.05m;
                    var value = Math.Min(award, Round(claim.PurchasePrice * share));
                    remedies[remedyCount++] = new GoodwillRemedy(GoodwillRemedyKind.Credit, value, null);
                    total += value;
                }

                rules |= GoodwillRules.Apology;
                var level = claim.SatisfactionDrop switch { >= 8 => high ? "executive" : "manager", >= 5 => high ? "manager" : "letter", _ => "email" };
                remedies[remedyCount++] = new GoodwillRemedy(GoodwillRemedyKind.Apology, 0m, level);
            }

            if (total > 10_000m)
            {
                rules |= GoodwillRules.Most;
                total = 10_000m;
            }

            if (claim.PriorPaid > 0m)
            {
                rules |= GoodwillRules.PaidBefore;
                total = Math.Max(0m, total - claim.PriorPaid);
            }

            if (total is > 0m and < 50m)
            {
                rules |= GoodwillRules.Least;
                total = 50m;
            }

            route = total < 500m ? GoodwillRoute.Automatic : total < 3000m ? GoodwillRoute.Manager : GoodwillRoute.Committee;
            rules |= route switch { GoodwillRoute.Automatic => GoodwillRules.Automatic, GoodwillRoute.Manager => GoodwillRules.Manager, GoodwillRoute.Committee => GoodwillRules.None, _ => throw new UnreachableException() };
        }

        return new GoodwillAnswer
        {
            Id = claim.Id,
            Losses = lossCount == 0 ? [] : ((ReadOnlySpan<GoodwillLoss>)losses)[..lossCount].ToArray(),
            Remedies = remedyCount == 0 ? [] : ((ReadOnlySpan<GoodwillRemedy>)remedies)[..remedyCount].ToArray(),
            Total = total,
            Route = route,
            Rules = rules,
        };
    }

    private static decimal Round(decimal amount) => Math.Round(amount, 2, MidpointRounding.AwayFromZero);

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
