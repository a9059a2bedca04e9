namespace Compensation.Benchmarks.Goodwill;

/// <summary>A claim whose facts lie in the typed slots of the compiled pack.</summary>
internal sealed record BoundGoodwillClaim(string Id, BoundFacts Facts);
