namespace Compensation.Inference;

/// <summary>What rules of a pack found, as a host's rules see it: before choice and limits, without texts and figures, which are only in the offer.</summary>
internal static class PackFacts
{
    public static Loss LossOf(LossRule rule, string id, Worth worth) => new()
    {
        Id = id,
        Rule = rule.Id,
        Type = rule.Type,
        Kind = rule.LossKind,
        Amount = worth.Amount,
        IsUnknown = worth.IsUnknown,
        Range = worth.Range,
        Method = rule.Method,
        Right = rule.Right,
        Grounds = rule.Sources.Sure,
    };

    public static Remedy RemedyOf(RemedyRule rule, Worth worth, IReadOnlyList<RemedyPart> parts) => new()
    {
        Id = rule.Id,
        Form = rule.Form,
        Choice = rule.Choice,
        Value = worth.Amount,
        IsUnknown = worth.IsUnknown,
        Range = worth.Range,
        Parts = parts,
        Level = rule.Level,
        Right = rule.Right,
        Grounds = rule.Sources.Sure,
    };
}
