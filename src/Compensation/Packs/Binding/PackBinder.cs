namespace Compensation.Packs.Binding;

/// <summary>
/// The second stage of a pack's way: from what is written to what it means. Names are resolved, types checked, dates and references
/// brought together; every problem is reported, and binding goes on after it.
/// </summary>
internal sealed partial class PackBinder
{
    private readonly PackSyntax _pack;
    private readonly PackDocuments _reading;
    private readonly PackProblems _problems;
    private readonly PackBinding _binding;
    private readonly Scope _calls = new(BuiltIns);
    private readonly Scope _values;

    private PackBinder(PackSyntax pack, PackDocuments reading, PackProblems problems)
    {
        (_pack, _reading, _problems) = (pack, reading, problems);
        _values = new Scope(_calls);
        _binding = new PackBinding(pack.Element, pack.Source, problems, pack.Currency is { IsMissing: false, Text: var code } && Currency.IsKnown(code) ? code : null, _values)
        {
            Rounding = PackBinding.RoundingOf(pack.Rounding, new MoneyRounding(null, RoundingMode.HalfUp)),
            Rights = [.. RightSyntax.Known, .. pack.Rights.Select(r => r.Name.Text)],
        };
    }

    /// <summary>The built-ins that a pack may call: all but those that read the clock; and numbers as packs write them.</summary>
    public static Scope BuiltIns { get; } = new(Scope.BuiltIns)
    {
        Forbids = name => Scope.BuiltIns.FindFunction(name) is BuiltIn { IsDeterministic: false } ? "the same claim must give the same offer on every day" : null,
        PlainNumbersOnly = true,
    };

    public static PackVersion Bind(PackSyntax pack, PackDocuments reading, PackProblems problems) => new PackBinder(pack, reading, problems).Bind();

    private PackVersion Bind()
    {
        var inputs = new InputBinder(_problems, _binding.Texts).Bind(_pack.Inputs, _values);
        foreach (var input in inputs)
        {
            _binding.Formats.Add(input);
            RequireFree(new Word(input.Name, _pack.Inputs[input.Index].Name.Node), isInput: true);
        }

        var date = new RulesDateBinder(_pack.Effective?.Get(EffectiveSyntax.By), inputs, _pack.Lets, _values, _problems);
        var libraries = new LibraryBinder(_reading, _problems, _binding.Sources);
        libraries.Import(_pack.Imports, _calls);
        var file = new FileBinder(_calls, _values, date, _problems, _binding.Expressions, _binding.Formats, _binding.Sources, null);
        DeclareFiles(file);
        file.Add(_pack.Functions, _pack.Tables, _pack.Parameters, _pack.Lets);
        RequireApart(inputs);
        file.Declarations.BindAll();
        var (currency, currencyInput) = CurrencyOf(inputs);
        foreach (var section in SectionKinds.All)
        {
            section.Declare(_binding);
        }

        CheckIds();
        var effectiveBy = date.Bind(_binding.Formats);
        var title = _binding.Texts.Bind(_pack.Title, _values);
        foreach (var section in SectionKinds.All)
        {
            section.Bind(_binding);
        }

        var version = new PackVersion(_pack.Id.Text, _pack.Version?.Text ?? "", "sha256:" + _reading.Hash, _pack.Path)
        {
            EffectiveFrom = _pack.Effective?.Get(DateRange.Keys).First,
            EffectiveUntil = _pack.Effective?.Get(DateRange.Keys).Last,
            EffectiveBy = effectiveBy,
            TitleText = title,
            Currency = currency,
            CurrencyInput = currencyInput,
            Digits = _binding.Rounding.Digits,
            Inputs = inputs,
            Parts = _binding.Parts,
            Rights = _pack.Rights.DistinctBy(r => r.Name.Text).ToDictionary(r => r.Name.Text, r => _binding.Texts.Bind(r.Title, _values)!, StringComparer.Ordinal),
            LossesVariable = _binding.LossesVariable,
            OfferVariable = _binding.OfferVariable,
            Tables = [.. libraries.Tables, .. file.Tables],
        };
        foreach (var section in SectionKinds.All)
        {
            section.Check(_binding);
        }

        CheckUse(version, file.Declarations.All);
        CheckLanguages();
        return version;
    }

    /// <summary>The value of the input stands in every offer.</summary>
    private void RequirePublic(Input input, Word named, string what)
    {
        if (input.IsSensitive)
        {
            _problems.Report(BindingDiagnostics.SensitivePublished, named.Node, null, null, what);
        }
    }

    /// <summary>Calendars and rates are values: a context that the functions for working days take, and a list of dated rates.</summary>
    private void DeclareFiles(FileBinder file)
    {
        foreach (var reference in _pack.Calendars)
        {
            var calendar = Single<CalendarSyntax>(reference);
            var named = DeclareConstant(file, reference, calendar is null ? null : FileValues.Of(calendar));
            _binding.Sources.Add(named, _binding.Sources.Of(calendar?.Source));
        }

        foreach (var reference in _pack.Rates)
        {
            var rates = Single<RatesSyntax>(reference);
            CheckStarts(rates);
            var named = DeclareConstant(file, reference, rates is null ? null : FileValues.Of(rates));
            if (rates is not null)
            {
                _binding.Sources.Add(named, FileValues.SourcesOf(rates, _binding.Sources));
            }
        }
    }

    private void CheckStarts(RatesSyntax? rates)
    {
        foreach (var (name, dated) in (rates?.Exchange ?? []).Select(e => (e.Currency.Text, e.Rates)).Append(("interest", rates?.Interest ?? [])))
        {
            DatedValues.CheckStarts(name, dated, r => (r.Dates.First, r.Dates.Last), r => (r.Node.File, r.Node.Span), _problems);
        }
    }

    private T? Single<T>(FileReferenceSyntax reference)
        where T : PackFileSyntax =>
        _reading.Files.GetValueOrDefault(reference.Path) is [T only] ? only : null;

    /// <summary>A file that could not be read leaves its name known.</summary>
    private static NamedValue DeclareConstant(FileBinder file, FileReferenceSyntax reference, object? value)
    {
        var type = Feel.Values.RuntimeType.Of(value);
        var named = new NamedValue(reference.Name!.Text, new TypedExpression(new SourceText(""), new ConstantNode(default, type, value), []));
        file.Declarations.Add(new Declaration
        {
            Name = reference.Name,
            Kind = DeclarationKind.File,
            Texts = [],
            Bind = () => file.Declare(named),
            BindUnknown = () => file.Declare(named),
        });
        return named;
    }

    private (string? Currency, Input? Input) CurrencyOf(IReadOnlyList<Input> inputs)
    {
        if (_pack.Currency is not { IsMissing: false } word)
        {
            return (null, null);
        }

        if (Currency.IsKnown(word.Text))
        {
            return (word.Text, null);
        }

        if (inputs.FirstOrDefault(i => i.Name == word.Text) is not { } input)
        {
            _problems.Report(BindingDiagnostics.UnknownCurrency, word.Node, null, PackProblems.DidYouMean(word.Text, Currency.Codes.Concat(inputs.Select(i => i.Name))), word.Text);
            return (null, null);
        }

        if (input.Values.Count == 0 || !input.Values.All(v => v is string code && Currency.IsKnown(code)))
        {
            _problems.Report(BindingDiagnostics.CurrencyInput, word.Node, null, null, word.Text, input.Values.Count == 0 ? "it declares no values" : "not all its values are currencies");
        }

        RequirePublic(input, word, "`currency`");
        return (null, input);
    }
}
