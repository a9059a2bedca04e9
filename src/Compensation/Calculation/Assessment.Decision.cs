using System.Runtime.CompilerServices;

namespace Compensation.Calculation;

/// <summary>From what limits left to the decision.</summary>
internal abstract partial class Assessment<TMoney>
{
    /// <summary>Whether nothing that rules found was changed afterwards: by a choice, a limit, or a decision against the claim.</summary>
    protected bool IsAsFound { get; private set; }

    /// <summary>After all limits: what is kept, what alternatives come to, whether nobody is paid twice, and whether anything is due. Routes come next.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected bool Conclude()
    {
        IsAsFound = !(IsDeclined | HasDetails | _mayExceed | _hasAlternatives) && _limitCount == 0 && Total > TMoney.Zero;
        if (IsAsFound)
        {
            _isNothingDue = false;
            return true;
        }

        return ConcludeChanged();
    }

    /// <summary>More is paid for a loss than it comes to. False gives the claim up.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="recovered">What is paid for it.</param>
    protected abstract bool Recovered(int loss, TMoney recovered);

    /// <summary>The route, what else is promised, and the decision, which hangs on them. False gives the claim up.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool End()
    {
        if (!FindRoute())
        {
            return false;
        }

        Decision = IsDeclined ? Decision.Declined
            : IsAsking ? Decision.NeedsInformation
            : IsForReview ? Decision.NeedsReview
            : _isNothingDue ? Decision.Declined
            : Decision.Offered;
        IsNothingDue = _isNothingDue && Decision == Decision.Declined;
        return true;
    }

    /// <summary>The same for a claim where more happened than that rules gave something.</summary>
    private bool ConcludeChanged()
    {
        if (_limitCount > 0)
        {
            for (var i = 0; i < _lineCount; i++)
            {
                if (!_lines[i].IsAlternative)
                {
                    Keep(i);
                }
            }
        }

        if ((_hasAlternatives && !LimitAlternatives()) || ((_mayExceed || _limitCount > 0) && !CheckRecovery()))
        {
            return false;
        }

        _isNothingDue = !IsDeclined && !IsUnsettled && IsWithoutValue();
        if (IsDeclined || _isNothingDue)
        {
            foreach (ref var line in _lines.AsSpan(0, _lineCount))
            {
                line.IsKept = false;
            }
        }

        // Limits that leave nothing are why nothing is due; those of a declined claim never came to be applied.
        if (IsDeclined)
        {
            _limitCount = 0;
        }

        // Limits alone leave what they gave where routes see it.
        var isOther = IsDeclined || _isNothingDue || _hasAlternatives;
        IsAsFound = !isOther && _limitCount == 0;
        if (isOther)
        {
            Retake();
        }

        return !HasDetails || FindDetails();
    }

    /// <summary>Makes what is given after all what routes and published values see.</summary>
    private void Retake()
    {
        Total = TMoney.Zero;
        for (var i = 0; i < _partCount; i++)
        {
            _parts[i].Now = _parts[i].Final;
        }

        foreach (ref var line in _lines.AsSpan(0, _lineCount))
        {
            line.IsIn = line is { IsKept: true, IsAlternative: false };
            line.MarksNow = line.Marks;
            Total += line.IsIn ? line.Value : TMoney.Zero;
        }
    }

    /// <summary>What the limits have left of a line is what it comes to.</summary>
    private void Keep(int at)
    {
        ref var line = ref _lines[at];
        line.IsKept = line.IsIn;
        line.Marks = line.MarksNow;
        line.Value = TMoney.Zero;
        foreach (ref var part in _parts.AsSpan(line.FirstPart, line.PartCount))
        {
            part.Final = part.Now;
            line.Value += part.Now;
        }
    }

    /// <summary>Nobody is paid twice for one loss: what is more than the loss itself is for a person to see.</summary>
    private bool CheckRecovery()
    {
        foreach (ref var loss in _losses.AsSpan(0, _lossCount))
        {
            loss.Recovered = TMoney.Zero;
        }

        foreach (ref readonly var line in Lines)
        {
            if (line is { IsKept: true, IsAlternative: false } && (line.Marks & LimitMarks.Raised) == 0 && !Index.Exceeds[line.Rule])
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

        for (var i = 0; i < _lossCount; i++)
        {
            if (_losses[i].HasAmount && _losses[i].Recovered > _losses[i].Amount && !Recovered(i, _losses[i].Recovered))
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
            if (line is { IsKept: true, IsAlternative: false } && !(line.HasValue && TMoney.IsZero(line.Value)))
            {
                return false;
            }
        }

        return true;
    }
}
