namespace Compensation.Packs.Schema;

/// <summary>A part of an element, and what is read of it.</summary>
/// <param name="keys">The keys, in the order an author writes them.</param>
/// <param name="read">Reads what stands under them.</param>
internal sealed class Part<T>(IReadOnlyList<Key> keys, Func<MappingReader, T> read) : Part(keys)
{
    public override object? ReadValue(MappingReader map) => read(map);

    /// <summary>The same part with another description of its only key.</summary>
    public Part<T> Described(string description) => new([Keys[0] with { Description = description }], read);
}
