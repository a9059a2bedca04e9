namespace Compensation.Offers.Json;

/// <summary>
/// An offer and the elements in it: each key once, with its value, its place and what it is for. The writer, the reader, the JSON Schema and the comparison of pack tests follow from it.
/// </summary>
internal static class OfferElements
{
    private const string BandOfJudgement = "The band, for an award left to judgement.";

    public static OfferElement<Citation> Citation { get; } = new(
        "citation", "A source.", new Citation { Text = "" }, static (fields, citation) => new Citation
        {
            Text = fields.RequiredText(OfferKeys.Source, citation.Text, "The law, scheme, clause or document."),
            Texts = fields.Texts(OfferKeys.Texts, citation.Texts, "The same in each language it is written in."),
            Unverified = fields.Flag(OfferKeys.Unverified, citation.Unverified, "It has not been checked against its text."),
        });

    public static OfferElement<AmountRange> Range { get; } = new(
        "range", "A band of amounts; a side that is open is left out.", new AmountRange(null, null), static (fields, range) => new AmountRange(
            fields.Amount(OfferKeys.Low, range.Low, "The least."),
            fields.Amount(OfferKeys.High, range.High, "The most.")));

    public static OfferElement<RemedyPart> RemedyPart { get; } = new(
        "remedyPart", "What one loss takes of a remedy.", new RemedyPart("", null), static (fields, part) => new RemedyPart(
            fields.RequiredText(OfferKeys.Loss, part.Loss, "The id of the loss."),
            fields.AmountOrUnknown(OfferKeys.Value, part.Value, isUnknown: true, "Its part of the value.", isRequired: true)));

    public static OfferElement<Units> Units { get; } = new(
        "units", "What goods or service are counted in.", new Units(0, ""), static (fields, units) => new Units(
            fields.RequiredNumber(OfferKeys.Count, units.Count, "How many."),
            fields.RequiredText(OfferKeys.Of, units.Of, "Of what.", "month")));

    public static OfferElement<Validity> Valid { get; } = new(
        "valid", "How long a remedy can be taken up: months and days, or until a day.", new Validity(), static (fields, valid) => new Validity
        {
            Months = fields.Count(OfferKeys.Months, valid.Months, "Calendar months."),
            Days = fields.Count(OfferKeys.Days, valid.Days, "Calendar days, after the months."),
            Until = fields.Date(OfferKeys.Until, valid.Until, "The last day."),
        });

    public static OfferElement<LimitPart> LimitPart { get; } = new(
        "limitPart", "What a limit did to one remedy.", new LimitPart("", 0, 0), static (fields, part) => new LimitPart(
            fields.RequiredText(OfferKeys.Remedy, part.Remedy, "The id of the remedy."),
            fields.RequiredAmount(OfferKeys.Before, part.Before, "Its value before."),
            fields.RequiredAmount(OfferKeys.After, part.After, "Its value after.")));

    public static OfferElement<Loss> Loss { get; } = new(
        "loss", "One loss that the claim shows.", new Loss { Id = "", Type = default }, static (fields, loss) =>
        {
            var id = fields.RequiredText(OfferKeys.Loss, loss.Id, "Its id; with a number behind it for an item of a list.", "damaged[2]");
            return new Loss
            {
                Id = id,
                Rule = fields.TextUnless(OfferKeys.Rule, id, loss.Rule, "The id of the rule, when it is not that of the loss."),
                Type = fields.Word(OfferKeys.Type, loss.Type, WireWords.LossTypes, "What was lost."),
                Kind = fields.Text(OfferKeys.Kind, loss.Kind, "The pack's own word for it."),
                Amount = fields.AmountOrUnknown(OfferKeys.Amount, loss.Amount, loss.IsUnknown, "What it comes to; left out when it is not put in money."),
                IsUnknown = fields.IsUnknown(OfferKeys.Amount, loss.IsUnknown),
                Range = fields.Object(OfferKeys.Range, loss.Range, Range, BandOfJudgement),
                Method = fields.Text(OfferKeys.Method, loss.Method, "How it was assessed."),
                Right = RightOf(fields, loss.Right),
                Grounds = GroundsOf(fields, loss.Grounds),
                Figures = fields.Map(OfferKeys.Figures, loss.Figures, "Values published with the loss."),
            };
        });

    public static OfferElement<Remedy> Remedy { get; } = new(
        "remedy", "One line of what is given.", new Remedy { Id = "", Form = default }, static (fields, remedy) => new Remedy
        {
            Id = fields.RequiredText(OfferKeys.Remedy, remedy.Id, "Its id."),
            Form = fields.Word(OfferKeys.Form, remedy.Form, WireWords.RemedyForms, "What is given."),
            Choice = fields.Text(OfferKeys.Choice, remedy.Choice, "The name of the choice that it is an alternative of."),
            Value = fields.AmountOrUnknown(OfferKeys.Value, remedy.Value, remedy.IsUnknown, "Its worth after the limits; left out when it has none."),
            IsUnknown = fields.IsUnknown(OfferKeys.Value, remedy.IsUnknown),
            Range = fields.Object(OfferKeys.Range, remedy.Range, Range, BandOfJudgement),
            Parts = fields.Lines(OfferKeys.Parts, remedy.Parts, RemedyPart, "Which loss takes how much of the value."),
            Units = fields.Object(OfferKeys.Units, remedy.Units, Units, "What goods or service are counted in."),
            Valid = fields.Object(OfferKeys.Valid, remedy.Valid, Valid, "How long it can be taken up."),
            Level = fields.Text(OfferKeys.Level, remedy.Level, "The level of an apology."),
            What = fields.Texts(OfferKeys.What, remedy.What, "What is given, in words."),
            Right = RightOf(fields, remedy.Right),
            Grounds = GroundsOf(fields, remedy.Grounds),
            Figures = fields.Map(OfferKeys.Figures, remedy.Figures, "Values published with the line."),
        });

    public static OfferElement<AppliedLimit> Limit { get; } = new(
        "limit", "A limit that was applied.", new AppliedLimit { Id = "", Before = 0, After = 0 }, static (fields, limit) => new AppliedLimit
        {
            Id = fields.RequiredText(OfferKeys.Limit, limit.Id, "Its id."),
            Over = fields.Names(OfferKeys.Over, limit.Over, "What it is over, as the pack says."),
            Before = fields.RequiredAmount(OfferKeys.Before, limit.Before, "The total under it before."),
            After = fields.RequiredAmount(OfferKeys.After, limit.After, "The total under it after."),
            Parts = fields.Lines(OfferKeys.Parts, limit.Parts, LimitPart, "How the change was allotted."),
        });

    public static OfferElement<Reason> Reason { get; } = new(
        "reason", "A rule that applied.", new Reason { Rule = "", Kind = default }, static (fields, reason) => new Reason
        {
            Rule = fields.RequiredText(OfferKeys.Rule, reason.Rule, "Its id, or a standard reason such as `nothing_due`."),
            Kind = fields.Word(OfferKeys.Kind, reason.Kind, WireWords.RuleKinds, "Which kind of rule it is."),
            Right = RightOf(fields, reason.Right),
            Grounds = GroundsOf(fields, reason.Grounds),
            Because = fields.Texts(OfferKeys.Because, reason.Because, "The reason in words."),
        });

    public static OfferElement<Diagnostic> Warning { get; } = new(
        "warning", "A problem of the claim or of the calculation.", new Diagnostic("", default, ""), static (fields, warning) => new Diagnostic(
            fields.RequiredText(OfferKeys.Code, warning.Code, "Its stable code.", "CMP5102"),
            fields.WordUnlessFirst(OfferKeys.Severity, warning.Severity, WireWords.Severities, "Its weight, when it is no mere warning."),
            fields.RequiredText(OfferKeys.Message, warning.Message, "What was found and what was expected."))
        {
            Rule = fields.Text(OfferKeys.Rule, warning.Rule, "The rule, table or input it belongs to."),
            File = fields.Text(OfferKeys.File, warning.File, "The file that holds what failed, as it is seen from the folder of the pack."),
            Line = fields.Count(OfferKeys.Line, warning.Line, "The line of the file, from 1."),
            Column = fields.Count(OfferKeys.Column, warning.Column, "The column of the line, in UTF-16 units from 1."),
            Suggestion = fields.Text(OfferKeys.Suggestion, warning.Suggestion, "What to do about it."),
        });

    public static OfferElement<Offer> Offer { get; } = new(
        "offer", "What a company gives for a claim, and why.", new Offer { Claim = "", Decision = default }, static (fields, offer) =>
        {
            fields.Format(OfferKeys.Format, Compensation.Offer.Format, "The version of this format.");
            return new Offer
            {
                Claim = fields.RequiredText(OfferKeys.Claim, offer.Claim, "The id of the claim."),
                Claimant = fields.Text(OfferKeys.Claimant, offer.Claimant, "Who claims."),
                Pack = fields.Text(OfferKeys.Pack, offer.Pack, "The id of the pack."),
                Version = fields.Text(OfferKeys.Version, offer.Version, "The version of the pack."),
                Hash = fields.Text(OfferKeys.Hash, offer.Hash, "The hash over all that the pack leans on."),
                Engine = fields.Text(OfferKeys.Engine, offer.Engine, "The version of the engine that calculated."),
                Effective = fields.Date(OfferKeys.Effective, offer.Effective, "The date whose rules apply."),
                Decision = fields.Word(OfferKeys.Decision, offer.Decision, WireWords.Decisions, "What became of the claim."),
                Currency = fields.Text(OfferKeys.Currency, offer.Currency, "The currency of all money by ISO 4217."),
                Digits = fields.Digits(OfferKeys.Digits, offer.Digits == offer.CurrencyDigits ? null : offer.Digits, "The digits of money, when they are not the currency's own."),
                Total = fields.AmountOrUnknown(OfferKeys.Total, offer.Total, offer.Decision == Compensation.Decision.NeedsReview, "The sum of the remedies."),
                Losses = fields.Lines(OfferKeys.Losses, offer.Losses, Loss, "The losses found, in the order of the pack."),
                Remedies = fields.Lines(OfferKeys.Remedies, offer.Remedies, Remedy, "What is given, in the order of the pack."),
                Alternatives = fields.Lines(OfferKeys.Alternatives, offer.Alternatives, Remedy, "What the claimant could have instead."),
                Limits = fields.Lines(OfferKeys.Limits, offer.Limits, Limit, "The limits applied, in the order of the pack."),
                Route = fields.Map(OfferKeys.Route, offer.Route.Values, "Where the offer goes next: `approval`, `priority`, `owner`, `escalation` and the pack's own.") is { Count: > 0 } values
                    ? new Route(values)
                    : Compensation.Route.None,
                Deadlines = fields.Moments(OfferKeys.Deadlines, offer.Deadlines, "By when, by name."),
                Figures = fields.Map(OfferKeys.Figures, offer.Figures, "Values published with the offer."),
                Reasons = fields.Lines(OfferKeys.Reasons, offer.Reasons, Reason, "Why, in the order the rules were applied."),
                Missing = fields.Names(OfferKeys.Missing, offer.Missing, "The absent facts that matter."),
                Assumed = fields.Map(OfferKeys.Assumed, offer.Assumed, "Absent facts that were filled with defaults."),
                Warnings = fields.Lines(OfferKeys.Warnings, offer.Warnings, Warning, "What is wrong with the claim, or which operation had no result."),
            };
        });

    private static string? RightOf(ElementFields fields, string? right) => fields.Text(OfferKeys.Right, right, "The claimant's right that it touches.");

    private static Grounds GroundsOf(ElementFields fields, Grounds grounds)
    {
        var read = new Grounds
        {
            Source = fields.Text(OfferKeys.Source, grounds.Source, "The law, scheme or clause that the rule names; of one in several languages the English words, or the first."),
            IsUnverified = fields.Flag(OfferKeys.Unverified, grounds.IsUnverified, "One of the sources has not been checked against its text."),
        };
        var sources = fields.Lines(
            OfferKeys.Sources, grounds.HasMoreSources ? grounds.Sources : [], Citation,
            "All that it rests on, the rule's own source first, where that is more than `source` says: sources of the values that were used, or texts by language.");
        return sources.Count > 0 ? read with { Sources = sources } : read;
    }
}
