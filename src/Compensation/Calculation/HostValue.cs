using Compensation.Feel.Evaluation;
using Compensation.Feel.Values;
using NodaTime;

namespace Compensation.Calculation;

/// <summary>FEEL values as a host sees them: the base library's types, lists and maps of them, and ISO 8601 text where there is none.</summary>
internal static class HostValue
{
    public static object? Of(object? value) => value switch
    {
        null or decimal or string or bool => value,
        LocalDate date => date.ToDateOnly(),
        FeelTime { Offset: null, Zone: null } time => time.Local.ToTimeOnly(),
        FeelDateTime { IsGlobal: true } time => time.Local.WithOffset(time.OffsetOrNull!.Value).ToDateTimeOffset(),
        FeelDateTime time => time.Local.ToDateTimeUnspecified(),
        Duration duration when duration.TotalDays is > -10_000_000 and < 10_000_000 => duration.ToTimeSpan(),
        object?[] list => list.Select(Of).ToArray(),
        FeelContext context => new OrderedDictionary<string, object?>(context.Members.Select(m => KeyValuePair.Create(m.Key, Of(m.Value)))),
        AbsentFact => null,
        _ => FeelText.Of(value, bare: true),
    };
}
