namespace Compensation.Bulk.Tallies;

/// <summary>The totals of offers in one currency, apart by what became of the claims.</summary>
/// <param name="currency">The ISO 4217 code.</param>
internal sealed class TotalTally(string currency)
{
    private readonly AmountTally[] _byDecision = [.. Enum.GetValues<Decision>().Select(_ => new AmountTally())];

    public string Currency => currency;

    public AmountTally this[Decision decision] => _byDecision[(int)decision];

    public bool IsEmpty => _byDecision.All(a => a.Count == 0);

    public void Add(TotalTally other)
    {
        for (var i = 0; i < _byDecision.Length; i++)
        {
            if (other._byDecision[i].Count > 0)
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
