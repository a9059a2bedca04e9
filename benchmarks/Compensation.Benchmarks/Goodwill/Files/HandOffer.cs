namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>
/// The offer for the claim at hand: the goodwill rules with limits divided among the lines to the cent, as the library does. One object
/// is filled again for each claim. Amounts are worked out as decimals, and are whole cents once they are money.
/// </summary>
internal sealed class HandOffer
{
    /// <summary>A claim gets a refund or a replacement, never both.</summary>
    public const int MostLines = 6;

    private readonly long[] _remainders = new long[MostLines];

    /// <summary>The amounts of the losses by type, in cents; null for one that was not found.</summary>
    public long?[] Losses { get; } = new long?[4];

    /// <summary>The remedies that are worth money, in order; the first <see cref="LineCount"/> count.</summary>
    public HandRemedy[] Lines { get; } = new HandRemedy[MostLines];

    /// <summary>What each of <see cref="Lines"/> is worth, in cents.</summary>
    public long[] Values { get; } = new long[MostLines];

    public int LineCount { get; private set; }

    public HandApology Apology { get; private set; }

    public bool IsMonitoredLong { get; private set; }

    public bool IsTooLate { get; private set; }

    public bool IsNothingDue { get; private set; }

    public long Total { get; private set; }

    public HandLimit Most { get; } = new();

    public HandLimit PaidBefore { get; } = new();

    public HandLimit Least { get; } = new();

    public void Work(HandClaim claim)
    {
        LineCount = 0;
        Total = 0;
        Apology = HandApology.None;
        Most.Applied = PaidBefore.Applied = Least.Applied = false;
        IsNothingDue = false;
        IsTooLate = claim.ReportedDaysAfter > 365;

        var time = Cents(claim.HoursSpent * claim.HourlyRate);
        var delayed = claim.DelayHours >= 3m;
        var fixedSum = !delayed || claim.Extraordinary ? 0L
            : claim.DistanceKm <= 1500m ? 250_00 : claim.DistanceKm <= 3500m ? 400_00 : claim.DelayHours < 4m ? 300_00 : 600_00;
        var award = claim.SatisfactionDrop switch { >= 9 => 1500_00L, >= 7 => 750_00, >= 5 => 300_00, >= 3 => 100_00, _ => 0 };
        Losses[0] = claim.Cancelled ? Cents(claim.PurchasePrice) : claim.RepairCost > 0m ? Cents(Math.Min(claim.RepairCost, claim.MarketValue)) : null;
        Losses[1] = claim.HoursSpent > 0m || delayed ? time + fixedSum : null;
        Losses[2] = claim.RecordsExposed > 0 ? Math.Min(5000_00L, claim.RecordsExposed * (claim.Sensitive ? 12_00L : 3_00L)) : null;
        Losses[3] = award > 0 || claim.Mentions > 1000 ? award : null;
        if (IsTooLate)
        {
            return;
        }

        AddRemedies(claim, time, fixedSum, award);
        Limit(Most, Math.Min(Total, 10_000_00));
        Limit(PaidBefore, Math.Max(0, Total - Cents(claim.PriorPaid)));
        Limit(Least, Total > 0 ? Math.Max(Total, 50_00) : 0);
        IsNothingDue = Total == 0 && Apology == HandApology.None;
    }

    private void AddRemedies(HandClaim claim, long time, long fixedSum, long award)
    {
        if (Losses[0] is { } damage)
        {
            if (claim.Cancelled && claim.Tier != HandTier.High)
            {
                Add(HandRemedy.Replacement, damage);
            }
            else if (damage > 0)
            {
                Add(HandRemedy.Refund, damage);
            }
        }

        if (Losses[1] is not null)
        {
            var money = claim.IsApp ? fixedSum : fixedSum + time;
            if (money > 0)
            {
                Add(HandRemedy.TimeMoney, money);
            }

            if (claim.IsApp && time > 0)
            {
                Add(HandRemedy.TimeVoucher, ((time * 12) + 5) / 10);
            }
        }

        if (Losses[2] is { } records)
        {
            Add(HandRemedy.RecordsMoney, records);
            if (claim.Sensitive)
            {
                IsMonitoredLong = claim.RecordsExposed > 100;
                Add(HandRemedy.Monitoring, IsMonitoredLong ? 120_00 : 60_00);
            }
        }

        if (Losses[3] is not null)
        {
            var high = claim.Tier == HandTier.High;
            if (award > 0)
            {
                var share = high ? 0.10m : claim.Tier == HandTier.Potential ? 0.075m : 0.05m;
                Add(HandRemedy.Credit, Math.Min(award, Cents(claim.PurchasePrice * share)));
            }

            Apology = claim.SatisfactionDrop switch
            {
                >= 8 => high ? HandApology.Executive : HandApology.Manager,
                >= 5 => high ? HandApology.Manager : HandApology.Letter,
                _ => HandApology.Email,
            };
        }
    }

    private void Add(HandRemedy remedy, long value)
    {
        Lines[LineCount] = remedy;
        Values[LineCount++] = value;
        Total += value;
    }

    /// <summary>Divides what is left among the lines: each its share rounded down, and the cents left over to those that lost most, the earlier first.</summary>
    private void Limit(HandLimit limit, long after)
    {
        if (after == Total)
        {
            return;
        }

        limit.Applied = true;
        limit.Before = Total;
        limit.After = after;
        var left = after;
        for (var i = 0; i < LineCount; i++)
        {
            limit.LinesBefore[i] = Values[i];
            (Values[i], _remainders[i]) = Math.DivRem(after * Values[i], Total);
            left -= Values[i];
        }

        for (; left > 0; left--)
        {
            var most = 0;
            for (var i = 1; i < LineCount; i++)
            {
                most = _remainders[i] > _remainders[most] ? i : most;
            }

            Values[most]++;
            _remainders[most] = -1;
        }

        Values.AsSpan(0, LineCount).CopyTo(limit.LinesAfter);
        Total = after;
    }

    private static long Cents(decimal amount) => (long)Math.Round(amount * 100m, MidpointRounding.AwayFromZero);
}
