namespace Compensation.Tests.Claims;

/// <summary>One row of a CSV file: a claim, or what is wrong with it.</summary>
/// <param name="Line">The line the row begins on, from 1.</param>
/// <param name="Claim">The claim; null when there are diagnostics.</param>
/// <param name="Diagnostics">Every problem of the row, or, in the first row that is given, of the header.</param>
internal sealed record ClaimRow(int Line, Claim? Claim, IReadOnlyList<Diagnostic> Diagnostics);
