using System.Text.Json.Nodes;

namespace Compensation.Feel.Tck;

/// <summary>Runs one case: an expression or a decision table over inputs, with the conversion to the declared type of the result.</summary>
internal sealed class CaseRunner
{
    private readonly JsonObject _case;
    private readonly CaseTypes _types;
    private readonly Scope _scope = new(Scope.BuiltIns);
    private readonly CaseEnvironment _environment = new();

    private CaseRunner(JsonObject @case)
    {
        _case = @case;
        _types = new CaseTypes(@case["types"] as JsonObject);
    }

    public static JsonObject Answer(string line)
    {
        var @case = JsonNode.Parse(line)!.AsObject();
        return new CaseRunner(@case).Answer();
    }

    private JsonObject Answer()
    {
        foreach (var name in _types.Names)
        {
            _scope.DeclareType(name, _types.Find(name));
        }

        foreach (var input in _case["inputs"]?.AsArray() ?? [])
        {
            Declare(input!.AsObject());
        }

        var (expression, problems) = _case["table"] is JsonObject table ? Table(table) : Expression((string)_case["expression"]!);
        var evaluator = new Evaluator(_environment, FeelLimits.Default);
        var value = evaluator.Evaluate(expression).Value;
        var warnings = evaluator.Warnings.Select(w => w.Headline).ToList();
        if (!RuntimeType.TryConvert(value, _types.Find((string?)_case["resultType"]), out var converted))
        {
            warnings.Add($"the result {FeelText.Of(value)} is no {_case["resultType"]}");
        }

        if (converted is null && warnings.Count == 0)
        {
            warnings.AddRange(problems.Select(d => d.Headline));
        }

        return new JsonObject
        {
            ["id"] = _case["id"]?.DeepClone(),
            ["value"] = CaseValue.Write(converted),
            ["warnings"] = new JsonArray([.. warnings.Select(w => (JsonNode)w)]),
        };
    }

    private void Declare(JsonObject input)
    {
        var type = _types.Find((string?)input["typeRef"]);
        var variable = new Variable((string)input["name"]!, type);
        _scope.Declare(variable);
        _environment.Add(variable, RuntimeType.TryConvert(CaseValue.Read(input["value"]), type, out var value) ? value : null);
    }

    private (TypedExpression Expression, IReadOnlyList<Diagnostic> Problems) Expression(string text)
    {
        var expression = Checker.CheckExpression(new SourceText(text), _scope);
        return (expression, expression.Diagnostics);
    }

    private (TypedExpression Expression, IReadOnlyList<Diagnostic> Problems) Table(JsonObject table)
    {
        var inputs = table["inputs"]!.AsArray().Select(i => i!.AsObject()).ToArray();
        var outputs = table["outputs"]!.AsArray().Select(o => o!.AsObject()).ToArray();
        var columns = inputs.Select(i => Expression((string)i["expression"]!).Expression).ToArray();
        var policy = $"{table["hitPolicy"] ?? "UNIQUE"} {table["aggregation"]}".Trim();
        var text = new TableText(
            (string?)_case["id"] ?? "table",
            new SourceText(policy),
            [.. inputs.Select((i, at) => new InputColumnText((string?)i["label"] ?? columns[at].Source.Text, ColumnType(i, columns[at].Type), Text(i["values"])))],
            [.. outputs.Select(o => new OutputColumnText((string?)o["name"], _types.Find((string?)o["typeRef"]), Text(o["values"]), Text(o["default"])))],
            [.. table["rules"]!.AsArray().Select(r => Row(r!.AsObject()))]);

        var (read, problems) = TableReader.Read(text, _scope);
        var nodes = columns.Select((c, i) => (TypedNode)new VariableNode(default, new CaseEnvironment.Column(read.Inputs[i].Name, c))).ToArray();
        return (new TypedExpression(new SourceText(""), new TableNode(default, read, nodes), []), [.. columns.SelectMany(c => c.Diagnostics), .. problems]);
    }

    private FeelType ColumnType(JsonObject input, FeelType found) => input["typeRef"] is { } name ? _types.Find((string?)name) : found;

    private static TableRowText Row(JsonObject rule) =>
        new(new SourceText(rule.ToJsonString()), [.. rule["in"]!.AsArray().Concat(rule["out"]!.AsArray()).Select(c => new SourceText((string)c!))]);

    private static SourceText? Text(JsonNode? node) => node is null ? null : new SourceText((string)node!);
}
