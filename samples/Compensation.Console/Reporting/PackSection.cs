namespace Compensation.Cli.Reporting;

/// <summary>Each version of a pack, rule by rule.</summary>
internal sealed class PackSection(ReportFrame frame) : Section(frame)
{
    public override Html Write() => Frame.Tally.Versions.Any() ? Card(Texts.Packs, Texts.PacksNote, Html.Join(Frame.Tally.Versions.Select(Version)), isWide: true) : Html.None;

    private Html Version(VersionTally version)
    {
        var name = version.Version is null ? Html.Of($"{version.Pack ?? "–"}: {Texts.NoVersion}") : Html.Of($"{Frame.Packs.Title(version) ?? version.Pack} <span class=\"quiet\">{version.Pack} {version.Version}</span>");
        var hash = version.Hash is null ? Html.None : Html.Of($"<p><code>{version.Hash}</code></p>\n");
        return Html.Of($"<details class=\"pack\"><summary>{name} <span class=\"quiet\">· {Texts.Named(Texts.Claims, Frame.Number(version.Offers.Claims))}</span></summary>\n{hash}{Rules(version)}</details>\n");
    }

    private Html Rules(VersionTally version) => Html.Join([
        Table(Texts.Eligibility, [Texts.Rule, Texts.Claims], version.Eligibility, r => r.Sum(), r => Name(version, KindOf(r), r.Id), id => Frame.Packs.Eligibility(version, id), hasMoney: false),
        Table(Texts.Losses, [Texts.Rule, Texts.Times, Texts.Found], version.Losses, r => r.Sum(), r => Name(version, RuleKind.Loss, r.Id), id => Frame.Packs.Loss(version, id)),
        Table(Texts.Remedies, [Texts.Rule, Texts.Times, Texts.Offered], version.Remedies, r => r[Decision.Offered], r => Name(version, RuleKind.Remedy, r.Id), id => Frame.Packs.Remedy(version, id)),
        Table(Texts.Limits, [Texts.Rule, Texts.Times, Texts.Change], version.Limits, r => r[Decision.Offered], r => Name(version, RuleKind.Limit, r.Id), id => Frame.Packs.Limit(version, id)),
        Never(version)]);

    private string Name(VersionTally version, RuleKind kind, string id) => Frame.Packs.Rule(version, kind, id);

    private static RuleKind KindOf(RuleTally rule) => WireWords.RuleKinds.TryParse(rule.Sort, out var kind) ? kind : RuleKind.Standard;

    private Html Table(
        string heading, string[] headings, RuleSection section, Func<RuleTally, MoneyTally> money, Func<RuleTally, string> name, Func<string, string?> text, bool hasMoney = true)
    {
        var rules = section.Rules.Select(r => (Id: r.Id, Name: name(r), Money: money(r))).Where(r => r.Money.Times > 0).OrderByDescending(r => r.Money.Times).ThenBy(r => r.Id, StringComparer.Ordinal).ToArray();
        if (rules.Length == 0)
        {
            return Html.None;
        }

        var rows = rules.Select(r => new BarRow(r.Name, text(r.Id), hasMoney ? Frame.Size(r.Money) : r.Money.Times, hasMoney ? [Html.Of($"{Frame.Number(r.Money.Times)}"), Frame.Sums(r.Money)] : [Html.Of($"{Frame.Number(r.Money.Times)}")])).ToArray();
        return Html.Of($"<h3>{heading}</h3>\n{BarTable.Write(heading, headings, rows)}");
    }

    /// <summary>The rules that no claim has needed, where the pack is at hand.</summary>
    private Html Never(VersionTally version)
    {
        if (Frame.Packs.Find(version) is not { } pack)
        {
            return Html.None;
        }

        var never = Idle(pack.Eligibility, version.Eligibility).Concat(Idle(pack.LossRules, version.Losses)).Concat(Idle(pack.RemedyRules, version.Remedies)).Concat(Idle(pack.LimitRules, version.Limits)).ToArray();
        return never.Length == 0 ? Html.None : Html.Of($"<h3>{Texts.NeverApplied}</h3>\n<p class=\"quiet\">{Frame.Format.List(never)}</p>\n");

        IEnumerable<string> Idle(IEnumerable<Rule> rules, RuleSection section)
        {
            var applied = section.Rules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
            return rules.Where(r => !applied.Contains(r.Id)).Select(r => Name(version, r.Kind, r.Id));
        }
    }
}
