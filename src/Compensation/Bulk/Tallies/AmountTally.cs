namespace Compensation.Bulk.Tallies;

/// <summary>Amounts of one currency: how many, their sum, the largest, and how they are spread.</summary>
internal sealed class AmountTally
{
    private readonly long[] _steps = new long[AmountSteps.Count];
    private ExactSum _sum;

    public long Count { get; private set; }

    public ExactSum Sum => _sum;

    public decimal Largest { get; private set; }

    /// <summary>How many amounts are within each of the <see cref="AmountSteps"/>.</summary>
    public ReadOnlySpan<long> Steps => _steps;

    public void Add(decimal amount)
    {
        Count++;
        _sum.Add(amount);
        Largest = Math.Max(Largest, amount);
        _steps[AmountSteps.Of(amount)]++;
    }

    public void Add(AmountTally other) => Add(other.Sum, other.Largest, other._steps);

    public void Add(ExactSum sum, decimal largest, ReadOnlySpan<long> steps)
    {
        _sum.Add(sum);
        Largest = Math.Max(Largest, largest);
        for (var i = 0; i < steps.Length; i++)
        {
            Count += steps[i];
            _steps[i] += steps[i];
        }
    }

    public void Clear()
    {
        (Count, _sum, Largest) = (0, default, 0);
        Array.Clear(_steps);
    }
}
