namespace Compensation.Cli.Reporting;

/// <summary>Claims that were rejected, by what is wrong with them.</summary>
internal sealed class RejectSection(ReportFrame frame) : Section(frame)
{
    private const int Most = 20;

    public override Html Write()
    {
        var rows = Top(Frame.Tally.Rejects.Ordered.Select(r => (r.Code, (string?)Texts.Such(r.Example), r.Times)), Most, Frame.Tally.Claims);
        return Card(Texts.Rejects, rows.Count == 0 ? null : Texts.RejectsNote, rows.Count == 0 ? Html.None : BarTable.Write(Texts.Rejects, [Texts.Problem, Texts.Claims, Texts.Share], [.. rows.Select(r => r with { Series = "rejected" })]));
    }
}
