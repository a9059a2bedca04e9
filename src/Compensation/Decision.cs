namespace Compensation;

/// <summary>
/// What became of a claim. In JSON: <c>offered</c>, <c>declined</c>, <c>needs-information</c>, <c>needs-review</c>, <c>invalid</c>.
/// </summary>
public enum Decision
{
    /// <summary>There is something to give, and all of it is known.</summary>
    Offered,

    /// <summary>Nothing is given; <see cref="Offer.Reasons"/> says why.</summary>
    Declined,

    /// <summary>A fact that matters is absent; <see cref="Offer.Missing"/> names it.</summary>
    NeedsInformation,

    /// <summary>A person has to decide; <see cref="Offer.Reasons"/> and <see cref="Offer.Warnings"/> say why.</summary>
    NeedsReview,

    /// <summary>The claim does not fit the pack's inputs; <see cref="Offer.Warnings"/> says where.</summary>
    Invalid,
}
