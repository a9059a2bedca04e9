using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>Reads a claim's line into a <see cref="HandClaim"/>. Every fact must be there once, under a known name.</summary>
internal static class HandClaimReader
{
    // In the order in which they mostly come, which is tried first.
    private static readonly byte[][] Facts =
    [
        [.. "distance_km"u8], [.. "delay_hours"u8], [.. "cancelled"u8], [.. "extraordinary"u8], [.. "tier"u8], [.. "channel"u8], [.. "purchase_price"u8],
        [.. "repair_cost"u8], [.. "market_value"u8], [.. "hours_spent"u8], [.. "hourly_rate"u8], [.. "records_exposed"u8], [.. "sensitive"u8],
        [.. "satisfaction_drop"u8], [.. "mentions"u8], [.. "reported_days_after"u8], [.. "prior_paid"u8],
    ];

    /// <exception cref="JsonException">The line is no JSON.</exception>
    /// <exception cref="FormatException">The line is no claim.</exception>
    public static void Read(ReadOnlyMemory<byte> line, HandClaim claim)
    {
        var json = new Utf8JsonReader(line.Span);
        var found = 0;
        claim.Id = default;
        claim.Claimant = default;
        Expect(ref json, JsonTokenType.StartObject);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            if (json.ValueTextEquals("id"u8))
            {
                claim.Id = Text(ref json, line);
            }
            else if (json.ValueTextEquals("facts"u8))
            {
                found = ReadFacts(ref json, claim);
            }
            else if (json.ValueTextEquals("claimant"u8))
            {
                claim.Claimant = Text(ref json, line);
            }
            else if (json.ValueTextEquals("pack"u8) || json.ValueTextEquals("choose"u8))
            {
                json.Skip();
            }
            else
            {
                throw new FormatException("The claim has an unknown key.");
            }
        }

        if (claim.Id.IsEmpty || found != (1 << Facts.Length) - 1 || json.Read())
        {
            throw new FormatException("The claim is not whole.");
        }
    }

    private static int ReadFacts(ref Utf8JsonReader json, HandClaim claim)
    {
        var found = 0;
        var expected = 0;
        Expect(ref json, JsonTokenType.StartObject);
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var fact = expected < Facts.Length && json.ValueTextEquals(Facts[expected]) ? expected : Find(ref json);
            if ((found & (1 << fact)) != 0)
            {
                throw new FormatException("A fact is given twice.");
            }

            json.Read();
            ReadFact(ref json, fact, claim);
            found |= 1 << fact;
            expected = fact + 1;
        }

        return found;
    }

    private static int Find(ref Utf8JsonReader json)
    {
        for (var fact = 0; fact < Facts.Length; fact++)
        {
            if (json.ValueTextEquals(Facts[fact]))
            {
                return fact;
            }
        }

        throw new FormatException("A fact is unknown.");
    }

    private static void ReadFact(ref Utf8JsonReader json, int fact, HandClaim claim)
    {
        switch (fact)
        {
            case 0: claim.DistanceKm = Number(ref json); break;
            case 1: claim.DelayHours = Number(ref json); break;
            case 2: claim.Cancelled = json.GetBoolean(); break;
            case 3: claim.Extraordinary = json.GetBoolean(); break;
            case 4: claim.Tier = Tier(ref json); break;
            case 5: claim.IsApp = IsApp(ref json); break;
            case 6: claim.PurchasePrice = Number(ref json); break;
            case 7: claim.RepairCost = Number(ref json); break;
            case 8: claim.MarketValue = Number(ref json); break;
            case 9: claim.HoursSpent = Number(ref json); break;
            case 10: claim.HourlyRate = Number(ref json); break;
            case 11: claim.RecordsExposed = json.GetInt32(); break;
            case 12: claim.Sensitive = json.GetBoolean(); break;
            case 13: claim.SatisfactionDrop = json.GetInt32(); break;
            case 14: claim.Mentions = json.GetInt32(); break;
            case 15: claim.ReportedDaysAfter = json.GetInt32(); break;
            case 16: claim.PriorPaid = Number(ref json); break;
            default: throw new UnreachableException($"There is no fact {fact}.");
        }
    }

    private static decimal Number(ref Utf8JsonReader json)
    {
        var number = json.GetDecimal();
        return number >= 0m ? number : throw new FormatException("A fact is negative.");
    }

    private static HandTier Tier(ref Utf8JsonReader json) =>
        json.ValueTextEquals("general"u8) ? HandTier.General
        : json.ValueTextEquals("potential"u8) ? HandTier.Potential
        : json.ValueTextEquals("high"u8) ? HandTier.High
        : throw new FormatException("The tier is unknown.");

    private static bool IsApp(ref Utf8JsonReader json) =>
        json.ValueTextEquals("app"u8)
        || (json.ValueTextEquals("web"u8) || json.ValueTextEquals("phone"u8) || json.ValueTextEquals("store"u8) || json.ValueTextEquals("social"u8)
            ? false
            : throw new FormatException("The channel is unknown."));

    private static ReadOnlyMemory<byte> Text(ref Utf8JsonReader json, ReadOnlyMemory<byte> line)
    {
        Expect(ref json, JsonTokenType.String);
        return json.ValueIsEscaped ? Encoding.UTF8.GetBytes(json.GetString()!) : line.Slice((int)json.TokenStartIndex + 1, json.ValueSpan.Length);
    }

    private static void Expect(ref Utf8JsonReader json, JsonTokenType token)
    {
        if (!json.Read() || json.TokenType != token)
        {
            throw new FormatException("The line is no claim.");
        }
    }
}
