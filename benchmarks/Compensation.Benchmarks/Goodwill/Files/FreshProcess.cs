using System.Diagnostics;

namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>A .NET program from the start of its process to its end.</summary>
/// <param name="Elapsed">How long it took.</param>
/// <param name="PeakMegabytes">The most memory it held at once, but for what it took in its last hundredths of a second.</param>
internal sealed record FreshProcess(TimeSpan Elapsed, double PeakMegabytes)
{
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(20);

    /// <summary>Runs <c>dotnet</c> with some arguments.</summary>
    /// <exception cref="InvalidOperationException">It ended with another exit code than 0.</exception>
    public static FreshProcess Run(string[] arguments)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        long peak = 0;
        while (!process.WaitForExit(Glance))
        {
            peak = Math.Max(peak, PeakOf(process));
        }

        var elapsed = Stopwatch.GetElapsedTime(started);
        return process.ExitCode == 0
            ? new FreshProcess(elapsed, peak / 1e6)
            : throw new InvalidOperationException($"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}: {error.Result}{output.Result}");
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
}
