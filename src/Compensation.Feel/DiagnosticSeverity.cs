namespace Compensation;

/// <summary>How much a <see cref="Diagnostic"/> weighs.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing; the text means what it says.</summary>
    Warning,

    /// <summary>The text is not used: a pack with an error does not load, a claim with one is rejected.</summary>
    Error,
}
