using static Compensation.Compilation.EncodedJson;

namespace Compensation.Compilation;

/// <summary>The reasons of an offer in JSON: one for each rule that applied, without texts.</summary>
internal sealed class ReasonJson
{
    private static readonly byte[] NothingDue = Utf8($"{{\"rule\":{Quoted(StandardTexts.NothingDue)},\"kind\":{Quoted(WireWords.RuleKinds.Of(RuleKind.Standard))}}}");

    private readonly CompiledGrounds _grounds;

    /// <summary>For each rule of the version what its reason begins with.</summary>
    private readonly byte[][] _heads;

    public ReasonJson(CompiledVersion version)
    {
        _grounds = version.Grounds;
        _heads = [.. version.Pack.Index.Rules.Select(r => Utf8($"{{\"rule\":{Quoted(r.Id)},\"kind\":{Quoted(WireWords.RuleKinds.Of(r.Kind))}"))];
    }

    /// <summary>Writes the reasons, if there are any; false when what one rests on needs the explaining evaluator.</summary>
    public bool Write(CompiledAssessment assessment, OfferBuffer line)
    {
        var isFirst = true;
        RuleUse use = default;
        for (; assessment.NextUse(ref use, isFirst); isFirst = false)
        {
            Begin();
            line.Add(_heads[use.Rule]);
            if (_grounds.Piece(assessment, use) is not { } grounds)
            {
                return false;
            }

            line.Add(grounds);
            line.Add((byte)'}');
        }

        if (assessment.IsNothingDue)
        {
            Begin();
            line.Add(NothingDue);
            isFirst = false;
        }

        if (!isFirst)
        {
            line.Add((byte)']');
        }

        return true;

        void Begin() => line.Add(isFirst ? ",\"reasons\":["u8 : ","u8);
    }
}
