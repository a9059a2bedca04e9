namespace Compensation.Bulk.Tallies;

/// <summary>How often something came, and what it came to by currency.</summary>
internal sealed class MoneyTally
{
    // A pack has one currency, or a few: a search through them costs less than a dictionary.
    private string[] _currencies = [];
    private long[] _valued = [];
    private ExactSum[] _sums = [];

    /// <summary>How often it came, with an amount or without one.</summary>
    public long Times { get; private set; }

    /// <summary>How often it had an amount that could not be worked out.</summary>
    public long Unknown { get; private set; }

    /// <summary>The currencies it came in, by their codes.</summary>
    public IEnumerable<string> Currencies => _currencies.Where(c => Valued(c) > 0).Order(StringComparer.Ordinal);

    /// <summary>How often it came with an amount in a currency.</summary>
    public long Valued(string currency) => Array.IndexOf(_currencies, currency) is >= 0 and var at ? _valued[at] : 0;

    /// <summary>The sum of its amounts in a currency.</summary>
    public ExactSum Sum(string currency) => Array.IndexOf(_currencies, currency) is >= 0 and var at ? _sums[at] : default;

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
            var at = Of(currency);
            _valued[at]++;
            _sums[at].Add(known);
        }
        else if (isUnknown || amount is not null)
        {
            Unknown++;
        }
    }

    public void Add(MoneyTally other)
    {
        Add(other.Times, other.Unknown);
        for (var i = 0; i < other._currencies.Length; i++)
        {
            if (other._valued[i] > 0)
            {
                Add(other._currencies[i], other._valued[i], other._sums[i]);
            }
        }
    }

    public void Add(long times, long unknown)
    {
        Times += times;
        Unknown += unknown;
    }

    public void Add(string currency, long valued, ExactSum sum)
    {
        var at = Of(currency);
        _valued[at] += valued;
        _sums[at].Add(sum);
    }

    public void Clear()
    {
        (Times, Unknown) = (0, 0);
        Array.Clear(_valued);
        Array.Clear(_sums);
    }

    private int Of(string currency)
    {
        for (var i = 0; i < _currencies.Length; i++)
        {
            if (_currencies[i] == currency)
            {
                return i;
            }
        }

        _currencies = [.. _currencies, currency];
        _valued = [.. _valued, 0];
        _sums = [.. _sums, default];
        return _currencies.Length - 1;
    }
}
