using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Compensation.Feel.Functions.Patterns;

/// <summary>
/// Turns a regular expression of XPath and XML Schema, which is what FEEL's functions take, into one of .NET that runs without
/// backtracking, so that no pattern can make a short text take long. What has no such counterpart is refused: back-references,
/// blocks that .NET does not know. Characters beyond the basic plane are single characters in classes, in negated classes and for
/// the dot; the categories (<c>\p{L}</c>, <c>\w</c>) know only the basic plane.
/// </summary>
internal sealed class XPathPattern
{
    private const int CacheSize = 512;

    private const string AnyPair = @"[\uD800-\uDBFF][\uDC00-\uDFFF]";

    /// <summary>Patterns are few and used often; a full cache starts anew.</summary>
    private static readonly ConcurrentDictionary<(string Pattern, string Flags), (Regex? Regex, FailureReason? Problem)> Cache = new();

    private readonly string _pattern;
    private readonly bool _dotAll;
    private readonly bool _multiline;
    private readonly StringBuilder _output = new();
    private int _at;
    private int _depth;

    private XPathPattern(string pattern, string flags)
    {
        _pattern = flags.Contains('x', StringComparison.Ordinal) ? WithoutBlanks(pattern) : pattern;
        _dotAll = flags.Contains('s', StringComparison.Ordinal);
        _multiline = flags.Contains('m', StringComparison.Ordinal);
    }

    /// <summary>The compiled expression, or null and why there is none.</summary>
    public static Regex? Compile(string pattern, string flags, out FailureReason? problem)
    {
        if (!Cache.TryGetValue((pattern, flags), out var entry))
        {
            if (Cache.Count >= CacheSize)
            {
                Cache.Clear();
            }

            entry = Translate(pattern, flags);
            Cache[(pattern, flags)] = entry;
        }

        problem = entry.Problem;
        return entry.Regex;
    }

    private static (Regex? Regex, FailureReason? Problem) Translate(string pattern, string flags)
    {
        if (flags.FirstOrDefault(f => f is not ('s' or 'm' or 'i' or 'x')) is var flag and not '\0')
        {
            return (null, $"unknown flag {flag:code}; the flags are s, m, i and x");
        }

        try
        {
            var translation = new XPathPattern(pattern, flags);
            translation.Alternatives();
            if (translation._at < translation._pattern.Length)
            {
                return (null, $"{pattern:code} is no regular expression: `)` without `(`");
            }

            var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (flags.Contains('i', StringComparison.Ordinal) ? RegexOptions.IgnoreCase : 0);
            return (new Regex(translation._output.ToString(), options), null);
        }
        catch (PatternException e)
        {
            return (null, $"{pattern:code} is no regular expression: {e.Reason}");
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return (null, $"{pattern:code} is no regular expression that can be run");
        }
    }

    /// <summary>Flag x: white space means nothing, even after a backslash, except in a class.</summary>
    private static string WithoutBlanks(string pattern)
    {
        var kept = new StringBuilder();
        var (classes, escaped) = (0, false);
        foreach (var c in pattern)
        {
            if (classes == 0 && c is ' ' or '\t' or '\n' or '\r')
            {
                continue;
            }

            kept.Append(c);
            classes += escaped ? 0 : c == '[' ? 1 : c == ']' ? -1 : 0;
            escaped = c == '\\' && !escaped;
        }

        return kept.ToString();
    }

    private char Current => _at < _pattern.Length ? _pattern[_at] : '\0';

    private bool Ended => _at >= _pattern.Length;

    private void Alternatives()
    {
        if (++_depth > 100)
        {
            throw new PatternException($"it is nested too deep");
        }

        while (!Ended && Current != ')')
        {
            if (Current == '|')
            {
                _output.Append('|');
                _at++;
                continue;
            }

            Atom();
            Quantifier();
        }

        _depth--;
    }

    private void Atom()
    {
        var c = Current;
        switch (c)
        {
            case '(':
                Group();
                break;
            case '[':
                _output.Append(CharacterClass.Read(_pattern, ref _at).ToPattern());
                break;
            case '.':
                _at++;
                _output.Append(CultureInfo.InvariantCulture, $"(?:{AnyPair}|[^{(_dotAll ? "" : "\\n\\r")}\\uD800-\\uDFFF])");
                break;
            case '^':
                _at++;
                _output.Append(_multiline ? "(?m:^)" : "\\A");
                break;
            case '$':
                _at++;
                _output.Append(_multiline ? "(?m:$)" : "\\z");
                break;
            case '\\':
                if (_at + 1 < _pattern.Length && char.IsAsciiDigit(_pattern[_at + 1]))
                {
                    throw new PatternException($"back-references are not supported");
                }

                _output.Append(CharacterClass.ReadEscape(_pattern, ref _at).ToPattern());
                break;
            case '?' or '*' or '+' or '{' or '}' or ']':
                throw new PatternException($"{c:code} stands alone; write {"\\" + c:code} for the character");
            default:
                _output.Append(CharacterClass.Of(CharacterClass.ReadPoint(_pattern, ref _at)).ToPattern());
                break;
        }
    }

    private void Group()
    {
        _at++;
        if (Current == '?')
        {
            if (_at + 1 >= _pattern.Length || _pattern[_at + 1] != ':')
            {
                throw new PatternException($"after `(?` only `:` may stand");
            }

            _at += 2;
            _output.Append("(?:");
        }
        else
        {
            _output.Append('(');
        }

        Alternatives();
        if (Ended)
        {
            throw new PatternException($"`(` has no `)`");
        }

        _at++;
        _output.Append(')');
    }

    private void Quantifier()
    {
        switch (Current)
        {
            case '?' or '*' or '+':
                _output.Append(Current);
                _at++;
                break;
            case '{':
                var end = _pattern.IndexOf('}', _at);
                var inside = end < 0 ? "" : _pattern[(_at + 1)..end];
                var bounds = inside.Split(',');
                if (bounds.Length > 2 || !IsCount(bounds[0]) || (bounds.Length == 2 && bounds[1].Length > 0 && !IsCount(bounds[1])))
                {
                    throw new PatternException($"after `{{` comes {{n}}, {{n,}} or {{n,m}}");
                }

                _output.Append('{').Append(inside).Append('}');
                _at = end + 1;
                break;
            default:
                return;
        }

        if (Current == '?')
        {
            _output.Append('?');
            _at++;
        }

        if (Current is '?' or '*' or '+' or '{')
        {
            throw new PatternException($"{Current:code} follows another quantifier");
        }
    }

    private static bool IsCount(string text) => text.Length is > 0 and < 5 && text.All(char.IsAsciiDigit);
}
