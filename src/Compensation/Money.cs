using System.Globalization;

namespace Compensation;

/// <summary>
/// An amount in a currency. There is no way to add or subtract two currencies, and none to mix money with a plain number by accident.
/// Two moneys are equal when amount and currency are: <c>EUR 250</c> equals <c>EUR 250.00</c>. The default value is nothing in no currency, <c>XXX 0</c>.
/// </summary>
public readonly record struct Money : IComparable<Money>
{
    private readonly string? _currency;

    /// <summary>An amount, exactly as given: nothing is rounded.</summary>
    /// <param name="amount">The amount in the currency's main unit.</param>
    /// <param name="currency">The ISO 4217 code in upper case, such as <c>EUR</c>.</param>
    /// <exception cref="ArgumentException">The code is not one of ISO 4217.</exception>
    public Money(decimal amount, string currency)
    {
        ArgumentNullException.ThrowIfNull(currency);
        if (!Compensation.Currency.IsKnown(currency))
        {
            throw new ArgumentException($"'{currency}' is no currency of ISO 4217. Write the three-letter code in upper case, such as EUR.", nameof(currency));
        }

        Amount = amount;
        _currency = currency;
    }

    private Money(decimal amount, Money like)
    {
        Amount = amount;
        _currency = like._currency;
    }

    /// <summary>The amount in the currency's main unit.</summary>
    public decimal Amount { get; }

    /// <summary>The ISO 4217 code in upper case.</summary>
    public string Currency => _currency ?? Compensation.Currency.None;

    /// <summary>The sum of two amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The sum is beyond the range of <see cref="decimal"/>.</exception>
    public static Money operator +(Money left, Money right) => new(left.Amount + right.InCurrencyOf(left, "added to"), left);

    /// <summary>The difference of two amounts of one currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    /// <exception cref="OverflowException">The difference is beyond the range of <see cref="decimal"/>.</exception>
    public static Money operator -(Money left, Money right) => new(left.Amount - right.InCurrencyOf(left, "subtracted from"), left);

    /// <summary>Whether <paramref name="left"/> is less, within one currency.</summary>
    public static bool operator <(Money left, Money right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> is more, within one currency.</summary>
    public static bool operator >(Money left, Money right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> is less or the same, within one currency.</summary>
    public static bool operator <=(Money left, Money right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> is more or the same, within one currency.</summary>
    public static bool operator >=(Money left, Money right) => left.CompareTo(right) >= 0;

    /// <summary>The sum of two amounts of one currency.</summary>
    public static Money Add(Money left, Money right) => left + right;

    /// <summary>The difference of two amounts of one currency.</summary>
    public static Money Subtract(Money left, Money right) => left - right;

    /// <summary>Which amount is larger, within one currency.</summary>
    /// <exception cref="InvalidOperationException">The currencies differ.</exception>
    public int CompareTo(Money other) => Amount.CompareTo(other.InCurrencyOf(this, "compared with"));

    /// <summary>The same money with this many digits after the point.</summary>
    /// <param name="digits">0 to 28.</param>
    /// <param name="mode">What happens between two such amounts.</param>
    public Money Rounded(int digits, RoundingMode mode = RoundingMode.HalfUp) => new(Round(Amount, digits, mode), this);

    /// <summary>The code and the amount with the currency's digits, or with more when the amount has more: <c>EUR 250.00</c>, <c>JPY 1200</c>, <c>GBP 9.985</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Currency} {Amount.WithDigits(Compensation.Currency.Digits(Currency) ?? 0)}");

    internal static decimal Round(decimal amount, int digits, RoundingMode mode) => Rounding.Round(amount, Checked(digits), mode);

    /// <summary>Rounds a number that may be a fraction, exactly.</summary>
    internal static decimal Round(Number amount, int digits, RoundingMode mode) => amount.Round(Checked(digits), mode).ToDecimal();

    private static int Checked(int digits)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, 28);
        return digits;
    }

    private decimal InCurrencyOf(Money other, string verb) => Currency == other.Currency
        ? Amount
        : throw new InvalidOperationException($"{Currency} cannot be {verb} {other.Currency}. Convert one of them first, at a stated rate.");
}
