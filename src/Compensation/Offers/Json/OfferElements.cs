namespace Compensation.Offers.Json;

/// <summary>
/// An offer and the elements in it: each key once, with its value, its place and what it is for. The writer, the reader, the JSON Schema and the comparison of pack tests follow from it.
/// </summary>
internal static class OfferElements
{
    private const string BandOfJudgement = "The band, for an award left to judgement.";

    private static readonly FieldKind<Decision> Decisions = FieldKinds.Word(WireWords.Decisions);
    private static readonly FieldKind<LossType> LossTypes = FieldKinds.Word(WireWords.LossTypes);
    private static readonly FieldKind<RemedyForm> RemedyForms = FieldKinds.Word(WireWords.RemedyForms);
    private static readonly FieldKind<RuleKind> RuleKinds = FieldKinds.Word(WireWords.RuleKinds);
    private static readonly FieldKind<DiagnosticSeverity> Severities = FieldKinds.Word(WireWords.Severities, unless: DiagnosticSeverity.Warning);

    public static OfferElement<Citation> Citation { get; } = new(
        "citation", "A source.", new Citation { Text = "" }, static (fields, citation) => new Citation
        {
            Text = fields.RequiredText(OfferKeys.Source, citation.Text, "The law, scheme, clause or document."),
            Texts = fields.Optional(OfferKeys.Texts, citation.Texts, FieldKinds.Texts, "The same in each language it is written in."),
            Unverified = fields.Optional(OfferKeys.Unverified, citation.Unverified, FieldKinds.Flag, "It has not been checked against its text."),
        });

    public static OfferElement<AmountRange> Range { get; } = new(
        "range", "A band of amounts; a side that is open is left out.", new AmountRange(null, null), static (fields, range) => new AmountRange(
            fields.Optional(OfferKeys.Low, range.Low, FieldKinds.Money, "The least."),
            fields.Optional(OfferKeys.High, range.High, FieldKinds.Money, "The most.")));

    public static OfferElement<RemedyPart> RemedyPart { get; } = new(
        "remedyPart", "What one loss takes of a remedy.", new RemedyPart("", null), static (fields, part) => new RemedyPart(
            fields.RequiredText(OfferKeys.Loss, part.Loss, "The id of the loss."),
            fields.Required(OfferKeys.Value, part.Value, FieldKinds.MoneyOrUnknown, "Its part of the value.")));

    public static OfferElement<Units> Units { get; } = new(
        "units", "What goods or service are counted in.", new Units(0, ""), static (fields, units) => new Units(
            fields.Required(OfferKeys.Count, units.Count, FieldKinds.Number, "How many.") ?? 0,
            fields.RequiredText(OfferKeys.Of, units.Of, "Of what.", "month")));

    public static OfferElement<Validity> Valid { get; } = new(
        "valid", "How long a remedy can be taken up: months and days, or until a day.", new Validity(), static (fields, valid) => new Validity
        {
            Months = fields.Optional(OfferKeys.Months, valid.Months, FieldKinds.Count, "Calendar months."),
            Days = fields.Optional(OfferKeys.Days, valid.Days, FieldKinds.Count, "Calendar days, after the months."),
            Until = fields.Optional(OfferKeys.Until, valid.Until, FieldKinds.Date, "The last day."),
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
                Rule = fields.TextUnless(OfferKeys.RuleId, id, loss.Rule, "The id of the rule, when it is not that of the loss."),
                Type = fields.Required(OfferKeys.Type, loss.Type, LossTypes, "What was lost."),
                Kind = fields.Optional(OfferKeys.Kind, loss.Kind, FieldKinds.Text, "The pack's own word for it."),
                Amount = fields.AmountOrUnknown(OfferKeys.Amount, loss.Amount, loss.IsUnknown, "What it comes to; left out when it is not put in money."),
                IsUnknown = fields.IsUnknown(OfferKeys.Amount, loss.IsUnknown),
                Range = fields.Optional(OfferKeys.Range, loss.Range, Range.One, BandOfJudgement),
                Method = fields.Optional(OfferKeys.Method, loss.Method, FieldKinds.Text, "How it was assessed."),
                Right = RightOf(fields, loss.Right),
                Grounds = GroundsOf(fields, loss.Grounds),
                Figures = fields.Optional(OfferKeys.Figures, loss.Figures, FieldKinds.Values, "Values published with the loss."),
            };
        });

    public static OfferElement<Remedy> Remedy { get; } = new(
        "remedy", "One line of what is given.", new Remedy { Id = "", Form = default }, static (fields, remedy) => new Remedy
        {
            Id = fields.RequiredText(OfferKeys.Remedy, remedy.Id, "Its id."),
            Form = fields.Required(OfferKeys.Form, remedy.Form, RemedyForms, "What is given."),
            Choice = fields.Optional(OfferKeys.Choice, remedy.Choice, FieldKinds.Text, "The name of the choice that it is an alternative of."),
            Value = fields.AmountOrUnknown(OfferKeys.Value, remedy.Value, remedy.IsUnknown, "Its worth after the limits; left out when it has none."),
            IsUnknown = fields.IsUnknown(OfferKeys.Value, remedy.IsUnknown),
            Range = fields.Optional(OfferKeys.Range, remedy.Range, Range.One, BandOfJudgement),
            Parts = fields.Optional(OfferKeys.Parts, remedy.Parts, RemedyPart.Lines, "Which loss takes how much of the value."),
            Units = fields.Optional(OfferKeys.Units, remedy.Units, Units.One, "What goods or service are counted in."),
            Valid = fields.Optional(OfferKeys.Valid, remedy.Valid, Valid.One, "How long it can be taken up."),
            Level = fields.Optional(OfferKeys.Level, remedy.Level, FieldKinds.Text, "The level of an apology."),
            What = fields.Optional(OfferKeys.What, remedy.What, FieldKinds.Texts, "What is given, in words."),
            Right = RightOf(fields, remedy.Right),
            Grounds = GroundsOf(fields, remedy.Grounds),
            Figures = fields.Optional(OfferKeys.Figures, remedy.Figures, FieldKinds.Values, "Values published with the line."),
        });

    public static OfferElement<AppliedLimit> Limit { get; } = new(
        "limit", "A limit that was applied.", new AppliedLimit { Id = "", Before = 0, After = 0 }, static (fields, limit) => new AppliedLimit
        {
            Id = fields.RequiredText(OfferKeys.Limit, limit.Id, "Its id."),
            Over = fields.Optional(OfferKeys.Over, limit.Over, FieldKinds.Names, "What it is over, as the pack says."),
            Before = fields.RequiredAmount(OfferKeys.Before, limit.Before, "The total under it before."),
            After = fields.RequiredAmount(OfferKeys.After, limit.After, "The total under it after."),
            Parts = fields.Optional(OfferKeys.Parts, limit.Parts, LimitPart.Lines, "How the change was allotted."),
        });

    public static OfferElement<Reason> Reason { get; } = new(
        "reason", "A rule that applied.", new Reason { Rule = "", Kind = default }, static (fields, reason) => new Reason
        {
            Rule = fields.RequiredText(OfferKeys.RuleId, reason.Rule, "Its id, or a standard reason such as `nothing_due`."),
            Kind = fields.Required(OfferKeys.Kind, reason.Kind, RuleKinds, "Which kind of rule it is."),
            Right = RightOf(fields, reason.Right),
            Grounds = GroundsOf(fields, reason.Grounds),
            Because = fields.Optional(OfferKeys.Because, reason.Because, FieldKinds.Texts, "The reason in words."),
        });

    public static OfferElement<Diagnostic> Warning { get; } = new(
        "warning", "A problem of the claim or of the calculation.", new Diagnostic("", default, ""), static (fields, warning) => new Diagnostic(
            fields.RequiredText(OfferKeys.Code, warning.Code, "Its stable code.", "CMP5102"),
            fields.Optional(OfferKeys.Severity, warning.Severity, Severities, "Its weight, when it is no mere warning."),
            fields.RequiredText(OfferKeys.Message, warning.Message, "What was found and what was expected."))
        {
            Rule = fields.Optional(OfferKeys.RuleId, warning.Rule, FieldKinds.Text, "The rule, table or input it belongs to."),
            File = fields.Optional(OfferKeys.File, warning.File, FieldKinds.Text, "The file that holds what failed, as it is seen from the folder of the pack."),
            Line = fields.Optional(OfferKeys.LineNumber, warning.Line, FieldKinds.Count, "The line of the file, from 1."),
            Column = fields.Optional(OfferKeys.ColumnNumber, warning.Column, FieldKinds.Count, "The column of the line, in UTF-16 units from 1."),
            Suggestion = fields.Optional(OfferKeys.Suggestion, warning.Suggestion, FieldKinds.Text, "What to do about it."),
        });

    public static OfferElement<Offer> Offer { get; } = new(
        "offer", "What a company gives for a claim, and why.", new Offer { Claim = "", Decision = default }, static (fields, offer) =>
        {
            fields.Format(OfferKeys.Format, Compensation.Offer.Format, "The version of this format.");
            return new Offer
            {
                Claim = fields.RequiredText(OfferKeys.Claim, offer.Claim, "The id of the claim."),
                Claimant = fields.Optional(OfferKeys.Claimant, offer.Claimant, FieldKinds.Text, "Who claims."),
                Pack = fields.Optional(OfferKeys.Pack, offer.Pack, FieldKinds.Text, "The id of the pack."),
                Version = fields.Optional(OfferKeys.Version, offer.Version, FieldKinds.Text, "The version of the pack."),
                Hash = fields.Optional(OfferKeys.Hash, offer.Hash, FieldKinds.Text, "The hash over all that the pack leans on."),
                Engine = fields.Optional(OfferKeys.Engine, offer.Engine, FieldKinds.Text, "The version of the engine that calculated."),
                Effective = fields.Optional(OfferKeys.Effective, offer.Effective, FieldKinds.Date, "The date whose rules apply."),
                Decision = fields.Required(OfferKeys.Decision, offer.Decision, Decisions, "What became of the claim."),
                Currency = fields.Optional(OfferKeys.Currency, offer.Currency, FieldKinds.Text, "The currency of all money by ISO 4217."),
                Digits = fields.Optional(OfferKeys.Digits, offer.Digits == offer.CurrencyDigits ? null : offer.Digits, FieldKinds.Digits, "The digits of money, when they are not the currency's own."),
                Total = fields.AmountOrUnknown(OfferKeys.Total, offer.Total, offer.Decision == Compensation.Decision.NeedsReview, "The sum of the remedies."),
                Losses = fields.Optional(OfferKeys.Losses, offer.Losses, Loss.Lines, "The losses found, in the order of the pack."),
                Remedies = fields.Optional(OfferKeys.Remedies, offer.Remedies, Remedy.Lines, "What is given, in the order of the pack."),
                Alternatives = fields.Optional(OfferKeys.Alternatives, offer.Alternatives, Remedy.Lines, "What the claimant could have instead."),
                Limits = fields.Optional(OfferKeys.Limits, offer.Limits, Limit.Lines, "The limits applied, in the order of the pack."),
                Route = fields.Optional(OfferKeys.Route, offer.Route.Values, FieldKinds.Values, "Where the offer goes next: `approval`, `priority`, `owner`, `escalation` and the pack's own.") is { Count: > 0 } values
                    ? new Route(values)
                    : Compensation.Route.None,
                Deadlines = fields.Optional(OfferKeys.Deadlines, offer.Deadlines, FieldKinds.Moments, "By when, by name."),
                Figures = fields.Optional(OfferKeys.Figures, offer.Figures, FieldKinds.Values, "Values published with the offer."),
                Reasons = fields.Optional(OfferKeys.Reasons, offer.Reasons, Reason.Lines, "Why, in the order the rules were applied."),
                Missing = fields.Optional(OfferKeys.Missing, offer.Missing, FieldKinds.Names, "The absent facts that matter."),
                Assumed = fields.Optional(OfferKeys.Assumed, offer.Assumed, FieldKinds.Values, "Absent facts that were filled with defaults."),
                Warnings = fields.Optional(OfferKeys.Warnings, offer.Warnings, Warning.Lines, "What is wrong with the claim, or which operation had no result."),
            };
        });

    private static string? RightOf(ElementFields fields, string? right) => fields.Optional(OfferKeys.Right, right, FieldKinds.Text, "The claimant's right that it touches.");

    private static Grounds GroundsOf(ElementFields fields, Grounds grounds)
    {
        var read = new Grounds
        {
            Source = fields.Optional(OfferKeys.Source, grounds.Source, FieldKinds.Text, "The law, scheme or clause that the rule names; of one in several languages the English words, or the first."),
            IsUnverified = fields.Optional(OfferKeys.Unverified, grounds.IsUnverified, FieldKinds.Flag, "One of the sources has not been checked against its text."),
        };
        var sources = fields.Optional(
            OfferKeys.Sources, grounds.HasMoreSources ? grounds.Sources : [], Citation.Lines,
            "All that it rests on, the rule's own source first, where that is more than `source` says: sources of the values that were used, or texts by language.");
        return sources.Count > 0 ? read with { Sources = sources } : read;
    }
}
