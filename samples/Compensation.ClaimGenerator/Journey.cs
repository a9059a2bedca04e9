namespace Compensation.ClaimGenerator;

/// <summary>A journey between two airports that people fly.</summary>
/// <param name="From">The IATA code of the first departure.</param>
/// <param name="To">The IATA code of the final destination.</param>
/// <param name="Kilometres">The great circle between the two, rounded to a kilometre.</param>
/// <param name="IntraCommunity">Whether both lie in member states of the European Union.</param>
internal sealed record Journey(string From, string To, int Kilometres, bool IntraCommunity)
{
    /// <summary>The bands of Article 7 of Regulation (EC) No 261/2004, as the packs name them.</summary>
    public string Band => Kilometres <= 1500 ? "<=1500" : Kilometres <= 3500 ? "1500-3500" : ">3500";

    public static IReadOnlyList<Journey> FromTheUnion { get; } =
    [
        new("SZG", "CGN", 545, IntraCommunity: true),
        new("FRA", "BER", 430, IntraCommunity: true),
        new("CDG", "MAD", 1064, IntraCommunity: true),
        new("MUC", "HAM", 600, IntraCommunity: true),
        new("AMS", "BCN", 1241, IntraCommunity: true),
        new("BRU", "FCO", 1173, IntraCommunity: true),
        new("FCO", "HAM", 1326, IntraCommunity: true),
        new("DUB", "AMS", 750, IntraCommunity: true),
        new("VIE", "PMI", 1458, IntraCommunity: true),
        new("PRG", "CDG", 853, IntraCommunity: true),
        new("CPH", "ARN", 547, IntraCommunity: true),
        new("BUD", "FRA", 834, IntraCommunity: true),
        new("NCE", "ORY", 675, IntraCommunity: true),
        new("LIS", "MAD", 513, IntraCommunity: true),
        new("HEL", "AMS", 1521, IntraCommunity: true),
        new("ARN", "CDG", 1540, IntraCommunity: true),
        new("HAM", "AGP", 2192, IntraCommunity: true),
        new("CDG", "ATH", 2109, IntraCommunity: true),
        new("FRA", "HER", 2114, IntraCommunity: true),
        new("OTP", "BRU", 1754, IntraCommunity: true),
        new("WAW", "LIS", 2749, IntraCommunity: true),
        new("BER", "LPA", 3615, IntraCommunity: true),
        new("DUB", "TFS", 2945, IntraCommunity: true),
        new("ARN", "PMI", 2475, IntraCommunity: true),
        new("SOF", "MAD", 2247, IntraCommunity: true),
        new("RIX", "BCN", 2337, IntraCommunity: true),
        new("AMS", "LCA", 2992, IntraCommunity: true),
        new("HEL", "LPA", 4696, IntraCommunity: true),
        new("CDG", "RUN", 9369, IntraCommunity: true),
        new("ORY", "PTP", 6752, IntraCommunity: true),
        new("VIE", "IST", 1224, IntraCommunity: false),
        new("FRA", "RAK", 2468, IntraCommunity: false),
        new("FCO", "TLV", 2278, IntraCommunity: false),
        new("MUC", "CAI", 2623, IntraCommunity: false),
        new("FCO", "TIA", 622, IntraCommunity: false),
        new("CPH", "KEF", 2144, IntraCommunity: false),
        new("BRU", "EWR", 5907, IntraCommunity: false),
        new("CDG", "JFK", 5834, IntraCommunity: false),
        new("FRA", "YYZ", 6344, IntraCommunity: false),
        new("AMS", "ORD", 6612, IntraCommunity: false),
        new("MAD", "GRU", 8378, IntraCommunity: false),
        new("FRA", "SIN", 10279, IntraCommunity: false),
        new("HEL", "HND", 7824, IntraCommunity: false),
        new("FRA", "PVG", 8858, IntraCommunity: false),
        new("CDG", "PEK", 8189, IntraCommunity: false),
        new("AMS", "HKG", 9274, IntraCommunity: false),
        new("MUC", "DEL", 5899, IntraCommunity: false),
        new("FCO", "DXB", 4343, IntraCommunity: false),
        new("FRA", "JNB", 8690, IntraCommunity: false),
        new("MAD", "CUN", 7962, IntraCommunity: false),
        new("VIE", "BKK", 8451, IntraCommunity: false),
    ];

    public static IReadOnlyList<Journey> FromTheUnitedKingdom { get; } =
    [
        new("LHR", "EDI", 534, IntraCommunity: false),
        new("LHR", "CDG", 347, IntraCommunity: false),
        new("LGW", "BCN", 1109, IntraCommunity: false),
        new("MAN", "AMS", 487, IntraCommunity: false),
        new("STN", "DUB", 471, IntraCommunity: false),
        new("BHX", "FRA", 766, IntraCommunity: false),
        new("BRS", "PMI", 1382, IntraCommunity: false),
        new("EDI", "BRU", 765, IntraCommunity: false),
        new("LHR", "FCO", 1444, IntraCommunity: false),
        new("LGW", "AGP", 1645, IntraCommunity: false),
        new("MAN", "LIS", 1703, IntraCommunity: false),
        new("STN", "ATH", 2408, IntraCommunity: false),
        new("LHR", "IST", 2489, IntraCommunity: false),
        new("LGW", "TFS", 2912, IntraCommunity: false),
        new("MAN", "LPA", 3024, IntraCommunity: false),
        new("BHX", "LCA", 3399, IntraCommunity: false),
        new("LHR", "CAI", 3533, IntraCommunity: false),
        new("LGW", "RAK", 2266, IntraCommunity: false),
        new("EDI", "HER", 3147, IntraCommunity: false),
        new("LHR", "JFK", 5540, IntraCommunity: false),
        new("LHR", "DXB", 5498, IntraCommunity: false),
        new("LGW", "POP", 6951, IntraCommunity: false),
        new("MAN", "MCO", 6805, IntraCommunity: false),
        new("LHR", "SIN", 10883, IntraCommunity: false),
        new("LHR", "PVG", 9241, IntraCommunity: false),
        new("LHR", "LAX", 8760, IntraCommunity: false),
        new("MAN", "CUN", 7795, IntraCommunity: false),
        new("LHR", "DEL", 6731, IntraCommunity: false),
        new("LHR", "HKG", 9631, IntraCommunity: false),
        new("LHR", "JNB", 9075, IntraCommunity: false),
    ];
}
