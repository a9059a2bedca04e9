namespace Compensation.Testing;

/// <summary>Where an offer is not what its test expects.</summary>
/// <param name="What">The key under <c>expect</c>, such as <c>remedies</c> or <c>figures.days_out</c>.</param>
/// <param name="Expected">What is expected; of several lines those that were not found, each on a line of its own.</param>
/// <param name="Got">What the offer has instead.</param>
public sealed record PackTestDifference(string What, string Expected, string Got);
