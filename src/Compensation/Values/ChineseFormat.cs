using System.Collections.Frozen;
using System.Globalization;

namespace Compensation.Values;

/// <summary>
/// Chinese: <c>1,250.00欧元</c>, <c>2025年6月2日 14:05</c>, <c>2小时5分钟</c>, <c>a、b和c</c>. A currency is named the way the People's Bank of China names it; one without a
/// current Chinese name bears its code.
/// </summary>
internal sealed class ChineseFormat() : TextFormat("zh")
{
    private static readonly FrozenDictionary<string, string> CurrencyNames = new Dictionary<string, string>
    {
        ["CNY"] = "元",
        ["AED"] = "阿联酋迪拉姆",
        ["AUD"] = "澳大利亚元",
        ["BRL"] = "巴西雷亚尔",
        ["CAD"] = "加拿大元",
        ["CHF"] = "瑞士法郎",
        ["CZK"] = "捷克克朗",
        ["DKK"] = "丹麦克朗",
        ["EUR"] = "欧元",
        ["GBP"] = "英镑",
        ["HKD"] = "港元",
        ["HUF"] = "匈牙利福林",
        ["IDR"] = "印尼盾",
        ["INR"] = "印度卢比",
        ["JPY"] = "日元",
        ["KRW"] = "韩元",
        ["MOP"] = "澳门元",
        ["MXN"] = "墨西哥比索",
        ["MYR"] = "马来西亚林吉特",
        ["NOK"] = "挪威克朗",
        ["NZD"] = "新西兰元",
        ["PHP"] = "菲律宾比索",
        ["PLN"] = "波兰兹罗提",
        ["RUB"] = "俄罗斯卢布",
        ["SAR"] = "沙特里亚尔",
        ["SEK"] = "瑞典克朗",
        ["SGD"] = "新加坡元",
        ["THB"] = "泰铢",
        ["TRY"] = "土耳其里拉",
        ["TWD"] = "新台币",
        ["USD"] = "美元",
        ["VND"] = "越南盾",
        ["XDR"] = "特别提款权",
        ["ZAR"] = "南非兰特",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public override string Money(decimal amount, string currency, int digits) =>
        Amount(amount, digits) + (CurrencyNames.TryGetValue(currency, out var name) ? name : " " + currency);

    public override string Date(DateOnly date) => string.Create(CultureInfo.InvariantCulture, $"{date.Year}年{date.Month}月{date.Day}日");

    public override string Count(decimal count, string unit) => Number(count) + unit;
}
