namespace Compensation.Packs.Schema;

/// <summary>A part of an element: a key, or several keys that are read together. It says what stands under them, and reads it.</summary>
/// <param name="keys">The keys, in the order an author writes them.</param>
internal abstract class Part(IReadOnlyList<Key> keys)
{
    public IReadOnlyList<Key> Keys => keys;

    /// <summary>Keys of which exactly one stands in the element; empty when there are none.</summary>
    public IReadOnlyList<string> Either { get; init; } = [];

    /// <summary>It tells the id of the element, to which the problems of all other parts belong.</summary>
    public bool IsId { get; init; }

    /// <summary>What stands under the keys; problems are reported to the reader's files.</summary>
    public abstract object? ReadValue(MappingReader map);

    public static Part<T> Optional<T>(string name, Shape<T> shape, string description, string? example = null) =>
        new([new Key(name, shape, description) { Example = example }], map => shape.Read(map.Optional(name)));

    /// <summary>A key whose absence is reported.</summary>
    public static Part<T> Required<T>(string name, Shape<T> shape, string description, string? example = null) =>
        new([new Key(name, shape, description) { IsRequired = true, Example = example }], map => shape.Read(map.Required(name)));

    /// <summary>The id of a rule; of a missing one the word is empty.</summary>
    public static Part<Word> Id(string name, string description) =>
        new([new Key(name, Shapes.Name, description) { IsRequired = true }], map => map.Id(name)) { IsId = true };

    /// <summary>The id of a pack or of what packs lean on; of a missing one the word is empty.</summary>
    public static Part<Word> FileId(string name, string description, string? example = null) =>
        new([new Key(name, Shapes.FileId, description) { IsRequired = true, Example = example }], map => map.Required(name).FileId(map.Node)) { IsId = true };

    /// <summary>Exactly one of several keys, each with FEEL: the key as it stands in the file, and the expression; null, and reported, for none or more.</summary>
    public static Part<(Word Key, MappedText? Feel)?> OneOf(params IReadOnlyList<Key> keys)
    {
        IReadOnlyList<string> names = [.. keys.Select(key => key.Name)];
        return new(keys, map => map.OneOf(names) is var (key, value) ? (new Word(key, map.Node.Find(key)!.Key), value.Feel()) : null) { Either = names };
    }
}
