namespace Compensation.Feel.Functions.Signatures;

/// <summary>How a built-in chooses among dated rates.</summary>
internal enum RateChoice
{
    /// <summary>Arguments (amount, from currency, to currency, date, rates): the rate between the two currencies on the date.</summary>
    BetweenCurrencies,

    /// <summary>Arguments (principal, from, to, rates): each rate that bears interest on a day of the period.</summary>
    OverAPeriod,
}
