using System.Collections.Frozen;

namespace Compensation;

/// <summary>
/// The currencies of ISO 4217 and their minor units: list one (current currencies, funds and units of account, without metals and test codes)
/// with the amendments to the end of 2025, and the codes withdrawn since 2018, because a claim is judged by the rules of its own date.
/// </summary>
internal static class Currency
{
    /// <summary>ISO 4217's own code for "no currency".</summary>
    public const string None = "XXX";

    private static readonly FrozenDictionary<string, int> MinorUnits = Table(
        (0, """
            BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF XXX
            """),
        (2, """
            AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY COP COU CRC
            CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR
            KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN
            PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS
            UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG
            """),
        // Withdrawn: Netherlands Antilles 2025, Bulgaria 2026, Cuba (convertible) 2021, Croatia 2023, Mauritania 2018, Sierra Leone 2022, São Tomé 2018, Venezuela 2018, Zimbabwe 2024.
        (2, "ANG BGN CUC HRK MRO SLL STD VEF ZWL"),
        // The standard gives units of account no minor unit; two digits are what the IMF and the carriers' conventions settle in.
        (2, "XDR XSU XUA"),
        (3, "BHD IQD JOD KWD LYD OMR TND"),
        (4, "CLF UYW"));

    /// <summary>Every code of the table, for a suggestion beside a misspelt one.</summary>
    public static IEnumerable<string> Codes => MinorUnits.Keys;

    public static bool IsKnown(string code) => MinorUnits.ContainsKey(code);

    /// <summary>The digits after the point of a currency's amounts: 2 for <c>EUR</c>, 0 for <c>JPY</c>; null for an unknown code.</summary>
    public static int? Digits(string code) => MinorUnits.TryGetValue(code, out var digits) ? digits : null;

    private static FrozenDictionary<string, int> Table(params ReadOnlySpan<(int Digits, string Codes)> rows)
    {
        var table = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (digits, codes) in rows)
        {
            foreach (var code in codes.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries))
            {
                table.Add(code, digits);
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
