using System.Collections.ObjectModel;

namespace Compensation;

/// <summary>Where an offer goes next: the values of the first routing rule that holds, in the pack's order.</summary>
public sealed class Route
{
    /// <summary>A route of these values.</summary>
    public Route(IReadOnlyDictionary<string, object?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Values = values;
    }

    /// <summary>No routing rule holds, or the pack has none.</summary>
    public static Route None { get; } = new(ReadOnlyDictionary<string, object?>.Empty);

    /// <summary>The place of the rule that gave it among the routes of the pack, from 1; 0 when none did, or when it was read from JSON.</summary>
    internal int Number { get; init; }

    /// <summary>All values by name: words and numbers as the pack states them.</summary>
    public IReadOnlyDictionary<string, object?> Values { get; }

    /// <summary>Who approves, such as <c>automatic</c> or <c>manager</c>; null when the route does not say.</summary>
    public string? Approval => Values.GetValueOrDefault("approval") as string;

    /// <summary>How urgent, by the pack's own scale; null when the route does not say.</summary>
    public decimal? Priority => Values.GetValueOrDefault("priority") as decimal?;

    /// <summary>Who takes it on; null when the route does not say.</summary>
    public string? Owner => Values.GetValueOrDefault("owner") as string;

    /// <summary>Who is asked next when the owner does not answer; null when the route does not say.</summary>
    public string? Escalation => Values.GetValueOrDefault("escalation") as string;
}
