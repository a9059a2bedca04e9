using static Compensation.Compilation.EncodedJson;

namespace Compensation.Compilation;

/// <summary>The losses of an offer in JSON.</summary>
internal sealed class LossJson
{
    private readonly CompiledVersion _version;
    private readonly CompiledGrounds _grounds;
    private readonly Piece[] _pieces;
    private readonly byte[][] _ids;

    public LossJson(CompiledVersion version)
    {
        (_version, _grounds) = (version, version.Grounds);
        _pieces = [.. version.Pack.LossRules.Select(PieceOf)];
        _ids = [.. version.Pack.LossRules.Select(r => Utf8(Quoted(r.Id)[1..^1]))];
    }

    /// <summary>Writes the losses, if there are any; false when a figure needs the explaining evaluator.</summary>
    public bool Write(CompiledAssessment assessment, OfferBuffer line, int digits)
    {
        var losses = assessment.Losses;
        for (var i = 0; i < losses.Length; i++)
        {
            ref readonly var loss = ref losses[i];
            ref readonly var piece = ref _pieces[loss.Rule];
            line.Add(i == 0 ? ",\"losses\":["u8 : ","u8);
            if (loss.Number == 0)
            {
                line.Add(piece.Head);
            }
            else
            {
                line.Add("{\"loss\":\""u8);
                AddId(line, loss);
                line.Add(piece.NumberedHead);
            }

            if (loss.HasAmount)
            {
                line.Add(",\"amount\":"u8);
                line.AddMoney(loss.Amount, _version.MoneyDigits, digits);
            }

            line.Add(piece.Tail);
            if (_grounds.Piece(assessment, new RuleUse(assessment.Index.FirstLoss + loss.Rule, RuleUseKind.Loss, i)) is not { } grounds)
            {
                return false;
            }

            line.Add(grounds);
            assessment.See(i);
            if (!PublishedValue.Write(_version.LossFigures[loss.Rule], ",\"figures\":"u8, assessment, line))
            {
                return false;
            }

            line.Add((byte)'}');
        }

        if (losses.Length > 0)
        {
            line.Add((byte)']');
        }

        return true;
    }

    /// <summary>Writes the id of a loss, and the quote behind it.</summary>
    public void AddId(OfferBuffer line, in LossSlot<long> loss)
    {
        line.Add(_ids[loss.Rule]);
        if (loss.Number > 0)
        {
            line.Add((byte)'[');
            line.AddNumber(loss.Number);
            line.Add((byte)']');
        }

        line.Add((byte)'"');
    }

    private static Piece PieceOf(LossRule rule)
    {
        var kinds = $",\"type\":{Quoted(WireWords.LossTypes.Of(rule.Type))}{Optional("kind", rule.LossKind)}";
        return new Piece(
            Utf8($"{{\"loss\":{Quoted(rule.Id)}{kinds}"),
            Utf8($",\"rule\":{Quoted(rule.Id)}{kinds}"),
            Utf8(Optional("method", rule.Method)));
    }

    /// <summary>What is the same of all losses that a rule finds.</summary>
    /// <param name="Head">What one begins with.</param>
    /// <param name="NumberedHead">Of a loss for an item of a list: what stands behind the id.</param>
    /// <param name="Tail">What stands between the amount and the grounds.</param>
    private readonly record struct Piece(byte[] Head, byte[] NumberedHead, byte[] Tail);
}
