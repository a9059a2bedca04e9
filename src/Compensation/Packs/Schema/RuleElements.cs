using static Compensation.Packs.Schema.Shapes;

namespace Compensation.Packs.Schema;

/// <summary>A pack and its rules.</summary>
internal static class RuleElements
{
    public static IEnumerable<Element> All =>
    [
        Pack, Effective, Rounding, Input, Eligibility, Loss, Remedy, Units, Validity, Limit, Routing, Route, PublishedValue,
    ];

    private static Key When => new("when", Expression, "Whether the rule applies; without it, always.") { Example = "days_out > 0" };

    private static Key Because => new("because", Text, "The reason that the claimant reads.") { Example = "{days_out} days without service" };

    private static Key RoundingKey => new("rounding", Shape.Element("rounding"), "How this line is rounded, instead of as the pack says.");

    private static Key Title => new("title", TextWithoutHoles, "What people call it.") { Example = "Loss of service" };

    private static Key Figures => new("figures", Published, "Values published beside the line.");

    private static Element Pack => new("pack", "A rule pack: from the facts of a claim to an offer.",
    [
        new("pack", FileId, "The id of the pack; versions of one pack share it.") { IsRequired = true, Example = "telecom.outage" },
        FileElements.Format,
        new("version", Shapes.Version, "The version of the pack.") { IsRequired = true, Example = "1.4.0" },
        new("title", Text, "What people call it.") { IsRequired = true },
        .. FileElements.Citation,
        new("currency", Name, "The currency of all amounts by ISO 4217, or the input that tells it.") { IsRequired = true, Example = "EUR" },
        new("effective", Shape.Element("effective"), "When this version is in force."),
        new("rounding", Shape.Element("rounding"), "How numbers become money."),
        new("inputs", Shape.MapOf(Shape.Of("a word", "inputName"), InputShape), "The facts that a claim brings."),
        FileElements.Import,
        new("calendars", Shape.MapOf(Name, YamlPath), "Calendars of working days, by the names that FEEL uses."),
        new("rates", Shape.MapOf(Name, YamlPath), "Tables of exchange or interest rates, by the names that FEEL uses."),
        new("rights", Shape.MapOf(Name, TextWithoutHoles), "Rights of the customer beside those that every pack knows."),
        .. LibraryElements.Declared,
        new("let", Shapes.NamedFeel, "Named values, in any order."),
        new("eligibility", Shape.ListOf(Shape.Element("eligibility")), "Reasons to decline, to have a person decide, or to ask for a fact."),
        new("losses", Shape.ListOf(Shape.Element("loss")), "Rules that find losses and say what they come to."),
        new("remedies", Shape.ListOf(Shape.Element("remedy")), "What is given for the losses found."),
        new("choose", Shapes.NamedFeel, "For a choice, the id of the remedy that is given unless the claimant chooses."),
        new("limits", Shape.ListOf(Shape.Element("limit")), "Bounds on what is given, applied in this order."),
        new("routing", Shape.ListOf(Shape.Element("routing")), "Who approves an offer; the first whose condition holds."),
        new("deadlines", Published, "Dates by which something is due."),
        new("figures", Published, "Values published with the offer."),
    ]);

    private static Element Effective => new("effective", "When a version is in force. Both dates are inclusive.",
    [
        .. FileElements.Dates,
        new("by", Shape.Of("a word", "inputName"), "What gives the date that picks the version: an input, with dots a field of a record, or a `let`."),
    ]);

    private static Element Rounding => new("rounding", "How a number becomes money.",
    [
        new("digits", Shape.WholeNumber(0, 12), "The decimal places; without it, those of the currency."),
        new("mode", Shape.OneOf(PackWords.RoundingModes), "What happens between two amounts; without it, half up."),
    ]);

    private static Shape InputShape => Shape.AnyOf("a type, or keys and values", Shapes.Type, Shape.Element("input"));

    private static Element Input => new("input", "A fact that a claim brings, or a field of one.",
    [
        new("type", Shapes.Type, "The type of the fact.") { IsRequired = true },
        new("of", Shape.AnyOf("a type, or names with types", Shapes.Type, Shape.MapOf(Name, InputShape)), "What a list holds, or the fields of a record."),
        new("values", Shape.ListOf(Scalar), "The values allowed."),
        new("min", Scalar, "The least value."),
        new("max", Scalar, "The greatest value."),
        new("digits", Shape.WholeNumber(0, 28), "The most decimal places."),
        new("unit", Literal, "What it is counted in; a currency makes it money."),
        new("default", Shape.Anything("a value of the type"), "What an absent fact is taken for; it is told under `assumed`."),
        new("optional", Flag, "Its absence is an ordinary answer, and nothing is asked."),
        new("sensitive", Flag, "Its value stands in no text, log or record."),
        new("title", Text, "What people call it."),
    ]);

    private static Element Eligibility => new("eligibility", "A reason to decline a claim, to have a person decide it, or to ask for a fact.",
    [
        new("decline", Name, "The id of the rule; the claim is declined when it holds."),
        new("review", Name, "The id of the rule; a person decides when it holds."),
        new("ask", Name, "The id of the rule; a fact is wanted when it holds."),
        When with { IsRequired = true, Description = "Whether the rule holds." },
        Because with { IsRequired = true },
        Title,
        .. FileElements.Citation,
    ])
    {
        Either = PackWords.Verdicts,
    };

    private static Element Loss => new("loss", "A rule that finds a loss and says what it comes to.",
    [
        new("loss", Name, "The id of the loss.") { IsRequired = true },
        new("type", Shape.OneOf(PackWords.LossTypes), "The type of the loss.") { IsRequired = true },
        new("each", Expression, "A list: one loss for each of its items, which FEEL sees as `item`.") { Example = "items" },
        new("kind", Literal, "What kind of loss it is, in the words of the trade.") { Example = "loss of service" },
        When,
        new("amount", Expression, "What it comes to; without it, the loss is not put in money.") { Example = "days_out * per_day" },
        new("method", Shape.Suggesting(AssessmentMethods), "How it was assessed."),
        Right,
        Because,
        Title,
        RoundingKey,
        Figures,
        .. FileElements.Citation,
    ]);

    /// <summary>The methods that the library of assessment ships; a pack may name its own.</summary>
    private static IEnumerable<string> AssessmentMethods =>
    [
        "market price", "repair cost", "transaction record", "financial statement", "statutory", "time cost", "expected risk", "opportunity loss",
        "recovery cost", "data value", "statutory privacy damages", "satisfaction score", "reputation monitoring", "award band",
    ];

    private static Key Right => new("right", Shape.Suggesting(PackWords.Rights), "The right of the customer that it is about.");

    private static Element Remedy => new("remedy", "One line of an offer.",
    [
        new("remedy", Name, "The id of the remedy.") { IsRequired = true },
        new("for", Words, "The losses it answers, by id or type; without it, it is for the claim."),
        new("form", Shape.OneOf(PackWords.Forms), "What is given.") { IsRequired = true },
        new("choice", Name, "Remedies with the same choice are alternatives."),
        When,
        new("value", Expression, "What it is worth; where it mentions `loss`, for each loss answered.") { Example = "loss.amount" },
        new("exceeds", Flag, "It may be worth more than the loss."),
        new("units", Shape.Element("units"), "How much is given of goods or a service."),
        new("valid", Shape.Element("valid"), "How long it can be used."),
        new("what", Text, "What it is, in the words of the letter.") { Example = "one month of the next plan up" },
        new("level", Literal, "Who apologises, or at what level it is given.") { Example = "executive" },
        Right,
        Because,
        Title,
        RoundingKey,
        Figures,
        .. FileElements.Citation,
    ]);

    private static Element Units => new("units", "How much is given.",
    [
        new("count", Expression, "How many.") { IsRequired = true },
        new("of", Literal, "Of what.") { IsRequired = true, Example = "month" },
    ]);

    private static Element Validity => new("valid", "How long a remedy can be used.",
    [
        new("days", Expression, "So many days."),
        new("months", Expression, "So many months."),
        new("years", Expression, "So many years."),
        new("until", Expression, "Until a date."),
    ])
    {
        Either = ["days", "months", "years", "until"],
    };

    private static Element Limit => new("limit", "A bound on what is given.",
    [
        new("limit", Name, "The id of the limit.") { IsRequired = true },
        new("over", Words, "What it covers: `all`, loss types, forms, ids of losses or remedies.") { IsRequired = true, Example = "all" },
        new("at_most", Expression, "The most they may come to."),
        new("at_least", Expression, "The least they come to."),
        new("less", Expression, "What is taken off."),
        new("times", Expression, "What they are multiplied by."),
        new("drop_below", Expression, "Nothing is given below this."),
        When,
        Because,
        Title,
        RoundingKey,
        .. FileElements.Citation,
    ])
    {
        Either = PackWords.LimitKinds,
    };

    private static Element Routing => new("routing", "A route and its condition.",
    [
        When with { Description = "Whether the route is taken; without it, always." },
        new("route", Shape.Element("route"), "Where the offer goes next.") { IsRequired = true },
        Title,
    ]);

    private static Element Route => new("route", "Where an offer goes next. Further keys of the pack's own are words.",
    [
        new("approval", Literal, "Who approves.") { IsRequired = true, Example = "automatic" },
        new("priority", Expression, "How urgent, by the pack's own scale: a number."),
        new("owner", Literal, "Who takes it on."),
        new("escalation", Literal, "Who is asked next when the owner does not answer."),
    ])
    {
        Others = Literal,
    };

    private static Element PublishedValue => new("published", "A value that is published, and what people call it.",
    [
        new("value", Expression, "The value.") { IsRequired = true },
        Title,
    ]);
}
