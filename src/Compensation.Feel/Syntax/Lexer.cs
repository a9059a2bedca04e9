using System.Globalization;
using System.Text;

namespace Compensation.Feel.Syntax;

/// <summary>Cuts FEEL text into tokens (DMN 1.5, 10.3.1.2, rules 27 to 37 and 61 to 65).</summary>
internal sealed class Lexer
{
    private readonly SourceText _source;
    private readonly string _text;
    private readonly List<Token> _tokens = [];
    private int _position;

    private Lexer(SourceText source)
    {
        _source = source;
        _text = source.Text;
    }

    /// <summary>All tokens, closed by one <see cref="TokenKind.End"/>; or the first error.</summary>
    public static IReadOnlyList<Token> Read(SourceText source)
    {
        var lexer = new Lexer(source);
        while (lexer.ReadToken())
        {
        }

        lexer._tokens.Add(new Token(TokenKind.End, new TextSpan(source.Text.Length, 0), ""));
        return lexer._tokens;
    }

    /// <summary>The text of each token of a name, as names are compared: white space does not count.</summary>
    public static IReadOnlyList<string> WordsOf(string name)
    {
        try
        {
            var tokens = Read(new SourceText(name));
            return [.. tokens.Where(t => t.Kind != TokenKind.End).Select(t => t.Text)];
        }
        catch (SyntaxException)
        {
            return [name];
        }
    }

    private bool ReadToken()
    {
        SkipBlanks();
        if (_position >= _text.Length)
        {
            return false;
        }

        var start = _position;
        var c = _text[_position];
        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Peek(1))))
        {
            ReadNumber();
            return true;
        }

        if (c == '"')
        {
            ReadString();
            return true;
        }

        if (c == '?')
        {
            return Add(TokenKind.Name, 1);
        }

        if (IsNameStart(start, out var length))
        {
            var end = start;
            do
            {
                end += length;
            }
            while (IsNamePart(end, out length));
            return Add(TokenKind.Name, end - start);
        }

        var next = Peek(1);
        return c switch
        {
            '+' => Add(TokenKind.Plus, 1),
            '-' when next == '>' => Add(TokenKind.Arrow, 2),
            '-' => Add(TokenKind.Minus, 1),
            '*' when next == '*' => Add(TokenKind.StarStar, 2),
            '*' => Add(TokenKind.Star, 1),
            '/' => Add(TokenKind.Slash, 1),
            '=' => Add(TokenKind.Equal, 1),
            '!' when next == '=' => Add(TokenKind.NotEqual, 2),
            '<' when next == '=' => Add(TokenKind.LessOrEqual, 2),
            '<' => Add(TokenKind.Less, 1),
            '>' when next == '=' => Add(TokenKind.GreaterOrEqual, 2),
            '>' => Add(TokenKind.Greater, 1),
            '(' => Add(TokenKind.LeftParenthesis, 1),
            ')' => Add(TokenKind.RightParenthesis, 1),
            '[' => Add(TokenKind.LeftBracket, 1),
            ']' => Add(TokenKind.RightBracket, 1),
            '{' => Add(TokenKind.LeftBrace, 1),
            '}' => Add(TokenKind.RightBrace, 1),
            ',' => Add(TokenKind.Comma, 1),
            ':' => Add(TokenKind.Colon, 1),
            '.' when next == '.' => Add(TokenKind.DotDot, 2),
            '.' => Add(TokenKind.Dot, 1),
            '@' => Add(TokenKind.At, 1),
            '\'' => Add(TokenKind.Apostrophe, 1),
            _ => throw Unreadable(c),
        };
    }

    private bool Add(TokenKind kind, int length)
    {
        _tokens.Add(new Token(kind, new TextSpan(_position, length), _text.Substring(_position, length)));
        _position += length;
        return true;
    }

    private char Peek(int ahead) => _position + ahead < _text.Length ? _text[_position + ahead] : '\0';

    private void SkipBlanks()
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == '\u00A0')
            {
                throw Error(FeelDiagnostics.LookAlike, new TextSpan(_position, 1), "a non-breaking space", "a space");
            }

            if (char.IsWhiteSpace(c) || c == '\uFEFF')
            {
                _position++;
            }
            else if (c == '/' && Peek(1) == '/')
            {
                while (_position < _text.Length && _text[_position] is not ('\n' or '\r'))
                {
                    _position++;
                }
            }
            else if (c == '/' && Peek(1) == '*')
            {
                var end = _text.IndexOf("*/", _position + 2, StringComparison.Ordinal);
                if (end < 0)
                {
                    throw Error(FeelDiagnostics.OpenComment, new TextSpan(_position, 2));
                }

                _position = end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private void ReadNumber()
    {
        var start = _position;
        SkipDigits();
        if (Peek(0) == '.' && char.IsAsciiDigit(Peek(1)))
        {
            _position++;
            SkipDigits();
        }

        if (Peek(0) is 'e' or 'E' && (char.IsAsciiDigit(Peek(1)) || (Peek(1) is '+' or '-' && char.IsAsciiDigit(Peek(2)))))
        {
            _position += 2;
            SkipDigits();
        }

        var span = TextSpan.Between(start, _position);
        var text = _text.Substring(span.Start, span.Length);
        if (!ExactNumber.TryParse(text, out var value, out _))
        {
            throw Error(FeelDiagnostics.NumberTooLarge, span, text);
        }

        _tokens.Add(new Token(TokenKind.Number, span, text, value));
    }

    private void SkipDigits()
    {
        while (char.IsAsciiDigit(Peek(0)))
        {
            _position++;
        }
    }

    private void ReadString()
    {
        var start = _position++;
        var value = new StringBuilder();
        while (true)
        {
            if (_position >= _text.Length)
            {
                throw Error(FeelDiagnostics.OpenString, new TextSpan(start, 1));
            }

            var c = _text[_position++];
            if (c == '"')
            {
                break;
            }

            if (c == '\\')
            {
                ReadEscape(value);
            }
            else
            {
                value.Append(c);
            }
        }

        var span = TextSpan.Between(start, _position);
        _tokens.Add(new Token(TokenKind.String, span, _text.Substring(span.Start, span.Length), value.ToString()));
    }

    private void ReadEscape(StringBuilder value)
    {
        var escape = Peek(0);
        _position++;
        switch (escape)
        {
            case 'n': value.Append('\n'); break;
            case 'r': value.Append('\r'); break;
            case 't': value.Append('\t'); break;
            case '"': value.Append('"'); break;
            case '\'': value.Append('\''); break;
            case '\\': value.Append('\\'); break;
            case 'u' when Hexadecimal(4, out var unit): value.Append((char)unit); break;
            case 'U' when Hexadecimal(6, out var point) && Rune.IsValid(point): value.Append(new Rune(point).ToString()); break;

            // A backslash before anything else stands for itself, so that regular expressions can be written: "\d+".
            default:
                value.Append('\\');
                _position--;
                break;
        }
    }

    private bool Hexadecimal(int digits, out int value)
    {
        value = 0;
        if (_position + digits > _text.Length
            || !int.TryParse(_text.AsSpan(_position, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value))
        {
            return false;
        }

        _position += digits;
        return true;
    }

    private bool IsNameStart(int at, out int length)
    {
        length = 0;
        if (at >= _text.Length || LookAlikes.ContainsKey(_text[at]) || !Rune.TryGetRuneAt(_text, at, out var rune))
        {
            return false;
        }

        length = rune.Utf16SequenceLength;
        return rune.Value == '_' || Rune.IsLetter(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.LetterNumber
            || (rune.Value >= 0x10000 && !Rune.IsWhiteSpace(rune)) || rune.Value is >= 0x2190 and <= 0x27BF;
    }

    private bool IsNamePart(int at, out int length)
    {
        if (IsNameStart(at, out length))
        {
            return true;
        }

        return length > 0 && Rune.TryGetRuneAt(_text, at, out var rune)
            && (Rune.IsDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation
                || rune.Value is 0xB7 or 0x203F or 0x2040 or 0x200D or 0xFE0F);
    }

    private SyntaxException Unreadable(char c)
    {
        var span = new TextSpan(_position, 1);
        return LookAlikes.TryGetValue(c, out var meant)
            ? Error(FeelDiagnostics.LookAlike, span, $"`{c}` (U+{(int)c:X4})", $"`{meant}`")
            : Error(FeelDiagnostics.UnexpectedCharacter, span, c);
    }

    private SyntaxException Error(DiagnosticDescriptor descriptor, TextSpan span, params ReadOnlySpan<object?> arguments) =>
        new(descriptor.At(_source, span, arguments));

    private static readonly Dictionary<char, string> LookAlikes = new()
    {
        ['：'] = ":",
        ['，'] = ",",
        ['“'] = "\"",
        ['”'] = "\"",
        ['‘'] = "'",
        ['’'] = "'",
        ['（'] = "(",
        ['）'] = ")",
        ['≥'] = ">=",
        ['≤'] = "<=",
        ['≠'] = "!=",
        ['＝'] = "=",
        ['＞'] = ">",
        ['＜'] = "<",
        ['＋'] = "+",
        ['－'] = "-",
        ['−'] = "-",
        ['–'] = "-",
        ['×'] = "*",
        ['÷'] = "/",
        ['。'] = ".",
        ['．'] = ".",
        ['【'] = "[",
        ['】'] = "]",
        ['；'] = ",",
        ['、'] = ",",
        ['＂'] = "\"",
        ['｛'] = "{",
        ['｝'] = "}",
    };
}
