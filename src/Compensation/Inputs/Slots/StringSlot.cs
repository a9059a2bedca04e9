using System.Linq.Expressions;
using System.Text;
using System.Text.Unicode;

namespace Compensation.Inputs.Slots;

/// <summary>The slot of a text: one of the declared values, each the same object in all claims, or any text.</summary>
internal sealed class StringSlot(Input input, FactSlots slots) : FactSlot(input, slots)
{
    /// <summary>The longest text that is read here; what a text may hold is the reader's to say.</summary>
    public const int LongestText = 4096;

    private readonly (byte[] Quoted, string Text)[] _values = [.. input.Values.Select(v => (Encoding.UTF8.GetBytes($"\"{v}\""), string.Intern((string)v)))];

    /// <summary>Whether texts of an input can be read here. A declared value that JSON writes with escapes is left to the reader, with all others.</summary>
    public static bool Fits(Input input) => input is { Min: null, Max: null } && !input.Values.Any(v => ((string)v).Any(c => c is '"' or '\\' or < ' '));

    public override bool TryCell(ReadOnlySpan<byte> cell, BoundFacts facts) => cell[0] != '[' && TryText(cell, facts);

    public override Expression? Put(Expression value, Expression facts, Expression leave) =>
        value.Type != typeof(string) ? null
        : _values.Length == 0 ? Slots.Store(facts, Input, value)
        : PutChecked(typeof(string), nameof(TryDeclared), value, facts, leave);

    protected override bool TryValue(ReadOnlySpan<byte> line, ref int position, BoundFacts facts)
    {
        var rest = line[position..];
        foreach (var (quoted, declared) in _values)
        {
            if (rest.StartsWith(quoted))
            {
                position += quoted.Length;
                Slots.SetText(facts, Input.Index, declared);
                return true;
            }
        }

        return _values.Length == 0 && JsonTokens.TryString(line, ref position, out var text) && TryText(text, facts);
    }

    private bool TryText(ReadOnlySpan<byte> text, BoundFacts facts)
    {
        if (_values.Length > 0)
        {
            foreach (var (quoted, declared) in _values)
            {
                if (text.SequenceEqual(quoted.AsSpan(1..^1)))
                {
                    Slots.SetText(facts, Input.Index, declared);
                    return true;
                }
            }

            return false;
        }

        // Only here can there be bytes that are compared with nothing known. An empty text is a text.
        if (text.Length > LongestText || !Utf8.IsValid(text))
        {
            return false;
        }

        Slots.SetText(facts, Input.Index, Encoding.UTF8.GetString(text));
        return true;
    }

    /// <summary>The declared value itself, not a text that is equal to it: code compares it faster.</summary>
    private bool TryDeclared(string value, out string text)
    {
        foreach (var (_, declared) in _values)
        {
            if (declared == value)
            {
                text = declared;
                return true;
            }
        }

        text = value;
        return false;
    }
}
