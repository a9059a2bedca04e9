using NodaTime;

namespace Compensation.Feel.Values;

/// <summary>A time of day, with an offset or a zone when it says one.</summary>
internal sealed record FeelTime(LocalTime Local, Offset? Offset = null, DateTimeZone? Zone = null)
{
    /// <summary>Whole seconds decide whether times are the same or in order, as the standard's own value space does (DMN 1.5, 10.3.2.3.4).</summary>
    public long ComparedSeconds => Seconds - (OffsetOrNull?.Seconds ?? 0);

    /// <summary>The offset that is known without a date: its own, or that of a zone that never changes.</summary>
    public Offset? OffsetOrNull => Offset ?? (Zone is { MinOffset: var low, MaxOffset: var high } && low == high ? low : null);

    /// <summary>Whether both have an offset, both have none, or both are in the same zone: only then they have an order.</summary>
    public bool IsComparableWith(FeelTime other) =>
        OffsetOrNull is not null == other.OffsetOrNull is not null && (OffsetOrNull is not null || Zone?.Id == other.Zone?.Id);

    private long Seconds => (Local.Hour * 60L + Local.Minute) * 60 + Local.Second;
}
