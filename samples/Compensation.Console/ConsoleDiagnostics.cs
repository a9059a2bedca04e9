using static Compensation.DiagnosticSeverity;

namespace Compensation.Cli;

/// <summary>What can be wrong with the files that a command is given: 54xx.</summary>
internal static class ConsoleDiagnostics
{
    public static DiagnosticDescriptor Missing { get; } = new(
        "CMP5401", Error, "there is no file {0}", "score rules claims.jsnl", "Check the path; relative paths start at the current folder.");

    public static DiagnosticDescriptor IsFolder { get; } = new(
        "CMP5402", Error, "{0} is a folder, where a file is expected", "score rules claims/", "Name one file.");

    public static DiagnosticDescriptor Unreadable { get; } = new(
        "CMP5403", Error, "{0} can't be read: {1}", "a file of another user", "Check the permissions of the file.");

    public static DiagnosticDescriptor NoClaims { get; } = new(
        "CMP5404", Error, "{0} holds no claims", "an empty file", "Give one claim a line.");

    public static DiagnosticDescriptor NotUtf8 { get; } = new(
        "CMP5405", Error, "{0} is not UTF-8: {1}", "a file saved as UTF-16", "Save it as UTF-8, with or without a byte order mark.");

    public static DiagnosticDescriptor CannotWrite { get; } = new(
        "CMP5406", Error, "{0} can't be written: {1}", "-o /nowhere/offers.jsonl", "Name a file in a folder that exists and may be written to.");

    public static DiagnosticDescriptor SameFile { get; } = new(
        "CMP5407", Error, "{0} is {1} and {2} at once", "score rules claims.jsonl -o claims.jsonl", "Name another file.");

    public static DiagnosticDescriptor Stopped { get; } = new(
        "CMP5408", Error, "stopped; {0} was not written", "Ctrl+C", "Start the command again.");

    public static DiagnosticDescriptor Defect { get; } = new(
        "CMP5409", Error, "this is a defect of the program: {0}: {1}", "an exception that nobody foresaw", "Please report it with what you did.");

    /// <summary>All kinds, by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [Missing, IsFolder, Unreadable, NoClaims, NotUtf8, CannotWrite, SameFile, Stopped, Defect];
}
