using System.Collections.Concurrent;
using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Feel.Tests.Compilation;

/// <summary>Generates FEEL texts that are well typed over <see cref="SlotsTarget.Variables"/> and <see cref="SampleScope"/>.</summary>
internal static class ExpressionTexts
{
    private static readonly ConcurrentDictionary<string, Gen<string>> Made = new(StringComparer.Ordinal);

    /// <summary>Texts of any type.</summary>
    public static Gen<string> Any { get; } = Gen.Choose(1, 4).SelectMany(depth => Gen.OneOf(
        Number(depth, []), Number(depth, []), Boolean(depth, []), Boolean(depth, []), Text(depth, []), Date(depth, []), Duration(depth, []), Months(depth), Moment(depth), Clock(depth), Numbers(depth, []), Table()));

    /// <summary><paramref name="locals"/> are names of numbers that are bound where the text stands.</summary>
    private static Gen<string> Number(int depth, string[] locals) => Once("Number", depth, locals, MakeNumber);

    private static Gen<string> MakeNumber(int depth, string[] locals)
    {
        var leaf = Gen.Frequency(
            (3, Gen.Elements("0", "1", "2", "-1", "0.5", "3.75", "100", "2.00005", "79228162514264337593543950335")),
            (4, Gen.Elements("n", "m", "n", "required")),
            (locals.Length * 4, Gen.Elements([.. locals, "n"])));
        return depth == 0 ? leaf : Gen.Frequency(
            (2, leaf),
            (4, Binary(Number(depth - 1, locals), Gen.Elements("+", "-", "*", "/"), Number(depth - 1, locals))),
            (1, Apply("-({0})", Number(depth - 1, locals))),
            (1, Apply("({0}) ** {1}", Number(depth - 1, locals), Gen.Elements("2", "0.5", "-1", "n"))),
            (2, Apply("(if {0} then {1} else {2})", Boolean(depth - 1, locals), Number(depth - 1, locals), OrNull(Number(depth - 1, locals)))),
            (1, Apply("{0}({1}, {2})", Gen.Elements("max", "min", "sum", "twice", "modulo", "first of"), Number(depth - 1, locals), Number(depth - 1, locals))),
            (1, Apply("{0}({1})", Gen.Elements("floor", "abs", "ceiling", "sqrt", "even or null"), Number(depth - 1, locals))),
            (2, Apply("{0}({1}, {2})", Gen.Elements("round half up", "round half down", "round up", "round down", "floor", "ceiling", "decimal"), Number(depth - 1, locals), Gen.Elements("0", "1", "2", "-1", "n"))),
            (1, Apply("get or else({0}, {1})", Number(depth - 1, locals), Number(depth - 1, locals))),
            (1, Apply("{0}({1})", Gen.Elements("sum", "count", "max", "min", "mean", "median"), Numbers(depth - 1, locals))),
            (1, Apply("({0})[{1}]", Numbers(depth - 1, locals), Gen.Elements("1", "-1", "2", "9", "n", "0"))),
            (1, Apply("({0}).{1}", Date(depth - 1, locals), Gen.Elements("year", "month", "day", "weekday"))),
            (1, Apply("({0}).{1}", Duration(depth - 1, locals), Gen.Elements("days", "hours", "minutes", "seconds"))),
            (2, Apply("({0} / {1})", Number(depth - 1, locals), Gen.Elements("3", "7", "30", "0.7", "365"))),
            (1, Apply("simple interest({0}, {1}, {2}, {3})", Number(depth - 1, locals), Date(0, locals), Date(0, locals), Number(depth - 1, locals))),
            (1, Apply("sum(for x in {0} return x / {1})", Numbers(depth - 1, locals), Gen.Elements("3", "7", "n"))),
            (1, Gen.Elements("[n / 3, m][1]", "{a: n / 7, b: a * 7}.b", "{a: m / 7}.a", "mean([n, m, 1])", "sum([n / 3, m / 3])")),
            (1, Apply("(({0}) / ({1}))", Duration(depth - 1, locals), Duration(depth - 1, locals))),
            (1, Apply("days between({0}, {1})", Date(depth - 1, locals), Date(depth - 1, locals))),
            (1, Apply("string length({0})", Text(depth - 1, locals))),
            (1, Gen.Elements("items[1].price", "thing.price", "items[proof][1].price", "{a: n, b: a + 1}.b", "moment.hour", "clock.second", "y.months", "count(items)", "sum(items.price)")),
            (2, Apply("rate({0}, {1})", Number(depth - 1, locals), Text(depth - 1, locals))),
            (1, Apply("offer({0}).amount", Number(depth - 1, locals))));
    }

    private static Gen<string> Boolean(int depth, string[] locals) => Once("Boolean", depth, locals, MakeBoolean);

    private static Gen<string> MakeBoolean(int depth, string[] locals)
    {
        var leaf = Gen.Elements("p", "q", "p", "needed", "true", "false", "thing.proof");
        return depth == 0 ? leaf : Gen.Frequency(
            (1, leaf),
            (4, Binary(Boolean(depth - 1, locals), Gen.Elements("and", "or"), Boolean(depth - 1, locals))),
            (2, Apply("not({0})", Boolean(depth - 1, locals))),
            (4, Binary(Number(depth - 1, locals), Order, Number(depth - 1, locals))),
            (1, Binary(Text(depth - 1, locals), Order, Text(depth - 1, locals))),
            (1, Binary(Date(depth - 1, locals), Order, Date(depth - 1, locals))),
            (1, Binary(Duration(depth - 1, locals), Order, Duration(depth - 1, locals))),
            (1, Binary(Moment(depth - 1), Order, Moment(depth - 1))),
            (1, Binary(Clock(depth - 1), Order, Clock(depth - 1))),
            (1, Binary(Numbers(depth - 1, locals), Gen.Elements("=", "!="), Numbers(depth - 1, locals))),
            (1, Binary(Boolean(depth - 1, locals), Gen.Elements("=", "!="), Boolean(depth - 1, locals))),
            (2, Apply("(({0}) {1} null)", Gen.OneOf(Number(depth - 1, locals), Gen.Elements("required", "needed", "s", "numbers")), Gen.Elements("=", "!="))),
            (1, Apply("(({0}) between {1} and {2})", Number(depth - 1, locals), Number(depth - 1, locals), Number(depth - 1, locals))),
            (1, Apply("(({0}) between {1} and {2})", Date(depth - 1, locals), Date(depth - 1, locals), Date(depth - 1, locals))),
            (2, Apply("(({0}) in ({1}, {2}))", Number(depth - 1, locals), NumberTest(depth - 1, locals), NumberTest(depth - 1, locals))),
            (1, Apply("(({0}) in {1})", Text(depth - 1, locals), Gen.Elements("[\"a\", \"b\"]", "(\"a\", \"bc\", t)", "texts", "[\"a\"..\"c\"]", "[s, null]"))),
            (1, Apply("(({0}) in {1})", Number(depth - 1, locals), Gen.Elements("numbers", "[1, 2, null]", "[[0..2], 5]", "[n, m]", "(null, 3)", "[n..m]", "(0..n)", "(if q then [n..m] else (0..5))"))),
            (1, Apply("(({0}) in {1})", Moment(depth - 1), Gen.Elements("[@\"2024-01-01T00:00:00Z\"..@\"2026-01-01T00:00:00Z\"]", "(moment, > @\"2024-01-01T00:00:00\")", "[moment..@\"2025-01-01T00:00:00\"]"))),
            (1, Apply("({0} x in {1} satisfies {2})", Gen.Elements("some", "every"), Numbers(depth - 1, locals), Boolean(depth - 1, WithLocals(locals, "x")))),
            (1, Apply("({0} i in 1..{1}, x in {2} satisfies {3})", Gen.Elements("some", "every"), Gen.Elements("3", "n", "0"), Numbers(depth - 1, locals), Boolean(depth - 1, WithLocals(locals, "x", "i")))),
            (1, Apply("({0} item in items satisfies item.proof and item.price > {1})", Gen.Elements("some", "every"), Number(depth - 1, locals))),
            (1, Apply("(({0}) / 3 {1} {2} / 3)", Number(depth - 1, locals), Order, Number(depth - 1, locals))),
            (1, Apply("(({0}) instance of {1})", Number(depth - 1, locals), Gen.Elements("number", "string", "Any"))),
            (1, Apply("{0}({1}, {2})", Gen.Elements("contains", "starts with"), Text(depth - 1, locals), Text(depth - 1, locals))),
            (1, Apply("get or else({0}, {1})", Boolean(depth - 1, locals), Boolean(depth - 1, locals))),
            (1, Apply("(if {0} then {1} else {2})", Boolean(depth - 1, locals), OrNull(Boolean(depth - 1, locals)), Boolean(depth - 1, locals))));
    }

    private static Gen<string> Text(int depth, string[] locals) => Once("Text", depth, locals, MakeText);

    private static Gen<string> MakeText(int depth, string[] locals)
    {
        var leaf = Gen.Elements("s", "t", "s", "\"a\"", "\"bc\"", "\"\"", "\"\U0001F600\"", "texts[1]", "thing.name");
        return depth == 0 ? leaf : Gen.Frequency(
            (2, leaf),
            (2, Binary(Text(depth - 1, locals), Gen.Constant("+"), Text(depth - 1, locals))),
            (1, Apply("(if {0} then {1} else {2})", Boolean(depth - 1, locals), Text(depth - 1, locals), OrNull(Text(depth - 1, locals)))),
            (1, Apply("substring({0}, {1})", Text(depth - 1, locals), Gen.Elements("1", "2", "-1", "n"))),
            (1, Apply("{0}({1})", Gen.Elements("upper case", "lower case"), Text(depth - 1, locals))),
            (1, Apply("string({0})", Number(depth - 1, locals))),
            (1, Apply("offer({0}).grade", Number(depth - 1, locals))),
            (1, Apply("grade({0}, {1})", Boolean(depth - 1, locals), Date(depth - 1, locals))));
    }

    private static Gen<string> Date(int depth, string[] locals) => Once("Date", depth, locals, MakeDate);

    private static Gen<string> MakeDate(int depth, string[] locals)
    {
        var leaf = Gen.Elements("d", "e", "d", "@\"2024-02-29\"", "@\"9999-12-31\"", "date(\"2025-06-02\")");
        return depth == 0 ? leaf : Gen.Frequency(
            (2, leaf),
            (2, Binary(Date(depth - 1, locals), Gen.Elements("+", "-"), Gen.OneOf(Duration(depth - 1, locals), Months(depth - 1)))),
            (1, Apply("(if {0} then {1} else {2})", Boolean(depth - 1, locals), Date(depth - 1, locals), OrNull(Date(depth - 1, locals)))),
            (1, Apply("{0}({1}, {2})", Gen.Elements("max", "min"), Date(depth - 1, locals), Date(depth - 1, locals))));
    }

    private static Gen<string> Duration(int depth, string[] locals) => Once("Duration", depth, locals, MakeDuration);

    private static Gen<string> MakeDuration(int depth, string[] locals)
    {
        var leaf = Gen.Elements("u", "u", "@\"P1D\"", "@\"-PT36H\"", "@\"PT0S\"", "@\"PT1.5S\"");
        return depth == 0 ? leaf : Gen.Frequency(
            (2, leaf),
            (1, Binary(Duration(depth - 1, locals), Gen.Elements("+", "-"), Duration(depth - 1, locals))),
            (1, Binary(Date(depth - 1, locals), Gen.Constant("-"), Date(depth - 1, locals))),
            (1, Binary(Moment(depth - 1), Gen.Constant("-"), Moment(depth - 1))),
            (1, Binary(Clock(depth - 1), Gen.Constant("-"), Clock(depth - 1))),
            (1, Binary(Duration(depth - 1, locals), Gen.Elements("*", "/"), Gen.Elements("2", "0", "0.3", "n", "(n / 7)", "1000000000000"))),
            (1, Apply("-({0})", Duration(depth - 1, locals))));
    }

    private static Gen<string> Months(int depth) => Once("Months", depth, [], MakeMonths);

    private static Gen<string> MakeMonths(int depth, string[] locals)
    {
        var leaf = Gen.Elements("y", "@\"P1Y2M\"", "@\"-P1M\"", "@\"P0M\"");
        return depth == 0 ? leaf : Gen.Frequency(
            (2, leaf),
            (1, Binary(Months(depth - 1), Gen.Elements("+", "-"), Months(depth - 1))),
            (1, Binary(Months(depth - 1), Gen.Elements("*", "/"), Gen.Elements("2", "0", "0.3", "n", "(m / 7)", "1e25"))));
    }

    private static Gen<string> Moment(int depth) => Once("Moment", depth, [], MakeMoment);

    private static Gen<string> MakeMoment(int depth, string[] locals) => depth == 0
        ? Gen.Elements("moment", "@\"2025-03-30T01:30:00@Europe/Berlin\"", "@\"2025-10-26T01:30:00@Europe/Berlin\"", "@\"2024-12-31T23:59:59\"", "@\"2024-06-01T12:00:00Z\"")
        : Gen.OneOf(Moment(0), Binary(Moment(depth - 1), Gen.Elements("+", "-"), Gen.OneOf(Duration(depth - 1, []), Months(depth - 1))));

    private static Gen<string> Clock(int depth) => Once("Clock", depth, [], MakeClock);

    private static Gen<string> MakeClock(int depth, string[] locals) => depth == 0
        ? Gen.Elements("clock", "@\"10:00:00\"", "@\"23:59:59.5Z\"", "@\"12:00:00@Europe/Berlin\"")
        : Gen.OneOf(Clock(0), Binary(Clock(depth - 1), Gen.Elements("+", "-"), Duration(depth - 1, [])));

    private static Gen<string> Numbers(int depth, string[] locals) => Once("Numbers", depth, locals, MakeNumbers);

    private static Gen<string> MakeNumbers(int depth, string[] locals)
    {
        var leaf = Gen.Elements("numbers", "numbers", "[]", "[1, 2, 3]", "items.price");
        return depth == 0 ? leaf : Gen.Frequency(
            (2, leaf),
            (2, Apply("[{0}, {1}]", Number(depth - 1, locals), OrNull(Number(depth - 1, locals)))),
            (2, Apply("(for x in {0} return {1})", Numbers(depth - 1, locals), Number(depth - 1, WithLocals(locals, "x")))),
            (1, Apply("(for x in {0} return x / {1})", Numbers(depth - 1, locals), Gen.Elements("3", "7"))),
            (1, Apply("(for i in {0}..{1} return {2})", Gen.Elements("1", "n", "3"), Gen.Elements("3", "m", "-1"), Number(depth - 1, WithLocals(locals, "i")))),
            (1, Apply("(for i in [1..3), day in e..e + @\"P1D\" return i + day.day + {0})", Number(depth - 1, WithLocals(locals, "i")))),
            (1, Apply("(for z in items return z.price * {0})", Number(depth - 1, locals))),
            (2, Apply("({0})[item > {1}]", Numbers(depth - 1, locals), Number(depth - 1, locals))),
            (1, Apply("(items[proof and price >= {0}].price)", Number(depth - 1, locals))),
            (1, Apply("{0}({1})", Gen.Elements("reverse", "distinct values", "fees"), Numbers(depth - 1, locals))));
    }

    /// <summary>Each generator is made once: made anew at each mention, they would be exponentially many.</summary>
    private static Gen<string> Once(string type, int depth, string[] locals, Func<int, string[], Gen<string>> make) =>
        Made.GetOrAdd($"{type} {depth} {string.Join(' ', locals)}", _ => make(depth, locals));

    private static Gen<string> Table() => Gen.OneOf(
        Apply("offer({0})", Number(1, [])), Apply("fees of({0})", Number(1, [])), Apply("ranked({0}, p)", Number(1, [])), Apply("agreed({0})", Number(1, [])),
        Apply("total({0}, {1})", Number(1, []), Date(1, [])), Apply("matches({0})", Text(1, [])), Apply("limited({0})", Number(1, [])));

    private static Gen<string> NumberTest(int depth, string[] locals) => Gen.OneOf(
        Number(depth, locals), Apply("{0} {1}", Gen.Elements("<", "<=", ">", ">=", "!="), Number(depth, locals)), Gen.Elements("[1..3]", "(0..100)", "(0.5..2.25]", "[n..m]", "null"));

    private static string[] WithLocals(string[] locals, params string[] more) => [.. locals.Union(more).Order()];

    private static Gen<string> Order => Gen.Elements("<", "<=", ">", ">=", "=", "!=");

    private static Gen<string> OrNull(Gen<string> text) => Gen.Frequency((3, text), (1, Gen.Constant("null")));

    private static Gen<string> Binary(Gen<string> left, Gen<string> symbol, Gen<string> right) => Apply("({0} {1} {2})", left, symbol, right);

    /// <summary>A pattern with generated texts in its holes.</summary>
    private static Gen<string> Apply(string pattern, params Gen<string>[] parts) =>
        Gen.CollectToArray(parts, p => p).Select(texts => string.Format(System.Globalization.CultureInfo.InvariantCulture, pattern, [.. texts]));
}
