using System.Globalization;
using System.Text.Json.Nodes;

namespace Compensation.ClaimGenerator;

/// <summary>
/// Claims of the customers of an online service and its shops for the pack <c>service.recovery</c>. Most are about one thing that
/// went wrong, a third about two, a few about three.
/// </summary>
internal sealed class RecoveryClaims : IClaimMaker
{
    private const string Impact = "impact_score";

    private static readonly DateOnly RulesBegin = new(2024, 1, 1);

    private static readonly string[] Products =
        ["Kettle", "Desk lamp", "Headphones", "Running shoes", "Rice cooker", "Backpack", "电热水壶", "蓝牙耳机", "运动鞋", "台灯", "双肩包", "空气炸锅"];

    private static readonly string[] Belongings = ["Phone", "Suitcase", "Camera", "Winter coat", "Bicycle", "手机", "行李箱", "相机", "羽绒服", "自行车"];

    private static readonly string[] Fees = ["Monthly fee", "Order 20418", "Delivery", "Cloud storage", "会员费", "运费", "云存储", "订单20733"];

    /// <summary>What can go wrong: how often, the fact that measures it, and how its facts come about.</summary>
    private static readonly Trouble[] Troubles =
    [
        new(30, Impact, Goods),
        new(14, Impact, Charges),
        new(18, "outage_hours", Outage),
        new(9, "leaked_records", Leak),
        new(6, "files_lost", Files),
        new(6, Impact, Property),
        new(7, "hours_spent", TimeSpent),
        new(4, "watch_months", Reputation),
        new(6, Impact, Feelings),
    ];

    public string Name => "recovery";

    public ClaimDraft Draft(SplitMix64 random)
    {
        var troubles = Draw(random);
        var (category, slip) = random.Pick<(string, string)>([("channel", "email"), ("tier", "gold"), ("evidence", "receipt")]);
        var draft = new ClaimDraft("service.recovery", string.Create(CultureInfo.InvariantCulture, $"U-{random.Between(1, 60_000):D5}"))
        {
            Measure = troubles[0].Measure,
            Category = category,
            CategorySlip = slip,
        };

        Complaint(draft, random);
        Customer(draft, random);
        foreach (var trouble in troubles)
        {
            trouble.Tell(draft, random);
        }

        History(draft, random);
        Promises(draft, random);
        return draft;
    }

    private static List<Trouble> Draw(SplitMix64 random)
    {
        var count = random.FromBands((67, 1, 1), (26, 2, 2), (7, 3, 3));
        var drawn = new List<Trouble>();
        while (drawn.Count < count)
        {
            var draw = random.Below(Troubles.Sum(t => t.Share));
            var trouble = Troubles.First(t => (draw -= t.Share) < 0);
            if (!drawn.Contains(trouble))
            {
                drawn.Add(trouble);
            }
        }

        return drawn;
    }

    private static void Complaint(ClaimDraft draft, SplitMix64 random)
    {
        var facts = draft.Facts;
        var happened = RulesBegin.AddDays(random.Chance(3) ? -random.Between(1, 60) : random.Below(900));
        var waited = random.Chance(3) ? -random.Between(1, 20) : random.FromBands((700, 0, 7), (240, 8, 60), (57, 61, 300), (3, 1_100, 1_200));
        var received = happened.AddDays(waited).ToDateTime(new TimeOnly(random.Between(7, 22), random.Below(60)));
        facts["happened"] = happened.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        facts["received_at"] = Moment(received);
        facts["channel"] = random.Pick(["app", "app", "app", "website", "website", "phone", "phone", "shop", "social_media", "letter"]);
        facts[Impact] = random.FromBands((22, 0, 2), (40, 3, 4), (28, 5, 7), (10, 8, 10));
        draft.Needed.AddRange(["happened", "received_at"]);

        if (random.Chance(60))
        {
            facts["mentions"] = random.FromBands((70, 1, 200), (20, 201, 1000), (10, 1001, 80_000));
        }

        if (random.Chance(30))
        {
            facts["major_incident"] = true;
        }

        if (random.Chance(25))
        {
            facts["is_appeal"] = true;
            facts["answered_on"] = happened.AddDays(waited - random.FromBands((85, 1, 30), (15, 31, 60))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }
    }

    /// <summary>When we responded, answered and asked again: mostly in the times that the pack promises.</summary>
    private static void Promises(ClaimDraft draft, SplitMix64 random)
    {
        var facts = draft.Facts;
        var received = DateTime.Parse((string)facts["received_at"]!, CultureInfo.InvariantCulture);
        if (random.Chance(700))
        {
            facts["first_response_at"] = Moment(received.AddMinutes(random.FromBands((60, 5, 119), (33, 120, 1_440), (7, 1_441, 4_000))));
        }

        if (facts.ContainsKey("is_appeal") || !random.Chance(600))
        {
            return;
        }

        var answered = DateOnly.FromDateTime(received).AddDays(random.FromBands((70, 0, 3), (20, 4, 7), (10, 8, 20)));
        facts["answered_on"] = answered.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (random.Chance(500))
        {
            facts["followed_up_at"] = Moment(answered.ToDateTime(new TimeOnly(random.Between(9, 18), random.Below(60))).AddDays(random.FromBands((90, 0, 2), (10, 3, 6))));
        }
    }

    private static string Moment(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private static void Customer(ClaimDraft draft, SplitMix64 random)
    {
        var facts = draft.Facts;
        var tier = random.Below(100);
        facts["tier"] = tier < 12 ? "high_value" : tier < 40 ? "potential" : "general";
        var law = random.Below(100);
        if (law >= 86)
        {
            facts["law"] = law < 92 ? "california" : "elsewhere";
        }

        if (random.Chance(550))
        {
            var evidence = random.Below(100);
            facts["evidence"] = evidence < 55 ? "documented" : evidence < 95 ? "self-certified" : "none";
        }
    }

    private static void Goods(ClaimDraft draft, SplitMix64 random)
    {
        var goods = new JsonArray();
        for (var count = random.FromBands((76, 1, 1), (17, 2, 2), (7, 3, 4)); count > 0; count--)
        {
            var paid = random.FromBands((50, 1_990, 19_900), (38, 19_901, 99_900), (12, 99_901, 899_900));
            var item = new JsonObject
            {
                ["name"] = random.Pick(Products),
                ["problem"] = random.Pick(["faulty", "faulty", "faulty", "damaged", "damaged", "wrong", "not_delivered"]),
                ["paid"] = Money(paid),
            };
            if (random.Chance(80))
            {
                item["refunded"] = Money(random.Chance(300) ? paid : paid / random.Between(2, 6));
            }

            if (random.Chance(200))
            {
                item["in_stock"] = false;
            }

            if (random.Chance(60))
            {
                item["receipt"] = false;
            }

            goods.Add(item);
        }

        draft.Facts["goods"] = goods;
        if (random.Chance(180))
        {
            draft.Facts["freight_paid"] = Money(random.Between(600, 6_000));
        }

        if (random.Chance(120))
        {
            draft.Facts["consequential_cost"] = Money(random.FromBands((80, 2_000, 100_000), (20, 100_001, 600_000)));
        }

        if (random.Chance(25))
        {
            draft.Facts["deceived"] = true;
        }

        if (random.Chance(12))
        {
            draft.Facts["injured"] = true;
        }

        if (random.Chance(300))
        {
            draft.Choose["goods_answer"] = random.Pick(["replacement", "replacement", "equal_value", "goods_refund"]);
        }
    }

    private static void Charges(ClaimDraft draft, SplitMix64 random)
    {
        var charges = new JsonArray();
        for (var count = random.FromBands((85, 1, 1), (15, 2, 3)); count > 0; count--)
        {
            var charged = random.FromBands((80, 500, 20_000), (20, 20_001, 150_000));
            var charge = new JsonObject { ["what"] = random.Pick(Fees), ["charged"] = Money(charged) };
            if (random.Chance(450))
            {
                charge["owed"] = Money(charged / random.Between(2, 4));
            }

            if (random.Chance(50))
            {
                charge["refunded"] = Money(charged / 5);
            }

            charges.Add(charge);
        }

        draft.Facts["charges"] = charges;
    }

    private static void Outage(ClaimDraft draft, SplitMix64 random)
    {
        var facts = draft.Facts;
        facts["outage_hours"] = random.FromBands((30, 1, 3), (45, 4, 24), (22, 25, 96), (3, 97, 800));
        facts["monthly_fee"] = Money(random.Pick([2_900, 4_900, 9_900, 19_900, 59_900]));
        draft.Needed.Add("monthly_fee");
        if (random.Chance(90))
        {
            var usual = random.Between(80_000, 900_000);
            facts["usual_income"] = new JsonArray(Money(usual), Money(usual + random.Between(-20_000, 20_000)));
            facts["actual_income"] = Money(usual / random.Between(2, 9));
            draft.Needed.Add("actual_income");
            if (random.Chance(400))
            {
                facts["saved_costs"] = Money(random.Between(1_000, 20_000));
            }

            if (random.Chance(850))
            {
                facts["evidence"] = "documented";
            }
        }

        if (random.Chance(40))
        {
            facts["beyond_control"] = true;
        }

        if (random.Chance(250))
        {
            draft.Choose["outage_answer"] = random.Chance(800) ? "extra_time" : "fee_back";
        }
    }

    private static void Leak(ClaimDraft draft, SplitMix64 random)
    {
        draft.Facts["leaked_records"] = random.FromBands((60, 1, 20), (30, 21, 200), (10, 201, 2_000));
        draft.Facts["leak_sensitivity"] = random.Pick(["ordinary", "ordinary", "ordinary", "financial", "financial", "special", "public"]);
        draft.Needed.Add("leak_sensitivity");
        if (random.Chance(450))
        {
            draft.Facts["nuisance_contacts"] = random.FromBands((40, 1, 9), (40, 10, 49), (15, 50, 199), (5, 200, 900));
        }
    }

    private static void Files(ClaimDraft draft, SplitMix64 random)
    {
        var facts = draft.Facts;
        facts["files_lost"] = random.FromBands((70, 1, 50), (30, 51, 2_000));
        draft.Needed.Add("files_state");
        if (random.Chance(350))
        {
            var canBeMade = random.Chance(500);
            facts["files_state"] = "gone";
            facts["files_rebuilt"] = canBeMade;
            facts["file_value"] = Money(random.Between(50, 2_000));
            if (canBeMade)
            {
                facts["file_rebuild"] = Money(random.Between(20, 1_500));
            }

            draft.Needed.AddRange(["files_rebuilt", "file_value"]);
        }
        else
        {
            facts["files_state"] = random.Chance(500) ? "restored" : "restorable";
            facts["recovery_hours"] = random.Between(1, 12);
            if (random.Chance(400))
            {
                facts["recovery_fees"] = Money(random.Between(5_000, 150_000));
            }

            if (random.Chance(300))
            {
                draft.Choose["files_answer"] = random.Chance(500) ? "recovery_paid" : "data_recovery";
            }
        }

        if (random.Chance(150))
        {
            facts["orders_value"] = Money(random.Between(20_000, 800_000));
            facts["orders_chance"] = Share(random.Between(5, 90));
            draft.Needed.Add("orders_chance");
        }
    }

    private static void Property(ClaimDraft draft, SplitMix64 random)
    {
        var worth = random.Between(8_000, 700_000);
        var item = new JsonObject { ["name"] = random.Pick(Belongings), ["worth"] = Money(worth) };
        if (random.Chance(650))
        {
            item["repair"] = Money(worth / 100 * random.Between(10, 130));
            if (random.Chance(250))
            {
                item["salvage"] = Money(worth / random.Between(5, 20));
            }
        }

        draft.Facts["property"] = new JsonArray(item);
        if (random.Chance(100))
        {
            draft.Facts["fault_share"] = random.Chance(100) ? 1 : Share(random.Between(5, 80));
        }
    }

    private static void TimeSpent(ClaimDraft draft, SplitMix64 random)
    {
        draft.Facts["hours_spent"] = random.FromBands((70, 1, 6), (25, 7, 15), (5, 16, 60));
        if (random.Chance(250))
        {
            draft.Facts["own_hourly_rate"] = Money(random.Between(3_000, 40_000));
        }

        if (random.Chance(400))
        {
            draft.Facts["cost_to_mend"] = Money(random.FromBands((15, 100, 499), (65, 500, 30_000), (20, 30_001, 400_000)));
        }

        if (random.Chance(80))
        {
            draft.Facts["missed_value"] = Money(random.Between(10_000, 2_000_000));
            draft.Facts["missed_chance"] = Share(random.Between(5, 90));
            draft.Needed.Add("missed_chance");
        }
    }

    private static void Reputation(ClaimDraft draft, SplitMix64 random)
    {
        draft.Facts["watch_months"] = random.Between(0, 12);
        draft.Facts["watch_monthly_fee"] = Money(random.Between(1_900, 29_900));
        if (random.Chance(300))
        {
            draft.Facts["watch_setup_fee"] = Money(random.Between(5_000, 30_000));
        }

        if (random.Chance(600))
        {
            draft.Facts["publicly_blamed"] = true;
        }
    }

    private static void Feelings(ClaimDraft draft, SplitMix64 random)
    {
        var before = random.Between(40, 100);
        draft.Facts["satisfaction_before"] = before;
        draft.Facts["satisfaction_after"] = random.Between(0, before);
        draft.Facts["yearly_spend"] = Money(random.FromBands((70, 20_000, 300_000), (30, 300_001, 2_500_000)));
        if (random.Chance(250))
        {
            draft.Choose["feelings_answer"] = random.Chance(700) ? "account_credit" : "feelings_paid";
        }

        if (random.Chance(200))
        {
            draft.Choose["gesture"] = random.Chance(700) ? "gift" : "voucher";
        }
    }

    private static void History(ClaimDraft draft, SplitMix64 random)
    {
        if (random.Chance(70))
        {
            draft.Facts["paid_before"] = Money(random.Between(1_000, 50_000));
        }

        if (random.Chance(150))
        {
            draft.Facts["gestures_this_year"] = Money(random.Between(2_000, 90_000));
        }

        if (random.Chance(200))
        {
            draft.Facts["claims_this_year"] = random.FromBands((90, 0, 5), (8, 6, 12), (2, 13, 30));
        }

        if (random.Chance(8))
        {
            draft.Facts["settled"] = true;
        }
    }

    /// <summary>An amount from its cents.</summary>
    private static JsonValue Money(int cents) => JsonValue.Create(new decimal(cents, 0, 0, isNegative: false, scale: 2));

    /// <summary>A part of one from its hundredths.</summary>
    private static JsonValue Share(int hundredths) => JsonValue.Create(new decimal(hundredths, 0, 0, isNegative: false, scale: 2));

    /// <summary>Something that can go wrong.</summary>
    private sealed record Trouble(int Share, string Measure, Action<ClaimDraft, SplitMix64> Tell);
}
