using System.Linq.Expressions;
using System.Text;

namespace Compensation.Inputs.Slots;

/// <summary>The slot of true or false.</summary>
internal sealed class BooleanSlot(Input input, FactSlots slots) : FactSlot(input, slots)
{
    private static readonly (byte[] Word, bool Value)[] Cells = [.. BooleanInput.Cells.Select(c => (Encoding.UTF8.GetBytes(c.Word), c.Value))];

    public override bool TryCell(ReadOnlySpan<byte> cell, BoundFacts facts)
    {
        foreach (var (word, value) in Cells)
        {
            if (cell.SequenceEqual(word))
            {
                Slots.SetTruth(facts, Input.Index, value);
                return true;
            }
        }

        return false;
    }

    public override Expression Put(Expression value, Expression facts, Expression leave) => Slots.Store(facts, Input, value);

    protected override bool TryValue(ReadOnlySpan<byte> line, ref int position, BoundFacts facts)
    {
        var rest = line[position..];
        var isTrue = rest.StartsWith("true"u8);
        if (!isTrue && !rest.StartsWith("false"u8))
        {
            return false;
        }

        position += isTrue ? 4 : 5;
        Slots.SetTruth(facts, Input.Index, isTrue);
        return true;
    }
}
