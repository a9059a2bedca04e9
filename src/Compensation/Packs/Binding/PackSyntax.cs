namespace Compensation.Packs.Binding;

/// <summary>A rule pack: what is said of it as a whole, and what its rules can use. The rules are in its sections.</summary>
internal sealed class PackSyntax(ElementSyntax element) : PackFileSyntax(element, IdPart, TitleOfPack)
{
    private static readonly Part<Word> IdPart = Part.FileId("pack", "The id of the pack; versions of one pack share it.", "telecom.outage");
    private static readonly Part<Word?> VersionPart = Part.Required("version", Shapes.Version, "The version of the pack.", "1.4.0");
    private static readonly Part<LocalizedText?> TitleOfPack = Part.Required("title", Shapes.Text, "What people call it.");
    private static readonly Part<Word?> CurrencyPart = Part.Required("currency", Shapes.Named("a currency or an input"), "The currency of all amounts by ISO 4217, or the input that tells it.", "EUR");
    private static readonly Part<ElementSyntax?> EffectivePart = Part.Optional("effective", EffectiveSyntax.Element.One, "When this version is in force.");
    private static readonly Part<ElementSyntax?> RoundingPart = Part.Optional("rounding", RoundingSyntax.Element.One, "How numbers become money.");
    private static readonly Part<IReadOnlyList<InputSyntax>> InputsPart = Part.Optional("inputs", InputSyntax.All, "The facts that a claim brings.");

    private static readonly Part<IReadOnlyList<FileReferenceSyntax>> CalendarsPart = Part.Optional("calendars",
        Shapes.Map("a calendar", Shapes.YamlPath, FileReferenceSyntax.ReadNamed), "Calendars of working days, by the names that FEEL uses.");

    private static readonly Part<IReadOnlyList<FileReferenceSyntax>> RatesPart = Part.Optional("rates",
        Shapes.Map("a table of rates", Shapes.YamlPath, FileReferenceSyntax.ReadNamed), "Tables of exchange or interest rates, by the names that FEEL uses.");

    private static readonly Part<IReadOnlyList<RightSyntax>> RightsPart = Part.Optional("rights",
        Shapes.Map("a right", Shapes.TextWithoutHoles, RightSyntax.Read), "Rights of the customer beside those that every pack knows.");

    private static readonly Part<IReadOnlyList<LetSyntax>> LetPart = Part.Optional("let",
        Shapes.Map("a value", Shapes.Expression, (name, value) => new LetSyntax(name, value.Feel())), "Named values, in any order.");

    public static PackElement Kind { get; } = new("pack", "A rule pack: from the facts of a claim to an offer.",
    [
        IdPart, FileParts.Format, VersionPart, TitleOfPack, CitationSyntax.Keys, CurrencyPart, EffectivePart, RoundingPart, InputsPart, FileParts.Import, CalendarsPart, RatesPart, RightsPart,
        FileParts.Parameters, FileParts.Tables, FileParts.Functions, LetPart, .. SectionKinds.All.Select(section => section.Part),
    ]);

    public Word? Version => Element.Get(VersionPart);

    /// <summary>A currency code, or the name of an input.</summary>
    public Word? Currency => Element.Get(CurrencyPart);

    public ElementSyntax? Effective => Element.Get(EffectivePart);

    public ElementSyntax? Rounding => Element.Get(RoundingPart);

    public IReadOnlyList<InputSyntax> Inputs => Element.Get(InputsPart);

    public IReadOnlyList<FileReferenceSyntax> Imports => Element.Get(FileParts.Import);

    public IReadOnlyList<FileReferenceSyntax> Calendars => Element.Get(CalendarsPart);

    public IReadOnlyList<FileReferenceSyntax> Rates => Element.Get(RatesPart);

    /// <summary>Rights that this pack adds to the product's own.</summary>
    public IReadOnlyList<RightSyntax> Rights => Element.Get(RightsPart);

    public IReadOnlyList<ParameterSyntax> Parameters => Element.Get(FileParts.Parameters);

    public IReadOnlyList<TableSyntax> Tables => Element.Get(FileParts.Tables);

    public IReadOnlyList<FunctionSyntax> Functions => Element.Get(FileParts.Functions);

    public IReadOnlyList<LetSyntax> Lets => Element.Get(LetPart);
}
