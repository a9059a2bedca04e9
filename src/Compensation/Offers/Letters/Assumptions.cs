namespace Compensation.Offers.Letters;

/// <summary>Which of the facts that an offer assumed its letter leans on.</summary>
internal static class Assumptions
{
    /// <summary>
    /// The facts without whose defaults the letter would read otherwise, in the order of the offer: with these, it is the same whatever the others are. All that was assumed where the offer can't be
    /// worked out again.
    /// </summary>
    public static IReadOnlyList<string> LeantOn(Offer offer, string language)
    {
        if (offer.Assumed.Count == 0 || offer.Opener is not { } open)
        {
            return [.. offer.Assumed.Keys];
        }

        // Finding out which missing facts matter is dear. It is needed only where all of them turned out not to.
        var facts = new HashSet<string>(StringComparer.Ordinal);
        var asMissing = open(facts, false);
        var minimise = asMissing.Decision == Decision.NeedsInformation && offer.Decision != Decision.NeedsInformation;
        var letter = Letter(minimise ? offer : asMissing);
        foreach (var fact in offer.Assumed.Keys)
        {
            facts.Add(fact);
            if (Letter(open(facts, minimise)) != letter)
            {
                facts.Remove(fact);
            }
        }

        return [.. offer.Assumed.Keys.Where(fact => !facts.Contains(fact))];

        string Letter(Offer other) => new LetterWriter(other, language).WithoutAssumptions();
    }
}
