using System.Globalization;
using System.Text;

namespace Compensation.Feel.Functions.Patterns;

/// <summary>
/// A set of characters in an XML Schema pattern: <c>[a-z-[aeiou]]</c>, <c>\d</c>, or one character. What lies in the basic plane is
/// handed to .NET as a class of its own syntax; what lies beyond, as the ranges of surrogate pairs.
/// </summary>
internal sealed class CharacterClass
{
    private const int FirstBeyond = 0x10000;
    private const int Last = 0x10FFFF;
    private const string Surrogates = @"\uD800-\uDFFF";

    /// <summary>Opens the class that is taken away. Characters are written as escapes, so it means nothing else.</summary>
    private const string Minus = "-[";

    /// <summary>The inside of a .NET class; never empty of brackets, so it can be nested.</summary>
    private readonly string _basic;
    private readonly IReadOnlyList<(int From, int To)> _beyond;

    private CharacterClass(string basic, IReadOnlyList<(int From, int To)> beyond)
    {
        _basic = basic;
        _beyond = beyond;
    }

    public static CharacterClass Of(int point) => point < FirstBeyond ? new(Unit(point), []) : new("", [(point, point)]);

    public static int ReadPoint(string pattern, ref int at)
    {
        var point = Rune.TryGetRuneAt(pattern, at, out var rune) ? rune.Value : pattern[at];
        at += point < FirstBeyond ? 1 : 2;
        return point;
    }

    /// <summary>Reads <c>[...]</c>.</summary>
    public static CharacterClass Read(string pattern, ref int at, int depth = 0)
    {
        if (depth > 20)
        {
            throw new PatternException($"classes are nested too deep");
        }

        at++;
        var negated = At(pattern, at) == '^';
        at += negated ? 1 : 0;
        var basic = new StringBuilder();
        var beyond = new List<(int From, int To)>();
        CharacterClass? subtracted = null;
        var first = at;
        while (At(pattern, at) != ']')
        {
            if (at >= pattern.Length)
            {
                throw new PatternException($"`[` has no `]`");
            }

            if (pattern[at] == '-' && At(pattern, at + 1) == '[' && at > first)
            {
                at++;
                subtracted = Read(pattern, ref at, depth + 1);
                if (At(pattern, at) != ']')
                {
                    throw new PatternException($"after the class that is taken away the outer class must close");
                }

                break;
            }

            Member(pattern, ref at, first, basic, beyond);
        }

        if (basic.Length == 0 && beyond.Count == 0)
        {
            throw new PatternException($"a class is empty");
        }

        at++;
        return Combine(negated, basic.ToString(), beyond, subtracted);
    }

    /// <summary>Reads <c>\d</c>, <c>\p{L}</c>, <c>\.</c> and so on.</summary>
    public static CharacterClass ReadEscape(string pattern, ref int at)
    {
        var c = At(pattern, at + 1);
        at += 2;
        switch (c)
        {
            case 'n': return Of('\n');
            case 'r': return Of('\r');
            case 't': return Of('\t');
            case '\\' or '|' or '.' or '?' or '*' or '+' or '(' or ')' or '{' or '}' or '-' or '[' or ']' or '^' or '$': return Of(c);
            case 'd': return new(@"\p{Nd}", []);
            case 'D': return new(@"\P{Nd}", All);
            case 's': return new(@" \t\n\r", []);
            case 'S': return new(@"\u0000-\u0008\u000B\u000C\u000E-\u001F\u0021-\uD7FF\uE000-\uFFFF", All);
            case 'w': return new(@"\p{L}\p{M}\p{N}\p{S}", All);
            case 'W': return new(@"\p{P}\p{Z}\p{C}", []);
            case 'i': return new(@"\p{L}\p{Nl}_:", []);
            case 'c': return new(@"\p{L}\p{M}\p{Nd}\p{Nl}_:\.\-\u00B7", []);
            case 'p' or 'P': return Property(c == 'P', pattern, ref at);
            default: throw c == '\0' ? new PatternException($"it ends with `\\`") : new PatternException($"unknown escape {"\\" + c:code}");
        }
    }

    /// <summary>A pattern of .NET that matches one character of the set.</summary>
    public string ToPattern()
    {
        if (_beyond.Count == 0)
        {
            return "[" + _basic + "]";
        }

        var alternatives = _beyond.SelectMany(Pairs).ToList();
        if (_basic.Length > 0)
        {
            // A surrogate alone is no character, so it must not be matched as half of one.
            alternatives.Add("[" + _basic + (_basic.Contains(Minus, StringComparison.Ordinal) ? "]" : Minus + Surrogates + "]]"));
        }

        return "(?:" + string.Join('|', alternatives) + ")";
    }

    private static readonly (int From, int To)[] All = [(FirstBeyond, Last)];

    private static void Member(string pattern, ref int at, int first, StringBuilder basic, List<(int From, int To)> beyond)
    {
        var start = at;
        if (pattern[at] == '[' || (pattern[at] == '-' && at > first && At(pattern, at + 1) != ']'))
        {
            throw new PatternException($"{pattern[at]:code} in a class must be written {"\\" + pattern[at]:code}");
        }

        var from = Single(pattern, ref at, out var set);
        if (set is not null)
        {
            basic.Append(set._basic);
            beyond.AddRange(set._beyond);
            return;
        }

        var to = from;
        if (At(pattern, at) == '-' && At(pattern, at + 1) is not (']' or '[' or '\0') && pattern[start] != '-')
        {
            at++;
            to = Single(pattern, ref at, out set);
            if (set is not null || to < from)
            {
                throw new PatternException($"a range in a class must go from a character to a later one");
            }
        }

        if (from < FirstBeyond)
        {
            basic.Append(Unit(from)).Append(to == from ? "" : "-" + Unit(Math.Min(to, FirstBeyond - 1)));
        }

        if (to >= FirstBeyond)
        {
            beyond.Add((Math.Max(from, FirstBeyond), to));
        }
    }

    /// <summary>One character, written plainly or escaped; or, in <paramref name="set"/>, what an escape such as <c>\d</c> stands for.</summary>
    private static int Single(string pattern, ref int at, out CharacterClass? set)
    {
        set = null;
        if (pattern[at] != '\\')
        {
            return ReadPoint(pattern, ref at);
        }

        var escaped = At(pattern, at + 1);
        set = ReadEscape(pattern, ref at);
        if (!char.IsAsciiLetter(escaped) || escaped is 'n' or 'r' or 't')
        {
            set = null;
            return escaped switch { 'n' => '\n', 'r' => '\r', 't' => '\t', _ => escaped };
        }

        return 0;
    }

    private static CharacterClass Combine(bool negated, string basic, List<(int From, int To)> beyond, CharacterClass? subtracted)
    {
        IReadOnlyList<(int From, int To)> ranges = beyond;
        if (negated)
        {
            basic = "^" + basic + Surrogates;
            ranges = Without(All, beyond);
        }

        if (subtracted is not null)
        {
            ranges = Without(ranges, subtracted._beyond);
        }

        if (subtracted?._basic is { Length: > 0 } taken)
        {
            if (ranges.Count > 0 && (taken[0] == '^' || taken.Contains(Minus, StringComparison.Ordinal)))
            {
                throw new PatternException($"taking a class away twice is not supported");
            }

            basic += Minus + taken + (taken[0] == '^' || taken.Contains(Minus, StringComparison.Ordinal) ? "]" : Surrogates + "]");
        }

        return new(basic, ranges);
    }

    private static List<(int From, int To)> Without(IReadOnlyList<(int From, int To)> ranges, IReadOnlyList<(int From, int To)> taken)
    {
        var left = ranges.ToList();
        foreach (var (from, to) in taken)
        {
            left = [.. left.SelectMany(r => new[] { (r.From, Math.Min(r.To, from - 1)), (Math.Max(r.From, to + 1), r.To) }).Where(r => r.Item1 <= r.Item2)];
        }

        return left;
    }

    private static CharacterClass Property(bool negated, string pattern, ref int at)
    {
        var end = pattern.IndexOf('}', Math.Min(at, pattern.Length));
        if (At(pattern, at) != '{' || end < 0)
        {
            throw new PatternException($"after `\\p` comes a name in `{{}}`");
        }

        var name = pattern[(at + 1)..end];
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
        {
            throw new PatternException($"unknown property {name:code}");
        }

        at = end + 1;
        return new(string.Create(CultureInfo.InvariantCulture, $"\\{(negated ? 'P' : 'p')}{{{name}}}"), negated ? All : []);
    }

    /// <summary>A range beyond the basic plane as classes of surrogates: a first part, whole rows, a last part.</summary>
    private static IEnumerable<string> Pairs((int From, int To) range)
    {
        var (from, to) = range;
        while (from <= to)
        {
            var row = (from - FirstBeyond) >> 10;
            var rowEnd = FirstBeyond + (row << 10) + 0x3FF;
            if (((from - FirstBeyond) & 0x3FF) == 0 && to >= rowEnd)
            {
                var lastRow = ((to + 1 - FirstBeyond) >> 10) - 1;
                yield return $"[{Unit(0xD800 + row)}-{Unit(0xD800 + lastRow)}][\\uDC00-\\uDFFF]";
                from = FirstBeyond + ((lastRow + 1) << 10);
                continue;
            }

            var end = Math.Min(to, rowEnd);
            yield return $"{Unit(0xD800 + row)}[{Unit(0xDC00 + ((from - FirstBeyond) & 0x3FF))}-{Unit(0xDC00 + ((end - FirstBeyond) & 0x3FF))}]";
            from = end + 1;
        }
    }

    private static string Unit(int unit) => "\\u" + unit.ToString("X4", CultureInfo.InvariantCulture);

    private static char At(string pattern, int at) => at < pattern.Length ? pattern[at] : '\0';
}
