namespace Compensation.Packs.Binding;

/// <summary>What was found in the files: packs, and the tests beside them. With an error among the diagnostics, none is to be used.</summary>
internal sealed record LoadedPacks(IReadOnlyList<RulePack> Packs, IReadOnlyList<TestsSyntax> Tests, IReadOnlyList<Diagnostic> Diagnostics);
