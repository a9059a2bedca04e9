namespace Compensation.Feel.Types;

/// <summary>A checked text: its tree, and all that is wrong with it.</summary>
internal sealed record TypedExpression(SourceText Source, TypedNode Root, IReadOnlyList<Diagnostic> Diagnostics)
{
    public FeelType Type => Root.Type;

    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);
}
