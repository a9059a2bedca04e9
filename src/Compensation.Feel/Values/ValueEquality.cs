using NodaTime;

namespace Compensation.Feel.Values;

/// <summary>FEEL's equality for sets and dictionaries, so that long lists are not compared item by item with each other.</summary>
internal sealed class ValueEquality : IEqualityComparer<object?>
{
    public static ValueEquality Instance { get; } = new();

    public new bool Equals(object? x, object? y) => Operators.AreEqual(x, y);

    public int GetHashCode(object? obj) => obj switch
    {
        null => 0,
        decimal or Fraction or string or bool or LocalDate or Duration or YearMonthDuration => obj.GetHashCode(),
        FeelTime time => time.ComparedSeconds.GetHashCode(),
        FeelDateTime time => time.Instant.ToUnixTimeSeconds().GetHashCode(),
        object?[] list => list.Aggregate(list.Length, (hash, item) => HashCode.Combine(hash, GetHashCode(item))),
        FeelContext context => context.Members.Aggregate(context.Names.Count, (hash, m) => hash ^ HashCode.Combine(m.Key, GetHashCode(m.Value))),
        FeelRange range => HashCode.Combine(range.LowIncluded, range.HighIncluded, GetHashCode(range.Low), GetHashCode(range.High)),
        _ => obj.GetHashCode(),
    };
}
