using static Compensation.Compilation.EncodedJson;

namespace Compensation.Compilation;

/// <summary>The remedies of an offer, and their alternatives, in JSON.</summary>
internal sealed class RemedyJson
{
    private readonly CompiledVersion _version;
    private readonly CompiledGrounds _grounds;
    private readonly LossJson _losses;
    private readonly Piece[] _pieces;

    /// <param name="version">The rules.</param>
    /// <param name="losses">Writes the ids of the losses that are answered.</param>
    public RemedyJson(CompiledVersion version, LossJson losses)
    {
        (_version, _grounds, _losses) = (version, version.Grounds, losses);
        _pieces = [.. version.Pack.RemedyRules.Select(PieceOf)];
    }

    /// <summary>Writes the remedies or the alternatives, if there are any; false when a figure needs the explaining evaluator.</summary>
    public bool Write(CompiledAssessment assessment, OfferBuffer line, int digits, bool isAlternative)
    {
        var first = assessment.NextLine(0, isAlternative);
        for (var i = first; i >= 0; i = assessment.NextLine(i + 1, isAlternative))
        {
            line.Add(i != first ? ","u8 : isAlternative ? ",\"alternatives\":["u8 : ",\"remedies\":["u8);
            if (!WriteOne(assessment, line, digits, i))
            {
                return false;
            }
        }

        if (first >= 0)
        {
            line.Add((byte)']');
        }

        return true;
    }

    private bool WriteOne(CompiledAssessment assessment, OfferBuffer line, int digits, int at)
    {
        ref readonly var slot = ref assessment.Lines[at];
        ref readonly var piece = ref _pieces[slot.Rule];
        line.Add(piece.Head);
        if (slot.HasValue)
        {
            line.Add(",\"value\":"u8);
            line.AddMoney(slot.Value, _version.MoneyDigits, digits);
            var parts = assessment.PartsOf(slot);
            if (parts.Length > 0 && parts[0].Loss >= 0)
            {
                for (var i = 0; i < parts.Length; i++)
                {
                    line.Add(i == 0 ? ",\"parts\":[{\"loss\":\""u8 : ",{\"loss\":\""u8);
                    _losses.AddId(line, assessment.Losses[parts[i].Loss]);
                    line.Add(",\"value\":"u8);
                    line.AddMoney(parts[i].Final, _version.MoneyDigits, digits);
                    line.Add((byte)'}');
                }

                line.Add((byte)']');
            }
        }

        if (_version.Details[slot.Rule] is null)
        {
            line.Add(piece.Detail);
        }
        else
        {
            AddDetail(line, assessment.UnitsOf(at)?.Count, piece.Unit, assessment.ValidityOf(at));
        }

        line.Add(piece.Tail);
        if (_grounds.Piece(assessment, new RuleUse(assessment.Index.FirstRemedy + slot.Rule, RuleUseKind.Line, at)) is not { } grounds)
        {
            return false;
        }

        line.Add(grounds);
        assessment.Current = slot.FirstLoss;
        if (!PublishedValue.Write(_version.RemedyFigures[slot.Rule], ",\"figures\":"u8, assessment, line))
        {
            return false;
        }

        line.Add((byte)'}');
        return true;
    }

    private static void AddDetail(OfferBuffer line, decimal? count, byte[] unit, Validity? valid)
    {
        if (count is { } units)
        {
            AddUnits(line, units, unit);
        }

        if (valid is not null)
        {
            AddValidity(line, valid);
        }
    }

    private static void AddUnits(OfferBuffer line, decimal count, byte[] unit)
    {
        line.Add(",\"units\":{\"count\":"u8);
        line.AddNumber(count);
        line.Add(unit);
    }

    private static void AddValidity(OfferBuffer line, Validity valid)
    {
        line.Add(",\"valid\":{"u8);
        if (valid.Months != 0)
        {
            line.Add("\"months\":"u8);
            line.AddNumber(valid.Months);
        }

        if (valid.Days != 0)
        {
            line.Add("\"days\":"u8);
            line.AddNumber(valid.Days);
        }

        if (valid.Until is { } until)
        {
            line.Add(Utf8($"\"until\":\"{ValueWriter.IsoText(until)}\""));
        }

        line.Add((byte)'}');
    }

    private static Piece PieceOf(RemedyRule rule)
    {
        var unit = rule is { UnitOf: { } of, UnitCount: not null } ? Utf8($",\"of\":{Quoted(of)}}}") : [];
        var detail = new OfferBuffer();
        AddDetail(detail, unit.Length > 0 ? rule.UnitCount?.ConstantNumber : null, unit, ValidityLength.ConstantOf(rule));
        return new Piece(
            Utf8($"{{\"remedy\":{Quoted(rule.Id)},\"form\":{Quoted(WireWords.RemedyForms.Of(rule.Form))}{Optional("choice", rule.Choice)}"),
            detail.Written.ToArray(),
            Utf8(Optional("level", rule.Level)),
            unit);
    }

    /// <summary>What is the same of all lines of a rule.</summary>
    /// <param name="Head">What one begins with.</param>
    /// <param name="Detail">Units and validity, where they are the same for all claims.</param>
    /// <param name="Tail">What stands between the validity and the grounds.</param>
    /// <param name="Unit">What stands behind the count of its units; empty without units.</param>
    private readonly record struct Piece(byte[] Head, byte[] Detail, byte[] Tail, byte[] Unit);
}
