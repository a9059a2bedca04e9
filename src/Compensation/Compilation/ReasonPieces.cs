using static Compensation.Compilation.JsonPiece;

namespace Compensation.Compilation;

/// <summary>The reasons of an offer in JSON: one for each rule that applied, without texts.</summary>
internal sealed class ReasonPieces
{
    private static readonly byte[] NothingDue = Utf8($"{{\"rule\":{Quoted(StandardTexts.NothingDue)},\"kind\":{Quoted(WireWords.RuleKinds.Of(RuleKind.Standard))}}}");

    private readonly CompiledVersion _version;
    private readonly CompiledGrounds _grounds;

    /// <summary>For each rule of the version what its reason begins with.</summary>
    private readonly byte[][] _heads;

    public ReasonPieces(CompiledVersion version)
    {
        (_version, _grounds) = (version, version.Grounds);
        _heads = [.. version.Rules.Select(r => Utf8($"{{\"rule\":{Quoted(r.Id)},\"kind\":{Quoted(WireWords.RuleKinds.Of(r.Kind))}"))];
    }

    /// <summary>Writes the reasons, if there are any; false when what one rests on needs the explaining evaluator.</summary>
    public bool Write(Assessment assessment, OfferBuffer line)
    {
        var isFirst = true;
        foreach (var rule in assessment.Eligibility)
        {
            if (!Add(rule, _grounds.Piece(assessment, rule)))
            {
                return false;
            }
        }

        for (var i = 0; i < assessment.Losses.Length; i++)
        {
            if (!Add(_version.FirstLoss + assessment.Losses[i].Rule, _grounds.PieceOfLoss(assessment, i)))
            {
                return false;
            }
        }

        foreach (ref readonly var slot in assessment.Lines)
        {
            if (slot is { IsKept: true, IsAlternative: false } && !Add(_version.FirstRemedy + slot.Rule, _grounds.PieceOfLine(assessment, slot)))
            {
                return false;
            }
        }

        var limits = assessment.Limits;
        for (var i = 0; i < limits.Length; i += limits[i].Lines + 1)
        {
            var rule = _version.FirstLimit + limits[i].Of;
            if (!Add(rule, _grounds.Piece(assessment, rule)))
            {
                return false;
            }
        }

        if (assessment.IsNothingDue)
        {
            Begin();
            line.Add(NothingDue);
        }

        if (!isFirst)
        {
            line.Add((byte)']');
        }

        return true;

        bool Add(int rule, byte[]? grounds)
        {
            Begin();
            line.Add(_heads[rule]);
            line.Add(grounds);
            line.Add((byte)'}');
            return grounds is not null;
        }

        void Begin()
        {
            line.Add(isFirst ? ",\"reasons\":["u8 : ","u8);
            isFirst = false;
        }
    }
}
