using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Compensation.Inputs.Slots;

/// <summary>Reads the value of a fact from its bytes into its slot, where it is sure that the reader and the binder would make the same of it.</summary>
internal sealed class FactScanner
{
    private readonly FactSlots _slots;

    public FactScanner(CompiledVersion version)
    {
        _slots = version.Slots;
        Facts = [.. version.Pack.Inputs.Select(i => new ScannedFact(i))];
    }

    /// <summary>The facts of the version, by their places.</summary>
    public ScannedFact[] Facts { get; }

    /// <summary>Whether claims can be read this way at all: the fields of a record that may be left out are the binder's.</summary>
    public static bool CanRead(PackVersion pack) => !pack.Inputs.Any(i => i.Type.Is(FeelKind.Context) && FactSlots.IsRequired(i));

    /// <summary>Forgets the claim before.</summary>
    public void Clear(BoundFacts facts) => _slots.Clear(facts);

    /// <summary>The place of a fact; -1 when the version has none of that name.</summary>
    public int Find(ReadOnlySpan<byte> name)
    {
        for (var i = 0; i < Facts.Length; i++)
        {
            if (name.SequenceEqual(Facts[i].Name))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Takes a value of JSON; false when it is for the reader.</summary>
    public bool TryValue(ReadOnlySpan<byte> line, ref int position, BoundFacts facts, ScannedFact fact)
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

                return JsonTokens.TryString(line, ref position, out var text) && TryText(text, facts, fact);
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

    /// <summary>Takes a cell of a table; false when it is for the reader.</summary>
    public bool TryCell(ReadOnlySpan<byte> cell, BoundFacts facts, ScannedFact fact)
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

        position += text.Length;
        return TryBind(list, facts, fact);
    }

    private bool TryNumber(ReadOnlySpan<byte> line, ref int position, BoundFacts facts, ScannedFact fact)
    {
        if (!ShortNumber.TryTake(line, ref position, out var value, out var places))
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
            if (!IsoDate.TryParse(text, out var date) || date < fact.Earliest || date > fact.Latest)
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
        if (text.Length > ScannedFact.LongestText || !Utf8.IsValid(text))
        {
            return false;
        }

        var stated = Encoding.UTF8.GetString(text);
        if (fact.IsPlainText)
        {
            _slots.SetText(facts, fact.Place, stated);
            return true;
        }

        return TryBind(stated, facts, fact);
    }

    /// <summary>Lists, dates with times and durations: by the binder's own reading of one fact.</summary>
    private bool TryBind(object stated, BoundFacts facts, ScannedFact fact)
    {
        var problems = new List<Diagnostic>();
        if (new FactReader(problems).Read(stated, fact.Input, fact.Input.Name) is not { } value || problems.Count > 0)
        {
            return false;
        }

        _slots.Set(facts, fact.Place, value);
        return true;
    }
}
