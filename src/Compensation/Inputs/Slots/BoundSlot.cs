using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Compensation.Inputs.Slots;

/// <summary>The slot of a list, of a time or of a duration: its facts are read by the grammar of claims and the binder, within the line.</summary>
internal sealed class BoundSlot(Input input, FactSlots slots) : FactSlot(input, slots)
{
    private readonly bool _isList = input.Type.Is(FeelKind.List);

    public override bool TryCell(ReadOnlySpan<byte> cell, BoundFacts facts)
    {
        var position = 0;
        return _isList ? TryList(cell, ref position, facts) && position == cell.Length : cell[0] != '[' && TryText(cell, facts);
    }

    protected override bool TryValue(ReadOnlySpan<byte> line, ref int position, BoundFacts facts) =>
        _isList ? TryList(line, ref position, facts) : JsonTokens.TryString(line, ref position, out var text) && TryText(text, facts);

    private bool TryText(ReadOnlySpan<byte> text, BoundFacts facts) =>
        text.Length <= StringSlot.LongestText && Utf8.IsValid(text) && TryBind(Encoding.UTF8.GetString(text), facts);

    private bool TryList(ReadOnlySpan<byte> line, ref int position, BoundFacts facts)
    {
        if (line[position] != '[')
        {
            return false;
        }

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
        return TryBind(list, facts);
    }

    private bool TryBind(object stated, BoundFacts facts)
    {
        var problems = new List<Diagnostic>();
        if (new FactReader(problems).Read(stated, Input, Input.Name) is not { } value || problems.Count > 0)
        {
            return false;
        }

        Slots.Set(facts, Input.Index, value);
        return true;
    }
}
