namespace Compensation;

/// <summary>An award left to judgement: the band a person decides within. In JSON <c>{"low":100,"high":300}</c>.</summary>
/// <param name="Low">The least, or null when the band has no lower end.</param>
/// <param name="High">The most, or null when the band has no upper end.</param>
public sealed record AmountRange(decimal? Low, decimal? High);
