using NodaTime;

namespace Compensation.Values;

/// <summary>FEEL values as a host sees them: the base library's types, lists and maps of them, and ISO 8601 text where there is none.</summary>
internal static class HostValue
{
    public static object? Of(object? value) => value switch
    {
        null or decimal or string or bool => value,
        Fraction => Decimals.Of(value),
        LocalDate { Year: >= 1 } date => date.ToDateOnly(),
        FeelTime { Offset: null, Zone: null } time when IsWhole(time.Local) => time.Local.ToTimeOnly(),
        FeelDateTime { Offset: { } offset } time when IsInRange(time.Local) && IsInRange(offset) && IsWhole(time.Local.TimeOfDay) => time.Local.WithOffset(offset).ToDateTimeOffset(),
        FeelDateTime { IsGlobal: false, Local.Year: >= 1 } time when IsWhole(time.Local.TimeOfDay) => time.Local.ToDateTimeUnspecified(),
        Duration duration when duration.TotalDays is > -10_000_000 and < 10_000_000 && duration.SubsecondNanoseconds % NodaConstants.NanosecondsPerTick == 0 => duration.ToTimeSpan(),
        object?[] list => list.Select(Of).ToArray(),
        FeelContext context => MapOf(context),
        AbsentFact or FailedValue => null,
        _ => FeelText.Of(value, bare: true),
    };

    private static OrderedDictionary<string, object?> MapOf(FeelContext context)
    {
        var map = new OrderedDictionary<string, object?>();
        foreach (var (name, member) in context.Members)
        {
            map.Add(name, Of(member));
        }

        return map;
    }

    /// <summary>Whether it has no part that the base library would leave out.</summary>
    private static bool IsWhole(LocalTime time) => time.NanosecondOfSecond % NodaConstants.NanosecondsPerTick == 0;

    /// <summary>Whether it lies in the years of the base library, wherever on earth it is.</summary>
    private static bool IsInRange(LocalDateTime local) => local.Date > new LocalDate(1, 1, 1) && local.Date < LocalDate.MaxIsoValue;

    /// <summary>FEEL knows offsets of seconds and of up to 18 hours.</summary>
    private static bool IsInRange(Offset offset) => offset.Seconds % 60 == 0 && Math.Abs(offset.Seconds) <= 14 * 60 * 60;
}
