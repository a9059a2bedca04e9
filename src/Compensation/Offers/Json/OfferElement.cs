using Newtonsoft.Json.Linq;

namespace Compensation.Offers.Json;

/// <summary>A kind of object in an offer's JSON.</summary>
/// <param name="Name">Its name among the definitions of the schema.</param>
/// <param name="About">What it is, in a sentence.</param>
/// <param name="Blank">One that has nothing, from which another is read.</param>
/// <param name="Pass">Takes its keys through what is done with them, in the order of the JSON, and returns what came of it.</param>
internal sealed record OfferElement<T>(string Name, string About, T Blank, Func<ElementFields, T, T> Pass)
    where T : class
{
    /// <summary>One such object within another.</summary>
    public FieldKind<T?> One => field ??= new(
        Shape.Element(Name), null, (writer, value) => writer.Element(value!, this),
        (place, token) => Read(place, token) ?? place.Wrong<T?>("an object", token, null))
    {
        Stated = value => value is null ? null : StatedFields.Of(value, this),
    };

    /// <summary>A list of such objects.</summary>
    public FieldKind<IReadOnlyList<T>> Lines => field ??= FieldKinds.ListOf(
        Shape.Element(Name), (writer, value) => writer.Element(value, this), "an object", Read, value => StatedFields.Of(value, this));

    private T? Read(FieldPlace place, JToken token) => token is JObject fields ? new JsonFields(fields, place).Read(this) : null;
}
