namespace Compensation.Rules.Versions;

/// <summary>When a version of a pack is in force.</summary>
internal static class EffectiveSyntax
{
    /// <summary>What gives the date that picks the version: an input, with dots a field of one, or a <c>let</c>.</summary>
    public static readonly Part<Word?> By = Part.Optional("by", Shapes.InputName.ReadBy(value => value.Path("an input")),
        "What gives the date that picks the version: an input, with dots a field of a record, or a `let`.");

    public static readonly PackElement Element = new("effective", "When a version is in force. Both dates are inclusive.", [DateRange.Keys, By]);
}
