using System.Linq.Expressions;

namespace Compensation.Inputs.Slots;

/// <summary>The slot of a number: a scaled integer where its decimal places are declared, else a decimal.</summary>
internal sealed class NumberSlot : FactSlot
{
    private readonly int? _digits;
    private readonly FactRange<decimal> _range;
    private readonly FactRange<long> _units;

    public NumberSlot(Input input, FactSlots slots)
        : base(input, slots)
    {
        _digits = FactSlots.DigitsOf(input);
        _range = NumberInput.RangeOf(input);
        if (_digits is { } digits)
        {
            _units = new(
                input.Min is decimal && ScaledNumber.TryFrom(_range.Least, digits, out var least) ? least : long.MinValue,
                input.Max is decimal && ScaledNumber.TryFrom(_range.Most, digits, out var most) ? most : long.MaxValue);
        }
    }

    /// <summary>Whether numbers of an input can be checked here. Declared values are the binder's, and so is a bound that is not a whole number of units.</summary>
    public static bool Fits(Input input) => input.Values.Count == 0
        && (FactSlots.DigitsOf(input) is { } digits ? IsWhole(input.Min, digits) && IsWhole(input.Max, digits) : input.Digits is null);

    public override bool TryCell(ReadOnlySpan<byte> cell, BoundFacts facts)
    {
        var position = 0;
        return TryValue(cell, ref position, facts) && position == cell.Length;
    }

    public override Expression Put(Expression value, Expression facts, Expression leave) => _digits is null
        ? PutChecked(typeof(decimal), nameof(TryDecimal), Expression.Convert(value, typeof(decimal)), facts, leave)
        : PutChecked(typeof(long), nameof(TryUnits), value.Type == typeof(decimal) ? value : Expression.Convert(value, value.Type == typeof(ulong) ? typeof(decimal) : typeof(long)), facts, leave);

    protected override bool TryValue(ReadOnlySpan<byte> line, ref int position, BoundFacts facts)
    {
        if (!ShortNumber.TryTake(line, ref position, out var value, out var places))
        {
            return false;
        }

        if (_digits is null)
        {
            if (!TryDecimal(ScaledNumber.ToDecimal(value, places), out var number))
            {
                return false;
            }

            Slots.SetDecimal(facts, Input.Index, number);
            return true;
        }

        if (!TryUnits(value, places, out var units))
        {
            return false;
        }

        Slots.SetScaled(facts, Input.Index, units);
        return true;
    }

    private bool TryDecimal(decimal value, out decimal number)
    {
        number = value;
        return _range.Check(value) == FactFault.None;
    }

    private bool TryUnits(decimal value, out long units) => ScaledNumber.TryFrom(value, _digits!.Value, out units) && _units.Check(units) == FactFault.None;

    private bool TryUnits(long value, out long units) => TryUnits(value, 0, out units);

    /// <summary>A number of some decimal places in those of the slot. Zeros at its end say nothing.</summary>
    private bool TryUnits(long value, int places, out long units)
    {
        units = value;
        var digits = _digits!.Value;
        for (; places > digits; places--)
        {
            (units, var last) = Math.DivRem(units, 10);
            if (last != 0)
            {
                return false;
            }
        }

        if (places < digits)
        {
            var power = ScaledNumber.PowerOfTen(digits - places);
            if (units > long.MaxValue / power || units < -(long.MaxValue / power))
            {
                return false;
            }

            units *= power;
        }

        return _units.Check(units) == FactFault.None;
    }

    private static bool IsWhole(object? bound, int digits) => bound is not decimal known || ScaledNumber.TryFrom(known, digits, out _);
}
