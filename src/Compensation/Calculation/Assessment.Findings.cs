namespace Compensation.Calculation;

/// <summary>What rules tell when they hold: verdicts on the claim, losses, and lines with the parts of their value.</summary>
internal abstract partial class Assessment<TMoney>
{
    private static TMoney NoAmount => -TMoney.One;

    public void AddEligibility(int rule, RuleKind kind)
    {
        Reserve(ref _eligibility, _eligibilityCount);
        _eligibility[_eligibilityCount++] = rule;
        _entries[_entryCount++] = new RuleAmount<TMoney>(rule, NoAmount);
        Weigh(kind);
    }

    /// <summary>Adds a loss that its rule can find only once, and says at which place it is.</summary>
    public int AddLoss(int rule, TMoney amount)
    {
        // There is room for one loss of each rule, one line of each remedy, a part of it, and their entries: see Prepare.
        ref var loss = ref _losses[_lossCount];
        if (loss.Number != 0)
        {
            (loss.Number, loss.Item) = (0, null);
        }

        loss.Rule = rule;
        loss.HasAmount = true;
        loss.Amount = amount;
        loss.Recovered = TMoney.Zero;
        _entries[_entryCount++] = new RuleAmount<TMoney>(Index.FirstLoss + rule, amount);
        return _lossCount++;
    }

    /// <summary>As <see cref="AddLoss"/>, for a loss that is not put in money, or whose amount is not known.</summary>
    public int AddLossWithoutAmount(int rule)
    {
        var place = AddLoss(rule, TMoney.Zero);
        _losses[place].HasAmount = false;
        _entries[_entryCount - 1] = new RuleAmount<TMoney>(Index.FirstLoss + rule, NoAmount);
        return place;
    }

    /// <summary>Makes room for one more loss, for rules that find as many as a list has items.</summary>
    public void ReserveLoss()
    {
        Reserve(ref _losses, _lossCount + Pack.LossRules.Count);
        Reserve(ref _entries, _entryCount + Index.Rules.Length);
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
        var answers = Index.Answers[remedy];
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
        _entries[_entryCount++] = new RuleAmount<TMoney>(Index.FirstRemedy + remedy, NoAmount);
    }

    /// <summary>Adds a part to the last line.</summary>
    public void AddPart(int loss, TMoney value)
    {
        Reserve(ref _parts, _partCount + Pack.RemedyRules.Count);
        ref var part = ref _parts[_partCount++];
        part.Loss = loss;
        part.Value = part.Now = part.Final = value;
        ref var line = ref _lines[_lineCount - 1];
        line.HasValue = true;
        line.PartCount++;
        line.Value += value;
        _entries[_entryCount - 1] = new RuleAmount<TMoney>(Index.FirstRemedy + line.Rule, line.Value);
        Total += value;
        PartsIn++;
        if (loss >= 0 && !Index.Exceeds[line.Rule])
        {
            Recover(loss, value);
        }
    }

    /// <summary>Adds a line of one part that answers one loss, or the claim as a whole.</summary>
    /// <param name="remedy">The place of its rule.</param>
    /// <param name="loss">The loss, or -1.</param>
    /// <param name="value">Its value.</param>
    /// <param name="mayExceed">Whether it may be more than the loss.</param>
    public void AddAnswer(int remedy, int loss, TMoney value, bool mayExceed)
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
        _entries[_entryCount++] = new RuleAmount<TMoney>(Index.FirstRemedy + remedy, value);
        Total += value;
        PartsIn++;
        if (!mayExceed)
        {
            Recover(loss, value);
        }
    }

    /// <summary>Divides a value that is one for several losses among all that the last line answers, as their amounts stand to each other.</summary>
    /// <param name="remedy">The place of the rule.</param>
    /// <param name="value">The value.</param>
    /// <param name="unit">The smallest amount that its rounding leaves.</param>
    public void Divide(int remedy, TMoney value, TMoney unit)
    {
        for (var loss = NextAnswered(remedy, 0); loss >= 0; loss = NextAnswered(remedy, loss + 1))
        {
            AddPart(loss, TMoney.Zero);
        }

        DivideLast(value, unit);
    }

    /// <summary>Divides a value among the parts of the last line, as the amounts of their losses stand to each other.</summary>
    public void DivideLast(TMoney value, TMoney unit)
    {
        var (first, count) = (_lines[_lineCount - 1].FirstPart, _lines[_lineCount - 1].PartCount);
        Room(count);
        for (var i = 0; i < count; i++)
        {
            ref var loss = ref _losses[_parts[first + i].Loss];
            _weights[i] = loss.HasAmount ? loss.Amount : TMoney.Zero;
        }

        Allot(value, _weights.AsSpan(0, count), unit, _shares.AsSpan(0, count));
        (_partCount, _lines[_lineCount - 1].PartCount) = (first, 0);
        PartsIn -= count;
        for (var i = 0; i < count; i++)
        {
            AddPart(_parts[first + i].Loss, _shares[i]);
        }
    }

    /// <summary>Divides a total by <see cref="Allotment"/>.</summary>
    protected abstract void Allot(TMoney total, ReadOnlySpan<TMoney> weights, TMoney unit, Span<TMoney> shares);

    /// <summary>A verdict of the pack or of a host.</summary>
    protected void Weigh(RuleKind kind)
    {
        IsDeclined |= kind == RuleKind.Decline;
        IsForReview |= kind == RuleKind.Review;
        IsAsking |= kind == RuleKind.Ask;
    }

    private void Recover(int loss, TMoney value)
    {
        ref var answered = ref _losses[loss];
        answered.Recovered += value;
        if (answered.Recovered > answered.Amount && answered.HasAmount)
        {
            _mayExceed = true;
        }
    }
}
