using NodaTime;

namespace Compensation.Packs.Syntax.Documents;

/// <summary>A day of a calendar, with its name where it has one: <c>2025-12-25</c> or <c>{ date: 2025-12-25, name: Christmas Day }</c>.</summary>
internal sealed record HolidaySyntax(Written<LocalDate> Date, LocalizedText? Name)
{
    private static readonly Part<Written<LocalDate>?> DatePart = Part.Required("date", Shapes.Date, "The day.");
    private static readonly Part<LocalizedText?> NamePart = Part.Optional("name", Shapes.TextWithoutHoles, "What people call it.");

    public static readonly PackElement Element = new("day", "A day and its name.", [DatePart, NamePart]);

    public static readonly Shape<IReadOnlyList<HolidaySyntax>> List =
        Shapes.List(Shape.AnyOf("a date, or keys and values", Shapes.Date, Element.One).ReadBy(Read));

    private static HolidaySyntax? Read(ValueReader value)
    {
        if (value.Node is not YamlMapping)
        {
            return value.Date() is { } date ? new HolidaySyntax(date, null) : null;
        }

        return Element.One.Read(value) is { } day && day.Get(DatePart) is { } named ? new HolidaySyntax(named, day.Get(NamePart)) : null;
    }
}
