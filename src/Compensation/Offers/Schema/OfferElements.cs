using static Compensation.Offers.Schema.OfferShapes;

namespace Compensation.Offers.Schema;

/// <summary>An offer and its lines, key by key in the order that <see cref="OfferWriter"/> writes them.</summary>
internal static class OfferElements
{
    public static Element Offer => new("offer", "What a company gives for a claim, and why.",
    [
        new("format", Format, "The version of this format.") { IsRequired = true },
        new("claim", Text, "The id of the claim.") { IsRequired = true },
        new("claimant", Text, "Who claims."),
        new("pack", Text, "The id of the pack."),
        new("version", Text, "The version of the pack."),
        new("hash", Text, "The hash over all that the pack leans on."),
        new("engine", Text, "The version of the engine that calculated."),
        new("effective", Date, "The date whose rules apply."),
        new("decision", Shape.OneOf(WireWords.Decisions.All), "What became of the claim.") { IsRequired = true },
        new("currency", Text, "The currency of all money by ISO 4217."),
        new("digits", Digits, "The digits of money, when they are not the currency's own."),
        new("total", AmountOrUnknown, "The sum of the remedies."),
        new("losses", LinesOf("loss"), "The losses found, in the order of the pack."),
        new("remedies", LinesOf("remedy"), "What is given, in the order of the pack."),
        new("alternatives", LinesOf("remedy"), "What the claimant could have instead."),
        new("limits", LinesOf("limit"), "The limits applied, in the order of the pack."),
        new("route", Values, "Where the offer goes next: `approval`, `priority`, `owner`, `escalation` and the pack's own."),
        new("deadlines", Values, "By when, by name."),
        new("figures", Values, "Values published with the offer."),
        new("reasons", LinesOf("reason"), "Why, in the order the rules were applied."),
        new("missing", Names, "The absent facts that matter."),
        new("assumed", Values, "Absent facts that were filled with defaults."),
        new("warnings", LinesOf("warning"), "What is wrong with the claim, or which operation had no result."),
    ]);

    public static IEnumerable<Element> Parts => [Loss, Remedy, RemedyPart, Range, Units, Valid, Limit, LimitPart, Reason, Citation, Warning];

    private static Element Loss => new("loss", "One loss that the claim shows.",
    [
        new("loss", Text, "Its id; with a number behind it for an item of a list.") { IsRequired = true, Example = "damaged[2]" },
        new("rule", Text, "The id of the rule, when it is not that of the loss."),
        new("type", Shape.OneOf(WireWords.LossTypes.All), "What was lost.") { IsRequired = true },
        new("kind", Text, "The pack's own word for it."),
        new("amount", AmountOrUnknown, "What it comes to; left out when it is not put in money."),
        new("range", Shape.Element("range"), "The band, for an award left to judgement."),
        new("method", Text, "How it was assessed."),
        .. Grounds,
        new("figures", Values, "Values published with the loss."),
    ]);

    private static Element Remedy => new("remedy", "One line of what is given.",
    [
        new("remedy", Text, "Its id.") { IsRequired = true },
        new("form", Shape.OneOf(WireWords.RemedyForms.All), "What is given.") { IsRequired = true },
        new("choice", Text, "The name of the choice that it is an alternative of."),
        new("value", AmountOrUnknown, "Its worth after the limits; left out when it has none."),
        new("range", Shape.Element("range"), "The band, for an award left to judgement."),
        new("parts", LinesOf("remedyPart"), "Which loss takes how much of the value."),
        new("units", Shape.Element("units"), "What goods or service are counted in."),
        new("valid", Shape.Element("valid"), "How long it can be taken up."),
        new("level", Text, "The level of an apology."),
        new("what", Texts, "What is given, in words."),
        .. Grounds,
        new("figures", Values, "Values published with the line."),
    ]);

    private static Element RemedyPart => new("remedyPart", "What one loss takes of a remedy.",
    [
        new("loss", Text, "The id of the loss.") { IsRequired = true },
        new("value", AmountOrUnknown, "Its part of the value.") { IsRequired = true },
    ]);

    private static Element Range => new("range", "A band of amounts; a side that is open is left out.",
    [
        new("low", Amount, "The least."),
        new("high", Amount, "The most."),
    ]);

    private static Element Units => new("units", "What goods or service are counted in.",
    [
        new("count", OfferShapes.Number, "How many.") { IsRequired = true },
        new("of", Text, "Of what.") { IsRequired = true, Example = "month" },
    ]);

    private static Element Valid => new("valid", "How long a remedy can be taken up: months and days, or until a day.",
    [
        new("months", Count, "Calendar months."),
        new("days", Count, "Calendar days, after the months."),
        new("until", Date, "The last day."),
    ]);

    private static Element Limit => new("limit", "A limit that was applied.",
    [
        new("limit", Text, "Its id.") { IsRequired = true },
        new("over", Names, "What it is over, as the pack says."),
        new("before", Amount, "The total under it before.") { IsRequired = true },
        new("after", Amount, "The total under it after.") { IsRequired = true },
        new("parts", LinesOf("limitPart"), "How the change was allotted."),
    ]);

    private static Element LimitPart => new("limitPart", "What a limit did to one remedy.",
    [
        new("remedy", Text, "The id of the remedy.") { IsRequired = true },
        new("before", Amount, "Its value before.") { IsRequired = true },
        new("after", Amount, "Its value after.") { IsRequired = true },
    ]);

    private static Element Reason => new("reason", "A rule that applied.",
    [
        new("rule", Text, "Its id, or a standard reason such as `nothing_due`.") { IsRequired = true },
        new("kind", Shape.OneOf(WireWords.RuleKinds.All), "Which kind of rule it is.") { IsRequired = true },
        .. Grounds,
        new("because", Texts, "The reason in words."),
    ]);

    private static Element Citation => new("citation", "A source.",
    [
        new("source", Text, "The law, scheme, clause or document.") { IsRequired = true },
        new("texts", Texts, "The same in each language it is written in."),
        new("unverified", True, "It has not been checked against its text."),
    ]);

    private static Element Warning => new("warning", "A problem of the claim or of the calculation.",
    [
        new("code", Text, "Its stable code.") { IsRequired = true, Example = "CMP5102" },
        new("severity", Shape.OneOf(WireWords.Severities.All.Skip(1)), "Its weight, when it is no mere warning."),
        new("message", Text, "What was found and what was expected.") { IsRequired = true },
        new("rule", Text, "The rule, table or input it belongs to."),
        new("file", Text, "The file that holds what failed, as it is seen from the folder of the pack."),
        new("line", Count, "The line of the file, from 1."),
        new("column", Count, "The column of the line, in UTF-16 units from 1."),
        new("suggestion", Text, "What to do about it."),
    ]);

    private static IReadOnlyList<Key> Grounds =>
    [
        new("right", Text, "The claimant's right that it touches."),
        new("source", Text, "The law, scheme or clause that the rule names; of one in several languages the English words, or the first."),
        new("unverified", True, "One of the sources has not been checked against its text."),
        new("sources", LinesOf("citation"), "All that it rests on, the rule's own source first, where that is more than `source` says: sources of the values that were used, or texts by language."),
    ];
}
