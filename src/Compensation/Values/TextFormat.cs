using System.Collections;
using System.Globalization;

namespace Compensation.Values;

/// <summary>
/// How values read in the texts of an offer, one format for each shipped language. The patterns are the product's own: the machine's culture has no say, so that an offer
/// reads the same wherever it is made.
/// </summary>
internal abstract class TextFormat
{
    private static readonly EnglishFormat English = new();
    private static readonly ChineseFormat Chinese = new();

    /// <summary>The format for a language tag: <c>zh</c>, <c>zh-CN</c> and <c>zh-Hans</c> are Chinese; <c>en</c> is what every language without its own format gets.</summary>
    public static TextFormat For(string language) =>
        TextLanguage.IsChinese(language) ? Chinese : English;

    /// <summary>An amount with at least this many digits after the point, in groups of three.</summary>
    public abstract string Money(decimal amount, string currency, int digits);

    /// <summary>A date.</summary>
    public abstract string Date(DateOnly date);

    /// <summary>A number of working days.</summary>
    public abstract string WorkingDays(int days);

    /// <summary>Several things as one phrase.</summary>
    public abstract string List(IReadOnlyList<string> items);

    /// <summary>The name of a thing and its value; the value alone where the name is empty.</summary>
    public abstract string Labelled(string label, string value);

    /// <summary>An item of a named list.</summary>
    /// <param name="list">The name of the list.</param>
    /// <param name="position">The position of the item, counted from 1.</param>
    public abstract string Nth(string list, string position);

    /// <summary>An amount with its currency's digits.</summary>
    public string Money(Money money) => Money(money.Amount, money.Currency, Currency.Digits(money.Currency) ?? 0);

    /// <summary>A number as it is, in groups of three: <c>1,234.5</c>.</summary>
    public virtual string Number(decimal number) => number.ToString("#,##0.############################", CultureInfo.InvariantCulture);

    /// <summary>A ratio in hundredths: 0.125 is <c>12.5%</c>.</summary>
    public string Percent(decimal ratio) => Number(ratio * 100) + "%";

    /// <summary>A ratio in hundredths with at least this many digits after the point, for columns: 0.12 with 1 digit is <c>12.0%</c>.</summary>
    public static string Percent(decimal ratio, int digits) => Amount(ratio * 100, digits) + "%";

    /// <summary>A time of day: <c>14:05</c>, with seconds where there are some.</summary>
    public virtual string Time(TimeOnly time) =>
        time.ToString(time.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>A date and a local time.</summary>
    public string DateTime(DateTime moment) => DateTime(DateOnly.FromDateTime(moment), Time(TimeOnly.FromDateTime(moment)));

    /// <summary>A date and a time with its distance from UTC, without which it could be misread elsewhere.</summary>
    public string DateTime(DateTimeOffset moment) => $"{DateTime(moment.DateTime)} ({Offset(moment.Offset)})";

    /// <summary>A duration in days, hours, minutes and seconds, the empty ones left out.</summary>
    public string Duration(TimeSpan duration)
    {
        // The ticks are counted without a sign because the shortest duration has no positive counterpart.
        var ticks = duration.Ticks < 0 ? unchecked((ulong)-duration.Ticks) : (ulong)duration.Ticks;
        var parts = new List<string>();
        Add(DurationUnit.Day, ticks / TimeSpan.TicksPerDay);
        Add(DurationUnit.Hour, ticks / TimeSpan.TicksPerHour % 24);
        Add(DurationUnit.Minute, ticks / TimeSpan.TicksPerMinute % 60);
        var seconds = ticks % TimeSpan.TicksPerMinute / (decimal)TimeSpan.TicksPerSecond;
        if (seconds > 0 || parts.Count == 0)
        {
            parts.Add(Count(seconds, DurationUnit.Second));
        }

        return (duration.Ticks < 0 ? Minus : "") + Join(parts);

        void Add(DurationUnit unit, ulong count)
        {
            if (count > 0)
            {
                parts.Add(Count(count, unit));
            }
        }
    }

    /// <summary>A number of days, which may be more than a <see cref="TimeSpan"/> has room for.</summary>
    public string Days(int days) => (days < 0 ? Minus : "") + Count(Math.Abs((long)days), DurationUnit.Day);

    /// <summary>A duration in years and months.</summary>
    public string Months(int months)
    {
        var (years, rest) = Math.DivRem(Math.Abs((long)months), 12);
        var parts = new List<string>();
        if (years > 0)
        {
            parts.Add(Count(years, DurationUnit.Year));
        }

        if (rest > 0 || years == 0)
        {
            parts.Add(Count(rest, DurationUnit.Month));
        }

        return (months < 0 ? Minus : "") + Join(parts);
    }

    /// <summary>Any value of a fact or figure; text as it stands, nothing for null.</summary>
    public string Value(object? value) => value switch
    {
        null => "",
        string text => text,
        FactText text => text.Text,
        decimal number => Number(number),
        bool flag => Truth(flag),
        Money money => Money(money),
        DateOnly date => Date(date),
        TimeOnly time => Time(time),
        DateTimeOffset moment => DateTime(moment),
        DateTime moment => DateTime(moment),
        TimeSpan duration => Duration(duration),
        IReadOnlyDictionary<string, object?> map => List([.. map.Select(entry => $"{entry.Key} {Value(entry.Value)}")]),
        IEnumerable list => List([.. list.Cast<object?>().Select(Value)]),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "",
    };

    /// <summary>What stands before a negative duration.</summary>
    protected abstract string Minus { get; }

    /// <summary>A count of hours, minutes and the like.</summary>
    protected abstract string Count(decimal count, DurationUnit unit);

    /// <summary>The parts of one duration, the largest first.</summary>
    protected abstract string Join(IReadOnlyList<string> parts);

    /// <summary>A date with a time of day.</summary>
    protected abstract string DateTime(DateOnly date, string time);

    /// <summary>A truth value.</summary>
    protected abstract string Truth(bool flag);

    /// <summary>An amount in groups of three, with at least this many digits after the point.</summary>
    protected static string Amount(decimal amount, int digits)
    {
        var shown = amount.WithDigits(digits);
        return shown.ToString("N" + shown.Scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    private static string Offset(TimeSpan offset) => offset.Ticks == 0
        ? "UTC"
        : $"UTC{(offset.Ticks < 0 ? '-' : '+')}{offset.ToString(offset.Minutes == 0 ? "%h" : @"h\:mm", CultureInfo.InvariantCulture)}";
}
