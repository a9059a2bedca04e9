using System.CommandLine;

namespace Compensation.Cli.Commands;

/// <summary><c>schema</c>: the JSON Schema of packs, for editors.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("schema", "Writes the JSON Schema of packs, by which editors complete and check them.");
        command.SetAction(_ =>
        {
            // The text ends its last line itself.
            foreach (var line in RulePackSchema.Json.TrimEnd('\n').Split('\n'))
            {
                terminal.Line(line);
            }

            return ExitCode.Completed;
        });
        return command;
    }
}
