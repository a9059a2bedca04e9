using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
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

    /// <summary>What a text beside the facts may hold to be written as it is read.</summary>
    private static readonly SearchValues<byte> PlainText = SearchValues.Create([.. Enumerable.Range(0x20, 0x7F - 0x20).Select(b => (byte)b).Where(b => b is not ((byte)'"' or (byte)'\\'))]);

    private static readonly (Keys Key, byte[] Name)[] Heads =
    [
        (Keys.Id, "\"id\":"u8.ToArray()),
        (Keys.Facts, "\"facts\":"u8.ToArray()),
        (Keys.Pack, "\"pack\":"u8.ToArray()),
        (Keys.Claimant, "\"claimant\":"u8.ToArray()),
        (Keys.Choose, "\"choose\":"u8.ToArray()),
    ];

    private readonly CompiledVersion _version;
    private readonly PackVersion _pack;
    private readonly byte[][] _choices;
    private readonly byte[][] _remedies;
    private readonly FactSlots _slots;
    private readonly ScannedFact[] _facts;
    private readonly byte[] _packId;
    private readonly ulong[] _seen;
    private byte[] _id = new byte[64];
    private byte[] _claimant = new byte[64];
    private byte[] _otherPack = new byte[64];
    private int _idLength;
    private int _claimantLength;
    private int _otherPackLength;
    private IReadOnlyList<CsvColumn>? _columns;
    private int[] _places = [];

    public ClaimScanner(CompiledVersion version)
    {
        _version = version;
        _pack = version.Pack;
        _choices = [.. version.Choices.Select(c => Encoding.UTF8.GetBytes(c.Name))];
        _remedies = [.. _pack.RemedyRules.Select(r => Encoding.UTF8.GetBytes(r.Id))];
        Wishes = new int[_choices.Length];
        _slots = version.Slots;
        _facts = [.. _pack.Inputs.Select(i => new ScannedFact(i))];
        _packId = Encoding.UTF8.GetBytes(_pack.Id);
        _seen = new ulong[(_facts.Length + 63) / 64];
    }

    /// <summary>Whether claims can be read this way at all: the fields of a record that may be left out are the binder's.</summary>
    public bool IsUsable => !_pack.Inputs.Any(i => i.Type.Is(FeelKind.Context) && FactSlots.IsRequired(i));

    /// <summary>Whether the line named the pack.</summary>
    public bool IsPackNamed { get; private set; }

    /// <summary>The id of another pack than this one that the claim names; empty when it names none.</summary>
    public ReadOnlySpan<byte> OtherPack => _otherPack.AsSpan(0, _otherPackLength);

    /// <summary>For each choice of the version the place of the remedy that the claimant wants; -1 for no wish.</summary>
    public int[] Wishes { get; }

    /// <summary>The id of the claim scanned last, in quotes.</summary>
    public ReadOnlySpan<byte> Id => _id.AsSpan(0, _idLength);

    /// <summary>Who claims, in quotes; empty when the claim does not say.</summary>
    public ReadOnlySpan<byte> Claimant => _claimant.AsSpan(0, _claimantLength);

    /// <summary>Reads a line. False when it is for the reader: the facts then hold nothing of use.</summary>
    /// <param name="line">One line, without its end. What is not valid UTF-8 is not taken.</param>
    /// <param name="facts">Where the facts go.</param>
    public bool TryScan(ReadOnlySpan<byte> line, BoundFacts facts)
    {
        Begin(facts);
        var position = 0;
        if (line.Length > Claim.MaxBytes || !Take(line, ref position, (byte)'{'))
        {
            return false;
        }

        var keys = Keys.None;
        do
        {
            var which = HeadAt(line, ref position);
            if (which == Keys.None || (keys & which) != 0)
            {
                return false;
            }

            keys |= which;
            var isTaken = which switch
            {
                Keys.Facts => TryFacts(line, ref position, facts),
                Keys.Choose => TryChoose(line, ref position),
                _ => TryText(line, ref position, which),
            };
            if (!isTaken)
            {
                return false;
            }
        }
        while (Take(line, ref position, (byte)','));

        return Take(line, ref position, (byte)'}') && Skip(line, position) == line.Length && (keys & (Keys.Id | Keys.Facts)) == (Keys.Id | Keys.Facts);
    }

    /// <summary>Reads a row of a table. False when it is for the reader.</summary>
    /// <param name="record">The row.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="facts">Where the facts go.</param>
    public bool TryScan(CsvRecord record, IReadOnlyList<CsvColumn> columns, BoundFacts facts)
    {
        if (!ReferenceEquals(_columns, columns))
        {
            (_columns, _places) = (columns, [.. columns.Select(PlaceOf)]);
        }

        Begin(facts);
        if (record.Count != columns.Count || record.BadQuotes is not null)
        {
            return false;
        }

        for (var i = 0; i < columns.Count; i++)
        {
            var cell = record[i];
            if (cell.IndexOfAnyExcept((byte)' ', (byte)'\t') < 0)
            {
                continue;
            }

            var place = _places[i];
            var isTaken = columns[i].Kind switch
            {
                CsvColumnKind.Id => TryHead(cell, Keys.Id),
                CsvColumnKind.Pack => TryHead(cell, Keys.Pack),
                CsvColumnKind.Claimant => TryHead(cell, Keys.Claimant),
                CsvColumnKind.Choice => place >= 0 && TryWish(place, cell),
                _ => place >= 0 && TryCell(cell, facts, _facts[place]),
            };
            if (!isTaken)
            {
                return false;
            }
        }

        return _idLength > 0;
    }

    /// <summary>The key that comes next beside the facts, with its colon; none for any other.</summary>
    private static Keys HeadAt(ReadOnlySpan<byte> line, ref int position)
    {
        position = Skip(line, position);
        foreach (var (key, name) in Heads)
        {
            if (line[position..].StartsWith(name))
            {
                position += name.Length;
                return key;
            }
        }

        if (TryKey(line, ref position, out var other))
        {
            foreach (var (key, name) in Heads)
            {
                if (other.SequenceEqual(name.AsSpan(1..^2)))
                {
                    return key;
                }
            }
        }

        return Keys.None;
    }

    private void Begin(BoundFacts facts)
    {
        _slots.Clear(facts);
        Array.Clear(_seen);
        _idLength = _claimantLength = _otherPackLength = 0;
        IsPackNamed = false;
        Wishes.AsSpan().Fill(-1);
    }

    /// <summary>The place of the fact, or of the choice, that a column holds; -1 for what is the reader's.</summary>
    private int PlaceOf(CsvColumn column) => column.Kind switch
    {
        CsvColumnKind.Choice => Place(_choices, Encoding.UTF8.GetBytes(column.Path[0])),
        CsvColumnKind.Fact when column.Path.Length == 1 => Find(Encoding.UTF8.GetBytes(column.Path[0])),
        _ => -1,
    };

    private bool TryCell(ReadOnlySpan<byte> cell, BoundFacts facts, ScannedFact fact)
    {
        var position = 0;
        if (cell[0] == '[')
        {
            return fact.Input.Type.Is(FeelKind.List) && TryList(cell, ref position, facts, fact) && position == cell.Length;
        }

        if (fact.IsNumber)
        {
            return TryNumber(cell, ref position, facts, fact) && position == cell.Length;
        }

        if (fact.IsTruth)
        {
            var isTrue = cell.SequenceEqual("true"u8) || cell.SequenceEqual("TRUE"u8) || cell.SequenceEqual("True"u8);
            if (!isTrue && !cell.SequenceEqual("false"u8) && !cell.SequenceEqual("FALSE"u8) && !cell.SequenceEqual("False"u8))
            {
                return false;
            }

            _slots.SetTruth(facts, fact.Place, isTrue);
            return true;
        }

        return TryText(cell, facts, fact);
    }

    private bool TryText(ReadOnlySpan<byte> line, ref int position, Keys which)
    {
        position = Skip(line, position);
        return TryString(line, ref position, out var text) && TryHead(text, which);
    }

    /// <summary>What stands beside the facts. What is not plain ASCII is written differently, and blank texts are refused: both are for the reader.</summary>
    private bool TryHead(ReadOnlySpan<byte> text, Keys which)
    {
        if (text.IsEmpty || text[0] == ' ' || text.ContainsAnyExcept(PlainText))
        {
            return false;
        }

        switch (which)
        {
            case Keys.Pack:
                IsPackNamed = text.SequenceEqual(_packId);
                _otherPackLength = IsPackNamed ? 0 : Keep(text, ref _otherPack, isQuoted: false);
                return IsPackNamed;
            case Keys.Id:
                _idLength = Keep(text, ref _id, isQuoted: true);
                return true;
            default:
                _claimantLength = Keep(text, ref _claimant, isQuoted: true);
                return true;
        }
    }

    private static int Keep(ReadOnlySpan<byte> text, ref byte[] into, bool isQuoted)
    {
        if (into.Length < text.Length + 2)
        {
            into = new byte[text.Length * 2 + 2];
        }

        if (!isQuoted)
        {
            text.CopyTo(into);
            return text.Length;
        }

        into[0] = into[text.Length + 1] = (byte)'"';
        text.CopyTo(into.AsSpan(1));
        return text.Length + 2;
    }

    /// <summary>What the claimant chose: choices and alternatives that the pack has.</summary>
    private bool TryChoose(ReadOnlySpan<byte> line, ref int position)
    {
        if (!Take(line, ref position, (byte)'{'))
        {
            return false;
        }

        if (Take(line, ref position, (byte)'}'))
        {
            return true;
        }

        do
        {
            if (!TryKey(line, ref position, out var name))
            {
                return false;
            }

            position = Skip(line, position);
            var choice = Place(_choices, name);
            if (choice < 0 || Wishes[choice] >= 0 || !TryString(line, ref position, out var wanted) || !TryWish(choice, wanted))
            {
                return false;
            }
        }
        while (Take(line, ref position, (byte)','));

        return Take(line, ref position, (byte)'}');
    }

    private bool TryWish(int choice, ReadOnlySpan<byte> wanted)
    {
        Wishes[choice] = Place(_remedies, wanted);
        return Wishes[choice] >= 0 && _version.Choices[choice].Remedies[Wishes[choice]];
    }

    private static int Place(byte[][] names, ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < names.Length; i++)
        {
            if (name.SequenceEqual(names[i]))
            {
                return i;
            }
        }

        return -1;
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
            // Files state facts in one order, mostly that of the pack, and without blanks.
            position = Skip(line, position);
            var at = expected;
            if (expected < _facts.Length && line[position..].StartsWith(_facts[expected].Key))
            {
                position += _facts[expected].Key.Length;
            }
            else if (TryKey(line, ref position, out var name))
            {
                at = Find(name);
            }
            else
            {
                return false;
            }

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
                foreach (var (quoted, declared) in fact.Texts)
                {
                    if (rest.StartsWith(quoted))
                    {
                        position += quoted.Length;
                        _slots.SetText(facts, fact.Place, declared);
                        return true;
                    }
                }

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
            case (byte)'[':
                return fact.Input.Type.Is(FeelKind.List) && TryList(line, ref position, facts, fact);
            default:
                return fact.IsNumber && TryNumber(line, ref position, facts, fact);
        }
    }

    /// <summary>A list: by the reader's grammar and the binder, within the line.</summary>
    private bool TryList(ReadOnlySpan<byte> line, ref int position, BoundFacts facts, ScannedFact fact)
    {
        var reader = new Utf8JsonReader(line[position..]);
        try
        {
            if (!reader.Read() || !reader.TrySkip())
            {
                return false;
            }
        }
        catch (JsonException)
        {
            return false;
        }

        var text = line.Slice(position, (int)reader.BytesConsumed);
        if (!Utf8.IsValid(text) || new ClaimGrammar<Utf8JsonSource>(new Utf8JsonSource(text, file: null, firstLine: 1), file: null).ReadList() is not { } list)
        {
            return false;
        }

        var problems = new List<Diagnostic>();
        if (new FactReader(problems).Read(list, fact.Input, fact.Input.Name) is not { } value || problems.Count > 0)
        {
            return false;
        }

        position += text.Length;
        _slots.Set(facts, fact.Place, value);
        return true;
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
                if (text.SequenceEqual(fact.Texts[i].Quoted.AsSpan(1..^1)))
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

        // Only here can there be bytes that are compared with nothing known.
        return text.Length <= ScannedFact.LongestText && Utf8.IsValid(text) && TrySlow(Encoding.UTF8.GetString(text), facts, fact);
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
        Choose = 16,
    }
}
