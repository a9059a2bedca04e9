using System.Collections.ObjectModel;

namespace Compensation.Inference;

/// <summary>What rules of a pack found, as a host's rules see it: before choice and limits, without texts and figures, which are only in the offer.</summary>
internal static class PackFacts
{
    public static Loss LossOf(LossRule rule, string id, AssessedAmount amount) => OfferBuilder.LossOf(rule, id, amount, rule.Sources.Sure, ReadOnlyDictionary<string, object?>.Empty);

    public static Remedy RemedyOf(RemedyRule rule, AssessedAmount amount, IReadOnlyList<RemedyPart> parts) =>
        OfferBuilder.RemedyOf(rule, amount, parts, rule.Sources.Sure, ReadOnlyDictionary<string, object?>.Empty, ReadOnlyDictionary<string, string>.Empty, null, null);
}
