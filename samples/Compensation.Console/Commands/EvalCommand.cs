using System.CommandLine;
using System.Text;

namespace Compensation.Cli.Commands;

/// <summary><c>eval EXPR</c>: the value of a FEEL expression, over facts from a file.</summary>
internal static class EvalCommand
{
    /// <summary>Facts are read as those of a claim: this first line goes before the file, so that the lines of diagnostics are one too high.</summary>
    private const string Before = "{\"id\":\"eval\",\"facts\":\n";

    public static Command Create(Terminal terminal)
    {
        var text = new Argument<string>("EXPR") { Description = "An expression in FEEL, such as \"1 + 2\"." };
        var facts = new Option<string?>("--with") { Description = "A file with an object in JSON; the expression sees its members by their names.", HelpName = "FACTS.json" };
        var command = new Command("eval", "Evaluates an expression in FEEL.") { text, facts };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(text), parsed.GetValue(facts), terminal));
        return command;
    }

    private static int Run(string text, string? path, Terminal terminal)
    {
        var facts = path is null ? System.Collections.ObjectModel.ReadOnlyDictionary<string, object?>.Empty : Read(path);
        var scope = new Scope(Scope.BuiltIns) { PlainNumbersOnly = true };
        var values = new Dictionary<Variable, object?>();
        foreach (var (name, fact) in facts)
        {
            var value = ValueOf(fact);
            var variable = new Variable(name, value is null ? FeelType.Any : RuntimeType.Of(value));
            values.Add(variable, value);
            scope.Declare(variable);
        }

        var expression = Checker.CheckExpression(new SourceText(text), scope);
        if (expression.HasErrors)
        {
            throw new CommandFailure(expression.Diagnostics);
        }

        var evaluator = new Evaluator(new Facts(values), FeelLimits.Default);
        var result = evaluator.Evaluate(expression);
        terminal.ShowMessages(evaluator.Warnings);
        terminal.Line(FeelText.Of(result.Value));
        return ExitCode.Completed;
    }

    private static IReadOnlyDictionary<string, object?> Read(string path)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Encoding.UTF8.GetBytes(Before));
        using (var file = InputFile.Open(path))
        {
            file.CopyTo(bytes);
        }

        bytes.WriteByte((byte)'}');
        return ClaimReader.TryRead(bytes.ToArray(), path, firstLine: 0, out var claim, out var problems) ? claim.Facts : throw new CommandFailure(problems);
    }

    private static object? ValueOf(object? fact) => fact switch
    {
        IReadOnlyDictionary<string, object?> map => new FeelContext(map.Select(m => KeyValuePair.Create(m.Key, ValueOf(m.Value)))),
        IReadOnlyList<object?> list => list.Select(ValueOf).ToArray(),
        _ => fact,
    };

    private sealed class Facts(Dictionary<Variable, object?> values) : EvaluationEnvironment
    {
        public override Evaluated Read(Variable variable, Evaluator evaluator) => Evaluated.Of(values[variable]);
    }
}
