using static Compensation.DiagnosticSeverity;

namespace Compensation.Inputs.Reading;

/// <summary>
/// What can be wrong with a claim's text, or an offer's: 500x the JSON itself, 501x its shape, 502x a CSV file. No message repeats a fact's value: it may be personal.
/// </summary>
internal static class ClaimDiagnostics
{
    public static DiagnosticDescriptor NotJson { get; } = new(
        "CMP5001", Error, "this is not JSON: {0}", """{ "id": "C-1", }""", "Mend the text at the place shown.");

    public static DiagnosticDescriptor NotUnicode { get; } = new(
        "CMP5002", Error, "the text is not valid Unicode: {0}", """{ "id": "\ud800" }""", "Write the text as UTF-8; a surrogate pair has both its halves.");

    public static DiagnosticDescriptor TooLarge { get; } = new(
        "CMP5003", Error, "the claim has {0} bytes; {1} are allowed", "a claim of 2 MiB", "Leave out what no input of the pack reads.");

    public static DiagnosticDescriptor TooDeep { get; } = new(
        "CMP5004", Error, "lists and maps lie more than {0} deep in one another", "[[[[…]]]]", "Flatten the fact.");

    public static DiagnosticDescriptor NotExact { get; } = new(
        "CMP5005", Error, "the number or time in `{0}` cannot be held exactly", """{ "price": 1e40 }""", "Give at most 28 digits, below 7.9e28, and nine digits of a second.");

    public static DiagnosticDescriptor AlreadyConverted { get; } = new(
        "CMP5006", Error, "a value was already converted to {0} before it was read, and may have changed", "JToken.Parse(text).ToObject<Claim>()",
        "Read the text itself, or set FloatParseHandling.Decimal and DateParseHandling.None.");

    public static DiagnosticDescriptor UnknownKey { get; } = new(
        "CMP5010", Error, "unknown key `{0}`; expected {1}", """{ "id": "C-1", "fact": {} }""", "Use one of the known keys; facts stand under `facts`.");

    public static DiagnosticDescriptor DuplicateKey { get; } = new(
        "CMP5011", Error, "the key `{0}` stands twice", """{ "id": "C-1", "id": "C-2", "facts": {} }""", "Keep one of the two.");

    public static DiagnosticDescriptor MissingKey { get; } = new(
        "CMP5012", Error, "the key `{0}` is missing", """{ "facts": {} }""", "Add the key.");

    public static DiagnosticDescriptor WrongKind { get; } = new(
        "CMP5013", Error, "`{0}` must be {1}; found {2}", """{ "id": 5, "facts": {} }""", "Write a value of the kind that is expected.");

    public static DiagnosticDescriptor Blank { get; } = new(
        "CMP5014", Error, "`{0}` is blank", """{ "id": "", "facts": {} }""", "Write a text that is not only spaces.");

    public static DiagnosticDescriptor UnknownWord { get; } = new(
        "CMP5015", Error, "`{0}` cannot be `{1}`; expected {2}", """{ "format": 1, "claim": "C-1", "decision": "granted" }""", "Use one of the known words.");

    public static DiagnosticDescriptor UnknownFormat { get; } = new(
        "CMP5016", Error, "an offer of format {0} cannot be read; this version reads format {1}", """{ "format": 9, "claim": "C-1" }""", "Read it with the version that wrote it, or a later one.");

    public static DiagnosticDescriptor MissingColumn { get; } = new(
        "CMP5021", Error, "the column `{0}` is missing", "claim_no,event", "Add the column to the header line.");

    public static DiagnosticDescriptor BadColumn { get; } = new(
        "CMP5022", Error, "column {0} is named `{1}`, which has an empty part", "id,items..price", "Name each part between the points.");

    public static DiagnosticDescriptor DuplicateColumn { get; } = new(
        "CMP5023", Error, "the column `{0}` stands twice", "id,event,event", "Keep one of the two.");

    public static DiagnosticDescriptor ColumnInColumn { get; } = new(
        "CMP5024", Error, "the column `{0}` cannot stand beside `{1}`: one fact is not both a value and a map", "id,seat,seat.row", "Rename one of the two.");

    public static DiagnosticDescriptor CellCount { get; } = new(
        "CMP5025", Error, "the row has {0} cells; the header has {1}", "id,event\nC-1", "Give each column a cell, an empty one for an absent fact; put a cell with a comma in quotes.");

    public static DiagnosticDescriptor BadCell { get; } = new(
        "CMP5026", Error, "the list in column `{0}` cannot be read: {1}", """C-1,"[{""price"": }]" """, "Write the list as JSON, each quote doubled as CSV wants it.");

    public static DiagnosticDescriptor BadQuotes { get; } = new(
        "CMP5027", Error, "the quotes in the row do not match", "C-1,\"a\"b", "Put the whole cell in quotes and double the quotes within.");

    public static DiagnosticDescriptor NotTheEncoding { get; } = new(
        "CMP5028", Error, "the cell in column `{0}` holds bytes that are not {1}", "a file saved as GB18030, read as UTF-8", "Save the file as UTF-8, or say which encoding it has.");

    public static DiagnosticDescriptor RowTooLarge { get; } = new(
        "CMP5029", Error, "the row is longer than {0} bytes", "C-1,\"…", "Leave out what no input of the pack reads.");

    /// <summary>All kinds, by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        NotJson, NotUnicode, TooLarge, TooDeep, NotExact, AlreadyConverted, UnknownKey, DuplicateKey, MissingKey, WrongKind, Blank, UnknownWord,
        UnknownFormat, MissingColumn, BadColumn, DuplicateColumn, ColumnInColumn, CellCount, BadCell, BadQuotes, NotTheEncoding,
        RowTooLarge,
    ];
}
