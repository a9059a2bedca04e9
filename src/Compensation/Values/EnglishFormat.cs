using System.Diagnostics;
using System.Globalization;

namespace Compensation.Values;

/// <summary>
/// English: <c>EUR 1,250.00</c>, <c>2 June 2025, 14:05</c>, <c>2 hours 5 minutes</c>, <c>a, b and c</c>. Money bears its code, since a <c>$</c> is many currencies; months are written out,
/// since 2/6 is two dates.
/// </summary>
internal sealed class EnglishFormat : TextFormat
{
    private static readonly string[] MonthNames =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    protected override string Minus => "minus ";

    public override string Money(decimal amount, string currency, int digits) => $"{currency} {Amount(amount, digits)}";

    public override string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {MonthNames[date.Month - 1]} {date.Year}");

    public override string WorkingDays(int days) => $"{Number(days)} working {(days is 1 or -1 ? "day" : "days")}";

    public override string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} and {items[^1]}",
    };

    public override string Labelled(string label, string value) => label.Length == 0 ? value : $"{label}: {value}";

    public override string Nth(string list, string position) => $"{list}, no. {position}";

    protected override string Count(decimal count, DurationUnit unit)
    {
        var name = unit switch
        {
            DurationUnit.Year => "year",
            DurationUnit.Month => "month",
            DurationUnit.Day => "day",
            DurationUnit.Hour => "hour",
            DurationUnit.Minute => "minute",
            DurationUnit.Second => "second",
            _ => throw new UnreachableException($"No word for a {unit}."),
        };
        return $"{Number(count)} {name}{(count == 1 ? "" : "s")}";
    }

    protected override string Join(IReadOnlyList<string> parts) => string.Join(' ', parts);

    protected override string DateTime(DateOnly date, string time) => $"{Date(date)}, {time}";

    protected override string Truth(bool flag) => flag ? "yes" : "no";
}
