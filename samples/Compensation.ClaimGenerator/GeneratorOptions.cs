using System.Globalization;

namespace Compensation.ClaimGenerator;

/// <summary>What the command line asks for.</summary>
internal sealed record GeneratorOptions(IClaimMaker Maker, int Count, ulong Seed, string Output)
{
    // Claims of other packs join here, each maker in a file of its own.
    private static readonly IClaimMaker[] Makers = [new FlightClaims(), new RecoveryClaims(), new GoodwillClaims()];

    public static string Usage { get; } =
        $"usage: {string.Join('|', Makers.Select(m => m.Name))} [--count N] [--seed N] -o FILE (.jsonl, or .csv for goodwill)";

    /// <summary>Whether the file is a table.</summary>
    public bool IsTable => Output.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>The options, or null and the sentence that says what is wrong with them.</summary>
    public static GeneratorOptions? Parse(IReadOnlyList<string> args, out string? problem)
    {
        problem = null;
        if (args.Count == 0 || Array.Find(Makers, m => m.Name == args[0]) is not { } maker)
        {
            problem = args.Count == 0 ? "Which claims?" : $"There are no claims called '{args[0]}'.";
            return null;
        }

        var count = 2000;
        var seed = maker.DefaultSeed;
        string? output = null;
        for (var i = 1; i < args.Count; i += 2)
        {
            var value = i + 1 < args.Count ? args[i + 1] : null;
            var understood = args[i] switch
            {
                "--count" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out count),
                "--seed" => ulong.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out seed),
                "-o" => (output = value) is not null,
                _ => false,
            };
            if (!understood)
            {
                problem = value is null ? $"'{args[i]}' is unknown, or lacks its value." : $"'{args[i]} {value}' is not understood.";
                return null;
            }
        }

        if (output is null)
        {
            problem = "Where to? -o is missing.";
            return null;
        }

        var options = new GeneratorOptions(maker, count, seed, output);
        if (options.IsTable && !maker.AllSound)
        {
            problem = $"Claims called '{maker.Name}' have lists, or facts of their own, and make no table: name a .jsonl file.";
            return null;
        }

        return options;
    }
}
