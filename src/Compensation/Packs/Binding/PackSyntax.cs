namespace Compensation.Packs.Binding;

/// <summary>A rule pack.</summary>
internal sealed record PackSyntax : PackFileSyntax
{
    public Word? Version { get; init; }

    /// <summary>A currency code, or the name of an input.</summary>
    public Word? Currency { get; init; }

    public EffectiveSyntax? Effective { get; init; }

    public RoundingSyntax? Rounding { get; init; }

    public required IReadOnlyList<InputSyntax> Inputs { get; init; }

    public required IReadOnlyList<FileReferenceSyntax> Imports { get; init; }

    public required IReadOnlyList<FileReferenceSyntax> Calendars { get; init; }

    public required IReadOnlyList<FileReferenceSyntax> Rates { get; init; }

    /// <summary>Rights that this pack adds to the product's own.</summary>
    public required IReadOnlyList<RightSyntax> Rights { get; init; }

    public required IReadOnlyList<ParameterSyntax> Parameters { get; init; }

    public required IReadOnlyList<TableSyntax> Tables { get; init; }

    public required IReadOnlyList<FunctionSyntax> Functions { get; init; }

    public required IReadOnlyList<LetSyntax> Lets { get; init; }

    public required IReadOnlyList<EligibilitySyntax> Eligibility { get; init; }

    public required IReadOnlyList<LossSyntax> Losses { get; init; }

    public required IReadOnlyList<RemedySyntax> Remedies { get; init; }

    public required IReadOnlyList<ChooseSyntax> Choose { get; init; }

    public required IReadOnlyList<LimitSyntax> Limits { get; init; }

    public required IReadOnlyList<RouteSyntax> Routing { get; init; }

    public required IReadOnlyList<NamedFeel> Deadlines { get; init; }

    public required IReadOnlyList<NamedFeel> Figures { get; init; }

    public static PackSyntax Read(MappingReader map)
    {
        var id = map.Required("pack").FileId(map.Node);
        FormatSyntax.Check(map);
        return new PackSyntax
        {
            Node = map.Node,
            Id = id,
            Version = map.Required("version").Version(),
            Title = map.Required("title").Text(),
            Source = map.Citation(),
            Currency = map.Required("currency").Name("a currency or an input"),
            Effective = map.Optional("effective").Element(EffectiveSyntax.Read),
            Rounding = map.Optional("rounding").Element(RoundingSyntax.Read),
            Inputs = InputSyntax.ReadAll(map.Optional("inputs")),
            Imports = map.Optional("import").List(FileReferenceSyntax.Read),
            Calendars = map.Optional("calendars").Named("a calendar", FileReferenceSyntax.ReadNamed),
            Rates = map.Optional("rates").Named("a table of rates", FileReferenceSyntax.ReadNamed),
            Rights = map.Optional("rights").Named("a right", RightSyntax.Read),
            Parameters = map.Optional("parameters").Named("a parameter", ParameterSyntax.Read),
            Tables = map.Optional("tables").Named("a table", TableSyntax.Read),
            Functions = FunctionSyntax.ReadAll(map.Optional("functions")),
            Lets = map.Optional("let").Named("a value", LetSyntax.Read),
            Eligibility = map.Optional("eligibility").Elements(EligibilitySyntax.Read),
            Losses = map.Optional("losses").Elements(LossSyntax.Read),
            Remedies = map.Optional("remedies").Elements(RemedySyntax.Read),
            Choose = map.Optional("choose").Named("a choice", ChooseSyntax.Read),
            Limits = map.Optional("limits").Elements(LimitSyntax.Read),
            Routing = map.Optional("routing").Elements(RouteSyntax.Read),
            Deadlines = map.Optional("deadlines").NamedFeel("a deadline"),
            Figures = map.Optional("figures").NamedFeel("a figure"),
        };
    }
}
