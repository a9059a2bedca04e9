
namespace Compensation.Feel.Tck;

/// <summary>The inputs of a case, and the columns of its table.</summary>
internal sealed class CaseEnvironment : EvaluationEnvironment
{
    private readonly Dictionary<Variable, object?> _values = [];

    public void Add(Variable variable, object? value) => _values.Add(variable, value);

    public override Evaluated Read(Variable variable, Evaluator evaluator) =>
        variable is Column column ? evaluator.Evaluate(column.Expression) : Evaluated.Of(_values[variable]);

    /// <summary>A column of a table: its value is that of an expression over the inputs.</summary>
    internal sealed class Column(string name, TypedExpression expression) : Variable(name, expression.Type)
    {
        public TypedExpression Expression { get; } = expression;
    }
}
