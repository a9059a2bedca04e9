using static Compensation.Packs.Schema.Shapes;

namespace Compensation.Packs.Schema;

/// <summary>What packs and libraries declare alike: parameters, tables and functions.</summary>
internal static class LibraryElements
{
    public static IEnumerable<Element> All =>
    [
        Parameter, DatedValue, Table, InputColumn, OutputColumn, DatedRows, Function, NamedFunction,
    ];

    /// <summary>The keys under which they stand.</summary>
    public static IEnumerable<Key> Declared =>
    [
        new("parameters", Shape.MapOf(Name, Shape.AnyOf("FEEL, dated values, or keys and values", Expression, DatedValues, Shape.Element("parameter"))),
            "Numbers that the rules fix, which may change by date."),
        new("tables", Shape.MapOf(Name, Shape.Element("table")), "Decision tables by DMN."),
        new("functions", Shape.AnyOf("functions by their heads, or a list of them", Shape.MapOf(Head, Shape.AnyOf("FEEL", Expression, Shape.Element("function"))),
            Shape.ListOf(Shape.Element("namedFunction"))), "Functions written in FEEL. A function sees its parameters and what can be called."),
    ];

    private static Shape Head => Shape.Matching("a name and its parameters", @"^[^()]+\([^()]*\)$");

    private static Shape DatedValues => Shape.ListOf(Shape.Element("datedValue"));

    private static Element Parameter => new("parameter", "A number that changes by date.",
    [
        new("values", DatedValues, "The values and their dates.") { IsRequired = true },
        new("unit", Literal, "What it is counted in."),
        new("title", Text, "What people call it."),
        .. FileElements.Citation,
    ]);

    private static Element DatedValue => new("datedValue", "A value and the dates it holds for. Both dates are inclusive.",
    [
        .. FileElements.Dates,
        new("value", Expression, "The value."),
        new("uprate", Expression, "The value made of the one before it, which FEEL sees as `previous`.") { Example = "round half up(previous * 1.02, 2)" },
        .. FileElements.Citation,
    ])
    {
        Either = ["value", "uprate"],
    };

    private static Element Table => new("table", "A decision table by DMN.",
    [
        new("hit", Shape.OneOf(PackWords.HitPolicies), "What is given when several rows match; without it, unique."),
        new("in", Shape.AnyOf("columns with what they test, or their names alone",
            Shape.MapOf(Name, Shape.AnyOf("FEEL, or keys and values", Expression, Shape.Element("inputColumn"))), Shape.ListOf(Name)),
            "The columns that test. The table's name alone stands for its answer to these.") { IsRequired = true },
        new("out", Shape.AnyOf("a type, keys and values, or several outputs by name", Shapes.Type, Shape.Element("outputColumn"),
            Shape.MapOf(Name, Shape.AnyOf("a type, or keys and values", Shapes.Type, Shape.Element("outputColumn")))),
            "The columns that answer.") { IsRequired = true },
        new("rows", Shape.AnyOf("rows, or dated rows", Rows, Shape.ListOf(Shape.Element("datedRows"))),
            "A `|` block with a row a line, a list of rows, or the path of a CSV file.") { IsRequired = true, Example = "goodwill.csv" },
        new("annotations", Shape.ListOf(Shape.OneOf(PackWords.Annotations)), "What the last cells of each row say of the row itself: its source, and whether nobody has seen it."),
        new("title", TextWithoutHoles, "What people call it."),
        .. FileElements.Citation,
    ]);

    /// <summary>Rows as lines, as lists of cells, or in a CSV file.</summary>
    private static Shape Rows => Shape.AnyOf("rows", PlainText, Shape.ListOf(Shape.AnyOf("cells", PlainText, Shape.ListOf(Shape.AnyOf("a cell", Expression, TextWithoutHoles)))));

    private static Element InputColumn => new("inputColumn", "A column that tests a value.",
    [
        new("is", Expression, "What is tested when the table is used by its name alone."),
        new("type", Shapes.Type, "The type of what is tested."),
        new("values", Shape.ListOf(Scalar), "The values that can occur; a bare word in a cell stands for one of them."),
    ]);

    private static Element OutputColumn => new("outputColumn", "A column that answers.",
    [
        new("type", Shapes.Type, "The type of the answers.") { IsRequired = true },
        new("values", Shape.ListOf(Scalar), "The values that can be given, the most important first."),
        new("default", Expression, "The answer when no row matches."),
    ]);

    private static Element DatedRows => new("datedRows", "The rows for a stretch of dates. Both dates are inclusive.",
    [
        .. FileElements.Dates,
        new("rows", Rows, "The rows.") { IsRequired = true },
        .. FileElements.Citation,
    ]);

    private static IReadOnlyList<Key> FunctionKeys =>
    [
        new("is", Expression, "What the function gives.") { IsRequired = true },
        new("returns", Shapes.Type, "The type of what it gives."),
        new("title", TextWithoutHoles, "What people call it."),
        new("formula", TextWithoutHoles, "The formula as people write it."),
        new("limits", TextWithoutHoles, "Where the method ends."),
        new("reference", TextWithoutHoles, "The law or literature behind it."),
        .. FileElements.Citation,
    ];

    private static Element Function => new("function", "A function and what is to be said about it.", FunctionKeys);

    private static Element NamedFunction => new("namedFunction", "A function and what is to be said about it.",
    [
        new("function", Head, "The head of the function.") { IsRequired = true, Example = "time cost(hours: number, rate: number)" },
        .. FunctionKeys,
    ]);
}
