using System.Globalization;

namespace Compensation.Tests.Compilation;

/// <summary>One of the versions of a generated pack.</summary>
/// <param name="Pack">The id that they share.</param>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Dates">What stands of its dates in <c>effective</c>.</param>
/// <param name="By">What gives the date of the rules.</param>
/// <param name="Borders">The days on which something begins in one of the versions.</param>
internal sealed record GeneratedVersion(string Pack, int Number, string Dates, RulesDateSource By, IReadOnlyList<DateOnly> Borders)
{
    public string Effective => $"effective: {{ {Dates}by: {By switch { RulesDateSource.Date => "d1", RulesDateSource.Moment => "moment", RulesDateSource.Field => "trip.start", _ => "day" }} }}";

    /// <summary>The <c>let</c> that gives the date, where one does.</summary>
    public string? DateLet => By == RulesDateSource.Let ? $"  day:{new string(' ', Number)}'if on != null then on else if early then earlier else booked'" : null;

    /// <summary>The inputs that the date is made of, beside those that every generated pack has.</summary>
    public IEnumerable<GeneratedInput> DateInputs(Func<InputPresence> presence) => By switch
    {
        RulesDateSource.Date => [],
        RulesDateSource.Moment => [new("moment", $"{{ type: date and time{(presence() == InputPresence.Optional ? ", optional: true" : "")} }}", InputPresence.Required, (r, _) => $"\"{Day(r)}T{r.Next(10, 24)}:00:00Z\"")],
        RulesDateSource.Field =>
        [
            new("trip", $"{{ type: context, of: {{ start: {{ type: date }}, place{Number}: {{ type: string, optional: true }} }} }}", InputPresence.Required,
                (r, _) => r.Next(30) == 0 ? "{}" : $"{{\"start\":\"{Day(r)}\"{(r.Next(8) == 0 ? $",\"place{Number}\":\"x\"" : "")}}}"),
        ],
        _ =>
        [
            new("on", "{ type: date, optional: true }", InputPresence.Optional, (r, _) => $"\"{Day(r)}\""),
            new("early", "{ type: boolean, default: false }", InputPresence.Default, (r, _) => r.Next(2) == 0 ? "true" : "false"),
            new("earlier", "{ type: date, optional: true }", InputPresence.Optional, (r, _) => $"\"{Day(r)}\""),
            new("booked", "{ type: date }", InputPresence.Required, (r, _) => $"\"{Day(r)}\""),
        ],
    };

    /// <summary>Mostly a day at a border, or beside one.</summary>
    public string Day(Random random) =>
        (random.Next(8) == 0 ? new DateOnly(2022, 6, 1).AddDays(random.Next(1400)) : Borders[random.Next(Borders.Count)].AddDays(random.Next(-1, 2))).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
