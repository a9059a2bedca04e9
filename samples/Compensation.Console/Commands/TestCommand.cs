using System.CommandLine;
using System.Globalization;
using Spectre.Console;

namespace Compensation.Cli.Commands;

/// <summary><c>test PACKS</c>: runs the tests of packs, and tells what they have not reached.</summary>
internal static class TestCommand
{
    public static Command Create(Terminal terminal)
    {
        var packs = CommandArguments.Packs();
        var cases = new Option<string?>("--cases") { Description = "Run the cases of this file alone.", HelpName = "FILE" };
        var command = new Command("test", "Runs the tests that lie beside packs as NAME.tests.yaml.") { packs, cases };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(packs), parsed.GetValue(cases), terminal));
        return command;
    }

    private static int Run(string packs, string? cases, Terminal terminal)
    {
        var run = PackTestRun.Run(packs, cases);
        terminal.ShowMessages(run.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        var results = terminal.Results;
        ShowFiles(run, results);
        foreach (var failed in run.Results.Where(r => !r.Passed))
        {
            ShowFailure(failed, results);
        }

        ShowCoverage(run, results);
        terminal.Line(string.Create(CultureInfo.InvariantCulture, $"{run.Passed} passed, {run.Failed} failed"));
        return run.IsSuccess ? ExitCode.Completed : ExitCode.Wrong;
    }

    private static void ShowFiles(PackTestRun run, IAnsiConsole results)
    {
        if (run.Results.Count == 0)
        {
            return;
        }

        var table = Plain("tests", "pack", "passed", "failed");
        foreach (var file in run.Results.GroupBy(r => (r.File, r.Pack)))
        {
            var failed = file.Count(r => !r.Passed);
            table.AddRow(
                new Text(file.Key.File),
                new Text(file.Key.Pack),
                new Text(Number(file.Count() - failed)).RightJustified(),
                new Text(Number(failed), failed > 0 ? Color.Red : Style.Plain).RightJustified());
        }

        results.Write(table);
    }

    private static void ShowFailure(PackTestResult failed, IAnsiConsole results)
    {
        results.MarkupLineInterpolated($"[red]✗[/] [bold]{failed.Name}[/]  {failed.File}:{failed.Line}");
        var table = new Table().Border(TableBorder.Rounded).AddColumns("", "expected", "got").ShowRowSeparators();
        foreach (var (what, expected, got) in failed.Differences)
        {
            table.AddRow(new Text(what), new Text(expected, Color.Green), new Text(got, Color.Red));
        }

        results.Write(table);
        foreach (var warning in failed.Offer.Warnings)
        {
            results.WriteLine($"{(warning.Rule is null ? "" : warning.Rule + ": ")}{warning.Headline}");
        }

        results.WriteLine();
    }

    private static void ShowCoverage(PackTestRun run, IAnsiConsole results)
    {
        if (run.Coverage.Count == 0)
        {
            return;
        }

        var table = Plain("coverage", "version", "rules", "table rows");
        foreach (var pack in run.Coverage)
        {
            table.AddRow(new Text(pack.Pack), new Text(pack.Version), Covered(pack.Rules), Covered(pack.Rows));
        }

        results.Write(table);
        foreach (var pack in run.Coverage.Where(c => c.NeverHit.Any()))
        {
            results.WriteLine($"never reached in {pack.Pack} {pack.Version}: {string.Join(", ", pack.NeverHit.Select(p => $"{p.Kind} {p.Name}"))}");
        }

        results.WriteLine();
    }

    private static Text Covered(IReadOnlyList<PackPart> parts)
    {
        var covered = parts.Count(p => p.Hits > 0);
        return new Text($"{Number(covered)}/{Number(parts.Count)}", covered < parts.Count ? Color.Yellow : Style.Plain).RightJustified();
    }

    private static Table Plain(params string[] columns)
    {
        var table = new Table().Border(TableBorder.Simple);
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(new Text(column)));
        }

        return table;
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
