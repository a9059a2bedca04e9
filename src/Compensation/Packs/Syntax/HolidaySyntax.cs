using NodaTime;

namespace Compensation.Packs.Syntax;

/// <summary>A day of a calendar, with its name where it has one: <c>2025-12-25</c> or <c>{ date: 2025-12-25, name: Christmas Day }</c>.</summary>
internal sealed record HolidaySyntax(Written<LocalDate> Date, LocalizedText? Name)
{
    public static HolidaySyntax? Read(ValueReader value)
    {
        if (value.Node is not YamlMapping)
        {
            return value.Date() is { } date ? new HolidaySyntax(date, null) : null;
        }

        HolidaySyntax? named = null;
        value.Element(map =>
        {
            var date = map.Required("date").Date();
            var name = map.Optional("name").TextWithoutHoles();
            named = date is null ? null : new HolidaySyntax(date, name);
            return map;
        });
        return named;
    }
}
