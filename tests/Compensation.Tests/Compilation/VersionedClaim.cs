using System.Globalization;

namespace Compensation.Tests.Compilation;

/// <summary>The claims of generated packs of several versions as a host's own class.</summary>
public class VersionedClaim
{
    public required string Id { get; set; }

    public DateOnly? D1 { get; set; }

    public DateOnly? D2 { get; set; }

    public bool? A { get; set; }

    public bool? B { get; set; }

    public string? Tier { get; set; }

    public string? Grade { get; set; }

    public string? Code { get; set; }

    public string? Note { get; set; }

    public DateTimeOffset? At { get; set; }

    public decimal? N0 { get; set; }

    public decimal? N1 { get; set; }

    public decimal? N2 { get; set; }

    public decimal? N3 { get; set; }

    public decimal? N4 { get; set; }

    public IReadOnlyList<Item>? Items { get; set; }

    public IReadOnlyList<decimal>? Prices { get; set; }

    /// <summary>The same facts, where the class has a place for them.</summary>
    public static T Of<T>(Claim claim)
        where T : VersionedClaim
    {
        var made = Activator.CreateInstance<T>();
        made.Id = claim.Id;
        foreach (var property in typeof(T).GetProperties().Where(p => p.Name != nameof(Id)))
        {
            var fact = claim.Facts.GetValueOrDefault(property.Name.ToLowerInvariant());
            property.SetValue(made, fact switch
            {
                string text when property.PropertyType == typeof(DateOnly?) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                string text when property.PropertyType == typeof(DateTimeOffset?) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
                IReadOnlyList<object?> list when property.PropertyType == typeof(IReadOnlyList<decimal>) => list.Cast<decimal>().ToArray(),
                IReadOnlyList<object?> list => list.Cast<IReadOnlyDictionary<string, object?>>().Select(i => new Item((decimal)i["price"]!, (bool)i["proof"]!)).ToArray(),
                IReadOnlyDictionary<string, object?> record => new Journey(record.GetValueOrDefault("start") is string start ? DateOnly.ParseExact(start, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null),
                _ => fact,
            });
        }

        return made;
    }

    public sealed record Item(decimal Price, bool Proof);

    public sealed record Journey(DateOnly? Start);

    /// <summary>With the date of the rules as a date and time.</summary>
    public sealed class ByMoment : VersionedClaim
    {
        public DateTimeOffset? Moment { get; set; }
    }

    /// <summary>With the date of the rules in a record.</summary>
    public sealed class ByField : VersionedClaim
    {
        public Journey? Trip { get; set; }
    }

    /// <summary>With what the date of the rules is made of.</summary>
    public sealed class ByLet : VersionedClaim
    {
        public DateOnly? On { get; set; }

        public bool? Early { get; set; }

        public DateOnly? Earlier { get; set; }

        public DateOnly? Booked { get; set; }
    }
}
