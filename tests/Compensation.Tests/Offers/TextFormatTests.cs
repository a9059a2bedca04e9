using System.Globalization;

namespace Compensation.Tests.Offers;

/// <summary>Every text is asserted under machine cultures with other digits, separators, calendars and casing.</summary>
[TestFixture("")]
[TestFixture("tr-TR")]
[TestFixture("de-DE")]
[TestFixture("ar-SA")]
[TestFixture("zh-CN")]
public sealed class TextFormatTests(string culture)
{
    private static readonly TextFormat English = TextFormat.For("en");
    private static readonly TextFormat Chinese = TextFormat.For("zh");
    private Culture _culture = null!;

    [SetUp]
    public void SetCulture() => _culture = Culture.Of(culture);

    [TearDown]
    public void RestoreCulture() => _culture.Dispose();

    [TestCase("250", "EUR", "EUR 250.00", "250.00欧元")]
    [TestCase("9.98", "GBP", "GBP 9.98", "9.98英镑")]
    [TestCase("100", "CNY", "CNY 100.00", "100.00元")]
    [TestCase("1234567.5", "USD", "USD 1,234,567.50", "1,234,567.50美元")]
    [TestCase("1200", "JPY", "JPY 1,200", "1,200日元")]
    [TestCase("9.985", "GBP", "GBP 9.985", "9.985英镑")]
    [TestCase("-1234.5", "EUR", "EUR -1,234.50", "-1,234.50欧元")]
    [TestCase("5", "ISK", "ISK 5", "5 ISK")]
    public void Money_Amount_HasItsCurrency(string amount, string currency, string english, string chinese)
    {
        var money = new Money(Exact(amount), currency);

        Assert.That(English.Money(money), Is.EqualTo(english));
        Assert.That(Chinese.Money(money), Is.EqualTo(chinese));
        Assert.That(money.ToString(), Is.EqualTo($"{currency} {english[4..].Replace(",", "", StringComparison.Ordinal)}"));
    }

    [TestCase("1234.50", "1,234.5")]
    [TestCase("0", "0")]
    [TestCase("-0.0", "0")]
    [TestCase("-1234567", "-1,234,567")]
    [TestCase("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [TestCase("79228162514264337593543950335", "79,228,162,514,264,337,593,543,950,335")]
    [TestCase("7.9228162514264337593543950335", "7.9228162514264337593543950335")]
    public void Number_Value_IsInGroupsOfThree(string number, string expected)
    {
        Assert.That(English.Number(Exact(number)), Is.EqualTo(expected));
        Assert.That(Chinese.Number(Exact(number)), Is.EqualTo(expected));
    }

    [Test]
    public void Date_AndTime_AreWrittenOut()
    {
        var date = new DateOnly(2025, 6, 2);
        var local = new DateTime(2025, 6, 2, 14, 5, 0);

        Assert.That(English.Date(date), Is.EqualTo("2 June 2025"));
        Assert.That(Chinese.Date(date), Is.EqualTo("2025年6月2日"));
        Assert.That(English.DateTime(local), Is.EqualTo("2 June 2025, 14:05"));
        Assert.That(Chinese.DateTime(local), Is.EqualTo("2025年6月2日 14:05"));
        Assert.That(English.DateTime(local.AddSeconds(7.5)), Is.EqualTo("2 June 2025, 14:05:07.5"));
        Assert.That(English.DateTime(new DateTimeOffset(local, TimeSpan.Zero)), Is.EqualTo("2 June 2025, 14:05 (UTC)"));
        Assert.That(English.DateTime(new DateTimeOffset(local, TimeSpan.FromHours(8))), Is.EqualTo("2 June 2025, 14:05 (UTC+8)"));
        Assert.That(Chinese.DateTime(new DateTimeOffset(local, TimeSpan.FromMinutes(-210))), Is.EqualTo("2025年6月2日 14:05 (UTC-3:30)"));
    }

    [TestCase("02:05:00", "2 hours 5 minutes", "2小时5分钟")]
    [TestCase("1.00:00:00", "1 day", "1天")]
    [TestCase("1.01:01:01", "1 day 1 hour 1 minute 1 second", "1天1小时1分钟1秒")]
    [TestCase("00:00:00", "0 seconds", "0秒")]
    [TestCase("00:00:01.5", "1.5 seconds", "1.5秒")]
    [TestCase("-02:05:00", "minus 2 hours 5 minutes", "负2小时5分钟")]
    [TestCase("-10675199.02:48:05.4775808", "minus 10,675,199 days 2 hours 48 minutes 5.4775808 seconds", "负10,675,199天2小时48分钟5.4775808秒")]
    public void Duration_LengthOfTime_IsInItsUnits(string duration, string english, string chinese)
    {
        var length = TimeSpan.Parse(duration, CultureInfo.InvariantCulture);

        Assert.That(English.Duration(length), Is.EqualTo(english));
        Assert.That(Chinese.Duration(length), Is.EqualTo(chinese));
    }

    [TestCase(14, "1 year 2 months", "1年2个月")]
    [TestCase(12, "1 year", "1年")]
    [TestCase(0, "0 months", "0个月")]
    [TestCase(-1, "minus 1 month", "负1个月")]
    [TestCase(int.MinValue, "minus 178,956,970 years 8 months", "负178,956,970年8个月")]
    public void Months_LengthOfTime_IsInYearsAndMonths(int months, string english, string chinese)
    {
        Assert.That(English.Months(months), Is.EqualTo(english));
        Assert.That(Chinese.Months(months), Is.EqualTo(chinese));
    }

    [TestCase("", "", "")]
    [TestCase("a", "a", "a")]
    [TestCase("a b", "a and b", "a和b")]
    [TestCase("a b c", "a, b and c", "a、b和c")]
    public void List_Items_AreOnePhrase(string items, string english, string chinese)
    {
        var list = items.Split(' ', StringSplitOptions.RemoveEmptyEntries);

        Assert.That(English.List(list), Is.EqualTo(english));
        Assert.That(Chinese.List(list), Is.EqualTo(chinese));
    }

    [Test]
    public void Value_EveryKind_HasItsPattern()
    {
        object?[] values = [1234.50m, new DateOnly(2025, 6, 2), new TimeSpan(2, 5, 0), new TimeOnly(9, 0), true, null, "x", new FactText("y"), new Money(1, "EUR"), 12];

        Assert.That(values.Select(English.Value), Is.EqualTo(new[] { "1,234.5", "2 June 2025", "2 hours 5 minutes", "09:00", "yes", "", "x", "y", "EUR 1.00", "12" }));
        Assert.That(Chinese.Value(values[..2]), Is.EqualTo("1,234.5和2025年6月2日"));
        Assert.That(English.Value(new Dictionary<string, object?> { ["a"] = 1m, ["b"] = false }), Is.EqualTo("a 1 and b no"));
    }

    [TestCase("zh", true)]
    [TestCase("zh-CN", true)]
    [TestCase("ZH-Hans", true)]
    [TestCase("en-GB", false)]
    [TestCase("fr", false)]
    [TestCase("zhx", false)]
    public void For_LanguageTag_IsThatLanguageOrEnglish(string language, bool isChinese) =>
        Assert.That(TextFormat.For(language), Is.SameAs(isChinese ? Chinese : English));

    private static decimal Exact(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
