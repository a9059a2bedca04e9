namespace Compensation.Benchmarks.Goodwill.ByHand;

/// <param name="kind">What is given.</param>
/// <param name="value">What it is worth before limits.</param>
/// <param name="detail">The level of an apology or the months of monitoring; else null.</param>
internal readonly struct GoodwillRemedy(GoodwillRemedyKind kind, decimal value, string? detail)
{
    public GoodwillRemedyKind Kind { get; } = kind;

    public decimal Value { get; } = value;

    public string? Detail { get; } = detail;
}
