using System.Runtime.CompilerServices;

namespace Compensation.Compilation;

/// <summary>From what the rules found to what is given: choice, limits, the check for double recovery, routing, the decision.</summary>
internal abstract partial class Assessment
{
    private bool _hasAlternatives;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Settle() => BeginLimits() && Version.LimitChunks.Run(this) && Close() && Version.RouteChunks.Run(this) && IsRouted();

    /// <summary>Of alternatives one is chosen, and limits are recorded from here on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool BeginLimits()
    {
        if (Version.Choices.Length > 0 && !Choose())
        {
            return false;
        }

        _isRecording = true;
        return true;
    }

    /// <summary>After all limits: what is kept, what alternatives come to, whether nobody is paid twice, and the decision. Routes come next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Close()
    {
        if (!(IsDeclined | IsForReview | IsAsking | HasDetails | _mayExceed | _hasAlternatives) && _limitCount == 0 && Total > 0)
        {
            (IsAsFound, IsNothingDue, Decision) = (true, false, Decision.Offered);
            return true;
        }

        return CloseChanged();
    }

    /// <summary>The same for a claim where more happened than that rules gave something.</summary>
    private bool CloseChanged()
    {
        if (_limitCount > 0)
        {
            KeepAll();
        }

        var total = Total;
        if (_hasAlternatives && !LimitAlternatives())
        {
            return false;
        }

        if ((_mayExceed || _limitCount > 0) && !IsRecoveryInBounds())
        {
            return false;
        }

        var isNothingDue = !IsDeclined && total == 0 && IsWithoutValue();
        if (IsDeclined || isNothingDue)
        {
            foreach (ref var line in _lines.AsSpan(0, _lineCount))
            {
                line.IsKept = false;
            }
        }

        if (IsDeclined)
        {
            _limitCount = 0;
        }

        // Limits alone leave what they gave where routes see it.
        var isOther = IsDeclined || isNothingDue || _hasAlternatives;
        IsAsFound = !isOther && _limitCount == 0;
        if (isOther)
        {
            Retake();
        }

        Decision = IsDeclined ? Decision.Declined
            : IsAsking ? Decision.NeedsInformation
            : IsForReview ? Decision.NeedsReview
            : isNothingDue ? Decision.Declined
            : Decision.Offered;
        IsNothingDue = isNothingDue && Decision == Decision.Declined;
        return !HasDetails || AreDetailsSound();
    }

    /// <summary>Whether the route taken says how urgent it is.</summary>
    public bool IsRouted() => Route == 0 || Version.Priorities[Route - 1]?.Invoke(this) != true;

    /// <summary>What stands beside values: where a count or a length has no value, the decision is another, so it is asked for before the offer is written.</summary>
    private bool AreDetailsSound()
    {
        foreach (ref readonly var line in Lines)
        {
            if (line.IsKept && Version.Details[line.Rule] is { } detail && !IsSound(detail, line))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSound(CompiledDetail detail, in LineSlot line)
    {
        Current = line.FirstLoss;
        if (detail.Count?.Invoke(this) == true || detail.Until?.Invoke(this) == true || detail.Length?.Invoke(this) == true)
        {
            return false;
        }

        return (detail.Until is null || Date.Year >= 1) && (detail.Length is null || ValidityLength.Whole(Number, Version.Pack.RemedyRules[line.Rule].ValidUnit) is not null);
    }

    /// <summary>Of the lines of each choice the claimant's, else the pack's, else the first.</summary>
    private bool Choose()
    {
        _hasAlternatives = false;
        for (var c = 0; c < Version.Choices.Length; c++)
        {
            var choice = Version.Choices[c];
            var first = -1;
            var count = 0;
            var wished = -1;
            for (var i = 0; i < _lineCount; i++)
            {
                if (choice.Remedies[_lines[i].Rule])
                {
                    first = first < 0 ? i : first;
                    wished = _lines[i].Rule == Wishes[c] ? i : wished;
                    count++;
                }
            }

            if (count < 2)
            {
                continue;
            }

            var picked = wished;
            if (picked < 0 && choice.Ask is { } ask)
            {
                if (ask(this))
                {
                    return false;
                }

                for (var i = 0; i < _lineCount && picked < 0 && PackChoice is not null; i++)
                {
                    picked = choice.Remedies[_lines[i].Rule] && Version.Pack.RemedyRules[_lines[i].Rule].Id == PackChoice ? i : picked;
                }
            }

            picked = picked < 0 ? first : picked;
            for (var i = 0; i < _lineCount; i++)
            {
                _lines[i].IsAlternative |= i != picked && choice.Remedies[_lines[i].Rule];
                _lines[i].IsIn = !_lines[i].IsAlternative;
            }

            _hasAlternatives = true;
        }

        if (_hasAlternatives)
        {
            Reset();
        }

        return true;
    }

    /// <summary>Makes the lines that are in, and what they come to, what limits see.</summary>
    private void Reset()
    {
        Total = 0;
        PartsIn = 0;
        for (var i = 0; i < _partCount; i++)
        {
            _parts[i].Now = _parts[i].Value;
        }

        foreach (ref var line in _lines.AsSpan(0, _lineCount))
        {
            line.IsLifted = line.IsDropped = false;
            if (line.IsIn)
            {
                Total += SumOf(line);
                PartsIn += line.PartCount;
            }
        }
    }

    /// <summary>Makes what is given after all what routes and published values see.</summary>
    private void Retake()
    {
        Total = 0;
        for (var i = 0; i < _partCount; i++)
        {
            _parts[i].Now = _parts[i].Final;
        }

        foreach (ref var line in _lines.AsSpan(0, _lineCount))
        {
            line.IsIn = line is { IsKept: true, IsAlternative: false };
            Total += line.IsIn ? line.Value : 0;
        }
    }

    /// <summary>Each alternative comes to what it would if it were chosen, the other choices as they stand.</summary>
    private bool LimitAlternatives()
    {
        _isRecording = false;
        for (var a = 0; a < _lineCount; a++)
        {
            if (!_lines[a].IsAlternative)
            {
                continue;
            }

            var choice = Version.Pack.RemedyRules[_lines[a].Rule].Choice;
            for (var i = 0; i < _lineCount; i++)
            {
                ref var line = ref _lines[i];
                line.IsIn = i == a || (!line.IsAlternative && Version.Pack.RemedyRules[line.Rule].Choice != choice);
            }

            Reset();
            if (!Version.LimitChunks.Run(this))
            {
                return false;
            }

            Keep(ref _lines[a]);
        }

        return true;
    }

    private void KeepAll()
    {
        foreach (ref var line in _lines.AsSpan(0, _lineCount))
        {
            if (!line.IsAlternative)
            {
                Keep(ref line);
            }
        }
    }

    private void Keep(ref LineSlot line)
    {
        line.IsKept = line.IsIn;
        line.IsRaised = line.IsLifted;
        line.Value = 0;
        foreach (ref var part in _parts.AsSpan(line.FirstPart, line.PartCount))
        {
            part.Final = part.Now;
            line.Value += part.Now;
        }
    }

    /// <summary>Nobody is paid twice for one loss; where that seems so, the explaining evaluator says it in words.</summary>
    private bool IsRecoveryInBounds()
    {
        foreach (ref var loss in _losses.AsSpan(0, _lossCount))
        {
            loss.Recovered = 0;
        }

        foreach (ref readonly var line in Lines)
        {
            if (line is { IsKept: true, IsAlternative: false, IsRaised: false } && !Version.Exceeds[line.Rule])
            {
                foreach (ref readonly var part in PartsOf(line))
                {
                    if (part.Loss >= 0)
                    {
                        _losses[part.Loss].Recovered += part.Final;
                    }
                }
            }
        }

        foreach (ref readonly var loss in Losses)
        {
            if (loss.HasAmount && loss.Recovered > loss.Amount)
            {
                return false;
            }
        }

        return true;
    }

    private bool IsWithoutValue()
    {
        foreach (ref readonly var line in Lines)
        {
            if (line is { IsKept: true, IsAlternative: false } && (!line.HasValue || line.Value != 0))
            {
                return false;
            }
        }

        return true;
    }
}
