using Compensation.Bulk;
using Compensation.Packs.Rules;

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
        Table(Texts.Eligibility, [Texts.Rule, Texts.Claims], version.Eligibility, r => r.Sum(), id => Frame.Packs.Eligibility(version, id), hasMoney: false),
        Table(Texts.Losses, [Texts.Rule, Texts.Times, Texts.Found], version.Losses, r => r.Sum(), id => Frame.Packs.Loss(version, id)),
        Table(Texts.Remedies, [Texts.Rule, Texts.Times, Texts.Offered], version.Remedies, r => r[Decision.Offered], id => Frame.Packs.Remedy(version, id)),
        Table(Texts.Limits, [Texts.Rule, Texts.Times, Texts.Change], version.Limits, r => r[Decision.Offered], id => Frame.Packs.Limit(version, id)),
        Never(version)]);

    private Html Table(string heading, string[] headings, RuleSection section, Func<RuleTally, MoneyTally> money, Func<string, string?> text, bool hasMoney = true)
    {
        var rules = section.Rules.Select(r => (Id: r.Id, Money: money(r))).Where(r => r.Money.Times > 0).OrderByDescending(r => r.Money.Times).ThenBy(r => r.Id, StringComparer.Ordinal).ToArray();
        if (rules.Length == 0)
        {
            return Html.None;
        }

        var rows = rules.Select(r => new BarRow(ReportTexts.Heading(PackTexts.Words(r.Id)), text(r.Id), hasMoney ? Frame.Size(r.Money) : r.Money.Times, hasMoney ? [Html.Of($"{Frame.Number(r.Money.Times)}"), Frame.Sums(r.Money)] : [Html.Of($"{Frame.Number(r.Money.Times)}")])).ToArray();
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

        static IEnumerable<string> Idle(IEnumerable<Rule> rules, RuleSection section)
        {
            var applied = section.Rules.Select(r => r.Id).ToHashSet(StringComparer.Ordinal);
            return rules.Where(r => !applied.Contains(r.Id)).Select(r => PackTexts.Words(r.Id));
        }
    }
}
