using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Compensation.Bulk.Tallies;

/// <summary>How often each of some names came.</summary>
internal sealed class NameCounts
{
    private readonly Dictionary<string, long> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public NameCounts() => _bySpan = _counts.GetAlternateLookup<ReadOnlySpan<char>>();

    public long this[string name] => _counts.GetValueOrDefault(name);

    /// <summary>The names and how often they came, in the order of the names.</summary>
    [JsonInclude]
    [JsonRequired]
    public OrderedDictionary<string, long> Ordered
    {
        get => new(_counts.OrderBy(c => c.Key, StringComparer.Ordinal));
        internal set
        {
            foreach (var (name, times) in value)
            {
                Add(name, times);
            }
        }
    }

    public void Add(string name, long times = 1) => CollectionsMarshal.GetValueRefOrAddDefault(_counts, name, out _) += times;

    public void Add(ReadOnlySpan<char> name) => CollectionsMarshal.GetValueRefOrAddDefault(_bySpan, name, out _)++;

    public void Add(NameCounts other)
    {
        foreach (var (name, times) in other._counts)
        {
            Add(name, times);
        }
    }

    public void Clear() => _counts.Clear();
}
