namespace Compensation.Tests.Compilation;

/// <summary>Expressions over what a generated pack declares.</summary>
internal sealed partial class PackGenerator
{
    private static readonly string[] Literals = ["0", "1", "2", "3", "7", "10", "0.5", "0.25", "1.005", "12.34", "0.001", "100", "0.3333", "1000000", "-1"];

    /// <summary>A number that is hardly ever negative.</summary>
    private string Amount(int depth) => Chance(85) ? $"max(0, {Number(depth)})" : Number(depth);

    private string Number(int depth) => _random.Next(depth > 0 ? 30 : 6) switch
    {
        0 => Chance(30) ? Cited() : Of(Literals),
        1 or 2 => Number(),
        3 => _item is { } item ? item : Number(),
        4 => _lets.Count > 0 ? Of([.. _lets]) : Of(Literals),
        5 => _loss is not null ? "get or else(loss.amount, 0)" : _seesOffer ? Of("offer.total", "offer.cash", "offer.direct") : _hasTables ? "band" : "2",
        6 or 7 => $"({Number(depth - 1)} + {Number(depth - 1)})",
        8 => $"({Number(depth - 1)} - {Number(depth - 1)})",
        9 or 10 => $"({Number(depth - 1)} * {Number(depth - 1)})",
        11 => $"({Number(depth - 1)} / {Of("2", "3", "7", "0.3", Chance(20) ? "n1" : "16")})",
        12 => $"max({Number(depth - 1)}, {Number(depth - 1)})",
        13 => $"min({Number(depth - 1)}, {Number(depth - 1)}, {Of(Literals)})",
        14 => $"{Of("abs", "floor", "ceiling")}({Number(depth - 1)})",
        15 => $"{Of("round half up", "round half down", "round up", "round down", "decimal")}({Number(depth - 1)}, {Of("0", "1", "2", "-1")})",
        16 or 17 => $"(if {Condition(depth - 1)} then {Number(depth - 1)} else {Number(depth - 1)})",
        18 => $"get or else({Number()}, {Number(depth - 1)})",
        19 => Of("sum(prices)", "count(items)", "sum(items.price)", "max(append(prices, 0))", "count(items[proof])"),
        20 => "sum(for i in items return i.price * 2)",
        21 => $"days between(d1, {Of("d2", "date(\"2024-02-29\")")})",
        22 => $"modulo({Number(depth - 1)}, {Of("3", "0.7")})",
        23 => $"share({Number(depth - 1)}, {Number(depth - 1)})",
        24 => _hasTables ? "codes" : "1",
        25 => _seesLosses ? Of("count(losses)", "sum(losses[amount != null].amount)") : $"({Number(depth - 1)} ** 2)",
        26 => Of("third", "sum(for i in items return i.price / 7)", "sum(for p in prices return p / 3)", "mean(append(prices, 1))", "max([third, 0])"),
        27 => $"({Number(depth - 1)} / 30 * {Of("15", "30", "7")})",
        28 => $"simple interest({Number(depth - 1)}, d1, date(\"2031-01-01\"), {Of("0.08", "third")})",
        _ => $"-{Number(depth - 1)}",
    };

    /// <summary>A number that names where it comes from, always or as a claim will have it.</summary>
    private string Cited() => Of(
        "one", "rate(d1)", "rate(d2)", "twice(2)", "(if a then one else rate(d1))", "(if b then twice(1) else 0)", "rate(if b then d1 else d2)",
        "sum(for i in items return if i.proof then one else rate(d1))", "sum(for p in prices return twice(p))", "count(prices[item > one])", "raised",
        _hasTables ? "band(n0, tier)" : "one", _hasDate ? "rate" : "one");

    private string Condition(int depth) => _random.Next(depth > 0 ? 18 : 9) switch
    {
        0 => "a",
        1 => "b",
        2 => $"tier = \"{"xyz"[_random.Next(3)]}\"",
        3 or 4 => $"{Number()} {Operator()} {Of(Literals)}",
        5 => $"tier in (\"x\", \"{Of("y", "z")}\")",
        6 => $"d1 {Operator()} {Of("d2", "date(\"2024-06-30\")")}",
        7 => _truths.Count > 0 ? Of([.. _truths]) : "a",
        8 => $"{Word()} {Of("=", "=", "!=")} {Word()}",
        9 => $"({Condition(depth - 1)} and {Condition(depth - 1)})",
        10 => $"({Condition(depth - 1)} or {Condition(depth - 1)})",
        11 => $"not({Condition(depth - 1)})",
        12 => $"(if {Condition(depth - 1)} then {Condition(depth - 1)} else {Condition(depth - 1)})",
        13 => $"{Number(depth - 1)} {Operator()} {Number(depth - 1)}",
        14 => $"{_inputs[_random.Next(_inputs.Count)].Name} {Of("=", "!=")} null",
        15 => Of("some i in items satisfies i.proof", "every p in prices satisfies p > 2", "list contains(prices, 5)"),
        16 => $"{Number()} in {Of("[1..10]", "(0..5)", "> 3", "[third..7]")}",
        _ => Of("at != null and at > date and time(\"2024-01-01T00:00:00\")", "note != null and string length(note) > 2", "note = \"abc\"", "note = tier", _hasTables ? $"label = {Word()}" : "b", $"code in (\"c1\", \"c2\")", $"code = \"{Of(Codes)}\""),
    };

    /// <summary>A text that is declared, or made of such, and a constant that can be equal to it.</summary>
    private string Word() => _random.Next(4) switch
    {
        0 => Of("\"x\"", "\"y\""),
        1 => $"(if {Of("a", "b")} then {Of("tier", "\"x\"")} else {Of("grade", "\"y\"", "null")})",
        _ => Of([.. _words]),
    };

    private string Operator() => Of("<", "<=", ">", ">=", "=", "!=");

    /// <summary>A number of the claim; one that may be absent is mostly asked for with care.</summary>
    private string Number()
    {
        var input = AnyNumber();
        return input.Presence == InputPresence.Optional && Chance(85) ? $"get or else({input.Name}, {Of("0", "4.5")})" : input.Name;
    }

    private GeneratedInput AnyNumber() => Of([.. _inputs.Where(i => i.IsNumber)]);
}
