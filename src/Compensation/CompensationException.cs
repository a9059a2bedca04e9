namespace Compensation;

/// <summary>A pack, a claim or an offer could not be read. <see cref="Diagnostics"/> has every problem that was found; the message has them as lines.</summary>
public sealed class CompensationException : Exception
{
    /// <summary>The problems found, at least one.</summary>
    public CompensationException(IReadOnlyList<Diagnostic> diagnostics)
        : base(MessageOf(diagnostics))
    {
        Diagnostics = diagnostics;
    }

    /// <summary>Every problem, in the order of the text.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    private static string MessageOf(IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(diagnostics);
        return string.Join('\n', diagnostics.Select(diagnostic => diagnostic.Headline));
    }
}
