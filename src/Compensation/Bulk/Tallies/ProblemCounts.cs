using System.Runtime.InteropServices;
using System.Text.Json.Serialization;

namespace Compensation.Bulk.Tallies;

/// <summary>Problems by their codes, with the message of one of them.</summary>
internal sealed class ProblemCounts
{
    private readonly Dictionary<string, ProblemCount> _problems = new(StringComparer.Ordinal);

    /// <summary>The codes, the most frequent first.</summary>
    [JsonInclude]
    [JsonRequired]
    public IEnumerable<ProblemCount> Ordered
    {
        get => _problems.Values.OrderByDescending(p => p.Times).ThenBy(p => p.Code, StringComparer.Ordinal);
        internal set => Add(value);
    }

    public void Add(string code, long times, string example)
    {
        ref var problem = ref CollectionsMarshal.GetValueRefOrAddDefault(_problems, code, out var isKnown);
        problem = new ProblemCount(code, problem.Times + times, isKnown && Compare(problem.Example, example) <= 0 ? problem.Example : example);
    }

    public void Add(ProblemCounts other) => Add(other._problems.Values);

    public void Clear() => _problems.Clear();

    private void Add(IEnumerable<ProblemCount> problems)
    {
        foreach (var (code, times, example) in problems)
        {
            Add(code, times, example);
        }
    }

    // The shortest message is the example, so that it is the same in whatever order the parts of a run are added up.
    private static int Compare(string left, string right) => left.Length != right.Length ? left.Length.CompareTo(right.Length) : string.CompareOrdinal(left, right);
}
