using System.Globalization;
using System.Text.RegularExpressions;
using NodaTime;

namespace Compensation.Feel.Values;

/// <summary>Reads dates, times and durations as FEEL writes them (DMN 1.5, 10.3.2.3.4 to 10.3.2.3.8, after XML Schema).</summary>
internal static partial class TemporalText
{
    /// <summary>What <c>@"..."</c> stands for: a date and time, date, time or duration; null when it is none of them.</summary>
    public static object? Parse(string text) =>
        text.Contains('T', StringComparison.Ordinal) && text.Contains('-', StringComparison.Ordinal) && !text.TrimStart('-').StartsWith('P') ? ParseDateTime(text)
        : text.TrimStart('-').StartsWith('P') ? ParseDuration(text)
        : text.Contains(':', StringComparison.Ordinal) ? ParseTime(text)
        : ParseDate(text);

    public static LocalDate? ParseDate(string text) => DateText().Match(text) is { Success: true } match ? DateOf(match) : null;

    public static FeelTime? ParseTime(string text) =>
        TimeText().Match(text) is { Success: true } match && TimeOf(match) is { } time && !time.NextDay && ZoneOf(match, out var offset, out var zone)
            ? new FeelTime(time.Time, offset, zone)
            : null;

    public static FeelDateTime? ParseDateTime(string text)
    {
        if (DateTimeText().Match(text) is not { Success: true } match || DateOf(match) is not { } date || TimeOf(match) is not { } time || !ZoneOf(match, out var offset, out var zone))
        {
            return null;
        }

        // 24:00:00 is the first moment of the next day; the last day there is has none.
        if (time.NextDay && date == LocalDate.MaxIsoValue)
        {
            return null;
        }

        try
        {
            return FeelDateTime.Of((time.NextDay ? date.PlusDays(1) : date) + time.Time, offset, zone);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>A days and time or a years and months duration; null when it is neither or mixes them.</summary>
    public static object? ParseDuration(string text)
    {
        try
        {
            if (YearMonthText().Match(text) is { Success: true } months && (months.Groups["y"].Success || months.Groups["m"].Success))
            {
                var count = checked(Whole(months, "y") * 12 + Whole(months, "m"));
                return new YearMonthDuration(months.Groups["sign"].Success ? -count : count);
            }

            if (DayTimeText().Match(text) is not { Success: true } match || text.EndsWith('T') || text.EndsWith('P'))
            {
                return null;
            }

            if (IsTooFine(text))
            {
                return null;
            }

            var seconds = match.Groups["s"].Success ? decimal.Parse(match.Groups["s"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : 0;
            seconds += ((Whole(match, "d") * 24m + Whole(match, "h")) * 60m + Whole(match, "m")) * 60m;
            return TemporalArithmetic.FromNanoseconds((match.Groups["sign"].Success ? -seconds : seconds) * 1_000_000_000m);
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Whether a text has a fraction of a second that nanoseconds can't hold: it would be read if it had not.</summary>
    public static bool IsTooFine(string text) => TooFine().IsMatch(text);

    /// <summary>A zone of the IANA database by its id; null when there is none.</summary>
    public static DateTimeZone? FindZone(string id) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(id);

    private static long Whole(Match match, string group) =>
        match.Groups[group] is { Success: true } g ? long.TryParse(g.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : throw new OverflowException() : 0;

    private static LocalDate? DateOf(Match match)
    {
        if (!int.TryParse(match.Groups["year"].ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year) || year is < -9998 or > 9999)
        {
            return null;
        }

        var month = int.Parse(match.Groups["month"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var day = int.Parse(match.Groups["day"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month) ? new LocalDate(year, month, day) : null;
    }

    private static (LocalTime Time, bool NextDay)? TimeOf(Match match)
    {
        var hour = int.Parse(match.Groups["hour"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var minute = int.Parse(match.Groups["minute"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        var second = int.Parse(match.Groups["second"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        if (IsTooFine(match.Value))
        {
            return null;
        }

        var fraction = match.Groups["fraction"].Success ? long.Parse(match.Groups["fraction"].Value.PadRight(9, '0')[..9], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        if (hour == 24 && minute == 0 && second == 0 && fraction == 0)
        {
            return (LocalTime.Midnight, true);
        }

        return hour < 24 && minute < 60 && second < 60 ? (LocalTime.FromHourMinuteSecondNanosecond(hour, minute, second, fraction), false) : null;
    }

    private static bool ZoneOf(Match match, out Offset? offset, out DateTimeZone? zone)
    {
        offset = null;
        zone = null;
        if (match.Groups["zone"].Success)
        {
            zone = FindZone(match.Groups["zone"].Value);
            return zone is not null;
        }

        if (match.Groups["utc"].Success)
        {
            offset = Offset.Zero;
        }
        else if (match.Groups["sign"].Success)
        {
            var hours = int.Parse(match.Groups["oh"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var minutes = int.Parse(match.Groups["om"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
            var seconds = match.Groups["os"].Success ? int.Parse(match.Groups["os"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : 0;
            if (hours > 18 || minutes > 59 || seconds > 59 || (hours == 18 && minutes + seconds > 0))
            {
                return false;
            }

            var total = (hours * 60 + minutes) * 60 + seconds;
            offset = Offset.FromSeconds(match.Groups["sign"].ValueSpan is "-" ? -total : total);
        }

        return true;
    }

    private const string Day = @"(?<year>-?(?:[1-9][0-9]{4,8}|[0-9]{4}))-(?<month>[0-9]{2})-(?<day>[0-9]{2})";
    private const string Clock = @"(?<hour>[0-9]{2}):(?<minute>[0-9]{2}):(?<second>[0-9]{2})(?:\.(?<fraction>[0-9]+))?";
    private const string Place = @"(?:(?<utc>[zZ])|(?<sign>[+-])(?<oh>[0-9]{2}):(?<om>[0-9]{2})(?::(?<os>[0-9]{2}))?|@(?<zone>[A-Za-z0-9_+\-/]+))?";

    [GeneratedRegex(@"\.[0-9]{9}[0-9]*?[1-9]", RegexOptions.CultureInvariant)]
    private static partial Regex TooFine();

    [GeneratedRegex("^" + Day + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateText();

    [GeneratedRegex("^" + Clock + Place + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex TimeText();

    [GeneratedRegex("^" + Day + "T" + Clock + Place + @"\z", RegexOptions.CultureInvariant)]
    private static partial Regex DateTimeText();

    [GeneratedRegex(@"^(?<sign>-)?P(?:(?<y>[0-9]+)Y)?(?:(?<m>[0-9]+)M)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex YearMonthText();

    [GeneratedRegex(@"^(?<sign>-)?P(?:(?<d>[0-9]+)D)?(?:T(?:(?<h>[0-9]+)H)?(?:(?<m>[0-9]+)M)?(?:(?<s>[0-9]+(?:\.[0-9]*)?)S)?)?\z", RegexOptions.CultureInvariant)]
    private static partial Regex DayTimeText();
}
