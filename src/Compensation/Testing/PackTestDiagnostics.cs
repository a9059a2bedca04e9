using static Compensation.DiagnosticSeverity;

namespace Compensation.Testing;

/// <summary>What can be wrong with the tests of a pack beside their shape: 32xx.</summary>
internal static class PackTestDiagnostics
{
    public static DiagnosticDescriptor UnknownPack { get; } = new(
        "CMP3201", Error, "these are tests of `{0}`, and no such pack is loaded: {1}", "tests: telecom.outtage", "Name the pack as it names itself under `pack:`.");

    public static DiagnosticDescriptor NoTests { get; } = new(
        "CMP3202", Error, "{0} holds no tests", "a pack given to --cases", "Name a file that begins with `tests:`.");

    /// <summary>All kinds, by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [UnknownPack, NoTests];
}
