using System.Runtime.CompilerServices;
using Compensation.Feel.Compilation;
using Compensation.Feel.Evaluation;
using Compensation.Feel.Values;
using Compensation.Offers;
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
        if (Facts.Lacking == 0)
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
        if (Facts.IsBeyond)
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

    public void AddEligibility(int rule, RuleKind kind)
    {
        Reserve(ref _eligibility, _eligibilityCount);
        _eligibility[_eligibilityCount++] = rule;
        _entries[_entryCount++] = new Settlement.Entry(rule, Settlement.NoAmount);
        IsDeclined |= kind == RuleKind.Decline;
        IsForReview |= kind == RuleKind.Review;
        IsAsking |= kind == RuleKind.Ask;
    }

    /// <summary>Adds a loss that its rule can find only once, and says at which place it is.</summary>
    public int AddLoss(int rule, long amount)
    {
        // There is room for one loss of each rule, one line of each remedy, a part of it, and their entries: see Begin.
        ref var loss = ref _losses[_lossCount];
        if (loss.Number != 0)
        {
            (loss.Number, loss.Item) = (0, null);
        }

        loss.Rule = rule;
        loss.HasAmount = true;
        loss.Amount = amount;
        loss.Recovered = 0;
        _entries[_entryCount++] = new Settlement.Entry(Version.FirstLoss + rule, amount);
        return _lossCount++;
    }

    public int AddLossWithoutAmount(int rule)
    {
        var place = AddLoss(rule, 0);
        _losses[place].HasAmount = false;
        _entries[_entryCount - 1] = new Settlement.Entry(Version.FirstLoss + rule, Settlement.NoAmount);
        return place;
    }

    /// <summary>Makes room for one more loss, for rules that find as many as a list has items.</summary>
    public void ReserveLoss()
    {
        Reserve(ref _losses, _lossCount + Version.Pack.LossRules.Count);
        Reserve(ref _entries, _entryCount + Version.Rules.Length);
    }

    /// <summary>Says for which item the loss just added was found.</summary>
    public void SetItem(int number, object? item)
    {
        ref var loss = ref _losses[_lossCount - 1];
        (loss.Number, loss.Item) = (number, item);
    }

    /// <summary>The next loss at or after a place that a remedy answers; -1 for none.</summary>
    public int NextAnswered(int remedy, int from)
    {
        var answers = Version.Answers[remedy];
        for (var i = from; i < _lossCount; i++)
        {
            if (answers[_losses[i].Rule])
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Begins a line; <paramref name="loss"/> is the first that it answers, or -1.</summary>
    public void AddLine(int remedy, int loss)
    {
        ref var line = ref _lines[_lineCount++];
        line = default;
        line.Rule = remedy;
        line.FirstLoss = loss;
        line.FirstPart = _partCount;
        line.IsIn = true;
        line.IsKept = true;
        _entries[_entryCount++] = new Settlement.Entry(Version.FirstRemedy + remedy, Settlement.NoAmount);
    }

    /// <summary>Adds a part to the last line.</summary>
    public void AddPart(int loss, long value)
    {
        Reserve(ref _parts, _partCount + Version.Pack.RemedyRules.Count);
        ref var part = ref _parts[_partCount++];
        part.Loss = loss;
        part.Value = part.Now = part.Final = value;
        ref var line = ref _lines[_lineCount - 1];
        line.HasValue = true;
        line.PartCount++;
        line.Value += value;
        _entries[_entryCount - 1] = new Settlement.Entry(Version.FirstRemedy + line.Rule, line.Value);
        Total += value;
        PartsIn++;
        if (loss >= 0 && !Version.Exceeds[line.Rule])
        {
            Recover(loss, value);
        }
    }

    /// <summary>Adds a line of one part that answers one loss, or the claim as a whole.</summary>
    /// <param name="remedy">The place of its rule.</param>
    /// <param name="loss">The loss, or -1.</param>
    /// <param name="value">Its value.</param>
    /// <param name="mayExceed">Whether it may be more than the loss.</param>
    public void AddAnswer(int remedy, int loss, long value, bool mayExceed)
    {
        ref var part = ref _parts[_partCount];
        part.Loss = loss;
        part.Value = part.Now = part.Final = value;
        ref var line = ref _lines[_lineCount++];
        line = default;
        line.Rule = remedy;
        line.FirstLoss = loss;
        line.FirstPart = _partCount++;
        line.PartCount = 1;
        line.HasValue = line.IsIn = line.IsKept = true;
        line.Value = value;
        _entries[_entryCount++] = new Settlement.Entry(Version.FirstRemedy + remedy, value);
        Total += value;
        PartsIn++;
        if (!mayExceed)
        {
            Recover(loss, value);
        }
    }

    /// <summary>Divides a value that is one for several losses among all that the last line answers, as their amounts stand to each other.</summary>
    public void Divide(int remedy, long value, long unit)
    {
        for (var loss = NextAnswered(remedy, 0); loss >= 0; loss = NextAnswered(remedy, loss + 1))
        {
            AddPart(loss, 0);
        }

        DivideLast(value, unit);
    }

    /// <summary>Divides a value among the parts of the last line, as the amounts of their losses stand to each other.</summary>
    public void DivideLast(long value, long unit)
    {
        var (first, count) = (_lines[_lineCount - 1].FirstPart, _lines[_lineCount - 1].PartCount);
        Room(count);
        for (var i = 0; i < count; i++)
        {
            ref var loss = ref _losses[_parts[first + i].Loss];
            _weights[i] = loss.HasAmount ? loss.Amount : 0;
        }

        Calculation.Allotment.Allot(value, _weights.AsSpan(0, count), unit, _shares.AsSpan(0, count));
        (_partCount, _lines[_lineCount - 1].PartCount) = (first, 0);
        PartsIn -= count;
        for (var i = 0; i < count; i++)
        {
            AddPart(_parts[first + i].Loss, _shares[i]);
        }
    }

    /// <summary>Works out a published value; false when that is for the explaining evaluator.</summary>
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

    public bool HasAmount(int loss) => _losses[loss].HasAmount;

    public long AmountOf(int loss) => _losses[loss].Amount;

    public string IdOf(int loss) => _losses[loss].Number == 0 ? RuleOf(loss) : $"{RuleOf(loss)}[{FeelText.Number(_losses[loss].Number)}]";

    public string RuleOf(int loss) => Version.Pack.LossRules[_losses[loss].Rule].Id;

    public string TypeOf(int loss) => WireWords.LossTypes.Of(Version.Pack.LossRules[_losses[loss].Rule].Type);

    public string? KindOf(int loss) => Version.Pack.LossRules[_losses[loss].Rule].LossKind;

    /// <summary>A loss as FEEL sees it.</summary>
    public FeelContext ContextOf(int loss) => new(
    [
        KeyValuePair.Create<string, object?>("id", IdOf(loss)),
        KeyValuePair.Create<string, object?>("rule", RuleOf(loss)),
        KeyValuePair.Create<string, object?>("type", TypeOf(loss)),
        KeyValuePair.Create<string, object?>("kind", KindOf(loss)),
        KeyValuePair.Create<string, object?>("amount", HasAmount(loss) ? ScaledNumber.ToDecimal(AmountOf(loss), Version.MoneyDigits) : null),
        KeyValuePair.Create("item", _losses[loss].Item),
    ]);

    /// <summary>All losses as FEEL sees them.</summary>
    public object?[] LossContexts()
    {
        var contexts = new object?[_lossCount];
        for (var i = 0; i < contexts.Length; i++)
        {
            contexts[i] = ContextOf(i);
        }

        return contexts;
    }

    public object?[] LossIds()
    {
        var ids = new object?[_lossCount];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = IdOf(i);
        }

        return ids;
    }

    /// <summary>The ids of the remedies in the offer so far.</summary>
    public object?[] RemedyIds()
    {
        var ids = new List<object?>();
        foreach (ref readonly var line in Lines)
        {
            if (line.IsIn)
            {
                ids.Add(Version.Pack.RemedyRules[line.Rule].Id);
            }
        }

        return [.. ids];
    }

    /// <summary>What the offer so far gives in one form.</summary>
    public long TotalOfForm(RemedyForm form)
    {
        long sum = 0;
        foreach (ref readonly var line in Lines)
        {
            if (line.IsIn && Version.Pack.RemedyRules[line.Rule].Form == form)
            {
                foreach (ref readonly var part in PartsOf(line))
                {
                    sum += part.Now;
                }
            }
        }

        return sum;
    }

    /// <summary>What the offer so far gives for losses of one type.</summary>
    public long TotalOfType(LossType type)
    {
        long sum = 0;
        foreach (ref readonly var line in Lines)
        {
            if (line.IsIn)
            {
                foreach (ref readonly var part in PartsOf(line))
                {
                    sum += part.Loss >= 0 && Version.Pack.LossRules[_losses[part.Loss].Rule].Type == type ? part.Now : 0;
                }
            }
        }

        return sum;
    }

    /// <summary>The offer so far as FEEL sees it.</summary>
    public FeelContext OfferContext() => new(
    [
        KeyValuePair.Create<string, object?>("total", ScaledNumber.ToDecimal(Total, Version.MoneyDigits)),
        .. CompiledVersion.ValuedForms.Select(f => KeyValuePair.Create<string, object?>(WireWords.RemedyForms.Of(f), ScaledNumber.ToDecimal(TotalOfForm(f), Version.MoneyDigits))),
        .. Enum.GetValues<LossType>().Select(t => KeyValuePair.Create<string, object?>(WireWords.LossTypes.Of(t), ScaledNumber.ToDecimal(TotalOfType(t), Version.MoneyDigits))),
        KeyValuePair.Create<string, object?>("losses", LossIds()),
        KeyValuePair.Create<string, object?>("remedies", RemedyIds()),
    ]);

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

    /// <summary>The smallest amount of the claim's currency.</summary>
    public long CurrencyUnit() => ScaledNumber.PowerOfTen(Version.MoneyDigits - CurrencyDigits);

    /// <summary>The rules that apply, for a settlement.</summary>
    public Settlement.Entry[] Entries() => IsAsFound ? _entries.AsSpan(0, _entryCount).ToArray() : EntriesLeft();

    private Settlement.Entry[] EntriesLeft()
    {
        var losses = Losses;
        var lines = Lines;
        var given = 0;
        foreach (ref readonly var line in lines)
        {
            given += line is { IsKept: true, IsAlternative: false } ? 1 : 0;
        }

        var limits = 0;
        for (var i = 0; i < _limitCount; i += _limits[i].Lines + 1)
        {
            limits++;
        }

        var entries = _eligibilityCount + losses.Length + given + limits is var count and > 0 ? new Settlement.Entry[count] : [];
        var at = 0;
        foreach (var rule in Eligibility)
        {
            entries[at++] = new Settlement.Entry(rule, Settlement.NoAmount);
        }

        foreach (ref readonly var loss in losses)
        {
            entries[at++] = new Settlement.Entry(Version.FirstLoss + loss.Rule, loss.HasAmount ? loss.Amount : Settlement.NoAmount);
        }

        foreach (ref readonly var line in lines)
        {
            if (line is { IsKept: true, IsAlternative: false })
            {
                entries[at++] = new Settlement.Entry(Version.FirstRemedy + line.Rule, line.HasValue ? line.Value : Settlement.NoAmount);
            }
        }

        for (var i = 0; i < _limitCount; i += _limits[i].Lines + 1)
        {
            entries[at++] = new Settlement.Entry(Version.FirstLimit + _limits[i].Of, _limits[i].After);
        }

        return entries;
    }

    /// <summary>What became of each rule of <see cref="CompiledVersion.Rules"/>, and of each route behind them.</summary>
    public RuleVerdict[] Verdicts()
    {
        var verdicts = new RuleVerdict[Version.Rules.Length + Version.Pack.Routes.Count];
        foreach (var rule in Eligibility)
        {
            verdicts[rule] = RuleVerdict.Applied;
        }

        foreach (ref readonly var loss in Losses)
        {
            verdicts[Version.FirstLoss + loss.Rule] = RuleVerdict.Applied;
        }

        foreach (ref readonly var line in Lines)
        {
            verdicts[Version.FirstRemedy + line.Rule] = !line.IsKept ? RuleVerdict.Dropped : line.IsAlternative ? RuleVerdict.OtherChosen : RuleVerdict.Applied;
        }

        for (var i = 0; i < _limitCount; i += _limits[i].Lines + 1)
        {
            verdicts[Version.FirstLimit + _limits[i].Of] = RuleVerdict.Applied;
        }

        if (Route > 0)
        {
            verdicts[Version.Rules.Length + Route - 1] = RuleVerdict.Applied;
        }

        return verdicts;
    }

    private void Recover(int loss, long value)
    {
        ref var answered = ref _losses[loss];
        answered.Recovered += value;
        if (answered.Recovered > answered.Amount && answered.HasAmount)
        {
            _mayExceed = true;
        }
    }

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
