namespace Compensation.Bulk.Tallies;

/// <summary>What came of claims, whatever the rules that judged them: decisions, totals, routes and missing facts.</summary>
internal sealed class OfferTally
{
    private readonly long[] _decisions = new long[Enum.GetValues<Decision>().Length];
    private readonly List<TotalTally> _totals = [];
    private readonly Dictionary<string, RouteTally> _routes = new(StringComparer.Ordinal);

    /// <summary>The claims that were judged.</summary>
    public long Claims { get; private set; }

    /// <summary>The totals by currency, those that are nothing among them.</summary>
    public IEnumerable<TotalTally> Totals => _totals.Where(t => !t.IsEmpty).OrderBy(t => t.Currency, StringComparer.Ordinal);

    public IEnumerable<RouteTally> Routes => _routes.Values.Where(r => !r.IsEmpty).OrderBy(r => r.Key, StringComparer.Ordinal);

    /// <summary>How many offers wait for each absent fact. An item of a list stands for all of them: <c>items[].price</c>.</summary>
    public NameCounts Missing { get; } = new();

    public long this[Decision decision] => _decisions[(int)decision];

    public void Count(Decision decision, long times = 1)
    {
        Claims += times;
        _decisions[(int)decision] += times;
    }

    public TotalTally TotalIn(string currency)
    {
        foreach (var known in _totals)
        {
            if (known.Currency == currency)
            {
                return known;
            }
        }

        var total = new TotalTally(currency);
        _totals.Add(total);
        return total;
    }

    public RouteTally RouteOf(IReadOnlyList<KeyValuePair<string, string>> words) => RouteOf(RouteTally.KeyOf(words), words);

    private RouteTally RouteOf(string key, IReadOnlyList<KeyValuePair<string, string>> words)
    {
        if (!_routes.TryGetValue(key, out var route))
        {
            _routes.Add(key, route = new RouteTally(words));
        }

        return route;
    }

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

        foreach (var total in other._totals)
        {
            TotalIn(total.Currency).Add(total);
        }

        foreach (var route in other._routes.Values)
        {
            if (!route.IsEmpty)
            {
                RouteOf(route.Key, route.Words).Add(route);
            }
        }

        Missing.Add(other.Missing);
    }

    public void Clear()
    {
        Claims = 0;
        Array.Clear(_decisions);
        foreach (var total in _totals)
        {
            total.Clear();
        }

        foreach (var route in _routes.Values)
        {
            route.Clear();
        }

        Missing.Clear();
    }
}
