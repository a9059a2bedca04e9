namespace Compensation.Packs.Syntax;

/// <summary>Where a rule or a number comes from.</summary>
/// <param name="Text">The law, scheme or document, in one language or several.</param>
/// <param name="IsUnverified">The author has not seen it with their own eyes.</param>
internal sealed record CitationSyntax(LocalizedText Text, bool IsUnverified)
{
    /// <summary>May stand in almost every element.</summary>
    public static readonly Part<CitationSyntax?> Keys = new(
    [
        new("source", Shapes.TextWithoutHoles, "The law, contract or study behind it, in one language or several; what has none of its own has that of the file."),
        new("unverified", Shapes.Flag, "The author has not seen the source; it is said in the offer."),
    ], Read);

    private static CitationSyntax? Read(MappingReader map)
    {
        var source = map.Optional("source").TextWithoutHoles();
        var unverified = map.Optional("unverified");
        var isUnverified = unverified.Flag();
        if (unverified.Node is not null && map.Node.Find("source") is null)
        {
            unverified.Report(PackDiagnostics.UnverifiedNothing, null);
        }

        return source is null ? null : new CitationSyntax(source, isUnverified);
    }
}
