namespace Compensation.Cli.Reporting;

/// <summary>A row of a table with bars.</summary>
/// <param name="Label">What is counted.</param>
/// <param name="Note">A few words more about it; null for none.</param>
/// <param name="Size">How long the bar is, against those of the other rows.</param>
/// <param name="Cells">The figures, for the columns after the first.</param>
/// <param name="Series">The class that gives the bar its colour.</param>
internal sealed record BarRow(string Label, string? Note, decimal Size, IReadOnlyList<Html> Cells, string Series = "plain");
