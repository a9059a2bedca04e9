using Compensation.Feel.Types;

namespace Compensation.Feel.Functions;

/// <summary>DMN 1.5, 10.3.4.5.</summary>
internal static class NumberFunctions
{
    private static readonly Parameter N = new("n", FeelType.Number);
    private static readonly Parameter Scale = new("scale", FeelType.Number);

    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        new("floor", "The greatest whole number at or below n; with scale, the greatest with that many decimals.",
            Signature.Of(FeelType.Number, (_, a) => Floor((decimal)a[0]!), N) with { Direct = Signature.Method(Floor) }),
        new("min", "The least of the values.",
            Signature.Of(types => types[0].Element, (_, a) => null, new Parameter("list", FeelType.AnyList))),
    ];

    public static decimal Floor(decimal n) => Math.Floor(n);
}
