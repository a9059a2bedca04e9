namespace Compensation.Rules;

/// <summary>The source of a value that a rule may use.</summary>
/// <param name="Citation">The source.</param>
/// <param name="Number">Its place among all sources of the pack.</param>
/// <param name="IsSure">The rule uses the value for every claim.</param>
internal sealed record UsedSource(Citation Citation, int Number, bool IsSure);
