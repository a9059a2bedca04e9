using System.Linq.Expressions;
using NodaTime;

namespace Compensation.Inputs.Slots;

/// <summary>The slot of a date.</summary>
internal sealed class DateSlot(Input input, FactSlots slots) : FactSlot(input, slots)
{
    private readonly FactRange<LocalDate> _range = DateInput.RangeOf(input);

    public override bool TryCell(ReadOnlySpan<byte> cell, BoundFacts facts)
    {
        if (!IsoDate.TryParse(cell, out var date) || _range.Check(date) != FactFault.None)
        {
            return false;
        }

        Slots.SetDate(facts, Input.Index, date);
        return true;
    }

    public override Expression? Put(Expression value, Expression facts, Expression leave) =>
        value.Type == typeof(DateOnly) ? PutChecked(typeof(LocalDate), nameof(TryDate), value, facts, leave) : null;

    protected override bool TryValue(ReadOnlySpan<byte> line, ref int position, BoundFacts facts) =>
        JsonTokens.TryString(line, ref position, out var text) && TryCell(text, facts);

    private bool TryDate(DateOnly value, out LocalDate date)
    {
        date = new LocalDate(value.Year, value.Month, value.Day);
        return _range.Check(date) == FactFault.None;
    }
}
