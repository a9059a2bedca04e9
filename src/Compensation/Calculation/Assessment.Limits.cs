namespace Compensation.Calculation;

/// <summary>What a limit covers, and how it makes that come to another sum.</summary>
internal abstract partial class Assessment<TMoney>
{
    /// <summary>Whether the number of the limit that is being applied may not be told.</summary>
    protected bool IsWithholding { get; set; }

    /// <summary>The smallest amount that a rounding leaves.</summary>
    protected abstract TMoney UnitOf(MoneyRounding rounding);

    /// <summary>Gathers what a limit over everything covers, and makes it come to another sum.</summary>
    public void ApplyToAll(int limit, TMoney after)
    {
        Cover(limit);
        Apply(limit, after);
    }

    /// <summary>Gathers what a limit covers; false when it covers nothing. <see cref="Before"/> is then their sum.</summary>
    public bool Cover(int limit)
    {
        var (remedies, losses) = (Index.CoveredRemedies[limit], Index.CoveredLosses[limit]);
        _coveredCount = 0;
        Before = TMoney.Zero;
        for (var l = 0; l < _lineCount; l++)
        {
            ref var line = ref _lines[l];
            if (!line.IsIn)
            {
                continue;
            }

            var isWhole = remedies[line.Rule];
            for (var p = line.FirstPart; p < line.FirstPart + line.PartCount; p++)
            {
                if (isWhole || (_parts[p].Loss >= 0 && losses[_losses[_parts[p].Loss].Rule]))
                {
                    Reserve(ref _covered, _coveredCount);
                    _covered[_coveredCount++] = p;
                    Before += _parts[p].Now;
                }
            }
        }

        return _coveredCount > 0;
    }

    /// <summary>Makes what the last <see cref="Cover"/> gathered come to another sum, divided as it stood before.</summary>
    public void Apply(int limit, TMoney after)
    {
        var rule = Pack.LimitRules[limit];
        Room(_coveredCount);
        for (var i = 0; i < _coveredCount; i++)
        {
            _weights[i] = _parts[_covered[i]].Now;
        }

        Allot(after, _weights.AsSpan(0, _coveredCount), UnitOf(rule.Rounding), _shares.AsSpan(0, _coveredCount));
        for (var i = 0; i < _coveredCount; i++)
        {
            _parts[_covered[i]].Now = _shares[i];
        }

        var marks = rule.Limit.Marks | (IsWithholding ? LimitMarks.Withheld : LimitMarks.None);
        var header = _limitCount;
        Record(limit, Before, after);
        var at = 0;
        for (var l = 0; l < _lineCount && at < _coveredCount; l++)
        {
            ref var line = ref _lines[l];
            if (!line.IsIn || _covered[at] >= line.FirstPart + line.PartCount)
            {
                continue;
            }

            var (before, left) = (TMoney.Zero, TMoney.Zero);
            for (; at < _coveredCount && _covered[at] < line.FirstPart + line.PartCount; at++)
            {
                before += _weights[at];
                left += _shares[at];
            }

            line.MarksNow |= marks;
            if (Record(l, before, left))
            {
                _limits[header].Lines++;
            }
        }

        Total += after - Before;
        for (var l = 0; l < _lineCount; l++)
        {
            ref var line = ref _lines[l];
            if (line.IsIn && (line.MarksNow & LimitMarks.Dropped) != 0 && TMoney.IsZero(SumOf(line)))
            {
                line.IsIn = false;
                PartsIn -= line.PartCount;
            }
        }
    }

    private bool Record(int of, TMoney before, TMoney after)
    {
        if (IsRecording)
        {
            Reserve(ref _limits, _limitCount);
            _limits[_limitCount++] = new LimitSlot<TMoney> { Of = of, Before = before, After = after };
        }

        return IsRecording;
    }

    private TMoney SumOf(in LineSlot<TMoney> line)
    {
        var sum = TMoney.Zero;
        foreach (ref readonly var part in PartsOf(line))
        {
            sum += part.Now;
        }

        return sum;
    }
}
