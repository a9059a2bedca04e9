namespace Compensation;

/// <summary>
/// Every kind of problem the library can report, in one table. A code stands for one kind for good: its first digit says what the
/// problem is about, and a code that is no longer used is not given to another kind.
/// </summary>
internal static class DiagnosticCatalogue
{
    private static readonly Dictionary<string, DiagnosticDescriptor> ByCode = Gather();

    /// <summary>All kinds, by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } = [.. ByCode.Values.OrderBy(kind => kind.Code, StringComparer.Ordinal)];

    /// <summary>The kind of a code; null for a code of somebody else, such as the console.</summary>
    public static DiagnosticDescriptor? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>A code that stands twice stops the program at its start.</summary>
    private static Dictionary<string, DiagnosticDescriptor> Gather() =>
        new IReadOnlyList<DiagnosticDescriptor>[]
        {
            PackDiagnostics.All, FeelDiagnostics.All, BindingDiagnostics.All, PackTestDiagnostics.All,
            ClaimDiagnostics.All, FactDiagnostics.All, CalculationDiagnostics.All, TypedClaimDiagnostics.All, BulkDiagnostics.All,
        }.SelectMany(kinds => kinds).ToDictionary(kind => kind.Code, StringComparer.Ordinal);
}
