namespace Compensation.Feel.Expressions;

/// <summary>A checked text: its tree, and all that is wrong with it.</summary>
internal sealed record TypedExpression(SourceText Source, TypedNode Root, IReadOnlyList<Diagnostic> Diagnostics)
{
    public FeelType Type => Root.Type;

    /// <summary>The number that it is whatever the facts; null for all else.</summary>
    public decimal? ConstantNumber => (Root as ConstantNode)?.Value as decimal?;

    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Whether a name of its own scope stands in it.</summary>
    public bool Mentions(Local local) => TypedTree.Mentions(Root, local);
}
