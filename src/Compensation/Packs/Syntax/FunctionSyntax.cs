namespace Compensation.Packs.Syntax;

/// <summary>
/// A function written in FEEL, under <c>functions:</c> either as an entry <c>"f(a: number, b)": FEEL</c> or as an item
/// <c>- function: "f(a: number, b)"</c> with <c>is: FEEL</c> and what is to be said about it.
/// </summary>
internal sealed record FunctionSyntax
{
    public required Word Name { get; init; }

    public required IReadOnlyList<FunctionParameterSyntax> Parameters { get; init; }

    public MappedText? Body { get; init; }

    public Word? Returns { get; init; }

    public LocalizedText? Title { get; init; }

    /// <summary>The formula as people write it.</summary>
    public LocalizedText? Formula { get; init; }

    /// <summary>Where the method ends, in words.</summary>
    public LocalizedText? Limits { get; init; }

    /// <summary>The law or literature behind it.</summary>
    public LocalizedText? Reference { get; init; }

    public CitationSyntax? Source { get; init; }

    public static IReadOnlyList<FunctionSyntax> ReadAll(ValueReader value)
    {
        var functions = new List<FunctionSyntax>();
        if (value.Node is YamlSequence)
        {
            value.Elements(map =>
            {
                if (FunctionSignature.Read(map.Required("function")) is { } signature)
                {
                    map.Belongs(signature.Name.Text);
                    functions.Add(Read(signature, map));
                }
                else
                {
                    // Read all the same, so that its other problems are found and its keys are known.
                    Read(new FunctionSignature(new Word("", map.Node), []), map);
                }

                return map;
            });
            return functions;
        }

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

    private static FunctionSyntax? Read(FunctionSignature signature, ValueReader value) => value.Node is YamlMapping
        ? value.Element(map => Read(signature, map))
        : new FunctionSyntax { Name = signature.Name, Parameters = signature.Parameters, Body = value.Feel() };

    private static FunctionSyntax Read(FunctionSignature signature, MappingReader map) => new()
    {
        Name = signature.Name,
        Parameters = signature.Parameters,
        Body = map.Required("is").Feel(),
        Returns = map.Optional("returns").WordOf(InputType.AllWords, "type"),
        Title = map.Optional("title").TextWithoutHoles(),
        Formula = map.Optional("formula").TextWithoutHoles(),
        Limits = map.Optional("limits").TextWithoutHoles(),
        Reference = map.Optional("reference").TextWithoutHoles(),
        Source = map.Citation(),
    };
}
