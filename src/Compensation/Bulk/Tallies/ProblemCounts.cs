using System.Runtime.InteropServices;

namespace Compensation.Bulk.Tallies;

/// <summary>Problems by their codes, with the message of one of them.</summary>
internal sealed class ProblemCounts
{
    private readonly Dictionary<string, (long Times, string Example)> _problems = new(StringComparer.Ordinal);

    /// <summary>The codes, the most frequent first.</summary>
    public IEnumerable<(string Code, long Times, string Example)> Ordered =>
        _problems.OrderByDescending(p => p.Value.Times).ThenBy(p => p.Key, StringComparer.Ordinal).Select(p => (p.Key, p.Value.Times, p.Value.Example));

    public void Add(string code, long times, string example)
    {
        ref var problem = ref CollectionsMarshal.GetValueRefOrAddDefault(_problems, code, out var isKnown);
        problem = (problem.Times + times, isKnown && Compare(problem.Example, example) <= 0 ? problem.Example : example);
    }

    public void Add(ProblemCounts other)
    {
        foreach (var (code, (times, example)) in other._problems)
        {
            Add(code, times, example);
        }
    }

    public void Clear() => _problems.Clear();

    // The shortest message is the example, so that it is the same in whatever order the parts of a run are added up.
    private static int Compare(string left, string right) => left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);
}
