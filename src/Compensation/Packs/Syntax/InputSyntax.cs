namespace Compensation.Inputs;

/// <summary>A fact that a claim brings, or a field of one.</summary>
internal sealed record InputSyntax
{
    public required Word Name { get; init; }

    public Word? Type { get; init; }

    /// <summary>What a list holds, when it is a plain type.</summary>
    public Word? ItemType { get; init; }

    /// <summary>The fields of a context, or of each context of a list.</summary>
    public required IReadOnlyList<InputSyntax> Fields { get; init; }

    /// <summary>The values allowed, as they were written; to be read by the type.</summary>
    public required IReadOnlyList<YamlScalar> Values { get; init; }

    /// <summary>The least value, to be read by the type.</summary>
    public YamlScalar? Min { get; init; }

    /// <summary>The greatest value, to be read by the type.</summary>
    public YamlScalar? Max { get; init; }

    /// <summary>The most decimal places.</summary>
    public Written<int>? Digits { get; init; }

    public Word? Unit { get; init; }

    /// <summary>What an absent fact is taken for; a literal in YAML, to be read by the type.</summary>
    public YamlNode? Default { get; init; }

    public bool IsOptional { get; init; }

    public bool IsSensitive { get; init; }

    public LocalizedText? Title { get; init; }

    /// <summary>
    /// The inputs of a pack. <c>flight.number: { type: string }</c> is the field <c>number</c> of the record <c>flight</c>: fields with
    /// dots are gathered into one input, which stands where the first of them does.
    /// </summary>
    public static IReadOnlyList<InputSyntax> ReadAll(ValueReader value) =>
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
            found.Add(whole?.Input ?? new InputSyntax
            {
                Name = new Word(group.Key, place),
                Type = new Word("record", place),
                Fields = Gather(fields, depth + 1, value),
                Values = [],
            });
        }

        return found;
    }

    public static InputSyntax? Read(Word name, ValueReader value) =>
        value.Node is YamlScalar { IsBroken: false } ? Short(name, value) : value.Element(map => Read(name, map));

    private static InputSyntax Read(Word name, MappingReader map)
    {
        var of = map.Optional("of");
        return new InputSyntax
        {
            Name = name,
            Type = map.Required("type").WordOf(InputType.AllWords, "type"),
            ItemType = of.Node is YamlMapping ? null : of.WordOf(InputType.AllWords, "type"),
            Fields = of.Node is YamlMapping ? of.Named("a field", Read) : [],
            Values = map.Optional("values").List(item => item.Scalar()),
            Min = map.Optional("min").Scalar(),
            Max = map.Optional("max").Scalar(),
            Digits = map.Optional("digits").Integer(0, 28),
            Unit = map.Optional("unit").Word(),
            Default = map.Optional("default").Node,
            IsOptional = map.Optional("optional").Flag(),
            IsSensitive = map.Optional("sensitive").Flag(),
            Title = map.Optional("title").Text(),
        };
    }

    /// <summary><c>name: type</c></summary>
    private static InputSyntax Short(Word name, ValueReader value) =>
        new() { Name = name, Type = value.WordOf(InputType.AllWords, "type"), Fields = [], Values = [] };

    /// <summary>An input and the names that lead to it.</summary>
    private sealed record Dotted(IReadOnlyList<string> Path, YamlScalar Key, InputSyntax Input);
}
