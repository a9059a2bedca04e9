using System.Globalization;

namespace Compensation.ClaimGenerator;

/// <summary>
/// Claims of air passengers for the packs <c>air.eu261</c> and <c>air.uk261</c>. The shares are those of people who write
/// to an airline, not of all flights: a delay that is claimed is mostly one of three hours and more.
/// </summary>
internal sealed class FlightClaims : IClaimMaker
{
    public string Name => "flights";

    public ClaimDraft Draft(SplitMix64 random)
    {
        var british = random.Chance(350);
        var journey = random.Pick(british ? Journey.FromTheUnitedKingdom : Journey.FromTheUnion);
        var claimant = string.Create(CultureInfo.InvariantCulture, $"U-{random.Between(1, 40_000):D5}");
        var pack = british ? "air.uk261" : "air.eu261";

        var what = random.Below(100);
        var draft = what < 68 ? Delay(random, pack, claimant, journey)
            : what < 92 ? Cancellation(random, pack, claimant, journey)
            : BroughtForward(random, pack, claimant, journey);

        Circumstances(draft, random);
        Party(draft, random);
        Dates(draft, random, british);
        Scope(draft, random, british);
        AddNeededDistance(draft, journey, british);
        return draft;
    }

    private static ClaimDraft Delay(SplitMix64 random, string pack, string claimant, Journey journey)
    {
        var draft = new ClaimDraft(pack, claimant) { Measure = "arrival_delay_min", Category = "event", CategorySlip = "delayed" };
        draft.Facts["event"] = "delay";
        Distance(draft, random, journey);
        var minutes = random.FromBands((14, 20, 179), (34, 180, 239), (27, 240, 359), (17, 360, 599), (8, 600, 1500));
        draft.Facts["arrival_delay_min"] = minutes;
        draft.Needed.AddRange(["event", "arrival_delay_min"]);
        if (random.Chance(130))
        {
            draft.Facts["arrival_clock"] = random.Chance(800) ? "first door opened" : random.Chance(500) ? "touchdown" : "parking position";
        }

        if (minutes >= 300 && random.Chance(60))
        {
            draft.Facts["departure_delay_min"] = minutes + random.Between(-20, 30);
            draft.Facts["journey_given_up"] = true;
            draft.Facts["ticket_price"] = new decimal(random.Between(2_990, 89_900), 0, 0, isNegative: false, scale: 2);
        }

        return draft;
    }

    private static ClaimDraft Cancellation(SplitMix64 random, string pack, string claimant, Journey journey)
    {
        var draft = new ClaimDraft(pack, claimant) { Measure = "notice_days", Category = "event", CategorySlip = "cancelled" };
        draft.Facts["event"] = "cancellation";
        Distance(draft, random, journey);
        var notice = random.FromBands((40, 0, 1), (22, 2, 6), (20, 7, 13), (18, 14, 60));
        draft.Facts["notice_days"] = notice;
        draft.Needed.Add("event");
        var rerouted = random.Chance(750);
        draft.Facts["rerouting_offered"] = rerouted;
        if (rerouted)
        {
            draft.Facts["reroute_departs_earlier_min"] = random.FromBands((55, -720, 0), (20, 1, 60), (15, 61, 120), (10, 121, 400));
            draft.Facts["reroute_arrives_later_min"] = random.FromBands((8, -90, 0), (20, 1, 119), (32, 120, 240), (40, 241, 1400));
        }
        else
        {
            // With another flight close enough the notice may not matter; without one it does.
            draft.Needed.Add("notice_days");
        }

        if (notice <= 1 && random.Chance(250))
        {
            draft.Facts["waiting_at_airport"] = true;
        }

        return draft;
    }

    private static ClaimDraft BroughtForward(SplitMix64 random, string pack, string claimant, Journey journey)
    {
        var draft = new ClaimDraft(pack, claimant) { Measure = "brought_forward_min", Category = "event", CategorySlip = "rescheduled" };
        draft.Facts["event"] = "brought_forward";
        Distance(draft, random, journey);
        draft.Facts["brought_forward_min"] = random.FromBands((20, 15, 60), (40, 61, 120), (40, 121, 600));
        draft.Facts["notice_days"] = random.FromBands((50, 0, 6), (25, 7, 13), (25, 14, 90));
        draft.Needed.Add("event");
        return draft;
    }

    private static void Distance(ClaimDraft draft, SplitMix64 random, Journey journey)
    {
        switch (random.Below(100))
        {
            case < 80:
                draft.Facts["distance_km"] = journey.Kilometres;
                break;
            case < 92:
                draft.Facts["great_circle_first_to_last_km"] = journey.Kilometres;
                break;
            default:
                draft.Facts["distance_band"] = journey.Band;
                break;
        }

        // On a shorter journey it changes nothing, and people often leave it out.
        if (journey.Kilometres > 3500 || random.Chance(600))
        {
            draft.Facts["intra_community"] = journey.IntraCommunity;
        }
    }

    private static void Circumstances(ClaimDraft draft, SplitMix64 random)
    {
        if (random.Chance(180))
        {
            draft.Facts["extraordinary"] = true;
            if (random.Chance(600))
            {
                draft.Facts["reasonable_measures_taken"] = random.Chance(650);
            }
        }
        else if (random.Chance(300))
        {
            draft.Facts["extraordinary"] = false;
        }

        if (random.Chance(250))
        {
            draft.Facts["carrier_reduction_invoked"] = random.Chance(600);
        }
    }

    private static void Party(ClaimDraft draft, SplitMix64 random)
    {
        var passengers = random.FromBands((46, 1, 1), (30, 2, 2), (9, 3, 3), (10, 4, 4), (5, 5, 6));
        if (passengers > 1 || random.Chance(500))
        {
            draft.Facts["passengers"] = passengers;
        }

        if (random.Chance(120))
        {
            draft.Facts["voucher_agreed"] = random.Chance(800);
            draft.Choose["payment"] = random.Chance(850) ? "travel_voucher" : "cash_payment";
        }
    }

    private static void Dates(ClaimDraft draft, SplitMix64 random, bool british)
    {
        if (!random.Chance(400))
        {
            return;
        }

        // The British amounts are younger than their six years, so nobody is late with them yet.
        var late = !british && random.Chance(40);
        var flight = late ? new DateOnly(2013, 1, 1).AddDays(random.Below(1800)) : new DateOnly(2021, 1, 1).AddDays(random.Below(1500));
        var issued = late ? flight.AddYears(6).AddDays(random.Between(1, 400)) : flight.AddDays(random.FromBands((70, 1, 60), (25, 61, 365), (5, 366, 500)));
        draft.Facts["flight_date"] = Iso(flight);
        draft.Facts["claim_issued"] = Iso(issued);
        if (!british && random.Chance(100))
        {
            draft.Facts["limitation_years"] = random.Pick([2, 3, 5]);
        }
    }

    private static void Scope(ClaimDraft draft, SplitMix64 random, bool british)
    {
        if (!british && random.Chance(120))
        {
            var fromTheUnion = random.Chance(750);
            draft.Facts["departs_from_eu"] = fromTheUnion;
            if (!fromTheUnion)
            {
                draft.Facts["arrives_in_eu"] = true;
                draft.Facts["eu_carrier"] = random.Chance(600);
            }
        }

        if (random.Chance(100))
        {
            draft.Facts["checked_in_in_time"] = random.Chance(930);
        }

        if (random.Chance(40))
        {
            draft.Facts["free_or_non_public_fare"] = random.Chance(150);
        }
    }

    // Where a lump sum is due the distance decides it; where care alone is left, or nothing, nobody asks.
    private static void AddNeededDistance(ClaimDraft draft, Journey journey, bool british)
    {
        var facts = draft.Facts;
        var extraordinary = facts["extraordinary"]?.GetValue<bool>() ?? false;
        if (extraordinary || facts["arrival_delay_min"]?.GetValue<int>() is not >= 180)
        {
            return;
        }

        string[] distances = ["distance_km", "great_circle_first_to_last_km", "distance_band"];
        draft.Needed.AddRange(distances.Where(facts.ContainsKey));
        if (!british && journey.Kilometres > 3500)
        {
            draft.Needed.Add("intra_community");
        }
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
