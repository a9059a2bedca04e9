using System.Runtime.InteropServices;

namespace Compensation.Cli.Scoring;

/// <summary>What came of claims, counted.</summary>
internal sealed class ScoreTally
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

    public void Add(ScoreTally other)
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
