namespace Compensation.Compilation;

/// <summary>What limits call: they gather what they cover, and make it come to another sum.</summary>
internal abstract partial class Assessment
{
    /// <summary>Gathers what a limit over everything covers, and makes it come to another sum.</summary>
    public void ApplyToAll(int limit, long after)
    {
        Cover(limit);
        Apply(limit, after);
    }

    /// <summary>Gathers what a limit covers; false when it covers nothing. <see cref="Before"/> is then their sum.</summary>
    public bool Cover(int limit)
    {
        var (remedies, losses) = (Version.CoveredRemedies[limit], Version.CoveredLosses[limit]);
        _coveredCount = 0;
        Before = 0;
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

    /// <summary>Makes what the last <see cref="Cover"/> gathered come to another sum.</summary>
    public void Apply(int limit, long after)
    {
        var rule = Version.Pack.LimitRules[limit];
        Room(_coveredCount);
        for (var i = 0; i < _coveredCount; i++)
        {
            _weights[i] = _parts[_covered[i]].Now;
        }

        Allotment.Allot(after, _weights.AsSpan(0, _coveredCount), Version.UnitOf(rule.Rounding, CurrencyDigits), _shares.AsSpan(0, _coveredCount));
        for (var i = 0; i < _coveredCount; i++)
        {
            _parts[_covered[i]].Now = _shares[i];
        }

        var header = _limitCount;
        if (_isRecording)
        {
            Reserve(ref _limits, _limitCount);
            _limits[_limitCount++] = new LimitSlot { Of = limit, Before = Before, After = after };
        }

        var at = 0;
        for (var l = 0; l < _lineCount && at < _coveredCount; l++)
        {
            ref var line = ref _lines[l];
            if (!line.IsIn || _covered[at] >= line.FirstPart + line.PartCount)
            {
                continue;
            }

            long before = 0;
            long left = 0;
            for (; at < _coveredCount && _covered[at] < line.FirstPart + line.PartCount; at++)
            {
                before += _weights[at];
                left += _shares[at];
            }

            line.IsLifted |= rule.Limit == LimitKind.AtLeast;
            line.IsDropped |= rule.Limit == LimitKind.DropBelow;
            if (_isRecording)
            {
                Reserve(ref _limits, _limitCount);
                _limits[_limitCount++] = new LimitSlot { Of = l, Before = before, After = left };
                _limits[header].Lines++;
            }
        }

        Total += after - Before;
        for (var l = 0; l < _lineCount; l++)
        {
            ref var line = ref _lines[l];
            if (line is { IsIn: true, IsDropped: true } && SumOf(line) == 0)
            {
                line.IsIn = false;
                PartsIn -= line.PartCount;
            }
        }
    }

    /// <summary>Multiplies what the last <see cref="Cover"/> gathered.</summary>
    public void Multiply(int limit, Quotient factor)
    {
        var rule = Version.Pack.LimitRules[limit];
        var after = Money(Quotient.Times(factor, Before, ScaledNumber.PowerOfTen(Version.MoneyDigits)), rule.Rounding.Digits ?? -1, rule.Rounding.Mode);
        if (after != Before)
        {
            Apply(limit, after);
        }
    }

    /// <summary>Drops what the last <see cref="Cover"/> gathered when it is below an amount.</summary>
    public void DropBelow(int limit, Quotient amount)
    {
        if (Before != 0 && Quotient.Of(Before, ScaledNumber.PowerOfTen(Version.MoneyDigits)) < amount)
        {
            Apply(limit, 0);
        }
    }

    private long SumOf(in LineSlot line)
    {
        long sum = 0;
        foreach (ref readonly var part in PartsOf(line))
        {
            sum += part.Now;
        }

        return sum;
    }
}
