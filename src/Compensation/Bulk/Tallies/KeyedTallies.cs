namespace Compensation.Bulk.Tallies;

/// <summary>One tally for each key. Those that have counted nothing are kept for the next time and not shown.</summary>
internal class KeyedTallies<TKey, T>
    where TKey : notnull
    where T : class, IKeyedTally<TKey, T>
{
    private readonly Dictionary<TKey, T> _byKey = [];
    private T? _last;

    /// <summary>The tallies that are not empty, in order.</summary>
    public IEnumerable<T> Counted => _byKey.Values.Where(t => !t.IsEmpty).OrderBy(t => t.Order, StringComparer.Ordinal);

    public bool IsEmpty => _byKey.Values.All(t => t.IsEmpty);

    /// <summary>The tally of a key, added where there was none. It stays the same when this is cleared.</summary>
    public T this[TKey key]
    {
        get
        {
            if (_last is { } last && EqualityComparer<TKey>.Default.Equals(last.Key, key))
            {
                return last;
            }

            if (!_byKey.TryGetValue(key, out var tally))
            {
                _byKey.Add(key, tally = T.Of(key));
            }

            return _last = tally;
        }
    }

    /// <summary>The tally of a key; null where there is none.</summary>
    public T? Find(TKey key) => _byKey.GetValueOrDefault(key);

    public void Add(KeyedTallies<TKey, T> other)
    {
        foreach (var tally in other._byKey.Values)
        {
            if (!tally.IsEmpty)
            {
                this[tally.Key].Add(tally);
            }
        }
    }

    public void Add(IEnumerable<T> tallies)
    {
        foreach (var tally in tallies)
        {
            this[tally.Key].Add(tally);
        }
    }

    public void Clear()
    {
        foreach (var tally in _byKey.Values)
        {
            tally.Clear();
        }
    }
}
