using Compensation.Claims;

namespace Compensation.Cli.Scoring;

/// <summary>Claims that stand together in a file: lines of JSON that are still to be read, or rows that have been.</summary>
/// <param name="FirstLine">The number of the first line, from 1.</param>
/// <param name="Lines">Whole lines of JSON; empty when there are rows.</param>
/// <param name="Rows">Rows, when the claims come from a table or a line could not be kept.</param>
internal sealed record ClaimBatch(int FirstLine, ReadOnlyMemory<byte> Lines, IReadOnlyList<ClaimRow> Rows);
