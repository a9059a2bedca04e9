using Compensation.Feel.Types;

namespace Compensation.Packs.Rules;

/// <summary>Who approves an offer, and how urgently.</summary>
internal sealed record RouteRule(TypedExpression? When, Route Route);
