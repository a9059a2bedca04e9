using System.Diagnostics;

namespace Compensation.Benchmarks.Goodwill.ByHand;

/// <summary>
/// An offer of the pack <c>goodwill</c> in the terms of the rules by hand, so that both can be compared: what its remedies were worth before the
/// first limit, and the route <see cref="GoodwillRoute.Declined"/> for a claim that came too late. <see cref="GoodwillAnswer.Rules"/> stays empty.
/// </summary>
internal static class GoodwillOffers
{
    public static GoodwillAnswer AnswerOf(Offer offer)
    {
        var isTooLate = offer.Reasons.Any(r => r.Rule == "too_late");
        return new GoodwillAnswer
        {
            Id = offer.Claim,
            Losses = [.. offer.Losses.Select(l => new GoodwillLoss(KindOf(l.Type), l.Amount ?? throw Unexpected(offer, l.Id)))],
            Remedies = isTooLate ? [] : RemediesBeforeLimits(offer),
            Total = offer.Total ?? throw Unexpected(offer, "the total"),
            Route = isTooLate ? GoodwillRoute.Declined : RouteOf(offer.Route.Approval, offer),
            Rules = GoodwillRules.None,
        };
    }

    /// <summary>The same of a outcome, which does not tell what remedies were worth before limits: <see cref="GoodwillAnswer.Remedies"/> stay empty.</summary>
    public static GoodwillAnswer AnswerOf(ClaimOutcome outcome) => new()
    {
        Id = outcome.Claim,
        Losses = [.. outcome.Losses.Select(l => new GoodwillLoss(KindOfLoss(l.Id), l.Amount ?? throw Unexpected(outcome, l.Id)))],
        Remedies = [],
        Total = outcome.Total ?? throw Unexpected(outcome, "the total"),
        Route = outcome.Rules.Any(r => r.Id == "too_late") ? GoodwillRoute.Declined : RouteOf(outcome.Approval, outcome),
        Rules = GoodwillRules.None,
    };

    private static GoodwillRemedy[] RemediesBeforeLimits(Offer offer)
    {
        // A limit tells every line it is over, also of an offer of which nothing is left; what it is not over are apologies.
        var valued = offer.Limits.Count > 0
            ? offer.Limits[0].Parts.Select(p => (Id: p.Remedy, Value: p.Before))
            : offer.Remedies.Where(r => r.Value is not null).Select(r => (r.Id, r.Value!.Value));
        var apologies = offer.Remedies.Where(r => r.Form == RemedyForm.Apology).Select(r => new GoodwillRemedy(GoodwillRemedyKind.Apology, 0m, r.Level));
        var months = offer.Remedies.FirstOrDefault(r => r.Id == "monitoring")?.Units?.Count;
        return
        [
            .. valued.Select(r => new GoodwillRemedy(KindOf(r.Id, offer), r.Value, r.Id == "monitoring" ? FormattableString.Invariant($"{months}") : null)),
            .. apologies,
        ];
    }

    private static GoodwillLossKind KindOf(LossType type) => type switch
    {
        LossType.Direct => GoodwillLossKind.Direct,
        LossType.Indirect => GoodwillLossKind.Indirect,
        LossType.Data => GoodwillLossKind.Data,
        LossType.Reputational => GoodwillLossKind.Reputational,
        _ => throw new UnreachableException($"{type}"),
    };

    private static GoodwillRemedyKind KindOf(string remedy, Offer offer) => remedy switch
    {
        "refund" => GoodwillRemedyKind.CashDirect,
        "replacement" => GoodwillRemedyKind.Goods,
        "time_money" => GoodwillRemedyKind.CashIndirect,
        "time_voucher" => GoodwillRemedyKind.Voucher,
        "records_money" => GoodwillRemedyKind.CashData,
        "monitoring" => GoodwillRemedyKind.Monitoring,
        "credit" => GoodwillRemedyKind.Credit,
        _ => throw Unexpected(offer, remedy),
    };

    private static GoodwillLossKind KindOfLoss(string rule) => rule switch
    {
        "purchase" => GoodwillLossKind.Direct,
        "time" => GoodwillLossKind.Indirect,
        "records" => GoodwillLossKind.Data,
        "trust" => GoodwillLossKind.Reputational,
        _ => throw new UnreachableException($"The pack has no loss `{rule}`."),
    };

    private static GoodwillRoute RouteOf(string? approval, object answer) => approval switch
    {
        "automatic" => GoodwillRoute.Automatic,
        "manager" => GoodwillRoute.Manager,
        "committee" => GoodwillRoute.Committee,
        _ => throw Unexpected(answer, $"{approval}"),
    };

    private static InvalidOperationException Unexpected(object answer, string what) => new($"Not of the goodwill pack ({what}): {(answer as Offer)?.ToJson() ?? ((ClaimOutcome)answer).Claim}");
}
