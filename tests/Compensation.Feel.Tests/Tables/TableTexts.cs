namespace Compensation.Feel.Tests.Tables;

/// <summary>Tables for tests: rows are lines, cells stand between bars.</summary>
internal static class TableTexts
{
    public static readonly FeelType Tier = FeelType.StringOf(["high", "low", "self employed"]);

    public static TableText Of(string policy, string rows, IReadOnlyList<InputColumnText> inputs, params IReadOnlyList<OutputColumnText> outputs) => new(
        "goodwill", new SourceText(policy), inputs, outputs,
        [.. rows.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(r => new TableRowText(new SourceText(r), [.. r.Split('|').Select(c => new SourceText(c.Trim()))]))]);

    /// <summary>A table over <c>days</c>, a number, with one number as output.</summary>
    public static TableText OfDays(string policy, string rows) => Of(policy, rows, [new("days", FeelType.Number)], new OutputColumnText(null, FeelType.Number));

    public static (DecisionTable Table, IReadOnlyList<Diagnostic> Problems) Read(this TableText text, params (string Name, FeelType Type, object? Value)[] facts) =>
        TableReader.Read(text, Feel.Facts(facts).Scope);

    public static IEnumerable<string> Problems(this TableText text) => text.Read().Problems.Select(p => p.Code);

    /// <summary>What a table gives for arguments in FEEL's notation; cells may use the facts.</summary>
    public static Feel.Run Decide(this TableText text, string arguments, params (string Name, FeelType Type, object? Value)[] facts)
    {
        var (scope, environment) = Feel.Facts(facts);
        var (table, problems) = TableReader.Read(text, scope);
        scope.Declare(new TableFunction(table));
        var call = Checker.CheckExpression(new SourceText($"goodwill({arguments})"), scope);
        var run = Feel.Run.Of(call, environment, FeelLimits.Default);
        return run with { Diagnostics = [.. problems, .. call.Diagnostics] };
    }

    public static string Value(this Feel.Run run) => FeelText.Of(run.Result.Value);
}
