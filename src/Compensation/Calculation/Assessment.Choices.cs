using System.Runtime.CompilerServices;

namespace Compensation.Calculation;

/// <summary>Of alternatives one is given; each of the others comes to what it would if it were chosen.</summary>
internal abstract partial class Assessment<TMoney>
{
    /// <summary>The remedy that the pack itself chooses for a claim; null for none of them. False gives the claim up.</summary>
    protected abstract bool TryChoose(int choice, out string? remedy);

    /// <summary>Of the lines of each choice the claimant's, else the pack's, else the first. Limits are recorded from here on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected bool Choose()
    {
        IsRecording = true;
        _hasAlternatives = false;
        return Index.Choices.Length == 0 || ChooseEach();
    }

    private bool ChooseEach()
    {
        for (var c = 0; c < Index.Choices.Length; c++)
        {
            var choice = Index.Choices[c];
            var first = -1;
            var count = 0;
            var picked = -1;
            for (var i = 0; i < _lineCount; i++)
            {
                if (choice.Remedies[_lines[i].Rule])
                {
                    first = first < 0 ? i : first;
                    picked = _lines[i].Rule == Chosen[c] ? i : picked;
                    count++;
                }
            }

            if (count < 2)
            {
                continue;
            }

            if (picked < 0 && choice.Own is not null)
            {
                if (!TryChoose(c, out var own))
                {
                    return false;
                }

                for (var i = 0; i < _lineCount && picked < 0 && own is not null; i++)
                {
                    picked = choice.Remedies[_lines[i].Rule] && Pack.RemedyRules[_lines[i].Rule].Id == own ? i : picked;
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

    /// <summary>Makes the lines that are in, and what they come to before any limit, what limits see.</summary>
    private void Reset()
    {
        Total = TMoney.Zero;
        PartsIn = 0;
        for (var i = 0; i < _partCount; i++)
        {
            _parts[i].Now = _parts[i].Value;
        }

        foreach (ref var line in _lines.AsSpan(0, _lineCount))
        {
            line.MarksNow = LimitMarks.None;
            if (line.IsIn)
            {
                Total += SumOf(line);
                PartsIn += line.PartCount;
            }
        }
    }

    /// <summary>Each alternative comes to what it would if it were chosen, the other choices as they stand.</summary>
    private bool LimitAlternatives()
    {
        IsRecording = false;
        for (var a = 0; a < _lineCount; a++)
        {
            if (!_lines[a].IsAlternative)
            {
                continue;
            }

            var choice = Pack.RemedyRules[_lines[a].Rule].Choice;
            for (var i = 0; i < _lineCount; i++)
            {
                ref var line = ref _lines[i];
                line.IsIn = i == a || (!line.IsAlternative && Pack.RemedyRules[line.Rule].Choice != choice);
            }

            Reset();
            if (!ApplyLimits())
            {
                return false;
            }

            Keep(a);
        }

        return true;
    }
}
