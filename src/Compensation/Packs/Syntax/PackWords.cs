namespace Compensation.Packs.Syntax;

/// <summary>The closed sets of words of a pack.</summary>
internal static class PackWords
{
    public static readonly IReadOnlyList<string> LossTypes = ["direct", "indirect", "data", "reputational"];

    public static readonly IReadOnlyList<string> Forms = ["cash", "goods", "service", "apology"];

    public static readonly IReadOnlyList<string> HitPolicies =
    [
        "unique", "any", "first", "priority", "collect", "collect sum", "collect min", "collect max", "collect count",
        "rule order", "output order",
    ];

    /// <summary>What a column of a table may say of its row, besides what the row tests and gives.</summary>
    public static readonly IReadOnlyList<string> Annotations = ["source", "unverified"];

    public static readonly IReadOnlyList<string> RoundingModes =
        ["half up", "half down", "half even", "up", "down", "floor", "ceiling"];

    public static readonly IReadOnlyList<string> Weekdays =
        ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

    public static readonly IReadOnlyList<string> LimitKinds = ["at_most", "at_least", "less", "times", "drop_below"];

    public static readonly IReadOnlyList<string> Verdicts = ["decline", "review", "ask"];

    /// <summary>The rights of a customer that every pack knows.</summary>
    public static readonly IReadOnlyList<string> Rights = ["know", "choose", "fair dealing", "redress", "safety", "privacy"];

    public static readonly IReadOnlyList<string> Decisions = ["offered", "declined", "needs-information", "needs-review", "invalid"];
}
