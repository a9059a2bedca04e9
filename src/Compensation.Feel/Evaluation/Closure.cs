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
