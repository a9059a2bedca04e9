namespace Compensation.Feel.Values;

/// <summary>A range of values; <see cref="LowOpen"/> and <see cref="HighOpen"/> tell an end that was never given from one that is null.</summary>
internal sealed record FeelRange(bool LowIncluded, object? Low, object? High, bool HighIncluded)
{
    /// <summary>There is no lower end: <c>(&lt; 10)</c>.</summary>
    public bool LowOpen { get; init; }

    /// <summary>There is no upper end: <c>(&gt; 10)</c>.</summary>
    public bool HighOpen { get; init; }
}
