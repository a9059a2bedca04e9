namespace Compensation.Bulk.Tallies;

/// <summary>How often a rule or a route came, and what it came to, apart by what became of the claims.</summary>
internal abstract class DecisionTally
{
    private readonly MoneyTally[] _byDecision = [.. Enum.GetValues<Decision>().Select(_ => new MoneyTally())];

    public MoneyTally this[Decision decision] => _byDecision[(int)decision];

    public bool IsEmpty
    {
        get
        {
            foreach (var part in _byDecision)
            {
                if (part.Times > 0)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>All of it, whatever became of the claims.</summary>
    public MoneyTally Sum()
    {
        var sum = new MoneyTally();
        foreach (var part in _byDecision)
        {
            sum.Add(part);
        }

        return sum;
    }

    public void Add(DecisionTally other)
    {
        for (var i = 0; i < _byDecision.Length; i++)
        {
            if (other._byDecision[i].Times > 0)
            {
                _byDecision[i].Add(other._byDecision[i]);
            }
        }
    }

    public void Clear()
    {
        foreach (var part in _byDecision)
        {
            part.Clear();
        }
    }
}
