namespace Compensation.Feel.Functions;

/// <summary>The conversions of DMN 1.5, 10.3.4.1 to number and text.</summary>
internal static class ConversionFunctions
{
    private static readonly Parameter From = new("from", FeelType.String);

    public static IReadOnlyList<BuiltIn> All { get; } =
    [
        new("number", "A number from its text; grouping separators are left out, the decimal separator is a point when it is not given.",
            Signature.Direct<string, decimal?>(FeelType.Number, Number, $"this is no number", From),
            Signature.Of(FeelType.Number, Number, From,
                new Parameter("grouping separator", FeelType.String) { Nullable = true }, new Parameter("decimal separator", FeelType.String) { Nullable = true, Optional = true })),
        new("string", "A value as text: numbers without trailing zeros, dates, times and durations as they are written in FEEL.",
            Signature.Of(FeelType.String, (_, a) => FeelText.Of(a[0], bare: true), new Parameter("from", FeelType.Any))),
    ];

    /// <summary>Null as well for a number that no decimal holds: none is rounded until it fits.</summary>
    public static decimal? Number(string from) => ExactNumber.TryParse(from, out var number, out _) ? number : null;

    private static object? Number(CallContext call, object?[] a)
    {
        var (text, grouping, point) = ((string)a[0]!, a[1] as string, a[2] as string);
        if (grouping is not (null or " " or "," or "."))
        {
            return call.Fail($"the grouping separator must be a space, a comma, a point or null");
        }

        if (point is not (null or "," or "."))
        {
            return call.Fail($"the decimal separator must be a comma, a point or null");
        }

        if (grouping is not null && grouping == point)
        {
            return call.Fail($"the separators must not be the same");
        }

        if (grouping is not null)
        {
            text = text.Replace(grouping, "", StringComparison.Ordinal);
        }

        if (point == ",")
        {
            text = text.Contains('.', StringComparison.Ordinal) ? "" : text.Replace(',', '.');
        }

        return Number(text) ?? call.Fail($"{a[0]:value} is no number");
    }
}
