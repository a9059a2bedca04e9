namespace Compensation.Feel.Functions;

/// <summary>All built-in functions, by family: the standard's first, then what goes beyond it.</summary>
internal static class BuiltInFunctions
{
    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        .. ConversionFunctions.All,
        .. TemporalConversions.All,
        .. BooleanFunctions.All,
        .. StringFunctions.All,
        .. PatternFunctions.All,
        .. ListFunctions.All,
        .. AggregateFunctions.All,
        .. NumberFunctions.All,
        .. DateFunctions.All,
        .. RangeFunctions.All,
        .. ContextFunctions.All,
        .. AbsenceFunctions.All,
        .. DayCountingFunctions.All,
        .. InterestFunctions.All,
        .. CurrencyFunctions.All,
    ];
}
