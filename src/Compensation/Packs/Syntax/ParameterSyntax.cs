namespace Compensation.Packs.Syntax;

/// <summary>A number that changes by date. Written as FEEL for one value, as a list of dated values, or as a mapping with a unit.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">The values and their dates.</param>
/// <param name="Unit">What it is counted in.</param>
/// <param name="Source">What all values rest on that name no source of their own.</param>
internal sealed record ParameterSyntax(Word Name, IReadOnlyList<DatedValueSyntax> Values, Word? Unit, CitationSyntax? Source)
{
    private static readonly Part<IReadOnlyList<DatedValueSyntax>> ValuesPart = Part.Required("values", DatedValueSyntax.List, "The values and their dates.");
    private static readonly Part<Word?> UnitPart = Part.Optional("unit", Shapes.Literal, "What it is counted in.");

    public static readonly PackElement Element = new("parameter", "A number that changes by date.", [ValuesPart, UnitPart, TitlePart.OfFile, CitationSyntax.Keys]);

    /// <summary>What may stand under the name of a parameter.</summary>
    public static readonly Shape Forms = Shape.AnyOf("FEEL, dated values, or keys and values", Shapes.Expression, DatedValueSyntax.List, Element.One);

    public static ParameterSyntax? Read(Word name, ValueReader value) => value.Node switch
    {
        YamlSequence => new ParameterSyntax(name, DatedValueSyntax.List.Read(value), null, null),
        YamlMapping => Element.One.Read(value) is { } element ? new ParameterSyntax(name, element.Get(ValuesPart), element.Get(UnitPart), element.Get(CitationSyntax.Keys)) : null,
        _ => new ParameterSyntax(name, value.Feel() is { } feel ? [new DatedValueSyntax(value.Node!, DateRange.Always, feel, null, null)] : [], null, null),
    };
}
