using System.CommandLine;
using System.Text;
using Compensation.Cli.Reporting;
using Compensation.Cli.Scoring;

namespace Compensation.Cli.Commands;

/// <summary><c>score PACKS CLAIMS</c>: an offer for each claim of a file, as JSON Lines in the order of the claims.</summary>
internal sealed class ScoreCommand
{
    private static readonly Dictionary<string, BulkEncoding> Encodings = new(StringComparer.OrdinalIgnoreCase) { ["utf-8"] = BulkEncoding.Utf8, ["gb18030"] = BulkEncoding.Gb18030 };

    private static readonly string[] Refusals = [BulkDiagnostics.Differs.Code, BulkDiagnostics.BadCheckpoint.Code, BulkDiagnostics.PartLost.Code];

    private readonly Terminal _terminal;
    private readonly Argument<string> _packs = CommandArguments.Packs();
    private readonly Argument<string> _claims = new("CLAIMS") { Description = "A .jsonl or a .csv file, or - for JSON Lines on the standard input." };
    private readonly Option<string?> _offers = new("--offers", "-o") { Description = "Where the offers go; the standard output when it is left out, or -.", HelpName = "FILE" };
    private readonly Option<string?> _rejects = new("--rejects") { Description = "Where claims go that cannot be read or judged; beside the offers when it is left out.", HelpName = "FILE" };
    private readonly Option<string?> _report = new("--report") { Description = "Where a report of the run goes, as one page of HTML, in the first language of --reasons.", HelpName = "FILE" };
    private readonly Option<string?> _reasons = new("--reasons") { Description = "Write the reasons in these languages: zh,en.", HelpName = "LANGUAGES" };
    private readonly Option<int> _threads = new("--threads") { Description = "How many threads calculate; all processors when it is left out.", HelpName = "N", DefaultValueFactory = _ => new BulkOptions().Threads };
    private readonly Option<string> _encoding = new("--encoding") { Description = "The encoding of the claims: utf-8 or gb18030.", HelpName = "NAME", DefaultValueFactory = _ => "utf-8" };
    private readonly Option<bool> _resume = new("--resume") { Description = "Go on with a run into the same files that was ended before it was finished." };

    // For tests: checkpoints by bytes, so that they do not hang on the clock.
    private readonly Option<long?> _checkpointBytes = new("--checkpoint-bytes") { Hidden = true };
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
        _encoding.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var name }] && !Encodings.ContainsKey(name))
            {
                result.AddError($"--encoding takes utf-8 or gb18030, not '{name}'.");
            }
        });
        _threads.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: var written }] && !(int.TryParse(written, out var threads) && threads is >= 1 and <= BulkOptions.MaxThreads))
            {
                result.AddError($"--threads takes a number from 1 to {BulkOptions.MaxThreads}, not '{written}'.");
            }
        });
    }

    public static Command Create(Terminal terminal)
    {
        var score = new ScoreCommand(terminal);
        var command = new Command("score", "Calculates an offer for each claim of a file.")
        {
            score._packs, score._claims, score._offers, score._rejects, score._report, score._reasons, score._encoding, score._threads, score._resume, score._checkpointBytes, score._failOnRejects,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(score._resume) && (result.GetResult(score._claims)?.Tokens is [{ Value: "-" }] || result.GetResult(score._offers)?.Tokens is not [{ Value: not "-" }]))
            {
                result.AddError("--resume needs files: CLAIMS can't be the standard input, and --offers must name where the offers go.");
            }
        });
        command.SetAction(score.Run);
        return command;
    }

    private static bool IsJson(string path) => path.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase);

    private static bool IsCsv(string path) => path.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    private int Run(ParseResult parsed)
    {
        var claims = parsed.GetRequiredValue(_claims);
        var offers = parsed.GetValue(_offers) is { } path and not "-" ? path : null;
        var rejects = parsed.GetValue(_rejects);
        var options = Options(parsed);
        var packs = Packs.Load(parsed.GetRequiredValue(_packs), _terminal);
        var scorer = new BulkScorer(packs, options);
        var files = claims != "-" && offers is not null ? new BulkFiles(claims, offers) { Resume = parsed.GetValue(_resume) } : null;
        files = files is not null && rejects is not null ? files with { Rejects = rejects } : files;
        var reportPath = parsed.GetValue(_report);
        var rejectsPath = rejects ?? (offers is null ? null : new BulkFiles(claims, offers).Rejects);
        RunFiles.CheckApart(packs, claims == "-" ? null : claims, [.. files?.Outputs ?? [(offers, "the offers"), (rejectsPath, "the rejects")], (reportPath, "the report")]);

        // Begun before the run, so that a path that can't be written is told at once.
        using var report = reportPath is null ? null : OutputFile.Create(reportPath);
        files = files is null || report is null ? files : files with { Completing = WriteReport };
        var progress = new ScoreProgress(_terminal.Error, _terminal.IsErrorSeen) { IsResumed = TellHowItBegins(files) };
        BulkResult result;
        try
        {
            result = files is null ? Score(scorer, claims, offers, rejectsPath, progress, WriteReport) : scorer.Score(files, progress, _terminal.Stop);
        }
        catch (Exception failure) when (failure is CompensationException or OperationCanceledException)
        {
            progress.Clear();
            var diagnostics = (failure as CompensationException)?.Diagnostics ?? [ConsoleDiagnostics.Stopped.In(null, WhatIsLeft(files, offers))];
            _terminal.ShowMessages(diagnostics);
            TellHowToGoOn(files, failure, parsed);
            return ExitCode.Wrong;
        }
        finally
        {
            progress.Clear();
        }

        _terminal.Output.Flush();
        ScoreSummary.Show(result, progress.Elapsed, _terminal.Messages);
        return result.Rejected > 0 && parsed.GetValue(_failOnRejects) ? ExitCode.Wrong : ExitCode.Completed;

        void WriteReport(BulkResult whole)
        {
            report?.Write(ReportWriter.Write(whole.Tally, packs.Versions, claims == "-" ? null : Path.GetFileName(claims), options.Languages.FirstOrDefault("en")));
            report?.Finish();
        }
    }

    private BulkOptions Options(ParseResult parsed)
    {
        var options = new BulkOptions
        {
            Format = IsCsv(parsed.GetRequiredValue(_claims)) ? BulkFormat.Csv : BulkFormat.JsonLines,
            Encoding = Encodings[parsed.GetRequiredValue(_encoding)],
            Languages = parsed.GetValue(_reasons) is { } reasons ? LanguageTag.Split(reasons) : [],
            Threads = parsed.GetValue(_threads),
        };
        return parsed.GetValue(_checkpointBytes) is { } bytes ? options with { CheckpointBytes = bytes, CheckpointPause = TimeSpan.MaxValue } : options;
    }

    /// <summary>A run that cannot be resumed, for its claims come from, or its offers go to, a stream.</summary>
    private BulkResult Score(BulkScorer scorer, string claims, string? offersPath, string? rejectsPath, ScoreProgress progress, Action<BulkResult> complete)
    {
        using var source = claims == "-" ? _terminal.Input : InputFile.Open(claims);
        using var offers = offersPath is null ? null : OutputFile.Create(offersPath);
        using var rejects = rejectsPath is null ? null : OutputFile.Create(rejectsPath);
        var result = scorer.Score(
            source,
            claims == "-" ? "the standard input" : claims,
            offers is null ? _terminal.Output.Write : offers.Write,
            rejects is null ? Show : rejects.Write,
            progress,
            _terminal.Stop);
        complete(result);
        rejects?.Finish();
        offers?.Finish();
        return result;

        void Show(ReadOnlySpan<byte> lines)
        {
            if (!lines.IsEmpty)
            {
                progress.Clear();
                _terminal.Error.Write(Encoding.UTF8.GetString(lines));
            }
        }
    }

    /// <summary>Says of an unfinished run whether it is gone on with; true when it is.</summary>
    private bool TellHowItBegins(BulkFiles? files)
    {
        var isUnfinished = files is not null && File.Exists(files.Checkpoint);
        if (isUnfinished != files?.Resume && files is not null)
        {
            _terminal.Error.WriteLine(files.Resume
                ? "compensate: there is no unfinished run to go on with; starts from the beginning."
                : $"compensate: starts anew; the unfinished run into {files.Offers} is given up (--resume would go on with it).");
        }

        return isUnfinished && files!.Resume;
    }

    private static string WhatIsLeft(BulkFiles? files, string? offers) =>
        files is not null && File.Exists(files.Checkpoint) ? "what was done is kept" : $"{offers ?? "the rest"} was not written";

    /// <summary>The command that goes on with what an unfinished run has done, unless it would fail again for what was said.</summary>
    private void TellHowToGoOn(BulkFiles? files, Exception failure, ParseResult parsed)
    {
        var isRefused = failure is CompensationException refusal && refusal.Diagnostics.Any(d => Refusals.Contains(d.Code));
        if (files is null || isRefused || !File.Exists(files.Checkpoint))
        {
            return;
        }

        var tokens = parsed.Tokens.Select(token => token.Value).ToList();
        if (!tokens.Contains(_resume.Name))
        {
            tokens.Add(_resume.Name);
        }

        _terminal.Error.WriteLine($"compensate: go on with: compensate {string.Join(' ', tokens.Select(ShellWord.Quote))}");
    }
}
