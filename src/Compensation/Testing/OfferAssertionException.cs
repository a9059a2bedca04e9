namespace Compensation.Testing;

/// <summary>An offer is not what a test expects. Every test framework counts it as a failure; the message lists all differences.</summary>
public sealed class OfferAssertionException : Exception
{
    internal OfferAssertionException(Offer offer, IReadOnlyList<PackTestDifference> differences)
        : base(MessageOf(offer, differences))
    {
        Differences = differences;
    }

    /// <summary>Everything that is not as expected, at least one.</summary>
    public IReadOnlyList<PackTestDifference> Differences { get; }

    private static string MessageOf(Offer offer, IReadOnlyList<PackTestDifference> differences) =>
        $"The offer of {offer.Claim} is not as expected.\n"
        + string.Join('\n', differences.Select(d => $"  {d.What}\n    expected: {Indented(d.Expected)}\n    got:      {Indented(d.Got)}"));

    private static string Indented(string text) => text.Replace("\n", "\n              ", StringComparison.Ordinal);
}
