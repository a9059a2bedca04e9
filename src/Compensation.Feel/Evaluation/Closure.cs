namespace Compensation.Feel.Evaluation;

/// <summary>A function written in FEEL, with the names it saw where it was written.</summary>
internal sealed class Closure(FunctionNode node, SourceText source, Binding? captured) : FunctionValue
{
    public FunctionNode Node { get; } = node;

    public SourceText Source { get; } = source;

    public Binding? Captured { get; } = captured;

    public override IReadOnlyList<string> ParameterNames { get; } = [.. node.Parameters.Select(p => p.Name)];

    public override bool Conforms(FeelType type) => type.Accepts(Node.Type);
}

/// <summary>A built-in as a value.</summary>
internal sealed class BuiltInValue(BuiltIn function) : FunctionValue
{
    public BuiltIn Function { get; } = function;

    public override IReadOnlyList<string>? ParameterNames => Function.Overloads is [var only] ? [.. only.Parameters.Select(p => p.Name)] : null;

    public override bool Conforms(FeelType type) => Function.Overloads.Any(o => o.Parameters.Count == type.Parameters.Length);
}

/// <summary>A local and its value; what was bound before hangs on behind.</summary>
internal sealed record Binding(Local Local, Evaluated Value, Binding? Outer);
