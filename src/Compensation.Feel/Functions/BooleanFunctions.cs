namespace Compensation.Feel.Functions;

/// <summary>DMN 1.5, 10.3.4.2.</summary>
internal static class BooleanFunctions
{
    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        new("not", "The opposite of true or false; null of anything else.",
            Signature.Total<bool, bool>(FeelType.Boolean, Not, new Parameter("negand", FeelType.Boolean))) { IsNegation = true },
    ];

    public static bool Not(bool negand) => !negand;
}
