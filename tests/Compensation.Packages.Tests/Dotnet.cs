using System.Diagnostics;

namespace Compensation.Packages;

/// <summary>Runs programs as a developer would, with nothing of this test run's own build handed down.</summary>
internal static class Dotnet
{
    /// <summary>Runs <c>dotnet</c>; its standard output. A failure fails the test with all that was said.</summary>
    public static string Run(string folder, params IReadOnlyList<string> args) => Start("dotnet", folder, args);

    /// <summary>Runs a program; its standard output with <c>\n</c> as the line end.</summary>
    public static string Start(string program, string folder, params IReadOnlyList<string> args)
    {
        var start = new ProcessStartInfo(program, args) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in start.Environment.Keys.Where(IsOfTheBuild).ToArray())
        {
            start.Environment.Remove(name);
        }

        start.Environment["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.That(process.ExitCode, Is.Zero, $"{program} {string.Join(' ', args)}\n{output}\n{error.Result}");
        return output.ReplaceLineEndings("\n");
    }

    private static bool IsOfTheBuild(string name) =>
        name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("TESTINGPLATFORM", StringComparison.OrdinalIgnoreCase);
}
