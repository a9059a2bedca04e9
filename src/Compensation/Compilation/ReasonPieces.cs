using Compensation.Calculation;
using Compensation.Offers;
using Compensation.Packs.Rules;
using static Compensation.Compilation.JsonPiece;

namespace Compensation.Compilation;

/// <summary>The reasons of an offer in JSON: one for each rule that applied, without texts.</summary>
internal sealed class ReasonPieces
{
    private static readonly byte[] NothingDue = Utf8($"{{\"rule\":{Quoted(StandardTexts.NothingDue)},\"kind\":{Quoted(WireWords.RuleKinds.Of(RuleKind.Standard))}}}");

    private readonly byte[][] _eligibility;
    private readonly byte[][] _losses;
    private readonly byte[][] _remedies;
    private readonly byte[][] _limits;

    public ReasonPieces(PackVersion pack)
    {
        _eligibility = [.. pack.Eligibility.Select(PieceOf)];
        _losses = [.. pack.LossRules.Select(PieceOf)];
        _remedies = [.. pack.RemedyRules.Select(PieceOf)];
        _limits = [.. pack.LimitRules.Select(PieceOf)];
    }

    /// <summary>Writes the reasons, if there are any.</summary>
    public void Write(Assessment assessment, OfferBuffer line)
    {
        var isFirst = true;
        foreach (var rule in assessment.Eligibility)
        {
            Add(_eligibility[rule]);
        }

        foreach (ref readonly var loss in assessment.Losses)
        {
            Add(_losses[loss.Rule]);
        }

        foreach (ref readonly var slot in assessment.Lines)
        {
            if (slot is { IsKept: true, IsAlternative: false })
            {
                Add(_remedies[slot.Rule]);
            }
        }

        var limits = assessment.Limits;
        for (var i = 0; i < limits.Length; i += limits[i].Lines + 1)
        {
            Add(_limits[limits[i].Of]);
        }

        if (assessment.IsNothingDue)
        {
            Add(NothingDue);
        }

        if (!isFirst)
        {
            line.Add((byte)']');
        }

        void Add(ReadOnlySpan<byte> reason)
        {
            line.Add(isFirst ? ",\"reasons\":["u8 : ","u8);
            line.Add(reason);
            isFirst = false;
        }
    }

    private static byte[] PieceOf(Rule rule) => Utf8($"{{\"rule\":{Quoted(rule.Id)},\"kind\":{Quoted(WireWords.RuleKinds.Of(rule.Kind))}{Grounds(rule)}}}");
}
