namespace Compensation.Cli;

/// <summary>A command cannot go on: told to the user in its own words, without a stack trace.</summary>
internal sealed class CommandFailure(IReadOnlyList<Diagnostic> diagnostics) : Exception
{
    public CommandFailure(Diagnostic diagnostic)
        : this([diagnostic])
    {
    }

    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
