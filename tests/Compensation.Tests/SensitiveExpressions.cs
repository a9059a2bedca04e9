namespace Compensation.Tests;

/// <summary>
/// Expressions that do something with a sensitive fact, mostly in vain: <c>stray</c> is a list that fits no operator; every built-in in every one of its ways with the fact in every place, and every other construct of FEEL.
/// The static type of the fact is hidden from them, so that whatever does not fit comes to light when it runs.
/// </summary>
internal static class SensitiveExpressions
{
    /// <summary>The inputs, all sensitive, or holding what is, with the canary in each.</summary>
    public const string Inputs = """
          text:    { type: string, sensitive: true }
          pattern: { type: string, sensitive: true }
          pin:     { type: number, sensitive: true }
          born:    { type: date, sensitive: true }
          moment:  { type: date and time, sensitive: true }
          clock:   { type: time, sensitive: true }
          gap:     { type: duration, sensitive: true }
          span:    { type: years and months duration, sensitive: true }
          words:   { type: list, of: string, sensitive: true }
          file:    { type: record, of: { name: string, code: number }, sensitive: true }
          guests:  { type: list, of: { name: { type: string, sensitive: true }, code: { type: number, sensitive: true }, fare: number } }

        """;

    /// <summary>The facts and what lies inside them, with their types.</summary>
    private static readonly Dictionary<string, FeelType> Types = new()
    {
        ["text"] = FeelType.String,
        ["pattern"] = FeelType.String,
        ["pin"] = FeelType.Number,
        ["born"] = FeelType.Date,
        ["moment"] = FeelType.DateTime,
        ["clock"] = FeelType.Time,
        ["gap"] = FeelType.DayTimeDuration,
        ["span"] = FeelType.YearMonthDuration,
        ["words"] = FeelType.ListOf(FeelType.String),
        ["file"] = FeelType.AnyContext,
        ["guests"] = FeelType.ListOf(FeelType.AnyContext),
        ["guests[1]"] = FeelType.AnyContext,
        ["guests[1].name"] = FeelType.String,
        ["guests.code"] = FeelType.ListOf(FeelType.Number),
    };

    public static IEnumerable<string> Facts => Types.Keys;

    /// <summary>What is done with a fact, for which <c>@</c> stands.</summary>
    private static readonly string[] Constructs =
    [
        "@", "-@", "@ + 1", "1 - @", "@ - stray", "@ * @", "@ / \"a\"", "@ ** 0.5", "0 - @ ** 0.5", "@ < 1", "\"a\" >= @", "@ = [1]", "@ != duration(\"P1D\")", "@ between 1 and \"b\"", "1 between @ and @",
        "@ in [1..3]", "@ in (\"a\", > 3)", "@ in (not(@))", "1 in (@, [@])", "if @ then 1 else 2", "if @ = 1 then @ else @ - stray", "@ and true", "false or @", "not(@)",
        "some x in @ satisfies x", "every x in [@] satisfies x > stray", "some x in [1, @], y in @ satisfies x > y", "for x in @ return x - stray", "for i in 1..@ return i", "for i in @..3 return i - stray",
        "for x in [@, 2] return partial - x", "for x in [1] return @ - stray", "@[1000]", "@[\"a\"]", "@[item]", "[@][item > stray]", "[1, 2][@]", "@.nothing", "@.year - stray", "{a: @}.b", "{a: @}.a - stray", "{a: @, b: a - stray}",
        "{a: {b: @}}.a.b - stray", "[{a: @}].a - stray", "[{a: @}][a > 1]", "[{a: @}][1].b", "{a: 1}[@]", "[@, [@]] - stray", "@ instance of string", "(@ instance of number) - stray", "@(1)", "@(a: 1)", "(function(x) x - stray)(@)", "(function(x: number) x)(@)",
        "(function(x, y) x)(@)", "(function() @ - stray)()", "(function(f) f(@))(function(x) x - stray)", "[@..1]", "(1..@]", "keep(@)", "kept(@)", "lost(@, 1)", "kinds(@)", "closed(@)", "made(@, 1)", "mixed(@)",
        "sort([@, @], function(x, y) x - y)", "sort([1, 2], function(x, y) @ - stray)", "list replace([1, @], function(x, y) x - y, 1)", "list replace([1], function(x, y) @, 1)", "sort([@, 1, \"a\"], function(x, y) x < y)",
        "range(\"[\" + string(@) + \"..1]\")", "number(string(@), \",\", \".\")", "number(@, string(@), \".\")", "string(@) + stray", "upper case(string(@)) - stray", "reverse([@, 1]) - stray", "get value({a: 1}, string(@))",
        "get value({a: @}, \"b\")", "get value(context put({}, string(@), 1), \"b\")", "context([{key: string(@), value: 1}, {key: string(@), value: 2}])", "context([@])", "context([{key: @, value: @}])", "context([{key: \"a\"}, @])",
        "context put({a: @}, [\"a\", \"b\"], 1)", "context put({}, [string(@), \"b\"], 1)", "context put({a: @}, \"b\", 1).c", "context merge([{a: @}, {a: 1}]).c", "get entries({a: @}).value - stray", "get entries(@)[1].value - stray",
        "matches(\"a\", string(@))", "matches(\"a\", \"[\" + string(@))", "matches(\"a\", \"a\", string(@))", "matches(\"a\", \"\\p{\" + string(@) + \"}\")", "replace(\"a\", \"a\", \"$\" + string(@))", "replace(string(@), \"(\", \"b\")", "replace(\"a\", \"(\" + string(@), \"b\")",
        "replace(\"a\", string(@) + \"*|\", \"b\")", "split(\"a\", \"(\" + string(@))", "split(\"a\", \"(\" + string(@) + \")?\")", "split(string(@), \"(\")", "insert before([1], @, 2)", "insert before([@], 9, 2)", "remove([@], 9)", "remove([1], @)", "sublist([1], @)", "sublist([1, 2], 1, @)", "sublist([@], 3, @)",
        "convert(@, \"EUR\", \"GBP\", date(\"2025-01-01\"), [])", "convert(1, string(@), \"GBP\", date(\"2025-01-01\"), [])", "convert(1, \"EUR\", \"GBP\", @, [])",
        "convert(1, \"EUR\", \"GBP\", @, [{from: date(\"2025-01-01\"), base: \"EUR\", quote: \"GBP\", rate: 1, until: @}])", "convert(1, \"EUR\", \"GBP\", date(\"2026-01-01\"), [{from: date(\"2025-01-01\"), until: @, base: \"EUR\", quote: \"GBP\", rate: @}])",
        "simple interest(@, date(\"2025-01-01\"), date(\"2026-01-01\"), [{from: @, rate: 1}])", "simple interest(1, date(\"2025-01-01\"), date(\"2026-01-01\"), [{from: @, rate: 1}, {from: @, rate: @}])", "simple interest(1, @, date(\"9999-01-01\"), [])",
        "working days between(@, date(\"2025-01-01\"), {weekend: [6, 7], holidays: [], from: @, until: @})", "add working days(date(\"2025-01-01\"), 3, {weekend: [6, 7], holidays: [], from: @})", "date(string(@))", "@ + duration(string(@))", "min(@, \"a\", 1)", "max([@, [1]])",
        "before(@, \"a\")", "includes([1..2], @)", "is(@, 1) - stray", "count(@) - stray", "get or else(@, 1) - stray", "get or else(null, @) - stray", "string join([string(@)], string(@)) - stray", "flatten([[@]]) - stray", "[@][-1] - stray", "append([], @)[1] - stray", "concatenate([@], [1]).a", "distinct values([@, @])[9]",
    ];

    /// <summary>Every way to call every built-in with each fact that may fit and some that do not at one place, and with one at all.</summary>
    public static IEnumerable<string> Calls()
    {
        foreach (var function in BuiltInFunctions.All.Where(f => f.IsDeterministic))
        {
            foreach (var overload in function.Overloads)
            {
                for (var at = 0; at < overload.Parameters.Count; at++)
                {
                    foreach (var fact in Facts.Where(f => f is "text" or "pin" or "guests[1]" || overload.Parameters[at].Type.MayAccept(Types[f])))
                    {
                        yield return Call(overload.Parameters.Select((p, i) => i == at ? Hidden(fact) : Plain(p.Type)));
                    }
                }

                foreach (var fact in new[] { "text", "pin", "words", "guests[1]" })
                {
                    yield return Call(overload.Parameters.Select(_ => Hidden(fact)));
                }
            }

            string Call(IEnumerable<string> arguments) => $"{function.Name}({string.Join(", ", arguments)})";
        }
    }

    public static IEnumerable<string> OfConstructs() => Facts.SelectMany(fact => Constructs.Select(c => c.Replace("@", Hidden(fact), StringComparison.Ordinal)));

    /// <summary>The fact without its static type.</summary>
    private static string Hidden(string fact) => fact.Contains('[', StringComparison.Ordinal) || fact.Contains('.', StringComparison.Ordinal) ? $"get value({{v: {fact}}}, \"v\")" : $"any_{fact}";

    private static string Plain(FeelType type) => type.Kind switch
    {
        FeelKind.Number => "2",
        FeelKind.String => "\"a\"",
        FeelKind.Boolean => "true",
        FeelKind.Date => "date(\"2025-01-01\")",
        FeelKind.Time => "time(\"12:00:00\")",
        FeelKind.DateTime => "date and time(\"2025-01-01T12:00:00\")",
        FeelKind.DayTimeDuration => "duration(\"P1D\")",
        FeelKind.YearMonthDuration => "duration(\"P1Y\")",
        FeelKind.List => $"[{Plain(type.Element)}]",
        FeelKind.Context when type.Members.Any() => $"{{{string.Join(", ", type.Members.Select(m => $"{m.Key}: {Plain(m.Value)}"))}}}",
        FeelKind.Context => "{key: \"a\", value: 1}",
        FeelKind.Range => "[1..3]",
        _ => "1",
    };
}
