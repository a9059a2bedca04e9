namespace Compensation.Rules.Routing;

/// <summary>Who approves an offer, and how urgently.</summary>
/// <param name="Number">Its place among the routes of the pack, from 1.</param>
/// <param name="When">When it is taken; null for always.</param>
/// <param name="Words">Its values in the pack's order. A null stands for the priority, which is worked out for each claim.</param>
/// <param name="Priority">How urgent; null when the route does not say.</param>
internal sealed record RouteRule(int Number, TypedExpression? When, IReadOnlyDictionary<string, string?> Words, TypedExpression? Priority) : IPackPart
{
    public const string PriorityKey = "priority";

    public const string ApprovalKey = "approval";

    public const string Automatic = "automatic";

    /// <summary>What people call it.</summary>
    public LocalizedTemplate? Title { get; init; }

    public IEnumerable<TypedExpression?> DecidingExpressions => [When, Priority];

    /// <summary>Nobody looks at the offer before it goes out.</summary>
    public bool IsAutomatic => Words.GetValueOrDefault(ApprovalKey) == Automatic;

    /// <summary>The route where it is the same for all claims; null when its priority is worked out.</summary>
    public Route? Constant => _isWorkedOut ? null : field ??= With(Priority?.ConstantNumber);

    private readonly bool _isWorkedOut = Priority is { ConstantNumber: null };

    /// <summary>The route of a claim.</summary>
    /// <param name="priority">How urgent it is; null when the route does not say, or that has no value.</param>
    public Route With(decimal? priority)
    {
        var values = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (name, word) in Words)
        {
            if (word is not null || priority is not null)
            {
                values.Add(name, word ?? (object?)priority);
            }
        }

        return new Route(values) { Number = Number };
    }
}
