using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using Compensation.Compilation;
using Compensation.Feel.Evaluation;
using Compensation.Feel.Types;
using NodaTime;

namespace Compensation.Claims;

/// <summary>
/// Reads a claim in JSON straight into the slots of one pack version. It takes only what it is sure of: a line that it takes means exactly what the
/// claim reader and the binder make of it; everything else, right or wrong, it leaves to them.
/// </summary>
internal sealed class ClaimScanner
{
    /// <summary>So many digits always fit into 64 bits.</summary>
    private const int MostDigits = 18;

    /// <summary>What ends a text, or makes it one for the reader.</summary>
    private static readonly SearchValues<byte> EndOfText = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(b => (byte)b), (byte)'"', (byte)'\\']);

    private readonly PackVersion _pack;
    private readonly FactSlots _slots;
    private readonly ScannedFact[] _facts;
    private readonly byte[] _packId;
    private readonly ulong[] _seen;

    public ClaimScanner(CompiledVersion version)
    {
        _pack = version.Pack;
        _slots = version.Slots;
        _facts = [.. _pack.Inputs.Select(i => new ScannedFact(i))];
        _packId = Encoding.UTF8.GetBytes(_pack.Id);
        _seen = new ulong[(_facts.Length + 63) / 64];
    }

    /// <summary>Whether claims can be read this way at all: the fields of a record that may be left out are the binder's.</summary>
    public bool IsUsable => !_pack.Inputs.Any(i => i.Type.Is(FeelKind.Context) && FactSlots.IsRequired(i));

    /// <summary>Whether the line named the pack.</summary>
    public bool IsPackNamed { get; private set; }

    /// <summary>Where the line named another pack than this one, its id as it stands in the line, without quotes; else empty.</summary>
    public Range OtherPack { get; private set; }

    /// <summary>The id of the claim scanned last, in quotes, as it stands in the line.</summary>
    public Range Id { get; private set; }

    /// <summary>Who claims, in quotes; empty when the claim does not say.</summary>
    public Range Claimant { get; private set; }

    /// <summary>Reads a line. False when it is for the reader: the facts then hold nothing of use.</summary>
    /// <param name="line">One line of UTF-8, without its end; whether it is valid UTF-8 has been checked.</param>
    /// <param name="facts">Where the facts go.</param>
    public bool TryScan(ReadOnlySpan<byte> line, BoundFacts facts)
    {
        _slots.Clear(facts);
        Array.Clear(_seen);
        Id = Claimant = OtherPack = default;
        IsPackNamed = false;
        var position = 0;
        if (line.Length > Claim.MaxBytes || !Take(line, ref position, (byte)'{'))
        {
            return false;
        }

        var keys = Keys.None;
        do
        {
            if (!TryKey(line, ref position, out var key))
            {
                return false;
            }

            var which = key.SequenceEqual("facts"u8) ? Keys.Facts
                : key.SequenceEqual("id"u8) ? Keys.Id
                : key.SequenceEqual("pack"u8) ? Keys.Pack
                : key.SequenceEqual("claimant"u8) ? Keys.Claimant
                : Keys.None;
            if (which == Keys.None || (keys & which) != 0)
            {
                return false;
            }

            keys |= which;
            if (which == Keys.Facts ? !TryFacts(line, ref position, facts) : !TryText(line, ref position, which))
            {
                return false;
            }
        }
        while (Take(line, ref position, (byte)','));

        return Take(line, ref position, (byte)'}') && Skip(line, position) == line.Length && (keys & (Keys.Id | Keys.Facts)) == (Keys.Id | Keys.Facts);
    }

    private bool TryText(ReadOnlySpan<byte> line, ref int position, Keys which)
    {
        position = Skip(line, position);
        var start = position;
        if (!TryString(line, ref position, out var text) || text.IsEmpty)
        {
            return false;
        }

        switch (which)
        {
            case Keys.Pack:
                OtherPack = text.SequenceEqual(_packId) ? default : (start + 1)..(position - 1);
                IsPackNamed = OtherPack.Equals(default);
                return IsPackNamed;
            case Keys.Id:
                Id = start..position;
                break;
            default:
                Claimant = start..position;
                break;
        }

        // What is not plain ASCII is written differently, and blank texts are refused.
        return text[0] != ' ' && !text.ContainsAnyExceptInRange((byte)0x20, (byte)0x7E);
    }

    private bool TryFacts(ReadOnlySpan<byte> line, ref int position, BoundFacts facts)
    {
        if (!Take(line, ref position, (byte)'{'))
        {
            return false;
        }

        if (Take(line, ref position, (byte)'}'))
        {
            return true;
        }

        var expected = 0;
        do
        {
            if (!TryKey(line, ref position, out var name))
            {
                return false;
            }

            // Files state facts in one order, mostly that of the pack.
            var at = expected < _facts.Length && name.SequenceEqual(_facts[expected].Name) ? expected : Find(name);
            if (at < 0 || (_seen[at >> 6] & (1ul << (at & 63))) != 0)
            {
                return false;
            }

            _seen[at >> 6] |= 1ul << (at & 63);
            expected = at + 1;
            position = Skip(line, position);
            if (!TryValue(line, ref position, facts, _facts[at]))
            {
                return false;
            }
        }
        while (Take(line, ref position, (byte)','));

        return Take(line, ref position, (byte)'}');
    }

    private int Find(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < _facts.Length; i++)
        {
            if (name.SequenceEqual(_facts[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    private bool TryValue(ReadOnlySpan<byte> line, ref int position, BoundFacts facts, ScannedFact fact)
    {
        if (position >= line.Length)
        {
            return false;
        }

        var rest = line[position..];
        switch (rest[0])
        {
            case (byte)'"':
                return TryString(line, ref position, out var text) && TryText(text, facts, fact);
            case (byte)'t' when rest.StartsWith("true"u8) && fact.IsTruth:
                position += 4;
                _slots.SetTruth(facts, fact.Place, true);
                return true;
            case (byte)'f' when rest.StartsWith("false"u8) && fact.IsTruth:
                position += 5;
                _slots.SetTruth(facts, fact.Place, false);
                return true;
            case (byte)'n' when rest.StartsWith("null"u8):
                position += 4;
                return !fact.Input.Type.Is(FeelKind.Context);
            default:
                return fact.IsNumber && TryNumber(line, ref position, facts, fact);
        }
    }

    private bool TryNumber(ReadOnlySpan<byte> line, ref int position, BoundFacts facts, ScannedFact fact)
    {
        if (!TryNumber(line, ref position, out var value, out var places))
        {
            return false;
        }

        if (fact.Digits is not { } digits)
        {
            var number = ScaledNumber.ToDecimal(value, places);
            if (number < fact.Least || number > fact.Most)
            {
                return false;
            }

            _slots.SetDecimal(facts, fact.Place, number);
            return true;
        }

        while (places > digits)
        {
            var (shorter, last) = Math.DivRem(value, 10);
            if (last != 0)
            {
                return false;
            }

            (value, places) = (shorter, places - 1);
        }

        if (places < digits)
        {
            var power = ScaledNumber.PowerOfTen(digits - places);
            if (value > long.MaxValue / power || value < -(long.MaxValue / power))
            {
                return false;
            }

            value *= power;
        }

        if (value < fact.LeastUnits || value > fact.MostUnits)
        {
            return false;
        }

        _slots.SetScaled(facts, fact.Place, value);
        return true;
    }

    /// <summary>A number without an exponent, of at most so many digits that it surely fits.</summary>
    private static bool TryNumber(ReadOnlySpan<byte> line, ref int position, out long value, out int places)
    {
        (value, places) = (0, 0);
        var at = position;
        var isNegative = at < line.Length && line[at] == '-';
        at += isNegative ? 1 : 0;
        var start = at;
        while (at < line.Length && char.IsAsciiDigit((char)line[at]))
        {
            value = unchecked(value * 10 + (line[at] - '0'));
            at++;
        }

        var whole = at - start;
        if (whole == 0 || (whole > 1 && line[start] == '0'))
        {
            return false;
        }

        if (at < line.Length && line[at] == '.')
        {
            var point = ++at;
            while (at < line.Length && char.IsAsciiDigit((char)line[at]))
            {
                value = unchecked(value * 10 + (line[at] - '0'));
                at++;
            }

            places = at - point;
            if (places == 0)
            {
                return false;
            }
        }

        // What follows decides whether the number ends here; an exponent is for the reader.
        if (whole + places > MostDigits || (at < line.Length && line[at] is not ((byte)',' or (byte)'}' or (byte)' ' or (byte)'\t' or (byte)'\r')))
        {
            return false;
        }

        value = isNegative ? -value : value;
        position = at;
        return true;
    }

    private bool TryText(ReadOnlySpan<byte> text, BoundFacts facts, ScannedFact fact)
    {
        if (fact.Texts.Length > 0)
        {
            for (var i = 0; i < fact.Texts.Length; i++)
            {
                if (text.SequenceEqual(fact.Texts[i].Utf8))
                {
                    _slots.SetText(facts, fact.Place, fact.Texts[i].Text);
                    return true;
                }
            }

            return false;
        }

        if (fact.IsDate)
        {
            if (!TryDate(text, out var date) || date < fact.Earliest || date > fact.Latest)
            {
                return false;
            }

            _slots.SetDate(facts, fact.Place, date);
            return true;
        }

        // An empty text is a text; long ones are looked at by the binder, which knows how much a text may hold.
        if (!fact.IsPlainText && !fact.IsMoment)
        {
            return false;
        }

        return text.Length <= ScannedFact.LongestText && TrySlow(Encoding.UTF8.GetString(text), facts, fact);
    }

    /// <summary>Texts, dates with times and durations: by the binder's own reading of one fact.</summary>
    private bool TrySlow(string text, BoundFacts facts, ScannedFact fact)
    {
        if (fact.IsPlainText)
        {
            _slots.SetText(facts, fact.Place, text);
            return true;
        }

        var problems = new List<Diagnostic>();
        if (new FactReader(problems).Read(text, fact.Input, fact.Input.Name) is not { } value)
        {
            return false;
        }

        _slots.Set(facts, fact.Place, value);
        return true;
    }

    /// <summary>A date of four, two and two digits.</summary>
    private static bool TryDate(ReadOnlySpan<byte> text, out LocalDate date)
    {
        date = default;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-'
            || !TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..], out var day)
            || year is < 1 || month is < 1 or > 12 || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(year, month))
        {
            return false;
        }

        date = new LocalDate(year, month, day);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out int value)
    {
        value = 0;
        foreach (var digit in text)
        {
            if (!char.IsAsciiDigit((char)digit))
            {
                return false;
            }

            value = value * 10 + (digit - '0');
        }

        return true;
    }

    /// <summary>A key and its colon.</summary>
    private static bool TryKey(ReadOnlySpan<byte> line, ref int position, out ReadOnlySpan<byte> key)
    {
        position = Skip(line, position);
        return TryString(line, ref position, out key) && Take(line, ref position, (byte)':');
    }

    /// <summary>A text without escapes.</summary>
    private static bool TryString(ReadOnlySpan<byte> line, ref int position, out ReadOnlySpan<byte> text)
    {
        text = default;
        if (position >= line.Length || line[position] != '"')
        {
            return false;
        }

        var rest = line[(position + 1)..];
        var length = rest.IndexOfAny(EndOfText);
        if (length < 0 || rest[length] != '"')
        {
            return false;
        }

        text = rest[..length];
        position += length + 2;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool Take(ReadOnlySpan<byte> line, ref int position, byte token)
    {
        var at = Skip(line, position);
        if (at >= line.Length || line[at] != token)
        {
            return false;
        }

        position = at + 1;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Skip(ReadOnlySpan<byte> line, int position)
    {
        while (position < line.Length && line[position] is (byte)' ' or (byte)'\t' or (byte)'\r')
        {
            position++;
        }

        return position;
    }

    [Flags]
    private enum Keys
    {
        None = 0,
        Id = 1,
        Pack = 2,
        Claimant = 4,
        Facts = 8,
    }
}
