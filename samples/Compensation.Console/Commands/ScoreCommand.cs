using System.CommandLine;
using Compensation.Cli.Files;
using Compensation.Cli.Reporting;
using Compensation.Cli.Scoring;

namespace Compensation.Cli.Commands;

/// <summary><c>score PACKS CLAIMS</c>: an offer for each claim of a file, as JSON Lines in the order of the claims.</summary>
internal sealed class ScoreCommand
{
    private const int MostThreads = 256;

    private readonly Terminal _terminal;
    private readonly Argument<string> _packs = Arguments.Packs();
    private readonly Argument<string> _claims = new("CLAIMS") { Description = "A .jsonl or a .csv file, or - for JSON Lines on the standard input." };
    private readonly Option<string?> _offers = new("--offers", "-o") { Description = "Where the offers go; the standard output when it is left out, or -.", HelpName = "FILE" };
    private readonly Option<string?> _rejects = new("--rejects") { Description = "Where claims go that cannot be read or judged; beside the offers when it is left out.", HelpName = "FILE" };
    private readonly Option<string?> _report = new("--report") { Description = "Where a report of the run goes, as one page of HTML, in the first language of --reasons.", HelpName = "FILE" };
    private readonly Option<string?> _reasons = new("--reasons") { Description = "Write the reasons in these languages: zh,en.", HelpName = "LANGUAGES" };
    private readonly Option<int> _threads = new("--threads") { Description = "How many threads calculate; all processors when it is left out.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
    private readonly Option<bool> _failOnRejects = new("--fail-on-rejects") { Description = "End with 1 when a claim was rejected." };

    private ScoreCommand(Terminal terminal)
    {
        _terminal = terminal;
        _claims.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var claims }] && claims != "-" && !IsJson(claims) && !IsCsv(claims))
            {
                result.AddError($"'{claims}' is neither a .jsonl nor a .csv file, nor - for the standard input.");
            }
        });
        _reasons.Validators.Add(LanguageTag.Check);
        _threads.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var written }] && !(int.TryParse(written, out var threads) && threads is >= 1 and <= MostThreads))
            {
                result.AddError($"--threads takes a number from 1 to {MostThreads}, not '{written}'.");
            }
        });
    }

    public static Command Create(Terminal terminal)
    {
        var score = new ScoreCommand(terminal);
        var command = new Command("score", "Calculates an offer for each claim of a file.")
        {
            score._packs, score._claims, score._offers, score._rejects, score._report, score._reasons, score._threads, score._failOnRejects,
        };
        command.SetAction(score.Run);
        return command;
    }

    private static bool IsJson(string path) => path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    private static bool IsCsv(string path) => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private int Run(ParseResult parsed)
    {
        var claims = parsed.GetRequiredValue(_claims);
        var offersPath = parsed.GetValue(_offers) is { } path and not "-" ? path : null;
        var rejectsPath = parsed.GetValue(_rejects) ?? (offersPath is null ? null : Path.ChangeExtension(offersPath, null) + ".rejects.jsonl");
        var reportPath = parsed.GetValue(_report);
        CheckPaths((claims == "-" ? null : claims, "the claims"), (offersPath, "the offers"), (rejectsPath, "the rejects"), (reportPath, "the report"));

        var calculators = Calculators.Load(parsed.GetRequiredValue(_packs), _terminal);
        var name = claims == "-" ? "the standard input" : claims;
        using var source = claims == "-" ? _terminal.Input : InputFile.Open(claims);
        using var offers = offersPath is null ? null : OutputFile.Create(offersPath);
        using var rejects = rejectsPath is null ? null : OutputFile.Create(rejectsPath);
        using var report = reportPath is null ? null : OutputFile.Create(reportPath);
        var languages = parsed.GetValue(_reasons) is { } reasons ? LanguageTag.Split(reasons) : [];
        var run = new ScoreRun(new BatchScorer(calculators, languages), parsed.GetValue(_threads), _terminal.Stop);
        var progress = new ScoreProgress(_terminal.Error, _terminal.IsErrorSeen, source);
        try
        {
            run.Run(IsCsv(claims) ? CsvTable.Batches((FileStream)source, name) : JsonLines.Batches(source, name), Write);
        }
        catch (OperationCanceledException)
        {
            throw new CommandFailure(ConsoleDiagnostics.Stopped.In(null, offersPath ?? "the rest"));
        }
        finally
        {
            progress.Clear();
        }

        if (run.Tally.Claims == 0)
        {
            throw new CommandFailure(ConsoleDiagnostics.NoClaims.In(null, name));
        }

        report?.Write(ReportWriter.Write(run.Tally, calculators.Versions, claims == "-" ? null : Path.GetFileName(claims), languages.FirstOrDefault("en")));
        rejects?.Finish();
        offers?.Finish();
        report?.Finish();
        _terminal.Output.Flush();
        ScoreSummary.Show(run.Tally, progress.Elapsed, _terminal.Messages);
        return run.Tally.Rejected > 0 && parsed.GetValue(_failOnRejects) ? ExitCode.Wrong : ExitCode.Completed;

        void Write(ScoredBatch batch)
        {
            if (offers is not null)
            {
                offers.Write(batch.Offers.WrittenMemory);
            }
            else
            {
                _terminal.Output.Write(batch.Offers.WrittenSpan);
            }

            if (rejects is not null)
            {
                rejects.Write(batch.Rejects.WrittenMemory);
            }
            else if (batch.Rejects.WrittenCount > 0)
            {
                progress.Clear();
                _terminal.Error.Write(System.Text.Encoding.UTF8.GetString(batch.Rejects.WrittenSpan));
            }

            progress.Show(run.Tally);
        }
    }

    /// <summary>No file is read and written, or written twice.</summary>
    private static void CheckPaths(params (string? Path, string Role)[] files)
    {
        var named = files.Where(f => f.Path is { Length: > 0 }).Select(f => (Target: OutputFile.TargetOf(f.Path!), f.Path, f.Role)).ToArray();
        for (var i = 0; i < named.Length; i++)
        {
            for (var j = i + 1; j < named.Length; j++)
            {
                if (named[i].Target == named[j].Target && !named[i].Target.StartsWith("/dev/", StringComparison.Ordinal))
                {
                    throw new CommandFailure(ConsoleDiagnostics.SameFile.In(null, named[j].Path, named[i].Role, named[j].Role));
                }
            }
        }
    }
}
