namespace Compensation.Feel.Functions;

/// <summary>Beyond the standard: an answer where a value is null. The evaluator calls it in its own way, because the first argument may be absent without marking the result.</summary>
internal static class AbsenceFunctions
{
    public const string GetOrElse = "get or else";

    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        new(GetOrElse, "The value, or the default when the value is null. (Beyond the standard.)",
            Signature.Of(
                types => FeelType.Join(types), (_, a) => a[0] ?? a[1],
                new Parameter("value", FeelType.Any) { Nullable = true }, new Parameter("default", FeelType.Any) { Nullable = true })),
    ];
}
