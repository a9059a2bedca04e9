using System.Diagnostics;

namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>A .NET program from the start of its process to its end.</summary>
internal static class FreshProcess
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    /// <summary>How long it takes.</summary>
    /// <exception cref="InvalidOperationException">It ended with another exit code than 0.</exception>
    public static TimeSpan Time(string[] arguments)
    {
        var started = Stopwatch.GetTimestamp();
        Run(arguments, static process => process.WaitForExit());
        return Stopwatch.GetElapsedTime(started);
    }

    /// <summary>The most memory it holds at once, in megabytes. The last milliseconds before the end are not seen.</summary>
    /// <exception cref="InvalidOperationException">It ended with another exit code than 0.</exception>
    public static double PeakMegabytes(string[] arguments)
    {
        long peak = 0;
        Run(arguments, process =>
        {
            while (!process.WaitForExit(Glance))
            {
                peak = Math.Max(peak, PeakOf(process));
            }
        });
        return peak / 1e6;
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            // It has just ended.
            return 0;
        }
    }

    private static void Run(string[] arguments, Action<Process> wait)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        wait(process);
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}: {error.Result}{output.Result}");
        }
    }
}
