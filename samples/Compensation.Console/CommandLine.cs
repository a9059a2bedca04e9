using System.CommandLine;
using Compensation.Cli.Commands;

namespace Compensation.Cli;

/// <summary>The program: from its arguments to its exit code.</summary>
internal static class CommandLine
{
    /// <summary>Runs the program with streams of the caller's. It never throws.</summary>
    public static int Run(IReadOnlyList<string> args, Stream input, Stream output, TextWriter error)
    {
        using var terminal = Terminal.Of(input, output, error);
        return Run(args, terminal);
    }

    /// <summary>Runs the program. It never throws.</summary>
    public static int Run(IReadOnlyList<string> args, Terminal terminal)
    {
        var root = new RootCommand("Turns claims into compensation offers by rule packs kept in YAML.")
        {
            ScoreCommand.Create(terminal),
            ExplainCommand.Create(terminal),
            CheckCommand.Create(terminal),
            TestCommand.Create(terminal),
            EvalCommand.Create(terminal),
            SchemaCommand.Create(terminal),
        };

        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Refuse(parsed, terminal);
        }

        try
        {
            using var help = new StringWriter();
            var code = parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = help, Error = terminal.Error, ProcessTerminationTimeout = null });
            foreach (var line in help.ToString().Split('\n').SkipLast(1))
            {
                terminal.Line(line.TrimEnd('\r'));
            }

            terminal.Flush();
            return code;
        }
        catch (CommandFailure failure)
        {
            terminal.ShowMessages(failure.Diagnostics);
        }
        catch (CompensationException failure)
        {
            terminal.ShowMessages(failure.Diagnostics);

            // To write over what is read is to name the wrong file.
            return failure.Diagnostics.All(d => d.Code == BulkDiagnostics.SameFile.Code || d.Code == BulkDiagnostics.InPackFolder.Code) ? ExitCode.Usage : ExitCode.Wrong;
        }
        catch (IOException exception)
        {
            // What reads the results has gone away, or their disk is full.
            terminal.ShowMessages([BulkDiagnostics.CannotWrite.In(null, "the standard output", exception.Message)]);
        }
        catch (Exception exception)
        {
            terminal.ShowMessages([ConsoleDiagnostics.Defect.In(null, exception.GetType().Name, exception.Message)]);
        }

        return ExitCode.Wrong;
    }

    private static int Refuse(ParseResult parsed, Terminal terminal)
    {
        foreach (var error in parsed.Errors)
        {
            terminal.Error.WriteLine($"compensate: {error.Message}");
        }

        var command = parsed.CommandResult.Command is RootCommand ? "" : $"{parsed.CommandResult.Command.Name} ";
        terminal.Error.WriteLine($"See `compensate {command}--help`.");
        return ExitCode.Usage;
    }
}
