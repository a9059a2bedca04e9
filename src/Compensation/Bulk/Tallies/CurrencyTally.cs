using System.Text.Json.Serialization;

namespace Compensation.Bulk.Tallies;

/// <summary>How often an amount came in one currency, and the sum.</summary>
internal sealed class CurrencyTally : IKeyedTally<string, CurrencyTally>
{
    private ExactSum _sum;

    /// <summary>The ISO 4217 code.</summary>
    public required string Currency { get; init; }

    [JsonInclude]
    [JsonRequired]
    public long Times { get; internal set; }

    [JsonInclude]
    [JsonRequired]
    public ExactSum Sum
    {
        get => _sum;
        internal set => _sum = value;
    }

    public string Key => Currency;

    public string Order => Currency;

    public bool IsEmpty => Times == 0;

    public static CurrencyTally Of(string key) => new() { Currency = key };

    public void Add(decimal amount)
    {
        Times++;
        _sum.Add(amount);
    }

    /// <summary>Counts an amount as whole units of the last of its decimal places.</summary>
    public void Add(long units, int digits)
    {
        Times++;
        _sum.Add(units, digits);
    }

    public void Add(CurrencyTally other)
    {
        Times += other.Times;
        _sum.Add(other._sum);
    }

    public void Clear() => (Times, _sum) = (0, default);
}
