using System.Runtime.InteropServices;
using System.Text.Json;
using Compensation.Offers;

namespace Compensation.Bulk;

/// <summary>What came of claims, counted.</summary>
internal sealed class BulkTally
{
    /// <summary>Claims that were read, those that were rejected among them.</summary>
    public long Claims { get; private set; }

    public long Rejected { get; private set; }

    public SortedDictionary<Decision, long> Decisions { get; } = [];

    /// <summary>What is offered in sum, null beyond the decimal range, and in how many offers, by currency.</summary>
    public Dictionary<string, (decimal? Total, long Offers)> Totals { get; } = new(StringComparer.Ordinal);

    /// <summary>Rejected claims by the code of their first problem, with its words for one of them.</summary>
    public Dictionary<string, (long Claims, string Message)> Rejects { get; } = new(StringComparer.Ordinal);

    /// <summary>How many offers wait for each absent fact.</summary>
    public Dictionary<string, long> Missing { get; } = new(StringComparer.Ordinal);

    public void Add(Offer offer)
    {
        Claims++;
        Decisions[offer.Decision] = Decisions.GetValueOrDefault(offer.Decision) + 1;
        if (offer is { Decision: Decision.Offered, Currency: { } currency, Total: { } total })
        {
            AddTotal(currency, total, 1);
        }

        foreach (var fact in offer.Missing)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(Missing, fact, out _)++;
        }
    }

    public void AddReject(Diagnostic problem)
    {
        Claims++;
        AddRejects(problem.Code, 1, problem.Message);
    }

    public void Add(BulkTally other)
    {
        Claims += other.Claims;
        foreach (var (decision, count) in other.Decisions)
        {
            Decisions[decision] = Decisions.GetValueOrDefault(decision) + count;
        }

        foreach (var (currency, (total, offers)) in other.Totals)
        {
            AddTotal(currency, total, offers);
        }

        foreach (var (code, (claims, message)) in other.Rejects)
        {
            AddRejects(code, claims, message);
        }

        foreach (var (fact, count) in other.Missing)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(Missing, fact, out _) += count;
        }
    }

    /// <summary>Begins again from nothing.</summary>
    public void Clear()
    {
        Claims = 0;
        Rejected = 0;
        Decisions.Clear();
        Totals.Clear();
        Rejects.Clear();
        Missing.Clear();
    }

    /// <summary>Writes the sums as a JSON object that <see cref="Read"/> reads back.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("claims", Claims);
        json.WriteStartObject("decisions");
        foreach (var (decision, count) in Decisions)
        {
            json.WriteNumber(WireWords.Decisions.Of(decision), count);
        }

        json.WriteEndObject();
        json.WriteStartObject("totals");
        foreach (var (currency, (total, offers)) in Totals)
        {
            json.WriteStartObject(currency);
            if (total is { } known)
            {
                json.WriteNumber("total", known);
            }

            json.WriteNumber("offers", offers);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("rejects");
        foreach (var (code, (claims, message)) in Rejects)
        {
            json.WriteStartObject(code);
            json.WriteNumber("claims", claims);
            json.WriteString("message", message);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteStartObject("missing");
        foreach (var (fact, count) in Missing)
        {
            json.WriteNumber(fact, count);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="WriteTo"/> has written.</summary>
    public static BulkTally Read(JsonElement json)
    {
        var tally = new BulkTally { Claims = json.GetProperty("claims").GetInt64() };
        foreach (var decision in json.GetProperty("decisions").EnumerateObject())
        {
            tally.Decisions[WireWords.Decisions.TryParse(decision.Name, out var known) ? known : throw new FormatException()] = decision.Value.GetInt64();
        }

        foreach (var total in json.GetProperty("totals").EnumerateObject())
        {
            tally.Totals[total.Name] = (total.Value.TryGetProperty("total", out var sum) ? sum.GetDecimal() : null, total.Value.GetProperty("offers").GetInt64());
        }

        foreach (var reject in json.GetProperty("rejects").EnumerateObject())
        {
            tally.AddRejects(reject.Name, reject.Value.GetProperty("claims").GetInt64(), reject.Value.GetProperty("message").GetString()!);
        }

        foreach (var fact in json.GetProperty("missing").EnumerateObject())
        {
            tally.Missing[fact.Name] = fact.Value.GetInt64();
        }

        return tally;
    }

    private void AddTotal(string currency, decimal? total, long offers)
    {
        var (sum, count) = Totals.GetValueOrDefault(currency, (0, 0));
        Totals[currency] = (Sum(sum, total), count + offers);
    }

    private static decimal? Sum(decimal? left, decimal? right)
    {
        try
        {
            return left + right;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private void AddRejects(string code, long claims, string message)
    {
        Rejected += claims;
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(Rejects, code, out var isKnown);
        count = (count.Claims + claims, isKnown ? count.Message : message);
    }
}
