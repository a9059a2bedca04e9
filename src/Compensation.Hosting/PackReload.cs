namespace Compensation.Hosting;

/// <summary>What came of reading the packs.</summary>
/// <param name="Outcome">Whether there is a new catalog.</param>
/// <param name="At">When they were read.</param>
/// <param name="Diagnostics">Every error and warning of the packs as they were found.</param>
public sealed record PackReload(ReloadOutcome Outcome, DateTimeOffset At, IReadOnlyList<Diagnostic> Diagnostics);
