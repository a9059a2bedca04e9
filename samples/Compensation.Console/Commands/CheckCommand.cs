using System.CommandLine;
using System.Globalization;

namespace Compensation.Cli.Commands;

/// <summary><c>check PACKS</c>: all that is wrong with packs and their tests.</summary>
internal static class CheckCommand
{
    public static Command Create(Terminal terminal)
    {
        var packs = CommandArguments.Packs();
        var command = new Command("check", "Reports everything that is wrong with packs and their tests.") { packs };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(packs), terminal));
        return command;
    }

    private static int Run(string packs, Terminal terminal)
    {
        var suite = TestSuite.Load(new DiskFiles(), packs.Replace('\\', '/'), cases: null);
        terminal.ShowResults(suite.Diagnostics);
        var errors = suite.Diagnostics.Count(d => d.Severity == DiagnosticSeverity.Error);
        var warnings = suite.Diagnostics.Count - errors;
        terminal.Line($"{Count(suite.Packs.Count, "pack")}, {Count(suite.Tests.Sum(t => t.Cases.Count), "test")}: {Count(errors, "error")}, {Count(warnings, "warning")}");
        return errors == 0 ? ExitCode.Completed : ExitCode.Wrong;
    }

    private static string Count(int count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");
}
