namespace Compensation.Feel.Evaluation;

/// <summary>A built-in as a value.</summary>
internal sealed class BuiltInValue(BuiltIn function) : FunctionValue
{
    public BuiltIn Function { get; } = function;

    public override IReadOnlyList<string>? ParameterNames => Function.Overloads is [var only] ? [.. only.Parameters.Select(p => p.Name)] : null;

    public override bool Conforms(FeelType type) => Function.Overloads.Any(o => o.Parameters.Count == type.Parameters.Length);
}
