using System.CommandLine;

namespace Compensation.Cli.Commands;

/// <summary>Arguments that several commands have.</summary>
internal static class CommandArguments
{
    public static Argument<string> Packs()
    {
        var packs = new Argument<string>("PACKS") { Description = "A rule pack, or a folder of packs." };
        packs.Validators.Add(result =>
        {
            if (result.Tokens is [{ Value: "" }])
            {
                result.AddError("PACKS is empty: name a rule pack, or a folder of packs.");
            }
        });
        return packs;
    }
}
