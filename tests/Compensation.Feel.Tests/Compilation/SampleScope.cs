namespace Compensation.Feel.Tests.Compilation;

/// <summary>Variables, declared functions and tables of all policies, for generated expressions.</summary>
internal static class SampleScope
{
    public static Scope Instance { get; } = Make();

    public static TypedExpression Check(string text, Scope? scope = null)
    {
        var expression = Checker.CheckExpression(new SourceText(text), scope ?? Instance);
        return expression.HasErrors ? throw new InvalidOperationException($"{text}\n{string.Join('\n', expression.Diagnostics)}") : expression;
    }

    /// <summary>A table whose columns are written as <c>name: type</c>, the output columns after <c>-&gt;</c>.</summary>
    public static DecisionTable Table(string name, string hitPolicy, (string Name, FeelType Type, string? Values)[] inputs, (string? Name, FeelType Type, string? Values, string? Default)[] outputs, params string[] rows)
    {
        var text = new TableText(
            name, new SourceText(hitPolicy),
            [.. inputs.Select(i => new InputColumnText(i.Name, i.Type, Source(i.Values)))],
            [.. outputs.Select(o => new OutputColumnText(o.Name, o.Type, Source(o.Values), Source(o.Default)))],
            [.. rows.Select(r => new TableRowText(new SourceText(r), [.. r.Split('|').Select(c => new SourceText(c.Trim()))]))]);
        var (table, diagnostics) = TableReader.Read(text, Instance ?? OfVariables());

        // Rows that are sure to overlap are an error of a pack, and what the search must find here.
        return diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error && d.Code != FeelDiagnostics.SameTests.Code) ? throw new InvalidOperationException($"{name}: {string.Join('\n', diagnostics)}") : table;
    }

    private static SourceText? Source(string? text) => text is null ? null : new SourceText(text);

    /// <summary>The variables, without functions and tables that hide built-ins of their names.</summary>
    public static Scope OfVariables()
    {
        var scope = new Scope(Scope.BuiltIns);
        foreach (var variable in SlotsTarget.Variables)
        {
            scope.Declare(variable);
        }

        return scope;
    }

    private static Scope Make()
    {
        var scope = OfVariables();
        Declare(scope, "twice", FeelType.Number, "a + b", ("a", FeelType.Number), ("b", FeelType.Number));
        Declare(scope, "first of", FeelType.Number, "if a = null then 0 else a", ("a", FeelType.Number), ("b", FeelType.Number));
        Declare(scope, "even or null", FeelType.Number, "if even(a) then a else null", ("a", FeelType.Number));
        Declare(scope, "fees", FeelType.ListOf(FeelType.Number), "for i in a return twice(i, 1)", ("a", FeelType.ListOf(FeelType.Number)));
        DecisionTable[] tables =
        [
            Table("rate", "unique", [("x", FeelType.Number, null), ("kind", FeelType.String, null)], [(null, FeelType.Number, null, null)],
                "< 0 | - | -1", "[0..10) | \"a\", \"bc\" | 5", "[0..10) | not(\"a\", \"bc\") | 6", ">= 10 | - | 7.5", "5 | \"a\" | 8"),
            Table("offer", "first", [("x", FeelType.Number, null)], [("amount", FeelType.Number, null, null), ("grade", FeelType.String, null, "\"none\"")],
                "> 100 | 250 | \"high\"", "(0..1], 7 | 1 | \"low\"", "null | null | \"unknown\""),
            Table("grade", "unique", [("flag", FeelType.Boolean, null), ("day", FeelType.Date, null)], [(null, FeelType.String, null, "\"?\"")],
                "true | < @\"2024-01-01\" | \"old\"", "true | >= @\"2024-01-01\" | s", "false | - | \"no\""),
            Table("fees of", "rule order", [("x", FeelType.Number, null)], [(null, FeelType.Number, null, null)], "> 0 | 1", "> 10 | n", "<= 10 | 3"),
            Table("ranked", "priority", [("x", FeelType.Number, null), ("flag", FeelType.Boolean, null)], [(null, FeelType.String, "\"high\", \"low\"", null)],
                "> 0 | - | \"low\"", "> 1 | true | \"high\"", "- | null | \"low\""),
            Table("agreed", "any", [("x", FeelType.Number, null)], [(null, FeelType.Number, null, null)], "> 0 | 1", "> 10 | 1.0", "> 100 | 2"),
            Table("total", "collect sum", [("x", FeelType.Number, null), ("day", FeelType.Date, null)], [(null, FeelType.Number, null, "0")],
                "> 0 | - | 1", "> 1 | > e | n", "? > m | - | m * 2"),
            Table("matches", "collect count", [("x", FeelType.String, null)], [(null, FeelType.Number, null, null)], "\"a\" | 1", "starts with(?, \"a\") | 1", "< \"b\" | 1"),
            Table("limited", "output order", [("x", FeelType.Number, "[0..100]")], [("level", FeelType.String, "\"b\", \"a\"", null), ("x", FeelType.Number, null, null)],
                "> 5 | \"a\" | 1", "> 1 | \"b\" | 2", "- | \"a\" | 3"),
        ];
        foreach (var table in tables)
        {
            scope.Declare(new TableFunction(table));
        }

        return scope;
    }

    private static void Declare(Scope scope, string name, FeelType result, string body, params (string Name, FeelType Type)[] parameters)
    {
        var definition = new Definition(name, [.. parameters.Select(p => new Local(p.Name, p.Type))], result);
        var inner = new Scope(scope);
        foreach (var parameter in definition.Parameters)
        {
            inner.Declare(parameter);
        }

        definition.Body = Checker.CheckExpression(new SourceText(body), inner);
        scope.Declare(definition);
    }
}
