namespace Compensation.Packs.Schema;

/// <summary>An element as it is written: what was read of each of its parts.</summary>
/// <param name="Node">Where it stands.</param>
/// <param name="Values">What was read, by the part.</param>
internal sealed record ElementSyntax(YamlMapping Node, IReadOnlyDictionary<Part, object?> Values)
{
    public T Get<T>(Part<T> part) => (T)Values[part]!;
}
