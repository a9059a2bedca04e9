using static Compensation.DiagnosticSeverity;

namespace Compensation.Packs.Yaml;

/// <summary>
/// What can be wrong with the files of a pack before names and types are looked at. 100x files, 102x YAML,
/// 104x where YAML and FEEL meet, 106x keys and values, 108x texts, 109x tables.
/// </summary>
internal static class PackDiagnostics
{
    public static readonly DiagnosticDescriptor FileMissing = new("CMP1001", Error,
        "there is no file `{0}`", "import: [ ../library/asessment.yaml ]", "Check the path: it starts at the folder of the file that names it.");

    public static readonly DiagnosticDescriptor FileIsFolder = new("CMP1002", Error,
        "`{0}` is a folder, not a file", "import: [ ../library ]", "Name a file in it.");

    public static readonly DiagnosticDescriptor FileTooLarge = new("CMP1003", Error,
        "`{0}` is larger than {1} MB", "a data file given for a pack", "Split it, or check that it is the file that was meant.");

    public static readonly DiagnosticDescriptor FileEmpty = new("CMP1004", Error,
        "`{0}` holds nothing", "a file of comments only", "Begin it with `pack:`, `library:`, `calendar:`, `rates:` or `tests:`.");

    public static readonly DiagnosticDescriptor FileDenied = new("CMP1005", Error,
        "`{0}` cannot be opened", "a file that another program has locked", "Check that it may be read and is not in use.");

    public static readonly DiagnosticDescriptor NotUtf8 = new("CMP1006", Error,
        "the file is not UTF-8: byte {0} on line {1} is {2}", "a file saved as GB18030 or UTF-16", "Save the file with the encoding UTF-8.");

    public static readonly DiagnosticDescriptor ForbiddenCharacter = new("CMP1007", Error,
        "the character {0} cannot stand in a pack", "a control character pasted with a text", "Delete it.");

    public static readonly DiagnosticDescriptor PathNotRelative = new("CMP1008", Error,
        "`{0}` is not a path that travels with the pack", "import: [ C:\\rules\\library.yaml ]", "Write it relative to this file, with forward slashes.");

    public static readonly DiagnosticDescriptor WrongExtension = new("CMP1009", Error,
        "`{0}` should end in {1}", "import: [ library.txt ]", "Rename the file, or name another.");

    public static readonly DiagnosticDescriptor ImportCycle = new("CMP1010", Error,
        "the files import each other: {0}", "a.yaml imports b.yaml, b.yaml imports a.yaml", "Move what both need into a third library.");

    public static readonly DiagnosticDescriptor WrongContent = new("CMP1011", Error,
        "`{0}` holds {1}; expected {2}", "calendars: { uk: ../rates/ecb.yaml }", "Name a file that begins with the right key.");

    public static readonly DiagnosticDescriptor TooManyFiles = new("CMP1012", Error,
        "the pack leans on more than {0} files", "a chain of imports that does not end", "Put libraries together.");

    public static readonly DiagnosticDescriptor YamlSyntax = new("CMP1020", Error,
        "YAML cannot be read from here: {0}", "%YAML one", "Check the quotes, brackets and indentation before this place.");

    public static readonly DiagnosticDescriptor Anchor = new("CMP1021", Error,
        "an anchor (`&`) is not allowed: a pack must be readable line by line", "when: &late days > 3", "Give the value a name under `let` and use the name.");

    public static readonly DiagnosticDescriptor Alias = new("CMP1022", Error,
        "an alias (`*`) is not allowed: a pack must be readable line by line", "when: *late", "Give the value a name under `let` and use the name.");

    public static readonly DiagnosticDescriptor Tag = new("CMP1023", Error,
        "a tag (`!`) is not allowed: the key says what a value is", "version: !!str 1.0.0", "Delete the tag.");

    public static readonly DiagnosticDescriptor MergeKey = new("CMP1024", Error,
        "a merge key (`<<`) is not allowed: a pack must be readable line by line", "<<: *defaults", "Write the keys out.");

    public static readonly DiagnosticDescriptor ComplexKey = new("CMP1025", Error,
        "a key is one word or phrase on one line", "? [ a, b ]", "Write `key: value`.");

    public static readonly DiagnosticDescriptor DuplicateKey = new("CMP1026", Error,
        "`{0}` stands here a second time; the first is on line {1}", "when: a, and below: when: b", "Keep one of them.");

    public static readonly DiagnosticDescriptor TooDeep = new("CMP1027", Error,
        "values are nested deeper than {0} levels", "[[[[[[...]]]]]]", "Write it flatter.");

    public static readonly DiagnosticDescriptor TabIndentation = new("CMP1028", Error,
        "the line is indented with a tab, whose width YAML does not know", "<tab>when: true", "Indent with spaces.");

    public static readonly DiagnosticDescriptor TextAfterValue = new("CMP1029", Error,
        "the value ends at `{0}` for YAML, and more text follows", "when: \"x\" in names", "Write it below a `>-`, indented: the text is then taken as it stands.");

    public static readonly DiagnosticDescriptor ColonInValue = new("CMP1030", Error,
        "a colon followed by a space begins a new key for YAML", "because: Note: this is final", "Put the value in quotes, or below a `>-`, indented.");

    public static readonly DiagnosticDescriptor UnclosedQuote = new("CMP1031", Error,
        "the quotes opened here are not closed", "title: \"Loss of service", "Close them, or write the value below a `>-`, indented.");

    public static readonly DiagnosticDescriptor UnclosedBracket = new("CMP1032", Error,
        "the bracket opened here is not closed, or a comma is missing in it", "for: [ outage", "Close it; a value that only begins with a bracket goes below a `>-`, indented.");

    public static readonly DiagnosticDescriptor BadEscape = new("CMP1033", Error,
        "`{0}` is not an escape that YAML knows", "because: \"50\\% back\"", "Double the backslash, or use single quotes.");

    public static readonly DiagnosticDescriptor Indentation = new("CMP1034", Error,
        "the line does not fit what stands above it: it is no key at this depth", "two keys of one rule at different depths", "Give the keys of one element the same indentation.");

    public static readonly DiagnosticDescriptor MissingColon = new("CMP1035", Error,
        "expected a key followed by a colon and a space", "when true", "Write `key: value`.");

    public static readonly DiagnosticDescriptor BlockSign = new("CMP1041", Error,
        "`{0}` at the start of a value opens a block of text for YAML, which is empty or goes wrong here", "when: > 1", "Write it below a `>-`, indented, or as a cell of a `|` row.");

    public static readonly DiagnosticDescriptor ListForFeel = new("CMP1042", Error,
        "{0} is FEEL, but YAML reads a value in `[ ]` or with `- ` as a list", "is: [1..3]", "Write it below a `>-`, indented, or as a cell of a `|` row.");

    public static readonly DiagnosticDescriptor MapForFeel = new("CMP1043", Error,
        "{0} is FEEL, but YAML reads a value in `{{ }}` or with keys as a mapping", "is: {a: 1}", "Write it below a `>-`, indented, or as a cell of a `|` row.");

    public static readonly DiagnosticDescriptor ReservedSign = new("CMP1044", Error,
        "a value cannot begin with `{0}`, which YAML keeps for itself", "when: @\"2024-01-01\" < reported", "Write it below a `>-`, indented, or as a cell of a `|` row.");

    public static readonly DiagnosticDescriptor YamlNumber = new("CMP1045", Error,
        "`{0}` is a number in some readers of YAML and not in FEEL", "amount: 1_000", "Write the digits only, such as `1000`; a time is `time(\"12:30:00\")`.");

    public static readonly DiagnosticDescriptor YamlBoolean = new("CMP1046", Error,
        "`{0}` is a truth value in some readers of YAML and not in FEEL", "when: no", "Write `true` or `false`.");

    public static readonly DiagnosticDescriptor YamlNull = new("CMP1047", Error,
        "`{0}` means nothing to FEEL", "amount: ~", "Write `null`, or leave the key out.");

    public static readonly DiagnosticDescriptor EatenQuotes = new("CMP1048", Error,
        "the quotes belong to YAML: FEEL sees {0} without them", "is: \"gold\"", "For the string write '\"...\"', quotes in quotes; for a name or number leave the quotes out.");

    public static readonly DiagnosticDescriptor EatenComment = new("CMP1049", Error,
        "YAML takes ` #` and what follows for a comment, and the FEEL before it is unfinished", "when: code = \"A #1\"", "Write it below a `>-`, indented.");

    public static readonly DiagnosticDescriptor FullWidth = new("CMP1050", Error,
        "`{0}` ({1}) is the full-width or typographic form of `{2}`", "when： tier ＝ “gold”", "Type it on the keyboard for English.");

    public static readonly DiagnosticDescriptor InvisibleCharacter = new("CMP1051", Error,
        "an invisible character stands here: {0}", "when:<U+00A0>true", "Delete it, or type a plain space.");

    public static readonly DiagnosticDescriptor EmptyFeel = new("CMP1052", Error,
        "{0} is FEEL and holds nothing", "when:", "Write an expression, or leave the key out.");

    public static readonly DiagnosticDescriptor BareDate = new("CMP1053", Error,
        "FEEL computes `{0}` as a subtraction", "value: 2024-01-01", "Write `date(\"2024-01-01\")`, with the date between the quotes.");

    public static readonly DiagnosticDescriptor IndicatorSign = new("CMP1054", Error,
        "`{0}` here is a sign of YAML, not part of the value", "in: [ -, gold ]", "Put it in quotes, write it below a `>-`, indented, or as a cell of a `|` row.");

    public static readonly DiagnosticDescriptor GroupedItems = new("CMP1055", Error,
        "`{0}` is not the number {1}: in `[ ]` and `{{ }}` YAML ends a value at a comma", "values: [ 1,500, 600 ]", "Write the digits alone; for several items put a space behind each comma.");

    public static readonly DiagnosticDescriptor UnknownDocument = new("CMP1060", Error,
        "the first key is `{0}`; expected `pack:`, `library:`, `calendar:`, `rates:` or `tests:`", "version: 1.0.0", "Put the key that says what the file is at the top.");

    public static readonly DiagnosticDescriptor UnknownKey = new("CMP1061", Error,
        "`{0}` is not a key here", "amuont: 5", "Delete it; keys known here: see the guide for pack authors.");

    public static readonly DiagnosticDescriptor MissingKey = new("CMP1062", Error,
        "`{0}` is missing", "a loss without `type`", "Add the key.");

    public static readonly DiagnosticDescriptor ExpectedMapping = new("CMP1063", Error,
        "{0} should be a mapping of keys to values; found {1}", "effective: 2024-01-01", "Write `key: value` pairs, one a line or in `{ }`.");

    public static readonly DiagnosticDescriptor ExpectedList = new("CMP1064", Error,
        "{0} should be a list; found {1}", "losses: { loss: a }", "Begin each item with `- `, or write them in `[ ]`.");

    public static readonly DiagnosticDescriptor ExpectedValue = new("CMP1065", Error,
        "{0} should be a single {1}; found {2}", "version: [ 1.0.0 ]", "Write one value.");

    public static readonly DiagnosticDescriptor NoValue = new("CMP1066", Error,
        "{0} has no value", "kind:", "Write a value, or leave the key out.");

    public static readonly DiagnosticDescriptor UnknownWord = new("CMP1067", Error,
        "`{0}` is not a {1}; expected one of {2}", "type: inderect", "Write one of them.");

    public static readonly DiagnosticDescriptor BadDate = new("CMP1068", Error,
        "`{0}` is not a date", "from: 1 April 2024", "Write year, month and day: `2024-04-01`.");

    public static readonly DiagnosticDescriptor BadNumber = new("CMP1069", Error,
        "`{0}` is not a number", "value: 1,5", "Write digits with a point: `1.5`.");

    public static readonly DiagnosticDescriptor BadInteger = new("CMP1070", Error,
        "`{0}` is not a whole number from {1} to {2}", "digits: two", "Write a number in that range.");

    public static readonly DiagnosticDescriptor BadFlag = new("CMP1071", Error,
        "{0} should be `true` or `false`; found `{1}`", "optional: yes", "Write `true` or `false`.");

    public static readonly DiagnosticDescriptor BadVersion = new("CMP1072", Error,
        "`{0}` is not a version", "version: 1.4", "Write three numbers, such as `1.4.0` (semver.org).");

    public static readonly DiagnosticDescriptor BadName = new("CMP1073", Error,
        "`{0}` cannot be {1}", "loss: 2nd-day", "Begin with a letter, then letters, digits, `_` and single spaces.");

    public static readonly DiagnosticDescriptor UnknownFormat = new("CMP1074", Error,
        "format {0} is not known; this version reads format 1", "format: 2", "Write `format: 1`, or use a newer version of Compensation.");

    public static readonly DiagnosticDescriptor OneOfKeys = new("CMP1075", Error,
        "exactly one of {0} is wanted here; found {1}", "a limit with `at_most` and `less`", "Keep one; write a second element for the other.");

    public static readonly DiagnosticDescriptor DatesReversed = new("CMP1076", Error,
        "`until` {0} lies before `from` {1}", "{ from: 2025-04-01, until: 2024-03-31 }", "Both dates are inclusive; swap them.");

    public static readonly DiagnosticDescriptor UnverifiedNothing = new("CMP1077", Error,
        "`unverified` stands here without a `source`", "unverified: true", "Add the `source`, or delete `unverified`.");

    public static readonly DiagnosticDescriptor BadSignature = new("CMP1078", Error,
        "`{0}` is not a function with its parameters", "\"f(a, \": a + 1", "Write `name(parameter, parameter: type)`, in quotes where a colon is in it.");

    public static readonly DiagnosticDescriptor RepeatedParameter = new("CMP1079", Error,
        "the parameter `{0}` stands twice", "\"f(a, a)\": a", "Give each its own name.");

    public static readonly DiagnosticDescriptor UnclosedHole = new("CMP1080", Error,
        "the `{{` opened here is not closed", "because: \"{days days\"", "Close it with `}`; for the character itself write `{{`.");

    public static readonly DiagnosticDescriptor StrayBrace = new("CMP1081", Error,
        "this `}}` closes nothing", "because: \"days}\"", "For the character itself write `}}`.");

    public static readonly DiagnosticDescriptor EmptyHole = new("CMP1082", Error,
        "there is nothing between `{{` and `}}`", "because: \"{} days\"", "Write an expression; for the characters themselves write `{{}}`.");

    public static readonly DiagnosticDescriptor EmptyText = new("CMP1083", Error,
        "the text of {0} is empty", "because: \"\"", "Write it, or leave the key out.");

    public static readonly DiagnosticDescriptor BadLanguage = new("CMP1084", Error,
        "`{0}` is not the tag of a language", "title: { english: \"Loss\" }", "Write a tag such as `en`, `zh` or `pt-BR`; a text that begins with a brace goes in quotes.");

    public static readonly DiagnosticDescriptor RowArity = new("CMP1091", Error,
        "the row has {0} cells and the table {1} columns: {2}", "gold | > 5 for a table of three columns", "Separate cells with `|`; a comma within a cell of a `[ ]` row begins a further cell, so write such a row with `|`.");

    public static readonly DiagnosticDescriptor EmptyCell = new("CMP1092", Error,
        "the cell is empty", "gold | | 5", "Write `-` where any value will do, and no `|` at the ends of a row.");

    public static readonly DiagnosticDescriptor FoldedRows = new("CMP1093", Error,
        "rows stand one a line, and `>` joins the lines", "rows: >", "Write `rows: |`.");

    public static readonly DiagnosticDescriptor NoRows = new("CMP1094", Error,
        "the table has no rows", "rows: []", "Write at least one row.");

    public static readonly DiagnosticDescriptor MixedRows = new("CMP1095", Error,
        "dated rows and plain rows stand in one list", "rows: [ { from: 2024-01-01, rows: [...] }, [ a, 1 ] ]", "Give every item of the list its dates, or none.");

    public static readonly DiagnosticDescriptor UnknownColumn = new("CMP1096", Error,
        "the table has no column `{0}`", "a CSV headed `teir`", "Head the columns as in `in` and `out`; a single output without a name is headed `out`.");

    public static readonly DiagnosticDescriptor MissingColumn = new("CMP1097", Error,
        "the column `{0}` of the table is missing in the CSV file", "a CSV without the column `out`", "Add the column; `-` in a cell stands for any value.");

    public static readonly DiagnosticDescriptor BadCsv = new("CMP1098", Error,
        "the quotes of this record do not match", "gold,\"> 5,10", "Close the quotes; inside quotes write a quote twice.");

    public static readonly DiagnosticDescriptor UnclosedString = new("CMP1099", Error,
        "the string opened in this row is not closed, so its `|` are not separators", "\"gold | 5", "Close the string with a quote.");

    /// <summary>All kinds, by code.</summary>
    public static IReadOnlyList<DiagnosticDescriptor> All { get; } =
    [
        FileMissing, FileIsFolder, FileTooLarge, FileEmpty, FileDenied, NotUtf8, ForbiddenCharacter, PathNotRelative, WrongExtension,
        ImportCycle, WrongContent, TooManyFiles,
        YamlSyntax, Anchor, Alias, Tag, MergeKey, ComplexKey, DuplicateKey, TooDeep, TabIndentation, TextAfterValue, ColonInValue,
        UnclosedQuote, UnclosedBracket, BadEscape, Indentation, MissingColon,
        BlockSign, ListForFeel, MapForFeel, ReservedSign, YamlNumber, YamlBoolean, YamlNull, EatenQuotes, EatenComment, FullWidth,
        InvisibleCharacter, EmptyFeel, BareDate, IndicatorSign, GroupedItems,
        UnknownDocument, UnknownKey, MissingKey, ExpectedMapping, ExpectedList, ExpectedValue, NoValue, UnknownWord, BadDate, BadNumber,
        BadInteger, BadFlag, BadVersion, BadName, UnknownFormat, OneOfKeys, DatesReversed, UnverifiedNothing, BadSignature, RepeatedParameter,
        UnclosedHole, StrayBrace, EmptyHole, EmptyText, BadLanguage,
        RowArity, EmptyCell, FoldedRows, NoRows, MixedRows, UnknownColumn, MissingColumn, BadCsv, UnclosedString,
    ];
}
