using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compensation.Bulk.Tallies;

/// <summary>Amounts of one currency: how many, their sum, the largest, and how they are spread.</summary>
internal sealed class AmountTally : ITally<AmountTally>
{
    private readonly long[] _steps = new long[AmountSteps.Count];
    private ExactSum _sum;
    private decimal _largest;

    public long Count { get; private set; }

    public bool IsEmpty => Count == 0;

    [JsonInclude]
    [JsonRequired]
    public ExactSum Sum
    {
        get => _sum;
        internal set => _sum = value;
    }

    [JsonInclude]
    [JsonRequired]
    public decimal Largest
    {
        get => _largest.Canonical();
        internal set => _largest = value;
    }

    /// <summary>How many amounts are within each of the <see cref="AmountSteps"/>.</summary>
    [JsonInclude]
    [JsonRequired]
    public long[] Steps
    {
        get => _steps;
        internal set
        {
            if (value.Length != _steps.Length)
            {
                throw new JsonException("The amounts are spread over other steps.");
            }

            AddSteps(value);
        }
    }

    public void Add(decimal amount)
    {
        Count++;
        _sum.Add(amount);
        _largest = Math.Max(_largest, amount);
        _steps[AmountSteps.Of(amount)]++;
    }

    /// <summary>Adds an amount in whole units of the last of its decimal places.</summary>
    public void Add(long units, int digits)
    {
        Count++;
        _sum.Add(units, digits);
        _largest = Math.Max(_largest, ScaledNumber.ToDecimal(units, digits));
        _steps[AmountSteps.Of(units, digits)]++;
    }

    public void Add(AmountTally other)
    {
        _sum.Add(other._sum);
        _largest = Math.Max(_largest, other._largest);
        AddSteps(other._steps);
    }

    public void Clear()
    {
        (Count, _sum, _largest) = (0, default, 0);
        Array.Clear(_steps);
    }

    private void AddSteps(long[] steps)
    {
        for (var i = 0; i < steps.Length; i++)
        {
            Count += steps[i];
            _steps[i] += steps[i];
        }
    }
}
