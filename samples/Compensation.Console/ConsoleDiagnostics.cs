using static Compensation.DiagnosticSeverity;

namespace Compensation.Cli;

/// <summary>What ends a command before its end: 54xx, with the library's own for the files of a bulk run.</summary>
internal static class ConsoleDiagnostics
{
    public static DiagnosticDescriptor Stopped { get; } = new(
        "CMP5408", Error, "stopped before the end; {0}", "Ctrl+C", "Start the command again, or go on with `--resume`.");

    public static DiagnosticDescriptor Defect { get; } = new(
        "CMP5409", Error, "this is a defect of the program: {0}: {1}", "an exception that nobody foresaw", "Please report it with what you did.");

    /// <summary>All kinds, by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [Stopped, Defect];
}
