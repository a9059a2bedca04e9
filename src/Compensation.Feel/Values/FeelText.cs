using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace Compensation.Feel.Values;

/// <summary>Values as text: what <c>string()</c> gives, and what messages show.</summary>
internal static class FeelText
{
    private static readonly LocalDatePattern DatePattern = LocalDatePattern.CreateWithInvariantCulture("uuuu-MM-dd");
    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("HH:mm:ss;FFFFFFFFF");

    /// <summary>A value in FEEL's notation; texts stand in quotes inside lists, contexts and messages, and bare when <paramref name="bare"/>.</summary>
    public static string Of(object? value, bool bare = false) => value switch
    {
        null or AbsentFact or FailedValue => "null",
        string text => bare ? text : Quote(text),
        decimal number => Number(number),
        Fraction => Number((decimal)Decimals.Of(value)!),
        bool truth => truth ? "true" : "false",
        LocalDate date => Date(date),
        FeelTime time => Time(time),
        FeelDateTime time => DateTime(time),
        Duration duration => DayTime(duration),
        YearMonthDuration duration => YearMonth(duration),
        object?[] list => "[" + string.Join(", ", list.Select(i => Of(i))) + "]",
        FeelContext context => "{" + string.Join(", ", context.Members.Select(m => $"{Key(m.Key)}: {Of(m.Value)}")) + "}",
        FeelRange range => Range(range),
        _ => "function(...)",
    };

    /// <summary>Without trailing zeros, exponent or a negative zero.</summary>
    public static string Number(decimal number)
    {
        var text = number.ToString(CultureInfo.InvariantCulture);
        if (text.Contains('.', StringComparison.Ordinal))
        {
            text = text.TrimEnd('0').TrimEnd('.');
        }

        return text is "-0" ? "0" : text;
    }

    public static string Date(LocalDate date) => DatePattern.Format(date);

    public static string Time(FeelTime time) => TimePattern.Format(time.Local) + ZoneText(time.Offset, time.Zone);

    /// <summary>With its zone; in the second of two hours that look alike with the offset, because the zone alone would be read as the first.</summary>
    public static string DateTime(FeelDateTime time)
    {
        var zone = time.Zone is { } known && FeelDateTime.InZone(time.Local, known) == time ? known : null;
        return $"{Date(time.Local.Date)}T{TimePattern.Format(time.Local.TimeOfDay)}{ZoneText(time.Offset, zone)}";
    }

    public static string YearMonth(YearMonthDuration duration)
    {
        var months = Math.Abs(duration.Months);
        var sign = duration.Months < 0 ? "-" : "";
        return (months / 12, months % 12) switch
        {
            (0, var m) => $"{sign}P{m}M",
            (var y, 0) => $"{sign}P{y}Y",
            var (y, m) => $"{sign}P{y}Y{m}M",
        };
    }

    public static string DayTime(Duration duration)
    {
        if (duration == Duration.Zero)
        {
            return "PT0S";
        }

        var nanoseconds = Math.Abs(TemporalArithmetic.Nanoseconds(duration));
        var seconds = Math.Floor(nanoseconds / 1_000_000_000);
        var fraction = nanoseconds - seconds * 1_000_000_000;
        var text = new StringBuilder(duration < Duration.Zero ? "-P" : "P");
        Append(Math.Floor(seconds / 86_400), 'D');
        if (seconds % 86_400 != 0 || fraction != 0)
        {
            text.Append('T');
            Append(Math.Floor(seconds % 86_400 / 3600), 'H');
            Append(Math.Floor(seconds % 3600 / 60), 'M');
            Append(seconds % 60 + fraction / 1_000_000_000, 'S');
        }

        return text.ToString();

        void Append(decimal amount, char unit)
        {
            if (amount != 0)
            {
                text.Append(Number(amount)).Append(unit);
            }
        }
    }

    private static string ZoneText(Offset? offset, DateTimeZone? zone) =>
        zone is not null ? "@" + zone.Id : offset is { } o ? o == Offset.Zero ? "Z" : OffsetPattern.GeneralInvariant.Format(o) is var text && text.Length == 3 ? text + ":00" : text : "";

    private static string Range(FeelRange range) => range switch
    {
        { LowOpen: true } => $"({(range.HighIncluded ? "<=" : "<")} {Of(range.High)})",
        { HighOpen: true } => $"({(range.LowIncluded ? ">=" : ">")} {Of(range.Low)})",
        _ => $"{(range.LowIncluded ? '[' : '(')}{Of(range.Low)}..{Of(range.High)}{(range.HighIncluded ? ']' : ')')}",
    };

    private static string Key(string name) => name.Length > 0 && (char.IsLetter(name[0]) || name[0] == '_') && name.All(c => char.IsLetterOrDigit(c) || c is '_' or ' ') ? name : Quote(name);

    private static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch { '"' => "\\\"", '\\' => "\\\\", '\n' => "\\n", '\r' => "\\r", '\t' => "\\t", _ => c.ToString() });
        }

        return quoted.Append('"').ToString();
    }
}
