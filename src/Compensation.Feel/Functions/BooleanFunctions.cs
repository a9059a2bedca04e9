using Compensation.Feel.Types;

namespace Compensation.Feel.Functions;

/// <summary>DMN 1.5, 10.3.4.2.</summary>
internal static class BooleanFunctions
{
    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        new("not", "The opposite of true or false; null of anything else.",
            Signature.Of(FeelType.Boolean, (_, a) => !(bool)a[0]!, new Parameter("negand", FeelType.Boolean)) with { Direct = Signature.Method(Not) }),
    ];

    public static bool Not(bool negand) => !negand;
}
