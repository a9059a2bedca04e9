namespace Compensation.Compilation;

/// <summary>From numbers to units of money, and what compiled rules see of the losses and of the offer so far.</summary>
internal abstract partial class CompiledAssessment
{
    public bool HasAmount(int loss) => Losses[loss].HasAmount;

    /// <summary>The amount of a loss that has one, in units of money.</summary>
    public long UnitsOfLoss(int loss) => Losses[loss].Amount;

    /// <summary>A loss as FEEL sees it.</summary>
    public FeelContext ContextOf(int loss) =>
        new(LossContext.Members(IdOf(loss), Pack.LossRules[Losses[loss].Rule], HasAmount(loss) ? DecimalOf(UnitsOfLoss(loss)) : null, Losses[loss].Item));

    /// <summary>All losses as FEEL sees them.</summary>
    public object?[] LossContexts()
    {
        var contexts = new object?[Losses.Length];
        for (var i = 0; i < contexts.Length; i++)
        {
            contexts[i] = ContextOf(i);
        }

        return contexts;
    }

    /// <summary>The offer so far as FEEL sees it.</summary>
    public FeelContext OfferContext() => new(
    [
        .. Totals(units => DecimalOf(units)),
        KeyValuePair.Create<string, object?>("losses", LossIds()),
        KeyValuePair.Create<string, object?>("remedies", RemedyIds()),
    ]);

    /// <summary>A scaled number as money, where the digits depend on the claim's currency.</summary>
    public long Money(long value, int digits, RoundingMode mode)
    {
        var rounded = CurrencyDigits < digits ? ScaledNumber.Round(value, digits, CurrencyDigits, mode) : value;
        return ScaledNumber.Rescale(rounded, Math.Min(digits, CurrencyDigits), Version.MoneyDigits);
    }

    /// <summary>A decimal as money; <paramref name="digits"/> below 0 means those of the currency.</summary>
    /// <exception cref="OverflowException">It is beyond 64 bits.</exception>
    public long Money(decimal value, int digits, RoundingMode mode) =>
        ScaledNumber.TryFrom(Compensation.Money.Round(value, digits < 0 ? CurrencyDigits : digits, mode), Version.MoneyDigits, out var units)
            ? units
            : throw new OverflowException();

    /// <summary>A quotient as money; <paramref name="digits"/> below 0 means those of the currency.</summary>
    public long Money(Quotient value, int digits, RoundingMode mode)
    {
        digits = digits < 0 ? CurrencyDigits : digits;
        return ScaledNumber.Rescale(Quotient.Round(value, digits, mode), digits, Version.MoneyDigits);
    }

    /// <summary>The smallest amount of the claim's currency.</summary>
    public long CurrencyUnit() => ScaledNumber.PowerOfTen(Version.MoneyDigits - CurrencyDigits);

    /// <summary>What a limit leaves whose number is taken exactly.</summary>
    /// <typeparam name="TLimit">The kind of the limit.</typeparam>
    /// <param name="limit">Its place among the limit rules.</param>
    /// <param name="before">What it covers.</param>
    /// <param name="number">Its number.</param>
    public long AfterExactly<TLimit>(int limit, long before, Quotient number)
        where TLimit : IExactLimit => TLimit.After(before, new UnitsFactor(this, Pack.LimitRules[limit].Rounding, number));

    /// <summary>The number of a limit beside sums that are units of money.</summary>
    private readonly struct UnitsFactor(CompiledAssessment assessment, MoneyRounding rounding, Quotient number) : ILimitNumber<long>
    {
        public long Times(long sum) => assessment.Money(Quotient.Times(number, sum, One), rounding.Digits ?? -1, rounding.Mode);

        public bool IsMoreThan(long sum) => Quotient.Of(sum, One) < number;

        /// <summary>How many units one of the currency is.</summary>
        private long One => ScaledNumber.PowerOfTen(assessment.Version.MoneyDigits);
    }
}
