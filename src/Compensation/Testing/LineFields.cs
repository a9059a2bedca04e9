namespace Compensation.Testing;

/// <summary>The lines of an offer by the names of their fields, as tests speak of them: the names of the JSON.</summary>
internal static class LineFields
{
    public static IReadOnlyDictionary<string, object?> Of(Loss loss) => Fields(
        ("loss", loss.Id),
        ("rule", loss.Rule),
        ("type", WireWords.LossTypes.Of(loss.Type)),
        ("kind", loss.Kind),
        ("amount", loss.Amount),
        ("range", Of(loss.Range)),
        ("method", loss.Method),
        ("right", loss.Right),
        ("source", loss.Source),
        ("figures", loss.Figures));

    public static IReadOnlyDictionary<string, object?> Of(Remedy remedy, string? currency) => Fields(
        ("remedy", remedy.Id),
        ("form", WireWords.RemedyForms.Of(remedy.Form)),
        ("choice", remedy.Choice),
        ("value", remedy.Value),
        ("currency", currency),
        ("range", Of(remedy.Range)),
        ("parts", remedy.Parts.Select(p => (object?)Fields(("loss", p.Loss), ("value", p.Value))).ToArray()),
        ("units", remedy.Units is { } units ? Fields(("count", units.Count), ("of", units.Of)) : null),
        ("valid", Of(remedy.Valid)),
        ("level", remedy.Level),
        ("right", remedy.Right),
        ("source", remedy.Source),
        ("figures", remedy.Figures));

    public static IReadOnlyDictionary<string, object?> Of(AppliedLimit limit) => Fields(
        ("limit", limit.Id),
        ("over", limit.Over.Cast<object?>().ToArray()),
        ("before", limit.Before),
        ("after", limit.After),
        ("parts", limit.Parts.Select(p => (object?)Fields(("remedy", p.Remedy), ("before", p.Before), ("after", p.After))).ToArray()));

    private static IReadOnlyDictionary<string, object?>? Of(Validity? valid) => valid switch
    {
        null => null,
        { Until: { } until } => Fields(("until", until)),
        _ => Fields(("months", (decimal)valid.Months), ("days", (decimal)valid.Days)),
    };

    private static IReadOnlyDictionary<string, object?>? Of(AmountRange? range) => range is null ? null : Fields(("low", range.Low), ("high", range.High));

    private static IReadOnlyDictionary<string, object?> Fields(params (string Name, object? Value)[] fields) =>
        new OrderedDictionary<string, object?>(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), StringComparer.Ordinal);
}
