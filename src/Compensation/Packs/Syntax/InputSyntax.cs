namespace Compensation.Packs.Syntax;

/// <summary>A fact that a claim brings, or a field of one.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The word for its type.</param>
/// <param name="Of">What a list holds, or the fields of a record.</param>
internal sealed record InputSyntax(Word Name, Word? Type, InputSyntax.Content Of)
{
    private static readonly Part<Word?> TypePart = Part.Required("type", Shapes.Type, "The type of the fact.");

    /// <summary>The shape names itself, for a record may hold records.</summary>
    private static readonly Part<Content> OfPart = new(
        [new("of", Shape.AnyOf("a type, or names with types", Shapes.Type, Shape.MapOf(Shapes.Name, Forms)), "What a list holds, or the fields of a record.")],
        map => Content.Read(map.Optional("of")));

    private static readonly Part<IReadOnlyList<YamlScalar>> ValuesPart = Part.Optional("values", Shapes.List(Shapes.Scalar), "The values allowed.");
    private static readonly Part<YamlScalar?> MinPart = Part.Optional("min", Shapes.Scalar, "The least value.");
    private static readonly Part<YamlScalar?> MaxPart = Part.Optional("max", Shapes.Scalar, "The greatest value.");
    private static readonly Part<Written<int>?> DigitsPart = Part.Optional("digits", Shapes.WholeNumber(0, 28), "The most decimal places.");
    private static readonly Part<Word?> UnitPart = Part.Optional("unit", Shapes.Literal, "What it is counted in; a currency makes it money.");

    private static readonly Part<YamlNode?> DefaultPart = Part.Optional("default",
        Shape.Anything("a value of the type").ReadBy(value => value.Node), "What an absent fact is taken for; it is told under `assumed`.");

    private static readonly Part<bool> OptionalPart = Part.Optional("optional", Shapes.Flag, "Its absence is an ordinary answer, and nothing is asked.");
    private static readonly Part<bool> SensitivePart = Part.Optional("sensitive", Shapes.Flag, "Its value stands in no text, log or record.");

    public static readonly PackElement Element = new("input", "A fact that a claim brings, or a field of one.",
        [TypePart, OfPart, ValuesPart, MinPart, MaxPart, DigitsPart, UnitPart, DefaultPart, OptionalPart, SensitivePart, TitlePart.OfFile]);

    /// <summary>The inputs of a pack, by their names.</summary>
    public static readonly Shape<IReadOnlyList<InputSyntax>> All = Shape.MapOf(Shapes.InputName, Forms).ReadBy(ReadAll);

    /// <summary>What may stand under the name of an input.</summary>
    private static Shape Forms => Shape.AnyOf("a type, or keys and values", Shapes.Type, Shape.Element("input"));

    /// <summary>What else is said of it; null where only its type is.</summary>
    private ElementSyntax? Said { get; init; }

    /// <summary>The values allowed, as they were written; to be read by the type.</summary>
    public IReadOnlyList<YamlScalar> Values => Said?.Get(ValuesPart) ?? [];

    /// <summary>The least value, to be read by the type.</summary>
    public YamlScalar? Min => Said?.Get(MinPart);

    /// <summary>The greatest value, to be read by the type.</summary>
    public YamlScalar? Max => Said?.Get(MaxPart);

    /// <summary>The most decimal places.</summary>
    public int? Digits => Said?.Get(DigitsPart)?.Value;

    public Word? Unit => Said?.Get(UnitPart);

    /// <summary>What an absent fact is taken for; a literal in YAML, to be read by the type.</summary>
    public YamlNode? Default => Said?.Get(DefaultPart);

    public bool IsOptional => Said?.Get(OptionalPart) == true;

    public bool IsSensitive => Said?.Get(SensitivePart) == true;

    public LocalizedText? Title => Said?.Get(TitlePart.OfFile);

    /// <summary>
    /// The inputs of a pack. <c>flight.number: { type: string }</c> is the field <c>number</c> of the record <c>flight</c>: fields with
    /// dots are gathered into one input, which stands where the first of them does.
    /// </summary>
    private static IReadOnlyList<InputSyntax> ReadAll(ValueReader value) =>
        Gather([.. (value.Mapping()?.Entries ?? []).Select(entry => Read(entry, value)).OfType<Dotted>()], 0, value);

    private static Dotted? Read(YamlEntry entry, ValueReader value)
    {
        string[] path = entry.Key.Value.Split('.');
        if (path.Length == 1 || !path.All(NameRules.IsName))
        {
            // Without dots, or with dots that make no sense: one name, whose problems are those of any name.
            if (value.NameOf(entry.Key, "an input") is not { } name)
            {
                return null;
            }

            path = [name.Text];
        }
        else if (FeelTraps.ReportSigns(entry.Key.Text, value.Files.Problems, value.Rule))
        {
            return null;
        }

        var reader = value with { Label = $"`{entry.Key.Value}`", Node = entry.Value, Rule = value.Rule ?? path[0] };
        return Read(new Word(path[^1], entry.Key), reader) is { } input ? new Dotted(path, entry.Key, input) : null;
    }

    private static List<InputSyntax> Gather(IReadOnlyList<Dotted> inputs, int depth, ValueReader value)
    {
        var found = new List<InputSyntax>();
        foreach (var group in inputs.GroupBy(input => input.Path[depth], StringComparer.Ordinal))
        {
            var whole = group.FirstOrDefault(input => input.Path.Count == depth + 1);
            var fields = group.Where(input => input.Path.Count > depth + 1).ToArray();
            if (whole is not null && fields is [var field, ..])
            {
                var hint = $"`{field.Key.Value}` declares a field of it: use dots for all fields, or `of` for all";
                value.Files.Problems.Report(PackDiagnostics.DuplicateKey, field.Key, group.Key, hint, group.Key, whole.Key.Line);
            }

            var place = group.First().Key;
            found.Add(whole?.Input ?? new InputSyntax(new Word(group.Key, place), new Word("record", place), new Content(null, Gather(fields, depth + 1, value))));
        }

        return found;
    }

    private static InputSyntax? Read(Word name, ValueReader value)
    {
        if (value.Node is YamlScalar { IsBroken: false })
        {
            return new InputSyntax(name, Shapes.Type.Read(value), Content.Nothing);
        }

        return Element.One.Read(value) is { } said ? new InputSyntax(name, said.Get(TypePart), said.Get(OfPart)) { Said = said } : null;
    }

    /// <summary>An input and the names that lead to it.</summary>
    private sealed record Dotted(IReadOnlyList<string> Path, YamlScalar Key, InputSyntax Input);

    /// <summary>What a list holds when it is a plain type, or the fields of a record, or of each record of a list.</summary>
    internal sealed record Content(Word? ItemType, IReadOnlyList<InputSyntax> Fields)
    {
        public static readonly Content Nothing = new(null, []);

        public static Content Read(ValueReader of) => of.Node is YamlMapping
            ? new(null, of.Named("a field", InputSyntax.Read))
            : new(Shapes.Type.Read(of), []);
    }
}
