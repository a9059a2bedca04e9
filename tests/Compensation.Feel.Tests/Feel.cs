using NodaTime;

namespace Compensation.Feel.Tests;

/// <summary>Evaluates a text for tests, with facts by name: a value, or <see cref="Absent"/>.</summary>
internal static class Feel
{
    /// <summary>As a fact: the fact is absent.</summary>
    public static readonly object Absent = new();

    public static Run Evaluate(string text, params (string Name, FeelType Type, object? Value)[] facts) => Evaluate(text, FeelLimits.Default, facts);

    public static Run Evaluate(string text, FeelLimits limits, params (string Name, FeelType Type, object? Value)[] facts)
    {
        var (scope, environment) = Facts(facts);
        var expression = Checker.CheckExpression(new SourceText(text), scope, limits);
        return Run.Of(expression, environment, limits);
    }

    /// <summary>The value alone, in FEEL's notation.</summary>
    public static string Value(string text, params (string Name, FeelType Type, object? Value)[] facts) => Evaluate(text, facts).Text;

    public static (Scope Scope, FactEnvironment EvaluationEnvironment) Facts(params (string Name, FeelType Type, object? Value)[] facts)
    {
        var scope = new Scope(Scope.BuiltIns);
        var environment = new FactEnvironment();
        foreach (var (name, type, value) in facts)
        {
            var variable = new Variable(name, type);
            scope.Declare(variable);
            environment.Values[variable] = ReferenceEquals(value, Absent) ? Evaluated.Missing(name) : Evaluated.Of(value);
        }

        return (scope, environment);
    }

    internal sealed class FactEnvironment : EvaluationEnvironment
    {
        public Dictionary<Variable, Evaluated> Values { get; } = [];

        public override Evaluated Read(Variable variable, Evaluator evaluator) => Values[variable];
    }

    /// <summary>What came of a text.</summary>
    internal sealed record Run(Evaluated Result, IReadOnlyList<Diagnostic> Diagnostics, IReadOnlyList<Diagnostic> Warnings)
    {
        /// <summary>The clock of all tests.</summary>
        private static readonly FixedClock Clock = new();

        public string Text => FeelText.Of(Result.Value);

        public IEnumerable<string> Codes => Diagnostics.Concat(Warnings).Select(d => d.Code);

        public static Run Of(TypedExpression expression, EvaluationEnvironment environment, FeelLimits limits)
        {
            var evaluator = new Evaluator(environment, limits) { Clock = Clock };
            return new Run(evaluator.Evaluate(expression), expression.Diagnostics, evaluator.Warnings);
        }
    }

    private sealed class FixedClock : IClock
    {
        public Instant GetCurrentInstant() => Instant.FromUtc(2025, 6, 2, 13, 20, 30);
    }
}
