using System.CommandLine.Parsing;

namespace Compensation.Cli;

/// <summary>The form of a language tag on the command line: letters first, then parts of letters and digits.</summary>
internal static class LanguageTag
{
    /// <summary>Refuses an option whose value is not one tag, or several with commas between them.</summary>
    public static void Check(OptionResult option)
    {
        foreach (var tag in option.Tokens.SelectMany(token => Split(token.Value)).Where(tag => !IsTag(tag)))
        {
            option.AddError($"'{tag}' is no language for {option.Option.Name}: write one such as en, zh or zh-CN.");
        }
    }

    public static string[] Split(string tags) => tags.Split(',', StringSplitOptions.TrimEntries);

    private static bool IsTag(string tag)
    {
        var parts = tag.Split('-');
        return parts[0].Length is 2 or 3 && parts[0].All(char.IsAsciiLetter) && parts.Skip(1).All(part => part.Length is >= 1 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
    }
}
