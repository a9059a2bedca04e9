using System.CommandLine;

namespace Compensation.Cli.Commands;

/// <summary><c>explain PACKS CLAIM</c>: one offer as a person reads it, then why each rule did or did not apply.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        var packs = CommandArguments.Packs();
        var claim = new Argument<string>("CLAIM") { Description = "A file with one claim in JSON, or - for the standard input." };
        var language = new Option<string>("--lang") { Description = "The language of the letter, such as en or zh.", HelpName = "LANGUAGE", DefaultValueFactory = _ => "en" };
        language.Validators.Add(LanguageTag.Check);
        var command = new Command("explain", "Explains one offer: as a letter, then rule by rule.") { packs, claim, language };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(packs), parsed.GetRequiredValue(claim), parsed.GetRequiredValue(language), terminal));
        return command;
    }

    private static int Run(string packs, string path, string language, Terminal terminal)
    {
        var calculators = new PackCalculators(Packs.Load(packs, terminal));
        if (!ClaimReader.TryRead(Read(path, terminal), path == "-" ? "the standard input" : path, firstLine: 1, out var claim, out var problems)
            || calculators.For(claim, out problems) is not { } calculator)
        {
            throw new CommandFailure(problems);
        }

        var offer = calculator.Calculate(claim);
        if (offer.Decision == Decision.Invalid)
        {
            throw new CommandFailure(offer.Warnings);
        }

        if (!TextLanguage.IsWritten(language))
        {
            terminal.Error.WriteLine($"There is no letter in '{language}', only in English (en) and Chinese (zh): this one is in English.");
        }

        terminal.Line(offer.Explain(language));
        var texts = RuleTraceTexts.For(language);
        if (offer.Warnings.Count > 0)
        {
            terminal.Line();
            terminal.Line(texts.WarningsHeading);
            terminal.Line();
            foreach (var warning in offer.Warnings)
            {
                terminal.Line($"- {(warning.Rule is null ? "" : warning.Rule + ": ")}{warning}");
            }
        }

        terminal.Line();
        terminal.Line(texts.Heading);
        foreach (var rule in calculator.TraceRules(claim))
        {
            terminal.Line();
            foreach (var line in texts.Lines(rule, language))
            {
                terminal.Line(line);
            }
        }

        return ExitCode.Completed;
    }

    private static byte[] Read(string path, Terminal terminal)
    {
        using var input = path == "-" ? terminal.Input : InputFile.Open(path);
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        try
        {
            // The reader refuses what is too long; there is no need to hold more of it.
            for (int read; bytes.Length <= Claim.MaxBytes + 3 && (read = input.Read(buffer)) > 0;)
            {
                bytes.Write(buffer, 0, read);
            }
        }
        catch (IOException exception)
        {
            throw new CommandFailure(BulkDiagnostics.Unreadable.In(null, path, exception.Message));
        }

        return bytes.ToArray();
    }
}
