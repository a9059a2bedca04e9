namespace Compensation.Cli.Reporting;

/// <summary>Why claims were declined or need a person, and which facts they wait for.</summary>
internal sealed class ReasonSection(ReportFrame frame) : Section(frame)
{
    private const int Most = 10;

    private readonly bool _hasSeveralPacks = frame.Tally.Versions.Select(v => v.Pack).Distinct().Skip(1).Any();

    public override Html Write()
    {
        var declined = Reasons(Decision.Declined, RuleKind.Decline).Concat(Standard());
        var review = Reasons(Decision.NeedsReview, RuleKind.Review).Concat(Frame.Tally.Warnings.Ordered.Select(w => (Label: w.Code, (string?)Texts.Such(w.Example), w.Times)));
        var missing = Reasons(Decision.NeedsInformation, RuleKind.Ask).Concat(Missing());
        return Html.Join([
            Reasons(Texts.DeclineReasons, Texts.ReasonsNote, Texts.Reason, declined, Decision.Declined),
            Reasons(Texts.Missing, Texts.MissingNote, Texts.Fact, missing, Decision.NeedsInformation),
            Reasons(Texts.ReviewReasons, Texts.ReasonsNote, Texts.Reason, review, Decision.NeedsReview)]);
    }

    private Html Reasons(string heading, string note, string column, IEnumerable<(string Label, string? Note, long Count)> reasons, Decision decision)
    {
        var rows = Top(reasons.GroupBy(r => (r.Label, r.Note)).Select(g => (g.Key.Label, g.Key.Note, g.Sum(r => r.Count))), Most, Frame.Overall[decision]);
        return Card(heading, rows.Count == 0 ? null : note, rows.Count == 0 ? Html.None : BarTable.Write(heading, [column, Texts.Claims, Texts.Share], [.. rows.Select(r => r with { Series = DecisionSection.Series(decision) })]));
    }

    private IEnumerable<(string Label, string? Note, long Count)> Reasons(Decision decision, RuleKind kind) =>
        from version in Frame.Tally.Versions
        from rule in version.Eligibility.Rules
        where rule.Sort == WireWords.RuleKinds.Of(kind)
        select (Name(version, kind, rule.Id), Frame.Packs.Eligibility(version, rule.Id), rule[decision].Times);

    private IEnumerable<(string Label, string? Note, long Count)> Standard() =>
        from version in Frame.Tally.Versions
        from rule in version.Standard.Rules
        select (rule.Id == "nothing_due" ? Texts.NothingDue : ReportTexts.Heading(PackTexts.Words(rule.Id)), Frame.Packs.Standard(rule.Id), rule[Decision.Declined].Times);

    private IEnumerable<(string Label, string? Note, long Count)> Missing() =>
        from version in Frame.Tally.Versions
        from fact in version.Offers.Missing.Ordered
        let title = Frame.Packs.Fact(version, fact.Key)
        select (ReportTexts.Heading(title ?? fact.Key), _hasSeveralPacks ? Frame.Packs.Pack(version) : title is null ? null : fact.Key, fact.Value);

    private string Name(VersionTally version, RuleKind kind, string id)
    {
        var name = Frame.Packs.Rule(version, kind, id);
        return _hasSeveralPacks ? Texts.Aside(name, Frame.Packs.Pack(version)) : name;
    }
}
