using Newtonsoft.Json.Linq;

namespace Compensation.Offers.Json;

/// <summary>A kind of value that stands under a key of an offer's JSON.</summary>
/// <param name="Shape">What it looks like, for the JSON Schema.</param>
/// <param name="Absent">What it is taken for where the key is left out.</param>
/// <param name="Write">Writes a value that is not null.</param>
/// <param name="Read">Reads a value that is not null; reports what is of another kind and gives <paramref name="Absent"/>.</param>
internal sealed record FieldKind<T>(Shape Shape, T Absent, Action<OfferWriter, T> Write, Func<FieldPlace, JToken, T> Read)
{
    /// <summary>Null may be written, for a value that is not known.</summary>
    public bool HasNull { get; init; }

    /// <summary>The value as tests state it.</summary>
    public Func<T, object?> Stated { get; init; } = static value => value;
}
