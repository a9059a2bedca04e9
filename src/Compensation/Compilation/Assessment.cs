using System.Runtime.CompilerServices;
using NodaTime;

namespace Compensation.Compilation;

/// <summary>
/// The way of one claim through compiled rules: what they found, and room to work. It is used for claim after claim and never by two threads. All
/// money is whole units of the version's <see cref="CompiledVersion.MoneyDigits"/>. A class is emitted from it with a field for each named value.
/// </summary>
internal abstract partial class Assessment
{
    // Compiled code reads and writes these as fields.
    public BoundFacts Facts = null!;
    public ConstantPool Constants = null!;
    public bool HasGivenUp;
    public int Steps;

    /// <summary>Whether an eligibility rule says so.</summary>
    public bool IsDeclined;
    public bool IsForReview;
    public bool IsAsking;

    /// <summary>Whether a line works something out beside its worth.</summary>
    public bool HasDetails;

    /// <summary>The loss that a remedy's expressions see.</summary>
    public int Current;

    /// <summary>The sum of the lines that limits see, which is <c>offer.total</c>.</summary>
    public long Total;

    /// <summary>How many parts the lines have that limits see.</summary>
    public int PartsIn;

    /// <summary>What the limit that is being applied covers, before it.</summary>
    public long Before;

    /// <summary>The place of the route taken, from 1; 0 for none.</summary>
    public int Route;

    /// <summary>The remedy that the pack itself chooses, asked for one choice.</summary>
    public string? PackChoice;

    /// <summary>A number that was asked for: a count, a length, a priority.</summary>
    public decimal Number;

    /// <summary>A date that was asked for.</summary>
    public LocalDate Date;

    /// <summary>A published value that was asked for.</summary>
    public object? Value;

    /// <summary>The item that the figures of a loss see.</summary>
    public object? Item;

    private FoundSlot[] _losses = [];
    private LineSlot[] _lines = [];
    private PartSlot[] _parts = [];
    private int[] _eligibility = new int[4];
    private LimitSlot[] _limits = new LimitSlot[16];
    private int[] _covered = new int[32];
    private long[] _weights = new long[32];
    private long[] _shares = new long[32];
    private Settlement.Entry[] _entries = [];
    private int _entryCount;
    private int _coveredCount;
    private int _lossCount;
    private int _lineCount;
    private int _partCount;
    private int _eligibilityCount;
    private int _limitCount;
    private bool _isRecording;
    private Assessment? _incomplete;

    /// <summary>Something may give more for a loss than the loss itself.</summary>
    private bool _mayExceed;

    public CompiledVersion Version { get; private set; } = null!;

    /// <summary>For each deadline whether the offer written last has it.</summary>
    public bool[] HasDeadline { get; private set; } = [];

    /// <summary>For each figure that says yes or no what it says in the offer written last; null for all others.</summary>
    public bool?[] FigureTruths { get; private set; } = [];

    /// <summary>By their numbers, the sources that the rule asked last rests on beside those it always does.</summary>
    public bool[] ChosenSources { get; set; } = [];

    /// <summary>Writes published values.</summary>
    public ValueText Values => field ??= new ValueText();

    /// <summary>The currency of the claim; null when it could not be told.</summary>
    public string? Currency { get; private set; }

    /// <summary>The digits of money where a rule does not say its own.</summary>
    public int CurrencyDigits { get; private set; }

    public Decision Decision { get; private set; }

    /// <summary>Whether nothing that rules found was changed afterwards: by a choice, a limit, or a decision against the claim.</summary>
    public bool IsAsFound { get; private set; }

    /// <summary>Whether the claim is declined because nothing is due.</summary>
    public bool IsNothingDue { get; private set; }

    /// <summary>For each choice of the pack the place of the remedy rule that the claimant wants; -1 for no wish.</summary>
    public int[] Wishes { get; private set; } = [];

    public ReadOnlySpan<FoundSlot> Losses => _losses.AsSpan(0, _lossCount);

    public ReadOnlySpan<LineSlot> Lines => _lines.AsSpan(0, _lineCount);

    /// <summary>The places of the eligibility rules that hold.</summary>
    public ReadOnlySpan<int> Eligibility => _eligibility.AsSpan(0, _eligibilityCount);

    /// <summary>The limits that changed something, each followed by the lines it changed; empty for a declined claim.</summary>
    public ReadOnlySpan<LimitSlot> Limits => _limits.AsSpan(0, _limitCount);

    public ReadOnlySpan<PartSlot> PartsOf(in LineSlot line) => _parts.AsSpan(line.FirstPart, line.PartCount);

    public void Begin(CompiledVersion version)
    {
        Version = version;
        Constants = version.Constants;
        _losses = new FoundSlot[version.Pack.LossRules.Count];
        _lines = new LineSlot[version.Pack.RemedyRules.Count];
        _parts = new PartSlot[version.Pack.RemedyRules.Count];
        _entries = new Settlement.Entry[version.Rules.Length];
        HasDeadline = new bool[version.Deadlines.Length];
        FigureTruths = new bool?[version.Figures.Length];
        Wishes = new int[version.Choices.Length];
        Wishes.AsSpan().Fill(-1);
        Currency = version.Pack.Currency;
        CurrencyDigits = version.CurrencyDigits;
    }

    /// <summary>
    /// Works the claim in <see cref="Facts"/> out. Null when that is for the explaining evaluator: an absent fact matters, something failed, or a
    /// number is too large. Otherwise what holds the result until the next claim.
    /// </summary>
    public Assessment? Judge()
    {
        if (Facts.AbsentRequired == 0)
        {
            return Run() ? this : null;
        }

        _incomplete ??= Version.ForIncomplete.Value.NewAssessment();
        (_incomplete.Facts, _incomplete.Wishes) = (Facts, Wishes);
        return _incomplete.Run() ? _incomplete : null;
    }

    private bool Run()
    {
        Start();
        if (Facts.IsOutOfRange)
        {
            return false;
        }

        try
        {
            return Version.Find.Run(this) && Settle();
        }
        catch (OverflowException)
        {
            return false;
        }
    }

    /// <summary>Forgets what was found in the claim before.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Start()
    {
        HasGivenUp = IsDeclined = IsForReview = IsAsking = HasDetails = _mayExceed = false;
        Steps = _lossCount = _lineCount = _partCount = _eligibilityCount = _limitCount = _entryCount = Route = PartsIn = 0;
        Total = 0;
    }

    /// <summary>Takes over what the claimant chose.</summary>
    public void Wish(IReadOnlyDictionary<string, string> choose)
    {
        Wishes.AsSpan().Fill(-1);
        if (choose.Count == 0)
        {
            return;
        }

        for (var c = 0; c < Wishes.Length; c++)
        {
            if (choose.TryGetValue(Version.Choices[c].Name, out var wanted))
            {
                for (var r = 0; r < Version.Pack.RemedyRules.Count; r++)
                {
                    Wishes[c] = Version.Pack.RemedyRules[r].Id == wanted ? r : Wishes[c];
                }
            }
        }
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

    /// <summary>Whether no deadline fails, for those who do not write them: the decision hangs on it. False is for the explaining evaluator.</summary>
    public bool KeepsDeadlines()
    {
        foreach (var deadline in Version.Deadlines)
        {
            if (deadline.MayFail && !TryPublish(deadline))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Works something out; false when that is for the explaining evaluator.</summary>
    public bool TryAsk(Func<Assessment, bool> ask)
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

    /// <summary>Works out a named value that no code before has.</summary>
    public void WorkOut(int named) => Version.WorkOuts[named](this);

    /// <summary>A scaled number as money, where the digits depend on the claim's currency.</summary>
    public long Money(long value, int digits, RoundingMode mode)
    {
        var rounded = CurrencyDigits < digits ? ScaledNumber.Round(value, digits, CurrencyDigits, CompiledVersion.ModeOf(mode)) : value;
        return ScaledNumber.Rescale(rounded, Math.Min(digits, CurrencyDigits), Version.MoneyDigits);
    }

    /// <summary>A decimal as money; <paramref name="digits"/> below 0 means those of the currency.</summary>
    /// <exception cref="OverflowException">It is beyond 64 bits.</exception>
    public long Money(decimal value, int digits, RoundingMode mode) =>
        ScaledNumber.TryFrom(Compensation.Money.Round(value, digits < 0 ? CurrencyDigits : digits, mode), Version.MoneyDigits, out var units)
            ? units
            : throw new OverflowException();

    /// <summary>A quotient as money, with the digits of the currency.</summary>
    public long Money(Quotient value, int digits, RoundingMode mode)
    {
        digits = digits < 0 ? CurrencyDigits : digits;
        return ScaledNumber.Rescale(Quotient.Round(value, digits, CompiledVersion.ModeOf(mode)), digits, Version.MoneyDigits);
    }

    /// <summary>The smallest amount of the claim's currency.</summary>
    public long CurrencyUnit() => ScaledNumber.PowerOfTen(Version.MoneyDigits - CurrencyDigits);

    private void Room(int count)
    {
        if (_weights.Length < count)
        {
            _weights = new long[count * 2];
            _shares = new long[count * 2];
        }
    }

    private static void Reserve<T>(ref T[] slots, int count)
    {
        if (count >= slots.Length)
        {
            Array.Resize(ref slots, count * 2 + 1);
        }
    }
}
