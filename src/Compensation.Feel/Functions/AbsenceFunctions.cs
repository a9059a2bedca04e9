namespace Compensation.Feel.Functions;

/// <summary>Beyond the standard: an answer where a value is null.</summary>
internal static class AbsenceFunctions
{
    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        new("get or else", "The value, or the default when the value is null. (Beyond the standard.)",
            Signature.Of(
                types => FeelType.Join(types), (_, a) => a[0] ?? a[1],
                new Parameter("value", FeelType.Any) { Nullable = true }, new Parameter("default", FeelType.Any) { Nullable = true }))
        { IsFallback = true, KeepsUnit = true },
    ];
}
