using System.CommandLine;

namespace Compensation.Cli.Commands;

/// <summary><c>schema [pack|offer]</c>: the JSON Schema of packs, for editors, or of offers, for those who read them.</summary>
internal static class SchemaCommand
{
    private const string Pack = "pack", Offer = "offer";

    public static Command Create(Terminal terminal)
    {
        var of = new Argument<string>("OF") { Description = "Of what: pack or offer.", DefaultValueFactory = _ => Pack };
        of.AcceptOnlyFromAmong(Pack, Offer);
        var command = new Command("schema", "Writes the JSON Schema of packs, by which editors complete and check them, or that of offers.") { of };
        command.SetAction(parsed =>
        {
            // The text ends its last line itself.
            foreach (var line in (parsed.GetValue(of) == Offer ? OfferSchema.Json : RulePackSchema.Json).TrimEnd('\n').Split('\n'))
            {
                terminal.Line(line);
            }

            return ExitCode.Completed;
        });
        return command;
    }
}
