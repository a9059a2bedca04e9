using System.Text;
using Newtonsoft.Json;

namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>From file to file with objects of Newtonsoft.Json in and out, and the same rules by hand between them.</summary>
internal sealed class NewtonsoftFile(OfferHead head) : IFileRival
{
    private const string Source = "Goodwill policy";
    private const int BufferBytes = 128 * 1024;

    private static readonly string[] LossIds = ["purchase", "time", "records", "trust"];
    private static readonly string[] LossTypes = ["direct", "indirect", "data", "reputational"];
    private static readonly string[] LossMethods = ["market price", "time cost", "statutory privacy damages", "satisfaction score"];
    private static readonly string[] LossRights = ["redress", "redress", "privacy", "fair dealing"];
    private static readonly string[] RemedyIds = ["refund", "replacement", "time_money", "time_voucher", "records_money", "monitoring", "credit"];
    private static readonly string[] RemedyForms = ["cash", "goods", "cash", "service", "cash", "service", "service"];
    private static readonly int[] RemedyLosses = [0, 0, 1, 1, 2, 2, 3];
    private static readonly string[] Levels = ["", "email", "letter", "manager", "executive"];
    private static readonly string[] All = ["all"];

    public string Name => FileRivals.Newtonsoft;

    public void Score(Stream claims, Stream offers)
    {
        var serializer = JsonSerializer.Create(new JsonSerializerSettings { NullValueHandling = NullValueHandling.Ignore, FloatParseHandling = FloatParseHandling.Decimal });
        using var reader = new StreamReader(claims, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, BufferBytes, leaveOpen: true);
        using var writer = new StreamWriter(offers, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferBytes, leaveOpen: true) { NewLine = "\n" };
        var claim = new HandClaim();
        var offer = new HandOffer();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0)
            {
                continue;
            }

            using var json = new JsonTextReader(new StringReader(line));
            var document = serializer.Deserialize<NewtonsoftClaim>(json)!;
            Fill(claim, document.Facts);
            offer.Work(claim);
            serializer.Serialize(writer, Document(document, offer));
            writer.WriteLine();
        }
    }

    private static void Fill(HandClaim claim, NewtonsoftFacts facts)
    {
        claim.DistanceKm = facts.DistanceKm;
        claim.DelayHours = facts.DelayHours;
        claim.Cancelled = facts.Cancelled;
        claim.Extraordinary = facts.Extraordinary;
        claim.Tier = facts.Tier switch
        {
            "general" => HandTier.General,
            "potential" => HandTier.Potential,
            "high" => HandTier.High,
            _ => throw new FormatException("The tier is unknown."),
        };
        claim.IsApp = facts.Channel == "app";
        claim.PurchasePrice = facts.PurchasePrice;
        claim.RepairCost = facts.RepairCost;
        claim.MarketValue = facts.MarketValue;
        claim.HoursSpent = facts.HoursSpent;
        claim.HourlyRate = facts.HourlyRate;
        claim.RecordsExposed = facts.RecordsExposed;
        claim.Sensitive = facts.Sensitive;
        claim.SatisfactionDrop = facts.SatisfactionDrop;
        claim.Mentions = facts.Mentions;
        claim.ReportedDaysAfter = facts.ReportedDaysAfter;
        claim.PriorPaid = facts.PriorPaid;
    }

    private NewtonsoftOffer Document(NewtonsoftClaim claim, HandOffer offer)
    {
        var isDeclined = offer.IsTooLate || offer.IsNothingDue;
        return new NewtonsoftOffer(
            1,
            claim.Id,
            claim.Claimant,
            "goodwill",
            head.Version,
            head.Hash,
            head.Engine,
            isDeclined ? "declined" : "offered",
            "EUR",
            Money(offer.Total),
            NullWhenEmpty(Losses(offer)),
            isDeclined ? null : NullWhenEmpty(Remedies(offer)),
            NullWhenEmpty(Limits(offer)),
            offer.Total switch { < 500_00 => new("automatic", 3), < 3000_00 => new("manager", 2), _ => new("committee", 1) },
            Reasons(offer, isDeclined));
    }

    private static List<NewtonsoftOffer.Loss> Losses(HandOffer offer)
    {
        var losses = new List<NewtonsoftOffer.Loss>();
        for (var type = 0; type < offer.Losses.Length; type++)
        {
            if (offer.Losses[type] is { } amount)
            {
                losses.Add(new(LossIds[type], LossTypes[type], Money(amount), LossMethods[type], LossRights[type], Source));
            }
        }

        return losses;
    }

    private static List<NewtonsoftOffer.Remedy> Remedies(HandOffer offer)
    {
        var remedies = new List<NewtonsoftOffer.Remedy>();
        for (var i = 0; i < offer.LineCount; i++)
        {
            var remedy = offer.Lines[i];
            var value = Money(offer.Values[i]);
            remedies.Add(new(
                RemedyIds[(int)remedy],
                RemedyForms[(int)remedy],
                value,
                [new(LossIds[RemedyLosses[(int)remedy]], value)],
                remedy == HandRemedy.Monitoring ? new(offer.IsMonitoredLong ? 24 : 12, "month") : null,
                remedy == HandRemedy.TimeVoucher ? new(12) : null,
                null,
                Source));
        }

        if (offer.Apology != HandApology.None)
        {
            var level = Levels[(int)offer.Apology];
            remedies.Add(new($"apology_by_{level}", "apology", null, null, null, null, level, Source));
        }

        return remedies;
    }

    private static List<NewtonsoftOffer.Limit> Limits(HandOffer offer)
    {
        var limits = new List<NewtonsoftOffer.Limit>();
        Add("most", offer.Most);
        Add("paid_before", offer.PaidBefore);
        Add("least", offer.Least);
        return limits;

        void Add(string id, HandLimit limit)
        {
            if (!limit.Applied)
            {
                return;
            }

            var parts = new List<NewtonsoftOffer.LimitPart>(offer.LineCount);
            for (var i = 0; i < offer.LineCount; i++)
            {
                parts.Add(new(RemedyIds[(int)offer.Lines[i]], Money(limit.LinesBefore[i]), Money(limit.LinesAfter[i])));
            }

            limits.Add(new(id, All, Money(limit.Before), Money(limit.After), parts));
        }
    }

    private static List<NewtonsoftOffer.Reason> Reasons(HandOffer offer, bool isDeclined)
    {
        var reasons = new List<NewtonsoftOffer.Reason>();
        AddIf(offer.IsTooLate, "too_late", "decline");
        for (var type = 0; type < offer.Losses.Length; type++)
        {
            AddIf(offer.Losses[type] is not null, LossIds[type], "loss", LossRights[type]);
        }

        for (var i = 0; i < offer.LineCount && !isDeclined; i++)
        {
            AddIf(true, RemedyIds[(int)offer.Lines[i]], "remedy");
        }

        if (offer.Apology != HandApology.None)
        {
            AddIf(true, $"apology_by_{Levels[(int)offer.Apology]}", "remedy");
        }

        AddIf(offer.Most.Applied, "most", "limit");
        AddIf(offer.PaidBefore.Applied, "paid_before", "limit");
        AddIf(offer.Least.Applied, "least", "limit");
        if (offer.IsNothingDue)
        {
            reasons.Add(new("nothing_due", "standard", null, null));
        }

        return reasons;

        void AddIf(bool holds, string rule, string kind, string? right = null)
        {
            if (holds)
            {
                reasons.Add(new(rule, kind, right, Source));
            }
        }
    }

    private static List<T>? NullWhenEmpty<T>(List<T> list) => list.Count == 0 ? null : list;

    private static decimal Money(long cents) => unchecked(new decimal((int)cents, (int)(cents >> 32), 0, isNegative: false, scale: 2));
}
