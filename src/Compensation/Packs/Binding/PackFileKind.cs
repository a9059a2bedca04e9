namespace Compensation.Packs.Binding;

/// <summary>A kind of document that a file may hold, by its first key.</summary>
/// <param name="Element">The document; its name is the first key.</param>
/// <param name="Description">What a file with that first key is.</param>
/// <param name="Make">The document of what was read.</param>
internal sealed record PackFileKind(PackElement Element, string Description, Func<ElementSyntax, PackFileSyntax> Make)
{
    /// <summary>All kinds, in the order in which messages name them.</summary>
    public static IReadOnlyList<PackFileKind> All { get; } =
    [
        new(PackSyntax.Kind, "A rule pack.", element => new PackSyntax(element)),
        new(LibrarySyntax.Kind, "A library of functions, tables and parameters.", element => new LibrarySyntax(element)),
        new(CalendarSyntax.Kind, "A calendar of working days.", element => new CalendarSyntax(element)),
        new(RatesSyntax.Kind, "Rates of exchange or of interest.", element => new RatesSyntax(element)),
        new(TestsSyntax.Kind, "The tests of a pack.", element => new TestsSyntax(element)),
    ];

    /// <summary>The first keys for the schema, which finds a key wherever it stands: <c>rates</c>, which a pack may have too, is looked for last.</summary>
    public static IReadOnlyList<(string Key, string Description)> FirstKeys =>
        [.. All.OrderBy(kind => kind.Element == RatesSyntax.Kind).Select(kind => (kind.Element.Name, kind.Description))];

    /// <summary>Every element of all kinds of files, in their order among the definitions of the schema.</summary>
    public static IEnumerable<PackElement> Elements =>
    [
        PackSyntax.Kind, EffectiveSyntax.Element, RoundingSyntax.Element, InputSyntax.Element, .. SectionKinds.All.SelectMany(section => section.Elements), PublishedSyntax.Element,
        ParameterSyntax.Element, DatedValueSyntax.Element, TableSyntax.Element, InputColumnSyntax.Element, OutputColumnSyntax.Element, RowsReader.DatedRows, FunctionSyntax.Element,
        FunctionSyntax.NamedElement, LibrarySyntax.Kind, CalendarSyntax.Kind, HolidaySyntax.Element, RatesSyntax.Kind, DatedRateSyntax.Element,
        TestsSyntax.Kind, TestCaseSyntax.Element, ExpectSyntax.Element, StatedLine.Losses.Element, StatedLine.Remedies.Element, StatedLine.Limits.Element, .. StatedLineKind.InnerElements,
    ];
}
