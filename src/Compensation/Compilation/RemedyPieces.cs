using static Compensation.Compilation.JsonPiece;

namespace Compensation.Compilation;

/// <summary>The remedies of an offer, and their alternatives, in JSON.</summary>
internal sealed class RemedyPieces
{
    private readonly CompiledVersion _version;
    private readonly CompiledGrounds _grounds;
    private readonly LossPieces _losses;
    private readonly Piece[] _pieces;

    /// <param name="version">The rules.</param>
    /// <param name="losses">Writes the ids of the losses that are answered.</param>
    public RemedyPieces(CompiledVersion version, LossPieces losses)
    {
        (_version, _grounds, _losses) = (version, version.Grounds, losses);
        _pieces = [.. version.Pack.RemedyRules.Select(PieceOf)];
    }

    /// <summary>Writes the remedies or the alternatives, if there are any; false when a figure needs the explaining evaluator.</summary>
    public bool Write(Assessment assessment, OfferBuffer line, int digits, bool isAlternative)
    {
        var isFirst = true;
        foreach (ref readonly var slot in assessment.Lines)
        {
            if (!slot.IsKept || slot.IsAlternative != isAlternative)
            {
                continue;
            }

            line.Add(!isFirst ? ","u8 : isAlternative ? ",\"alternatives\":["u8 : ",\"remedies\":["u8);
            isFirst = false;
            if (!WriteOne(assessment, line, digits, slot))
            {
                return false;
            }
        }

        if (!isFirst)
        {
            line.Add((byte)']');
        }

        return true;
    }

    private bool WriteOne(Assessment assessment, OfferBuffer line, int digits, in LineSlot slot)
    {
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

        assessment.Current = slot.FirstLoss;
        if (_version.Details[slot.Rule] is { } detail)
        {
            AddDetail(assessment, line, _version.Pack.RemedyRules[slot.Rule], detail, piece.Unit);
        }
        else
        {
            line.Add(piece.Detail);
        }

        line.Add(piece.Tail);
        if (_grounds.PieceOfLine(assessment, slot) is not { } grounds)
        {
            return false;
        }

        line.Add(grounds);
        if (!PublishedValue.Write(_version.RemedyFigures[slot.Rule], ",\"figures\":"u8, assessment, line))
        {
            return false;
        }

        line.Add((byte)'}');
        return true;
    }

    private static void AddDetail(Assessment assessment, OfferBuffer line, RemedyRule rule, CompiledDetail detail, byte[] unit)
    {
        if (unit.Length > 0)
        {
            AddUnits(line, OfferBuilder.CountOf(assessment, rule, detail), unit);
        }

        if (OfferBuilder.ValidityOf(assessment, rule, detail) is { } valid)
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
        if (unit.Length > 0 && rule.UnitCount?.ConstantNumber is { } count)
        {
            AddUnits(detail, count, unit);
        }

        if (ValidityLength.ConstantOf(rule) is { } valid)
        {
            AddValidity(detail, valid);
        }

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
