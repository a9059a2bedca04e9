namespace Compensation.Inputs.Slots;

/// <summary>The slot of an input whose facts are all for the reader and the binder.</summary>
internal sealed class LeftSlot(Input input, FactSlots slots) : FactSlot(input, slots)
{
    public override bool TryCell(ReadOnlySpan<byte> cell, BoundFacts facts) => false;

    protected override bool TryValue(ReadOnlySpan<byte> line, ref int position, BoundFacts facts) => false;
}
