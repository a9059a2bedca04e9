using static Compensation.Packs.Schema.Shapes;

namespace Compensation.Packs.Schema;

/// <summary>The files that packs lean on, and the keys that files share.</summary>
internal static class FileElements
{
    public static IEnumerable<Element> All => [Library, Calendar, Day, Rates, DatedRate];

    public static Key Format => new("format", Shape.WholeNumber(1, 1), "The edition of the language the file is written in: 1.") { IsRequired = true };

    public static Key Import => new("import", Shape.ListOf(YamlPath), "Libraries whose functions, tables and parameters are used.") { Example = "../library/assessment.yaml" };

    /// <summary>May stand in almost every element.</summary>
    public static IReadOnlyList<Key> Citation =>
    [
        new("source", TextWithoutHoles, "The law, contract or study behind it, in one language or several; what has none of its own has that of the file."),
        new("unverified", Flag, "The author has not seen the source; it is said in the offer."),
    ];

    public static IReadOnlyList<Key> Dates =>
    [
        new("from", Date, "The first day; without it, from the beginning of time.") { Example = "2025-04-01" },
        new("until", Date, "The last day; without it, for ever.") { Example = "2026-03-31" },
    ];

    private static Key Title => new("title", Text, "What people call it.");

    private static Element Library => new("library", "Functions, tables and parameters for packs to import.",
    [
        new("library", FileId, "The id of the library.") { IsRequired = true },
        Format,
        new("version", Shapes.Version, "The version of the library."),
        Title,
        .. Citation,
        Import,
        .. LibraryElements.Declared,
    ]);

    private static Shape Days => Shape.ListOf(Shape.AnyOf("a date, or keys and values", Date, Shape.Element("day")));

    private static Element Calendar => new("calendar", "Which days are worked.",
    [
        new("calendar", FileId, "The id of the calendar.") { IsRequired = true },
        Title,
        .. Citation,
        .. Dates,
        new("weekend", Shape.ListOf(Shape.OneOf(PackWords.Weekdays)), "The days of the week that are not worked.") { IsRequired = true },
        new("holidays", Days, "Other days that are not worked.") { IsRequired = true },
        new("workdays", Days, "Days of a weekend that are worked all the same."),
    ]);

    private static Element Day => new("day", "A day and its name.",
    [
        new("date", Date, "The day.") { IsRequired = true },
        new("name", TextWithoutHoles, "What people call it."),
    ]);

    private static Shape DatedRates => Shape.ListOf(Shape.Element("datedRate"));

    private static Element Rates => new("rates", "Rates that change by date: of exchange, or of interest.",
    [
        new("rates", FileId, "The id of the table of rates.") { IsRequired = true },
        Title,
        .. Citation,
        new("base", Name, "The currency of which one unit costs so much.") { With = "exchange", Example = "EUR" },
        new("exchange", Shape.MapOf(Name, DatedRates), "For each currency, how much of it one unit of the base costs."),
        new("interest", DatedRates, "The rate of a year as a fraction: 0.08 for 8 %."),
    ])
    {
        Either = ["exchange", "interest"],
    };

    private static Element DatedRate => new("datedRate", "A rate and the dates it holds for. Both dates are inclusive.",
    [
        .. Dates,
        new("value", Shapes.Number, "The rate.") { IsRequired = true },
        .. Citation,
    ]);
}
