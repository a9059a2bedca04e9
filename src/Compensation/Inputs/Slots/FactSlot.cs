using System.Diagnostics;
using System.Linq.Expressions;
using System.Text;

namespace Compensation.Inputs.Slots;

/// <summary>
/// Reads a fact of one input from the bytes of a claim, or from a property of a host's class, straight into its slot. What it takes means what the reader of claims and the binder make
/// of it; what it is not sure of it leaves to them, with the whole claim.
/// </summary>
internal abstract class FactSlot
{
    protected FactSlot(Input input, FactSlots slots)
    {
        (Input, Slots) = (input, slots);
        Name = Encoding.UTF8.GetBytes(input.Name);
        Key = Encoding.UTF8.GetBytes($"\"{input.Name}\":");
    }

    public Input Input { get; }

    public byte[] Name { get; }

    /// <summary>The name as the key of a JSON member, with the colon right behind it.</summary>
    public byte[] Key { get; }

    protected FactSlots Slots { get; }

    public static FactSlot Of(Input input, FactSlots slots) => input.Reader switch
    {
        NumberInput when NumberSlot.Fits(input) => new NumberSlot(input, slots),
        StringInput when StringSlot.Fits(input) => new StringSlot(input, slots),
        BooleanInput when input is { Values.Count: 0, Min: null, Max: null } => new BooleanSlot(input, slots),
        DateInput when input.Values.Count == 0 => new DateSlot(input, slots),
        TimeInput or DateTimeInput or DurationInput or MonthsInput when input.Values.Count == 0 => new BoundSlot(input, slots),
        ListInput => new BoundSlot(input, slots),
        NumberInput or StringInput or BooleanInput or DateInput or TimeInput or DateTimeInput or DurationInput or MonthsInput or RecordInput or AnyInput => new LeftSlot(input, slots),
        var unknown => throw new UnreachableException($"There is no slot for {unknown.Expected}."),
    };

    /// <summary>Takes a value of JSON, and goes on behind it; false when it is for the reader.</summary>
    public bool TryJson(ReadOnlySpan<byte> line, ref int position, BoundFacts facts)
    {
        if (position >= line.Length)
        {
            return false;
        }

        if (line[position] == 'n' && line[position..].StartsWith("null"u8))
        {
            // A record that a claim lacks has fields that are asked for by name.
            position += 4;
            return !Input.Type.Is(FeelKind.Context);
        }

        return TryValue(line, ref position, facts);
    }

    /// <summary>Takes a cell of a table that is not blank; false when it is for the reader.</summary>
    public abstract bool TryCell(ReadOnlySpan<byte> cell, BoundFacts facts);

    /// <summary>The statement that puts a value of a host into the slot, or leaves; null for a type of value that is for the binder to read.</summary>
    /// <param name="value">The value, not null.</param>
    /// <param name="facts">The slots.</param>
    /// <param name="leave">Leaves the claim to the binder.</param>
    public virtual Expression? Put(Expression value, Expression facts, Expression leave) => null;

    /// <summary>Takes a value of JSON that is not null.</summary>
    protected abstract bool TryValue(ReadOnlySpan<byte> line, ref int position, BoundFacts facts);

    /// <summary>Puts what a method of this slot makes of a value: <c>bool method(value, out held)</c>.</summary>
    protected Expression PutChecked(Type held, string method, Expression value, Expression facts, Expression leave)
    {
        var result = Expression.Variable(held);
        return Expression.Block(
            typeof(void),
            [result],
            Expression.IfThenElse(Expression.Call(Expression.Constant(this), method, null, value, result), Slots.Store(facts, Input, result), leave));
    }
}
