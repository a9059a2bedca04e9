namespace Compensation.Feel.Functions;

/// <summary>All built-in functions, by family.</summary>
internal static class BuiltInFunctions
{
    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        .. NumberFunctions.All,
        .. BooleanFunctions.All,
    ];
}
