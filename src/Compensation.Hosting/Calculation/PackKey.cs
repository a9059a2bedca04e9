namespace Compensation.Hosting.Calculation;

/// <summary>The key that calculators are injected by.</summary>
internal static class PackKey
{
    /// <exception cref="InvalidOperationException">The key is no string.</exception>
    public static string Of(object? key) =>
        key as string ?? throw new InvalidOperationException($"The key of an {nameof(IOfferCalculator)} is the id of a pack, a string; found {key}.");
}
