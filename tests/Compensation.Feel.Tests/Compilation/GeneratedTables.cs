using FsCheck;
using FsCheck.Fluent;

namespace Compensation.Feel.Tests.Compilation;

/// <summary>Generates tables of every policy over a number, a text, a date and a boolean: few rows and many, constant cells and others.</summary>
internal static class GeneratedTables
{
    /// <summary>A call of the tables that are generated.</summary>
    public const string Call = "tested(n, s, d, p)";

    private static readonly (string, FeelType, string?)[] Inputs = [("x", FeelType.Number, null), ("kind", FeelType.String, null), ("day", FeelType.Date, null), ("flag", FeelType.Boolean, null)];

    private static readonly Gen<string> Any = Gen.Constant("-");

    private static readonly Gen<string> Date = Gen.Choose(-380, 380).Select(i => $"@\"{Compensation.Feel.Values.FeelText.Date(new NodaTime.LocalDate(2024, 1, 1).PlusDays(i))}\"");

    public static Gen<DecisionTable> Tables { get; } =
        from policy in Gen.Elements("unique", "first", "any", "priority", "rule order", "output order", "collect", "collect sum", "collect min", "collect max", "collect count")
        from isConstant in Gen.Elements(true, true, false)
        from named in Gen.Elements(false, true)
        from size in Gen.Frequency((6, Gen.Choose(1, 12)), (1, Gen.Choose(60, 70)), (1, Gen.Choose(120, 140)))
        from cells in Cells(isConstant, size > 12).ArrayOf(size)
        from outputs in Output(isConstant || policy is "priority" or "output order").Two().ArrayOf(size)
        from fallback in Gen.Elements(null, "0", "null", "4")
        let isNamed = named && !policy.StartsWith("collect ", StringComparison.Ordinal)
        select SampleScope.Table(
            "tested", policy, Inputs, Outputs(policy, isNamed, fallback),
            [.. cells.Select((row, i) => $"{row} | {outputs[i].Item1}{(isNamed ? $" | {outputs[i].Item2}" : "")}")]);

    private static (string?, FeelType, string?, string?)[] Outputs(string policy, bool named, string? fallback)
    {
        var ranked = policy is "priority" or "output order" ? "5, 1, 3, 2, 4, 0, 0.25, -7, null, 11, m, n + 1" : null;
        return named
            ? [("amount", FeelType.Number, ranked, fallback), ("other", FeelType.Number, ranked, null)]
            : [(null, FeelType.Number, ranked, fallback)];
    }

    /// <summary>Those of ranked tables are constant: others are left to the evaluator.</summary>
    private static Gen<string> Output(bool isConstant) =>
        isConstant ? Gen.Elements("1", "2", "3", "5", "1", "1.0", "null", "0.25") : Gen.Elements("1", "2", "m", "n + 1", "5", "m * 0.5");

    private static Gen<string> Cells(bool isConstant, bool selective) =>
        from x in Gen.Frequency((selective ? 1 : 3, Any), (6, Numbers(isConstant)))
        from kind in Gen.Frequency((selective ? 1 : 3, Any), (3, Texts(isConstant)))
        from day in Gen.Frequency((4, Any), (3, Dates))
        from flag in Gen.Frequency((4, Any), (2, Gen.Elements("true", "false", "not(true)", "null", "? = p", "?")))
        select $"{x} | {kind} | {day} | {flag}";

    private static Gen<string> Numbers(bool isConstant)
    {
        var number = Gen.Elements("0", "1", "-1", "2", "5", "10", "0.5", "2.5", "11", "101", "1e-28", "79228162514264337593543950335", "-79228162514264337593543950335");
        var constant = Gen.OneOf(
            number, number.Select(n => $"> {n}"), number.Select(n => $"<= {n}"), number.Two().Select(t => $"{t.Item1}, {t.Item2}"),
            Gen.Choose(-20, 20).SelectMany(low => Gen.Choose(0, 30).Select(length => FormattableString.Invariant($"[{low}..{low + length})"))),
            number.Select(n => $"not({n}, null)"), number.Select(n => $"not(< {n})"), number.Select(n => $"!= {n}"),
            Gen.Elements("null", "? > 1 and ? < 20", "? between 0 and 10", "[1, 5, 10]", "not(? in [0..5])", "? = null or ? > 5"));
        return isConstant ? constant : Gen.Frequency((3, constant), (1, Gen.Elements("m", "> m", "? * 2 > 5", "even(?)", "1 / ? > 0.3", "[m..n]")));
    }

    private static Gen<string> Texts(bool isConstant)
    {
        var constant = Gen.Elements("\"a\"", "\"a\", \"bc\"", "not(\"a\")", "\"\"", "null", "!= \"b\"", "[\"a\", \"b\"]", "? = \"abc\" or ? = \"b\"");
        return isConstant ? constant : Gen.Frequency((2, constant), (1, Gen.Elements("t", "< \"b\"", "starts with(?, \"a\")", "[\"a\"..\"b\"]")));
    }

    private static Gen<string> Dates => Gen.OneOf(
        Date, Date.Select(d => $"> {d}"), Date.Select(d => $"<= {d}"), Date.Two().Select(t => $"not({t.Item1}, > {t.Item2})"), Date.Select(d => $"[@\"2024-01-01\"..{d}]"), Gen.Constant("null"));
}
