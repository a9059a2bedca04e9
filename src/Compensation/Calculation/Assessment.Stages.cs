namespace Compensation.Calculation;

/// <summary>What those need who take a claim from stage to stage themselves: to go back to one, and to take lines out or put them in between two.</summary>
internal abstract partial class Assessment<TMoney>
{
    /// <summary>Makes these the losses that were found.</summary>
    public void TakeLosses(IReadOnlyList<LossSlot<TMoney>> losses)
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
        Total = TMoney.Zero;
        foreach (ref var loss in _losses.AsSpan(0, _lossCount))
        {
            loss.Recovered = TMoney.Zero;
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
    public void AddHostLine(int rule, TMoney? value, IReadOnlyList<(int Loss, TMoney Value)> parts)
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
    public void Weigh(IEnumerable<RuleKind> verdicts)
    {
        IsDeclined = IsForReview = IsAsking = false;
        foreach (var rule in Eligibility)
        {
            Weigh(Pack.Eligibility[rule].Kind);
        }

        foreach (var kind in verdicts)
        {
            Weigh(kind);
        }
    }
}
