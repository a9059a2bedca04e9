namespace Compensation.Packs.Syntax;

/// <summary>
/// A function written in FEEL, under <c>functions:</c> either as an entry <c>"f(a: number, b)": FEEL</c> or as an item
/// <c>- function: "f(a: number, b)"</c> with <c>is: FEEL</c> and what is to be said about it.
/// </summary>
/// <param name="Signature">Its name and parameters.</param>
/// <param name="Body">What it gives; null when that was refused.</param>
/// <param name="Returns">The type of what it gives, where it is declared.</param>
/// <param name="Said">What is said about it; null for an entry of FEEL alone.</param>
internal sealed record FunctionSyntax(FunctionSignature Signature, MappedText? Body, Word? Returns, ElementSyntax? Said)
{
    public static readonly Part<LocalizedText?> Formula = Part.Optional("formula", Shapes.TextWithoutHoles, "The formula as people write it.");
    public static readonly Part<LocalizedText?> Limits = Part.Optional("limits", Shapes.TextWithoutHoles, "Where the method ends.");
    public static readonly Part<LocalizedText?> Reference = Part.Optional("reference", Shapes.TextWithoutHoles, "The law or literature behind it.");
    private static readonly Part<MappedText?> BodyPart = Part.Required("is", Shapes.Expression, "What the function gives.");
    private static readonly Part<Word?> ReturnsPart = Part.Optional("returns", Shapes.Type, "The type of what it gives.");

    private static readonly Shape Head = Shape.Matching("a name and its parameters", @"^[^()]+\([^()]*\)$");

    private static readonly Part<FunctionSignature?> HeadPart = new(
        [new("function", Head, "The head of the function.") { IsRequired = true, Example = "time cost(hours: number, rate: number)" }], ReadHead)
    {
        IsId = true,
    };

    private static readonly IReadOnlyList<Part> Parts = [BodyPart, ReturnsPart, TitlePart.OfTable, Formula, Limits, Reference, CitationSyntax.Keys];

    public static readonly PackElement Element = new("function", "A function and what is to be said about it.", Parts);

    public static readonly PackElement NamedElement = new("namedFunction", "A function and what is to be said about it.", [HeadPart, .. Parts]);

    public static readonly Shape<IReadOnlyList<FunctionSyntax>> All = Shape.AnyOf("functions by their heads, or a list of them",
        Shape.MapOf(Head, Shape.AnyOf("FEEL", Shapes.Expression, Element.One)), NamedElement.List).ReadBy(ReadAll);

    public Word Name => Signature.Name;

    public IReadOnlyList<FunctionParameterSyntax> Parameters => Signature.Parameters;

    public CitationSyntax? Source => Said?.Get(CitationSyntax.Keys);

    private static IReadOnlyList<FunctionSyntax> ReadAll(ValueReader value)
    {
        if (value.Node is YamlSequence)
        {
            return [.. NamedElement.List.Read(value).Select(item => item.Get(HeadPart) is { } head ? Of(head, item) : null).OfType<FunctionSyntax>()];
        }

        var functions = new List<FunctionSyntax>();
        foreach (var (key, node) in value.Mapping()?.Entries ?? [])
        {
            if (FunctionSignature.Read(value with { Node = key }) is { } signature
                && Read(signature, value with { Node = node, Label = $"`{key.Value}`", Rule = signature.Name.Text }) is { } function)
            {
                functions.Add(function);
            }
        }

        return functions;
    }

    private static FunctionSyntax? Read(FunctionSignature signature, ValueReader value) => value.Node is not YamlMapping
        ? new FunctionSyntax(signature, value.Feel(), null, null)
        : Element.One.Read(value) is { } said ? Of(signature, said) : null;

    private static FunctionSyntax Of(FunctionSignature signature, ElementSyntax said) => new(signature, said.Get(BodyPart), said.Get(ReturnsPart), said);

    private static FunctionSignature? ReadHead(MappingReader map)
    {
        var head = FunctionSignature.Read(map.Required("function"));
        if (head is not null)
        {
            map.Belongs(head.Name.Text);
        }

        return head;
    }
}
