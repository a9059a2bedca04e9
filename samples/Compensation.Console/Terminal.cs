using System.Text;
using Spectre.Console;

namespace Compensation.Cli;

/// <summary>
/// Where a command reads and writes: results go to the standard output, everything for people to the standard error. Colours are shown only
/// where a person sees them.
/// </summary>
internal sealed class Terminal : IDisposable
{
    // Without a terminal nothing has to fit a screen; tables are only as wide as their content.
    private const int WidthOfFiles = 160;

    private readonly TextWriter _results;
    private readonly bool _coloursResults;
    private readonly bool _coloursErrors;

    private Terminal(Stream input, Stream output, TextWriter error, bool coloursResults, bool coloursErrors, bool isErrorSeen, CancellationToken stop)
    {
        Input = input;
        Output = output;
        Error = error;
        _coloursResults = coloursResults;
        _coloursErrors = coloursErrors;
        IsErrorSeen = isErrorSeen;
        Stop = stop;
        _results = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        Results = ConsoleOn(_results, coloursResults);
        Messages = ConsoleOn(error, coloursErrors);
    }

    public Stream Input { get; }

    /// <summary>The standard output as bytes. What goes through <see cref="Results"/> is flushed at the end.</summary>
    public Stream Output { get; }

    public TextWriter Error { get; }

    /// <summary>Tables and lines on the standard output.</summary>
    public IAnsiConsole Results { get; }

    /// <summary>Tables and lines on the standard error.</summary>
    public IAnsiConsole Messages { get; }

    /// <summary>A person watches the standard error: progress is shown.</summary>
    public bool IsErrorSeen { get; }

    /// <summary>The user has asked to stop.</summary>
    public CancellationToken Stop { get; }

    public static Terminal OfProcess(CancellationToken stop)
    {
        var allowed = string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) && Environment.GetEnvironmentVariable("TERM") != "dumb";
        return new Terminal(
            Console.OpenStandardInput(),
            Console.OpenStandardOutput(),
            Console.Error,
            allowed && !Console.IsOutputRedirected,
            allowed && !Console.IsErrorRedirected,
            !Console.IsErrorRedirected,
            stop);
    }

    /// <summary>Streams of the caller's, without colours and progress, as for files and pipes.</summary>
    public static Terminal Of(Stream input, Stream output, TextWriter error, CancellationToken stop = default) => new(input, output, error, false, false, false, stop);

    /// <summary>Prints problems as results, with their places.</summary>
    public void ShowResults(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            _results.WriteLine(Text(diagnostic.ToString(), diagnostic, _coloursResults));
        }
    }

    /// <summary>Prints problems for people, with their places; those without a place in the name of the program.</summary>
    public void ShowMessages(IEnumerable<Diagnostic> diagnostics)
    {
        foreach (var diagnostic in diagnostics)
        {
            var text = diagnostic.File is null ? $"compensate: {diagnostic}" : diagnostic.ToString();
            Error.WriteLine(Text(text, diagnostic, _coloursErrors));
        }
    }

    /// <summary>A line of the results, as it is: it may be longer than the screen.</summary>
    public void Line(string text = "") => _results.WriteLine(text);

    public void Dispose()
    {
        Flush();
        _results.Dispose();
    }

    /// <summary>Hands the results on to the standard output.</summary>
    public void Flush() => _results.Flush();

    private static string Text(string text, Diagnostic diagnostic, bool colours)
    {
        if (!colours)
        {
            return text;
        }

        var (word, colour) = diagnostic.Severity == DiagnosticSeverity.Error ? ("error", "31") : ("warning", "33");
        var at = text.IndexOf($"{word} {diagnostic.Code}", StringComparison.Ordinal);
        return $"{text[..at]}\u001b[{colour}m{word} {diagnostic.Code}\u001b[0m{text[(at + word.Length + 1 + diagnostic.Code.Length)..]}";
    }

    private static IAnsiConsole ConsoleOn(TextWriter writer, bool colours)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colours ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Width = colours && Console.WindowWidth > 0 ? Console.WindowWidth : WidthOfFiles;
        return console;
    }
}
