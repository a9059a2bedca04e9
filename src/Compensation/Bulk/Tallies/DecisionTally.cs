using System.Text.Json.Serialization;

namespace Compensation.Bulk.Tallies;

/// <summary>What is counted of something, apart by what became of the claims.</summary>
internal abstract class DecisionTally<T>
    where T : class, ITally<T>, new()
{
    private readonly T[] _byDecision = [.. Enum.GetValues<Decision>().Select(_ => new T())];

    public bool IsEmpty
    {
        get
        {
            foreach (var part in _byDecision)
            {
                if (!part.IsEmpty)
                {
                    return false;
                }
            }

            return true;
        }
    }

    public T this[Decision decision] => _byDecision[(int)decision];

    [JsonInclude]
    [JsonRequired]
    internal Dictionary<Decision, T> ByDecision
    {
        get => Enum.GetValues<Decision>().Where(d => !this[d].IsEmpty).ToDictionary(d => d, d => this[d]);
        set
        {
            foreach (var (decision, part) in value)
            {
                this[decision].Add(part);
            }
        }
    }

    /// <summary>All of it, whatever became of the claims.</summary>
    public T Sum()
    {
        var sum = new T();
        foreach (var part in _byDecision)
        {
            sum.Add(part);
        }

        return sum;
    }

    public void Clear()
    {
        foreach (var part in _byDecision)
        {
            part.Clear();
        }
    }

    protected void AddParts(DecisionTally<T> other)
    {
        for (var i = 0; i < _byDecision.Length; i++)
        {
            if (!other._byDecision[i].IsEmpty)
            {
                _byDecision[i].Add(other._byDecision[i]);
            }
        }
    }
}
