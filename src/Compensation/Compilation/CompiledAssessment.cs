using NodaTime;

namespace Compensation.Compilation;

/// <summary>
/// The assessment of claims by compiled rules. All money is whole units of the version's <see cref="CompiledVersion.MoneyDigits"/>. A class is emitted from it with a field for each named value.
/// What the code cannot decide it gives up: an absent fact that matters, an operation that fails, a number that is too large.
/// </summary>
internal abstract partial class CompiledAssessment : Assessment<long>
{
    // Compiled code reads and writes these as fields.
    public BoundFacts Facts = null!;
    public ConstantPool Constants = null!;
    public bool HasGivenUp;
    public int Steps;

    /// <summary>The loss that a remedy's expressions see.</summary>
    public int Current;

    /// <summary>The remedy that the pack itself chooses, asked for one choice.</summary>
    public string? PackChoice;

    /// <summary>A number that was asked for: a count, a length, a priority.</summary>
    public decimal Number;

    /// <summary>A date that was asked for.</summary>
    public LocalDate AskedDate;

    /// <summary>A published value that was asked for.</summary>
    public object? Value;

    /// <summary>The item that the figures of a loss see.</summary>
    public object? Item;

    private CompiledAssessment? _incomplete;

    public CompiledVersion Version { get; private set; } = null!;

    /// <summary>What the offer written last says in each section that is published, by the places of the sections and their values; null for what it leaves out.</summary>
    public object?[][] Written { get; private set; } = [];

    /// <summary>By their numbers, the sources that the rule asked last rests on beside those it always does.</summary>
    public bool[] ChosenSources { get; set; } = [];

    /// <summary>Writes published values.</summary>
    public ValueText Values => field ??= new ValueText();

    /// <summary>The digits of money where a rule does not say its own.</summary>
    public int CurrencyDigits { get; private set; }

    /// <summary>Makes room for the claims of a version.</summary>
    public void Begin(CompiledVersion version)
    {
        Prepare(version.Pack);
        Version = version;
        Constants = version.Constants;
        Written = [.. version.Published.Select(values => new object?[values.Length])];
        CurrencyDigits = version.CurrencyDigits;
    }

    /// <summary>
    /// Works the claim in <see cref="Facts"/> out. Null when that is for the explaining evaluator; otherwise what holds the result until the next claim.
    /// </summary>
    public CompiledAssessment? Judge()
    {
        if (Facts.AbsentRequired == 0)
        {
            return TryRun() ? this : null;
        }

        _incomplete ??= Version.ForIncomplete.Value.NewAssessment();
        _incomplete.Facts = Facts;
        Chosen.CopyTo(_incomplete.Chosen.AsSpan());
        return _incomplete.TryRun() ? _incomplete : null;
    }

    /// <summary>The currency that the claim itself names.</summary>
    public void SetCurrency(string? currency)
    {
        Currency = currency;
        if (currency is null || Compensation.Currency.Digits(currency) is not { } digits)
        {
            HasGivenUp = true;
            return;
        }

        CurrencyDigits = digits;
    }

    /// <summary>Works out a published value, with all that lies in it; false when that is for the explaining evaluator.</summary>
    public bool TryPublish(PublishedValue value)
    {
        var steps = 0;
        return TryAsk(value.Ask) && (Value is not (object?[] or FeelContext) || SlowCalls.Admits(Value, ref steps));
    }

    /// <summary>Whether no promise fails, for those who do not write them: the decision hangs on it. False is for the explaining evaluator.</summary>
    public bool KeepsPromises()
    {
        foreach (var section in PublishedSection.All)
        {
            foreach (var value in section.IsPromise ? Version.Published[section.Place] : [])
            {
                if (value.MayFail && !TryPublish(value))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Works something out; false when that is for the explaining evaluator.</summary>
    public bool TryAsk(Func<CompiledAssessment, bool> ask)
    {
        try
        {
            return !ask(this);
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>Evaluates a named value that no code has reached before, and keeps it.</summary>
    public void EvaluateNamed(int named) => Version.NamedValues[named](this);

    public sealed override decimal DecimalOf(long amount) => ScaledNumber.ToDecimal(amount, Version.MoneyDigits);

    /// <summary>An amount as units of money, rounded as a rule says; null when it is out of range.</summary>
    public long? UnitsOf(decimal amount, MoneyRounding rounding) =>
        ScaledNumber.TryFrom(Compensation.Money.Round(amount, rounding.Digits ?? CurrencyDigits, rounding.Mode), Version.MoneyDigits, out var units) ? units : null;

    protected sealed override bool Find() => Version.Find.Run(this);

    protected sealed override bool ApplyLimits() => Version.LimitChunks.Run(this);

    protected sealed override bool TryChoose(int choice, out string? remedy)
    {
        var hasGivenUp = Version.Choices[choice]!(this);
        remedy = PackChoice;
        return !hasGivenUp;
    }

    /// <summary>Whether the route taken says how urgent it is.</summary>
    protected sealed override bool FindRoute() => Version.RouteChunks.Run(this) && (Route == 0 || Version.Priorities[Route - 1]?.Invoke(this) != true);

    /// <summary>In words it is for the explaining evaluator.</summary>
    protected sealed override bool Recovered(int loss, long recovered) => false;

    protected sealed override long UnitOf(MoneyRounding rounding) => ScaledNumber.PowerOfTen(Version.MoneyDigits - (rounding.Digits ?? CurrencyDigits));

    protected sealed override void Allot(long total, ReadOnlySpan<long> weights, long unit, Span<long> shares) => Allotment.Allot(total, weights, unit, shares);

    /// <summary>Forgets the claim before.</summary>
    private void Forget()
    {
        Start();
        HasGivenUp = false;
        Steps = 0;
    }

    private bool TryRun()
    {
        Forget();
        if (Facts.IsOutOfRange)
        {
            return false;
        }

        try
        {
            return Run();
        }
        catch (OverflowException)
        {
            return false;
        }
    }
}
