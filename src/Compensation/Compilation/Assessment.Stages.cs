namespace Compensation.Compilation;

/// <summary>What those need who run the rules one by one: they can go back to a stage, and take lines out or put them in between two.</summary>
internal abstract partial class Assessment
{
    /// <summary>Begins a claim that is worked out rule by rule; false when that is for the explaining evaluator.</summary>
    public bool Begin()
    {
        Start();
        foreach (var first in Version.Separate!.First)
        {
            first(this);
        }

        return !Facts.IsOutOfRange && !HasGivenUp;
    }

    /// <summary>Goes on by a version that has further rules behind those of the code, or by the code's own again.</summary>
    public void Join(CompiledVersion version)
    {
        Version = version;
    }

    /// <summary>Makes these the losses that were found.</summary>
    public void TakeLosses(IReadOnlyList<FoundSlot> losses)
    {
        _lossCount = 0;
        foreach (var loss in losses)
        {
            Reserve(ref _losses, _lossCount);
            _losses[_lossCount++] = loss;
        }
    }

    /// <summary>Goes back to where no remedy was found yet.</summary>
    public void BeginRemedies()
    {
        HasDetails = _mayExceed = _hasAlternatives = false;
        _lineCount = _partCount = _limitCount = _entryCount = Route = PartsIn = 0;
        Total = 0;
        foreach (ref var loss in _losses.AsSpan(0, _lossCount))
        {
            loss.Recovered = 0;
        }
    }

    /// <summary>Takes out the lines of these remedy rules.</summary>
    public void RemoveLines(Predicate<int> rules)
    {
        var kept = 0;
        for (var i = 0; i < _lineCount; i++)
        {
            if (!rules(_lines[i].Rule))
            {
                _lines[kept++] = _lines[i];
            }
        }

        _lineCount = kept;
        Reset();
    }

    /// <summary>Adds a line that no rule of the pack made.</summary>
    /// <param name="rule">The place of the rule that stands for it.</param>
    /// <param name="value">Its value; null for none.</param>
    /// <param name="parts">The parts of its value, by the losses they answer; empty when it is for the claim as a whole.</param>
    public void AddHostLine(int rule, long? value, IReadOnlyList<(int Loss, long Value)> parts)
    {
        Reserve(ref _lines, _lineCount);
        Reserve(ref _entries, _entryCount);
        AddLine(rule, parts.Count == 0 ? -1 : parts[0].Loss);
        if (value is not { } whole)
        {
            return;
        }

        if (parts.Count == 0)
        {
            AddPart(-1, whole);
        }

        foreach (var (loss, part) in parts)
        {
            AddPart(loss, part);
        }
    }

    /// <summary>Makes the claim one that these kinds of rules hold for, beside the pack's own.</summary>
    public void Weigh(IReadOnlyList<RuleKind> verdicts)
    {
        IsDeclined = IsForReview = IsAsking = false;
        foreach (var rule in Eligibility)
        {
            Weigh(Version.Pack.Eligibility[rule].Kind);
        }

        foreach (var kind in verdicts)
        {
            Weigh(kind);
        }
    }

    /// <summary>An amount of units of money as a decimal.</summary>
    public decimal DecimalOf(long units) => ScaledNumber.ToDecimal(units, Version.MoneyDigits);

    /// <summary>An amount as units of money, rounded as a rule says; null when it is out of range.</summary>
    public long? UnitsOf(decimal amount, MoneyRounding rounding) =>
        ScaledNumber.TryFrom(Compensation.Money.Round(amount, rounding.Digits ?? CurrencyDigits, rounding.Mode), Version.MoneyDigits, out var units) ? units : null;

    private void Weigh(RuleKind kind)
    {
        IsDeclined |= kind == RuleKind.Decline;
        IsForReview |= kind == RuleKind.Review;
        IsAsking |= kind == RuleKind.Ask;
    }
}
