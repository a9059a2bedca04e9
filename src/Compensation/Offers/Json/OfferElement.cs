namespace Compensation.Offers.Json;

/// <summary>A kind of object in an offer's JSON.</summary>
/// <param name="Name">Its name among the definitions of the schema.</param>
/// <param name="About">What it is, in a sentence.</param>
/// <param name="Blank">One that has nothing, from which another is read.</param>
/// <param name="Pass">Takes its keys through what is done with them, in the order of the JSON, and returns what came of it.</param>
internal sealed record OfferElement<T>(string Name, string About, T Blank, Func<ElementFields, T, T> Pass);
