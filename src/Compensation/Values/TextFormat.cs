using System.Collections;
using System.Globalization;

namespace Compensation.Values;

/// <summary>
/// How values read in the texts of an offer, one format for each shipped language. The patterns are the product's own: the machine's culture has no say, so that an offer
/// reads the same wherever it is made.
/// </summary>
/// <param name="language">The language tag of its wordings.</param>
internal abstract class TextFormat(string language)
{
    private static readonly EnglishFormat English = new();
    private static readonly ChineseFormat Chinese = new();

    private static readonly Wording Year = new("year", "年");

    // 月 alone is the name of a month.
    private static readonly Wording Month = new("month", "个月");
    private static readonly Wording Day = new("day", "天");
    private static readonly Wording Hour = new("hour", "小时");
    private static readonly Wording Minute = new("minute", "分钟");
    private static readonly Wording Second = new("second", "秒");

    private static readonly Wording Minus = new("minus ", "负");
    private static readonly Wording Gap = new(" ", "");
    private static readonly Wording DateAndTime = new("{0}, {1}", "{0} {1}");
    private static readonly Wording Yes = new("yes", "是");
    private static readonly Wording No = new("no", "否");
    private static readonly Wording Comma = new(", ", "、");
    private static readonly Wording And = new("{0} and {1}", "{0}和{1}");
    private static readonly Wording LabelAndValue = new("{0}: {1}", "{0}：{1}");
    private static readonly Wording ListAndPosition = new("{0}, no. {1}", "{0}第{1}项");

    /// <summary>The format for a language tag: <c>zh</c>, <c>zh-CN</c> and <c>zh-Hans</c> are Chinese; <c>en</c> is what every language without its own format gets.</summary>
    public static TextFormat For(string language) =>
        TextLanguage.IsChinese(language) ? Chinese : English;

    /// <summary>An amount with at least this many digits after the point, in groups of three.</summary>
    public abstract string Money(decimal amount, string currency, int digits);

    /// <summary>A date.</summary>
    public abstract string Date(DateOnly date);

    /// <summary>A count of a unit, which is given in the singular.</summary>
    public abstract string Count(decimal count, string unit);

    /// <summary>Several things as one phrase.</summary>
    public string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => And.In(language, string.Join(Comma.In(language), items.Take(items.Count - 1)), items[^1]),
    };

    /// <summary>The name of a thing and its value; the value alone where the name is empty.</summary>
    public string Labelled(string label, string value) => label.Length == 0 ? value : LabelAndValue.In(language, label, value);

    /// <summary>An item of a named list.</summary>
    /// <param name="list">The name of the list.</param>
    /// <param name="position">The position of the item, counted from 1.</param>
    public string Nth(string list, string position) => ListAndPosition.In(language, list, position);

    /// <summary>An amount with its currency's digits.</summary>
    public string Money(Money money) => Money(money.Amount, money.Currency, Currency.Digits(money.Currency) ?? 0);

    /// <summary>A number as it is, in groups of three: <c>1,234.5</c>.</summary>
    public virtual string Number(decimal number) => number.ToString("#,##0.############################", CultureInfo.InvariantCulture);

    /// <summary>A ratio in hundredths with at least this many digits after the point, for columns: 0.12 with 1 digit is <c>12.0%</c>.</summary>
    public static string Percent(decimal ratio, int digits) => Amount(ratio * 100, digits) + "%";

    /// <summary>A time of day: <c>14:05</c>, with seconds where there are some.</summary>
    public virtual string Time(TimeOnly time) =>
        time.ToString(time.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);

    /// <summary>A date and a local time.</summary>
    public string DateTime(DateTime moment) => DateAndTime.In(language, Date(DateOnly.FromDateTime(moment)), Time(TimeOnly.FromDateTime(moment)));

    /// <summary>A date and a time with its distance from UTC, without which it could be misread elsewhere.</summary>
    public string DateTime(DateTimeOffset moment) => $"{DateTime(moment.DateTime)} ({Offset(moment.Offset)})";

    /// <summary>A duration in days, hours, minutes and seconds, the empty ones left out.</summary>
    public string Duration(TimeSpan duration)
    {
        // The ticks are counted without a sign because the shortest duration has no positive counterpart.
        var ticks = duration.Ticks < 0 ? unchecked((ulong)-duration.Ticks) : (ulong)duration.Ticks;
        var parts = new List<string>();
        Add(Day, ticks / TimeSpan.TicksPerDay);
        Add(Hour, ticks / TimeSpan.TicksPerHour % 24);
        Add(Minute, ticks / TimeSpan.TicksPerMinute % 60);
        Add(Second, ticks % TimeSpan.TicksPerMinute / (decimal)TimeSpan.TicksPerSecond);
        return Signed(duration.Ticks < 0, parts.Count == 0 ? [Count(0, Second.In(language))] : parts);

        void Add(Wording unit, decimal count)
        {
            if (count > 0)
            {
                parts.Add(Count(count, unit.In(language)));
            }
        }
    }

    /// <summary>A number of days, which may be more than a <see cref="TimeSpan"/> has room for.</summary>
    public string Days(int days) => Signed(days < 0, [Count(Math.Abs((long)days), Day.In(language))]);

    /// <summary>A duration in years and months.</summary>
    public string Months(int months)
    {
        var (years, rest) = Math.DivRem(Math.Abs((long)months), 12);
        var parts = new List<string>();
        if (years > 0)
        {
            parts.Add(Count(years, Year.In(language)));
        }

        if (rest > 0 || years == 0)
        {
            parts.Add(Count(rest, Month.In(language)));
        }

        return Signed(months < 0, parts);
    }

    /// <summary>Any value of a fact or figure; text as it stands, nothing for null.</summary>
    public string Value(object? value) => value switch
    {
        null => "",
        string text => text,
        FactText text => text.Text,
        decimal number => Number(number),
        bool flag => (flag ? Yes : No).In(language),
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

    /// <summary>An amount in groups of three, with at least this many digits after the point.</summary>
    protected static string Amount(decimal amount, int digits)
    {
        var shown = amount.WithDigits(digits);
        return shown.ToString("N" + shown.Scale.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>A duration by its parts, the largest first, with a minus before it where it is negative.</summary>
    private string Signed(bool isNegative, IReadOnlyList<string> parts) => (isNegative ? Minus.In(language) : "") + string.Join(Gap.In(language), parts);

    private static string Offset(TimeSpan offset) => offset.Ticks == 0
        ? "UTC"
        : $"UTC{(offset.Ticks < 0 ? '-' : '+')}{offset.ToString(offset.Minutes == 0 ? "%h" : @"h\:mm", CultureInfo.InvariantCulture)}";
}
