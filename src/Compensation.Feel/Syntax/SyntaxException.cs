namespace Compensation.Feel.Syntax;

/// <summary>Ends the reading of one text at its first syntax error; caught where reading began, never seen outside.</summary>
#pragma warning disable CA1032, CA1064 // It carries one diagnostic and never leaves the assembly.
internal sealed class SyntaxException(Diagnostic diagnostic) : Exception(diagnostic.Message)
#pragma warning restore CA1032, CA1064
{
    public Diagnostic Diagnostic { get; } = diagnostic;
}
