using System.Text.Json.Serialization;

namespace Compensation.Bulk.Tallies;

/// <summary>How often something came, and what it came to by currency.</summary>
internal sealed class MoneyTally : ITally<MoneyTally>
{
    private readonly KeyedTallies<string, CurrencyTally> _sums = new();

    // Mostly a pack has one currency, whose code is the same object in all its claims: nothing is looked up for it.
    private CurrencyTally? _last;

    /// <summary>How often it came, with an amount or without one.</summary>
    [JsonInclude]
    [JsonRequired]
    public long Times { get; internal set; }

    /// <summary>How often it had an amount that could not be worked out.</summary>
    [JsonInclude]
    [JsonRequired]
    public long Unknown { get; internal set; }

    [JsonInclude]
    [JsonRequired]
    internal CurrencyTally[] Sums
    {
        get => [.. _sums.Counted];
        set => _sums.Add(value);
    }

    public bool IsEmpty => Times == 0;

    /// <summary>The currencies it came in, by their codes.</summary>
    [JsonIgnore]
    public IEnumerable<string> Currencies => _sums.Counted.Select(s => s.Currency);

    /// <summary>How often it came with an amount in a currency.</summary>
    public long Valued(string currency) => _sums.Find(currency)?.Times ?? 0;

    /// <summary>The sum of its amounts in a currency.</summary>
    public ExactSum Sum(string currency) => _sums.Find(currency)?.Sum ?? default;

    /// <summary>Counts one without an amount.</summary>
    public void Count() => Times++;

    /// <summary>Counts one with what it comes to.</summary>
    /// <param name="currency">The currency of the amount; null when it could not be told.</param>
    /// <param name="amount">The amount; null without one.</param>
    /// <param name="isUnknown">It has an amount that could not be worked out.</param>
    public void Count(string? currency, decimal? amount, bool isUnknown = false)
    {
        Times++;
        if (amount is { } known && currency is not null)
        {
            In(currency).Add(known);
        }
        else if (isUnknown || amount is not null)
        {
            Unknown++;
        }
    }

    /// <summary>Counts one with an amount in whole units of the last of its decimal places.</summary>
    public void Count(string? currency, long units, int digits)
    {
        Times++;
        if (currency is null)
        {
            Unknown++;
        }
        else
        {
            In(currency).Add(units, digits);
        }
    }

    public void Add(MoneyTally other)
    {
        Times += other.Times;
        Unknown += other.Unknown;
        _sums.Add(other._sums);
    }

    public void Clear()
    {
        (Times, Unknown) = (0, 0);
        _sums.Clear();
    }

    private CurrencyTally In(string currency) => _last is { } last && ReferenceEquals(last.Currency, currency) ? last : _last = _sums[currency];
}
