using NodaTime;

namespace Compensation.Feel.Values;

/// <summary>A date and time, with an offset or a zone when it says one.</summary>
internal sealed record FeelDateTime(LocalDateTime Local, Offset? Offset = null, DateTimeZone? Zone = null)
{
    /// <summary>The offset in force: its own, or its zone's at that time (the earlier one when clocks go back, the later one in a gap).</summary>
    public Offset? OffsetOrNull => Offset ?? Zone?.AtLeniently(Local).Offset;

    /// <summary>Whether it names a point on the world's time line, not only on a wall clock.</summary>
    public bool IsGlobal => Offset is not null || Zone is not null;

    /// <summary>The point on the time line; a local one is read as UTC.</summary>
    public Instant Instant => Local.WithOffset(OffsetOrNull ?? NodaTime.Offset.Zero).ToInstant();
}
