using Compensation.Cli.Scoring;

namespace Compensation.Cli;

public sealed class ScoreProgressTests
{
    [Test]
    public void Report_ShortRunThatNobodyWatches_SaysNothing()
    {
        using var error = new StringWriter();
        var progress = new ScoreProgress(error, isSeen: false);
        progress.Report(new BulkProgress(10, 0, 100, 1000));
        progress.Clear();
        Assert.That(error.ToString(), Is.Empty);
    }

    [Test]
    public void Report_RunThatGoesOn_SaysFromWhere()
    {
        using var error = new StringWriter();
        var progress = new ScoreProgress(error, isSeen: false) { IsResumed = true };
        progress.Report(new BulkProgress(12_345, 0, 100, 1000));
        Assert.That(error.ToString(), Is.EqualTo($"compensate: goes on behind 12,345 claims.{Environment.NewLine}"));
    }
}
