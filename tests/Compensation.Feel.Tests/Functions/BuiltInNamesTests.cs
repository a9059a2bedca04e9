using System.Text.RegularExpressions;
using Compensation.Tests;

namespace Compensation.Feel.Tests.Functions;

/// <summary>A built-in is described where it is defined; nothing else knows it by its name.</summary>
public sealed partial class BuiltInNamesTests
{
    /// <summary>Words that are the name of a built-in and stand for something else too.</summary>
    private static readonly Dictionary<string, string[]> Homonyms = new()
    {
        ["Types/FeelType.cs"] = ["number", "string", "date", "time", "date and time", "years and months duration"],
        ["Checking/Checker.Calls.cs"] = ["range", "context"],
        ["Syntax/Parser.Tests.cs"] = ["not", "context", "date", "time", "duration"],
        ["Tables/HitPolicyNames.cs"] = ["any"],
    };

    private static IEnumerable<string> Files => Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal));

    [Test]
    public void Names_OutsideOfTheFamilies_StandInNoLiteral()
    {
        var names = BuiltInFunctions.All.Select(f => f.Name).ToHashSet();
        var root = Path.Combine(Repository.Root, "src", "Compensation.Feel");
        var found = from file in Files
                    where file.StartsWith(root, StringComparison.Ordinal)
                    let path = Path.GetRelativePath(root, file).Replace('\\', '/')
                    where !path.StartsWith("Functions/", StringComparison.Ordinal)
                    from line in File.ReadLines(file)
                    where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
                    from Match literal in Literal().Matches(line)
                    where names.Contains(literal.Groups[1].Value) && !Homonyms.GetValueOrDefault(path, []).Contains(literal.Groups[1].Value)
                    select $"{path}: {line.Trim()}";

        Assert.That(found, Is.Empty);
    }

    [Test]
    public void Functions_OfExpressions_AreRecognisedByWhatTheySayOfThemselves()
    {
        var found = from file in Files
                    from line in File.ReadLines(file)
                    where ByName().IsMatch(line)
                    select $"{Path.GetFileName(file)}: {line.Trim()}";

        Assert.That(found, Is.Empty);
        Assert.That(ByName().IsMatch("case CallNode { Function.Name: \"not\" }:"));
    }

    [GeneratedRegex("\"((?:\\\\.|[^\"\\\\])*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("\\bFunction\\.Name(:| is | == | != |\\) switch| switch|,.*\\) switch)|FindFunction\\(\"")]
    private static partial Regex ByName();
}
