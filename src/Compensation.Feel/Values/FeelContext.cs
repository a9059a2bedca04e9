using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;

namespace Compensation.Feel.Values;

/// <summary>A context: names and values, in the order they were written. It never changes.</summary>
internal sealed class FeelContext
{
    private readonly Dictionary<string, object?> _members;

    public FeelContext(IEnumerable<KeyValuePair<string, object?>> members)
    {
        _members = new Dictionary<string, object?>(StringComparer.Ordinal);
        var names = new List<string>();
        foreach (var (name, value) in members)
        {
            if (!_members.ContainsKey(name))
            {
                names.Add(name);
            }

            _members[name] = value;
        }

        Names = names;
    }

    public static FeelContext Empty { get; } = new([]);

    /// <summary>The names in the order they were first written.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The names of members that a sensitive fact has a part in: who reads one must not tell what is made of it.</summary>
    public IReadOnlySet<string> Sensitive { get; init; } = FrozenSet<string>.Empty;

    public IEnumerable<KeyValuePair<string, object?>> Members => Names.Select(n => KeyValuePair.Create(n, _members[n]));

    public bool TryGet(string name, [MaybeNullWhen(false)] out object? value) => _members.TryGetValue(name, out value);
}
