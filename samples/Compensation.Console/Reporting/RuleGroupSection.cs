namespace Compensation.Cli.Reporting;

/// <summary>Losses by their types and remedies by their forms.</summary>
internal sealed class RuleGroupSection(ReportFrame frame) : Section(frame)
{
    public override Html Write()
    {
        var losses = WireWords.LossTypes.All.Select(type => (Label: Texts.Label(Glossary.LossTypes, type), Money: Sum(v => v.Losses, type, null))).ToArray();
        var given = WireWords.RemedyForms.All.Select(form =>
            (Label: Texts.Label(Glossary.Forms, form), Money: Sum(v => v.Remedies, form, Decision.Offered), Open: Sum(v => v.Remedies, form, null).Times)).ToArray();
        var lossTable = Rows(losses.Select(l => (l.Label, l.Money, (long?)null)), Texts.LossTypes, [Texts.LossType, Texts.Times, Texts.Found]);
        var remedyTable = Rows(given.Select(g => (g.Label, g.Money, (long?)(g.Open - g.Money.Times))), Texts.RemedyForms, [Texts.RemedyForm, Texts.Times, Texts.Offered, Texts.Open]);
        return Html.Join([Card(Texts.LossTypes, Texts.LossTypesNote, lossTable), Card(Texts.RemedyForms, Texts.RemedyFormsNote, remedyTable)]);
    }

    private Html Rows(IEnumerable<(string Label, MoneyTally Money, long? Open)> groups, string caption, IReadOnlyList<string> headings)
    {
        var shown = groups.Where(g => g.Money.Times > 0 || g.Open > 0).ToArray();
        return shown.Length == 0 ? Html.None : BarTable.Write(caption, headings, [.. shown.Select(g => new BarRow(g.Label, null, Frame.Size(g.Money), Cells(g.Money, g.Open)))]);
    }

    private Html[] Cells(MoneyTally money, long? open)
    {
        Html[] cells = [Html.Of($"{Frame.Number(money.Times)}"), Frame.Sums(money)];
        return open is { } lines ? [.. cells, Html.Of($"{Frame.Number(lines)}")] : cells;
    }

    /// <summary>The rules of one sort in all packs; of one decision, or of all.</summary>
    private MoneyTally Sum(Func<VersionTally, RuleSection> section, string sort, Decision? decision)
    {
        var sum = new MoneyTally();
        foreach (var rule in Frame.Tally.Versions.SelectMany(v => section(v).Rules).Where(r => r.Sort == sort))
        {
            sum.Add(decision is { } one ? rule[one] : rule.Sum());
        }

        return sum;
    }
}
