namespace Compensation.Inference;

/// <summary>What rules of a pack found, as a host's rules see it: before choice and limits, without texts and figures, which are only in the offer.</summary>
internal static class PackFacts
{
    public static Loss LossOf(LossRule rule, string id, AssessedAmount amount) => new()
    {
        Id = id,
        Rule = rule.Id,
        Type = rule.Type,
        Kind = rule.LossKind,
        Amount = amount.Amount,
        IsUnknown = amount.IsUnknown,
        Range = amount.Range,
        Method = rule.Method,
        Right = rule.Right,
        Grounds = rule.Sources.Sure,
    };

    public static Remedy RemedyOf(RemedyRule rule, AssessedAmount amount, IReadOnlyList<RemedyPart> parts) => new()
    {
        Id = rule.Id,
        Form = rule.Form,
        Choice = rule.Choice,
        Value = amount.Amount,
        IsUnknown = amount.IsUnknown,
        Range = amount.Range,
        Parts = parts,
        Level = rule.Level,
        Right = rule.Right,
        Grounds = rule.Sources.Sure,
    };
}
