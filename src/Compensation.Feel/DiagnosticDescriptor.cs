using System.Globalization;

namespace Compensation;

/// <summary>
/// A kind of problem: its code, weight and words, with an example that shows it and the way to mend it.
/// All kinds stand in catalogues (<c>FeelDiagnostics</c>, <c>PackDiagnostics</c>) from which the documentation is made.
/// </summary>
/// <param name="Code">The stable code.</param>
/// <param name="Severity">Error or warning.</param>
/// <param name="Template">The message, with <c>{0}</c> holes.</param>
/// <param name="Example">The shortest text that shows it.</param>
/// <param name="Fix">What to do, in one sentence.</param>
internal sealed record DiagnosticDescriptor(string Code, DiagnosticSeverity Severity, string Template, string Example, string Fix)
{
    /// <summary>The fix as it is said behind a message: without its capital and its full stop.</summary>
    public string Hint => char.ToLowerInvariant(Fix[0]) + Fix[1..].TrimEnd('.');

    /// <summary>The problem at a place of a text.</summary>
    public Diagnostic At(SourceText source, TextSpan span, params ReadOnlySpan<object?> arguments)
    {
        var (line, column) = source.Locate(span.Start);
        return new Diagnostic(Code, Severity, string.Format(CultureInfo.InvariantCulture, Template, arguments))
        {
            File = source.File,
            Line = line,
            Column = column,
            Length = Math.Max(1, span.Length),
            SourceLine = source.LineAt(line),
            Rule = source.Rule,
        };
    }

    /// <summary>The problem without a place in a text.</summary>
    public Diagnostic In(string? file, params ReadOnlySpan<object?> arguments) =>
        new(Code, Severity, string.Format(CultureInfo.InvariantCulture, Template, arguments)) { File = file };
}
