using System.Text;

namespace Compensation.Feel.Functions;

/// <summary>The functions of DMN 1.5, 10.3.4.3 that take a regular expression, after XPath's fn:matches, fn:replace and fn:tokenize.</summary>
internal static class PatternFunctions
{
    private static readonly Parameter Input = new("input", FeelType.String);
    private static readonly Parameter Pattern = new("pattern", FeelType.String);
    private static readonly Parameter Flags = new("flags", FeelType.String) { Optional = true, Nullable = true };

    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        new("matches", "Whether a regular expression matches somewhere in a text; flags are of s, m, i and x.",
            Signature.Of(FeelType.Boolean, Matches, Input, Pattern, Flags)),
        new("replace", "A text with each match of a regular expression replaced; $1 stands for the first group.",
            Signature.Of(FeelType.String, Replace, Input, Pattern, new Parameter("replacement", FeelType.String), Flags)),
        new("split", "The parts of a text between the matches of a regular expression.",
            Signature.Of(FeelType.ListOf(FeelType.String), Split, new Parameter("string", FeelType.String), new Parameter("delimiter", FeelType.String))),
    ];

    private static object? Matches(CallContext call, object?[] a) =>
        XPathPattern.Compile((string)a[1]!, a[2] as string ?? "", out var problem) is { } regex ? regex.IsMatch((string)a[0]!) : call.Fail(problem!);

    private static object? Replace(CallContext call, object?[] a)
    {
        var (input, replacement) = ((string)a[0]!, (string)a[2]!);
        if (XPathPattern.Compile((string)a[1]!, a[3] as string ?? "", out var problem) is not { } regex)
        {
            return call.Fail(problem!);
        }

        if (regex.IsMatch(""))
        {
            return call.Fail($"{a[1]:code} matches the empty text");
        }

        if (Parts(replacement, regex.GetGroupNumbers().Max()) is not { } parts)
        {
            return call.Fail($"in the replacement {replacement:code}, `$` must come before a digit and `\\` before `$` or `\\`");
        }

        var result = new StringBuilder();
        var at = 0;
        for (var match = regex.Match(input); match.Success; match = match.NextMatch())
        {
            result.Append(input, at, match.Index - at);
            at = match.Index + match.Length;
            foreach (var (text, group) in parts)
            {
                result.Append(group < 0 ? text : match.Groups[group].Value);
                call.Limits.RequireText(result.Length);
            }
        }

        return result.Append(input, at, input.Length - at).ToString();
    }

    /// <summary>The replacement as texts and numbers of groups (-1: the text); null when it is malformed.</summary>
    private static List<(string Text, int Group)>? Parts(string replacement, int groups)
    {
        var parts = new List<(string, int)>();
        var text = new StringBuilder();
        for (var i = 0; i < replacement.Length; i++)
        {
            var next = i + 1 < replacement.Length ? replacement[i + 1] : '\0';
            switch (replacement[i])
            {
                case '\\' when next is '\\' or '$':
                    text.Append(next);
                    i++;
                    break;
                case '$' when char.IsAsciiDigit(next):
                    var group = next - '0';
                    i++;

                    // More digits belong to the number only as long as there is such a group.
                    while (i + 1 < replacement.Length && char.IsAsciiDigit(replacement[i + 1]) && group * 10 + replacement[i + 1] - '0' <= groups)
                    {
                        group = group * 10 + replacement[++i] - '0';
                    }

                    parts.Add((text.ToString(), -1));
                    text.Clear();
                    if (group <= groups)
                    {
                        parts.Add(("", group));
                    }

                    break;
                case '\\' or '$':
                    return null;
                default:
                    text.Append(replacement[i]);
                    break;
            }
        }

        parts.Add((text.ToString(), -1));
        return parts;
    }

    private static object? Split(CallContext call, object?[] a)
    {
        var text = (string)a[0]!;
        if (XPathPattern.Compile((string)a[1]!, "", out var problem) is not { } regex)
        {
            return call.Fail(problem!);
        }

        if (regex.IsMatch(""))
        {
            return call.Fail($"{a[1]:code} matches the empty text");
        }

        var parts = new List<object?>();
        var at = 0;
        foreach (var match in regex.EnumerateMatches(text))
        {
            parts.Add(text[at..match.Index]);
            at = match.Index + match.Length;
            call.Limits.RequireList(parts.Count);
        }

        parts.Add(text[at..]);
        return parts.ToArray();
    }
}
