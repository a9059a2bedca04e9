using static Compensation.DiagnosticSeverity;

namespace Compensation.Bulk;

/// <summary>What can be wrong with the files of a bulk run: 54xx, with the console's own.</summary>
internal static class BulkDiagnostics
{
    public static DiagnosticDescriptor Missing { get; } = new(
        "CMP5401", Error, "there is no file {0}", "score rules claims.jsnl", "Check the path; relative paths start at the current folder.");

    public static DiagnosticDescriptor IsFolder { get; } = new(
        "CMP5402", Error, "{0} is a folder, where a file is expected", "score rules claims/", "Name one file.");

    public static DiagnosticDescriptor Unreadable { get; } = new(
        "CMP5403", Error, "{0} can't be read: {1}", "a file of another user", "Check the permissions of the file.");

    public static DiagnosticDescriptor NoClaims { get; } = new(
        "CMP5404", Error, "{0} holds no claims", "an empty file", "Give one claim a line.");

    public static DiagnosticDescriptor NotTheEncoding { get; } = new(
        "CMP5405", Error, "{0} is not {1}: {2}", "a file saved as UTF-16", "Save it as UTF-8, with or without a byte order mark, or say which encoding it has.");

    public static DiagnosticDescriptor CannotWrite { get; } = new(
        "CMP5406", Error, "{0} can't be written: {1}", "-o /nowhere/offers.jsonl", "Name a file in a folder that exists and may be written to.");

    public static DiagnosticDescriptor SameFile { get; } = new(
        "CMP5407", Error, "{0} is {1} and {2} at once", "score rules claims.jsonl -o claims.jsonl", "Name another file.");

    public static DiagnosticDescriptor Differs { get; } = new(
        "CMP5410", Error, "the run can't be resumed: {0} is {1}, and was {2} when it began", "score rules claims.jsonl -o offers.jsonl --resume, with a changed pack",
        "Bring back what was there, or start anew without resuming.");

    public static DiagnosticDescriptor BadCheckpoint { get; } = new(
        "CMP5411", Error, "the checkpoint {0} can't be used: {1}", "a checkpoint that was edited", "Start anew without resuming.");

    public static DiagnosticDescriptor PartLost { get; } = new(
        "CMP5412", Error, "the run can't be resumed: {0} holds {1} bytes, where the checkpoint counts {2}", "score rules claims.jsonl -o offers.jsonl --resume, after offers.jsonl.partial was deleted",
        "Start anew without resuming.");

    public static DiagnosticDescriptor NotResumable { get; } = new(
        "CMP5413", Error, "{0} is no file that stays: a run with it can't be resumed", "-o /dev/null --resume", "Name files, or do not resume.");

    public static DiagnosticDescriptor InPackFolder { get; } = new(
        "CMP5414", Error, "{0} lies in {1}, which holds the packs", "score rules claims.jsonl --report rules/README.md", "Name a file elsewhere; in a folder of packs only .jsonl and .html files are written over, and no .yaml or .csv is made.");

    public static DiagnosticDescriptor OpenQuote { get; } = new(
        "CMP5415", Error, "{0} can't be read on: a quote in the row of line {1} does not match, and nothing from line {2} on was read", "a pipe with a table in which a quote is never closed",
        "Close the quote; or give the claims as a file, whose other rows can then be read.");

    /// <summary>All kinds, by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
        [Missing, IsFolder, Unreadable, NoClaims, NotTheEncoding, CannotWrite, SameFile, Differs, BadCheckpoint, PartLost, NotResumable, InPackFolder, OpenQuote];
}
