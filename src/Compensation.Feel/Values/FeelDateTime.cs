using NodaTime;
using NodaTime.TimeZones;

namespace Compensation.Feel.Values;

/// <summary>
/// A date and time, with an offset or a zone when it says one. In a zone it is always one moment: the offset in force stands beside the zone, so that of an hour that comes twice it is known which
/// of the two is meant.
/// </summary>
internal sealed record FeelDateTime
{
    /// <param name="local">What the clock shows.</param>
    /// <param name="offset">The offset that the text says.</param>
    public FeelDateTime(LocalDateTime local, Offset? offset = null) => (Local, Offset) = (local, offset);

    /// <summary>A moment as the clocks of a zone show it.</summary>
    public FeelDateTime(ZonedDateTime moment) => (Local, Offset, Zone) = (moment.LocalDateTime, moment.Offset, moment.Zone);

    public LocalDateTime Local { get; }

    /// <summary>The offset: its own, or the one that its zone has then.</summary>
    public Offset? Offset { get; }

    public DateTimeZone? Zone { get; }

    /// <summary>Whether it names a point on the world's time line, not only on a wall clock.</summary>
    public bool IsGlobal => Offset is not null;

    /// <summary>The point on the time line; a local one is read as UTC.</summary>
    public Instant Instant => Local.WithOffset(Offset ?? NodaTime.Offset.Zero).ToInstant();

    /// <summary>
    /// What a clock in a zone means, after RFC 5545, 3.3.5: of a time that comes twice the first, and a time that does not come is counted with the offset before the gap, so that it is a
    /// moment behind it.
    /// </summary>
    /// <param name="local">What the clock shows.</param>
    /// <param name="zone">Where it hangs.</param>
    /// <param name="preferred">The offset to keep, when the time comes twice and one of the two has it.</param>
    /// <exception cref="OverflowException">The moment is beyond what can be held.</exception>
    public static FeelDateTime InZone(LocalDateTime local, DateTimeZone zone, Offset? preferred = null)
    {
        try
        {
            var moment = zone.ResolveLocal(local, Resolvers.CreateMappingResolver((earlier, later) => later.Offset == preferred ? later : earlier, Resolvers.ReturnForwardShifted));

            // A moment that the time line does not have is told here, and not by whoever compares with it.
            _ = moment.ToInstant();
            return new FeelDateTime(moment);
        }
        catch (ArgumentOutOfRangeException)
        {
            throw new OverflowException();
        }
    }

    /// <summary>A date as a date and time: midnight in UTC (DMN 1.5, 10.3.2.9.4).</summary>
    public static FeelDateTime AtMidnight(LocalDate date) => new(date.AtMidnight(), NodaTime.Offset.Zero);

    /// <summary>The same clock with a zone, or an offset, when there is one.</summary>
    public static FeelDateTime Of(LocalDateTime local, Offset? offset, DateTimeZone? zone) => zone is null ? new FeelDateTime(local, offset) : InZone(local, zone);
}
