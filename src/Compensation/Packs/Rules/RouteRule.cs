using Compensation.Feel.Types;

namespace Compensation.Packs.Rules;

/// <summary>Who approves an offer, and how urgently.</summary>
/// <param name="Number">Its place among the routes of the pack, from 1.</param>
/// <param name="When">When it is taken; null for always.</param>
/// <param name="Words">Its values in the pack's order. A null stands for the priority, which is worked out for each claim.</param>
/// <param name="Priority">How urgent; null when the route does not say.</param>
internal sealed record RouteRule(int Number, TypedExpression? When, IReadOnlyDictionary<string, string?> Words, TypedExpression? Priority)
{
    public const string PriorityKey = "priority";
}
