using System.Text.Json.Serialization;

namespace Compensation.Bulk.Tallies;

/// <summary>What came of claims, whatever the rules that judged them: decisions, totals, routes and missing facts.</summary>
internal sealed class OfferTally
{
    private readonly long[] _decisions = new long[Enum.GetValues<Decision>().Length];
    private readonly KeyedTallies<string, TotalTally> _totals = new();
    private readonly KeyedTallies<string, RouteTally> _routes = new();

    /// <summary>The claims that were judged.</summary>
    public long Claims { get; private set; }

    /// <summary>The totals by currency, those that are nothing among them.</summary>
    [JsonInclude]
    [JsonRequired]
    public IEnumerable<TotalTally> Totals
    {
        get => _totals.Counted;
        internal set => _totals.Add(value);
    }

    [JsonInclude]
    [JsonRequired]
    public IEnumerable<RouteTally> Routes
    {
        get => _routes.Counted;
        internal set => _routes.Add(value);
    }

    /// <summary>How many offers wait for each absent fact. An item of a list stands for all of them: <c>items[].price</c>.</summary>
    [JsonRequired]
    public NameCounts Missing { get; init; } = new();

    public long this[Decision decision] => _decisions[(int)decision];

    [JsonInclude]
    [JsonRequired]
    internal Dictionary<Decision, long> Decisions
    {
        get => Enum.GetValues<Decision>().Where(d => this[d] > 0).ToDictionary(d => d, d => this[d]);
        set
        {
            foreach (var (decision, times) in value)
            {
                Count(decision, times);
            }
        }
    }

    /// <summary>Counts claims of one decision.</summary>
    public void Count(Decision decision, long times = 1)
    {
        Claims += times;
        _decisions[(int)decision] += times;
    }

    public TotalTally TotalIn(string currency) => _totals[currency];

    public RouteTally RouteOf(IEnumerable<KeyValuePair<string, string>> words) => _routes[RouteTally.KeyOf(words)];

    /// <summary>Counts an absent fact such as <c>price</c> or <c>items[2].price</c>.</summary>
    public void CountMissing(string fact)
    {
        if (!fact.Contains('[', StringComparison.Ordinal))
        {
            Missing.Add(fact);
            return;
        }

        Span<char> name = fact.Length <= 256 ? stackalloc char[fact.Length] : new char[fact.Length];
        var length = 0;
        var isPosition = false;
        foreach (var c in fact)
        {
            isPosition &= c != ']';
            if (!isPosition)
            {
                name[length++] = c;
            }

            isPosition |= c == '[';
        }

        Missing.Add(name[..length]);
    }

    public void Add(OfferTally other)
    {
        for (var i = 0; i < _decisions.Length; i++)
        {
            Count((Decision)i, other._decisions[i]);
        }

        _totals.Add(other._totals);
        _routes.Add(other._routes);
        Missing.Add(other.Missing);
    }

    public void Clear()
    {
        Claims = 0;
        Array.Clear(_decisions);
        _totals.Clear();
        _routes.Clear();
        Missing.Clear();
    }
}
