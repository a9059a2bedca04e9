namespace Compensation.Packs.Binding;

/// <summary>
/// The second stage of a pack's way: from what is written to what it means. Names are resolved, types checked, dates and references
/// brought together; every problem is reported, and binding goes on after it.
/// </summary>
internal sealed partial class PackBinder
{
    private readonly PackSyntax _pack;
    private readonly PackReading _reading;
    private readonly PackProblems _problems;
    private readonly ExpressionBinder _expressions;
    private readonly HoleFormats _formats;
    private readonly ValueSources _sources = new();
    private readonly TextBinder _texts;
    private readonly Scope _calls;
    private readonly Scope _values;

    private PackBinder(PackSyntax pack, PackReading reading, PackProblems problems)
    {
        _pack = pack;
        _reading = reading;
        _problems = problems;
        _expressions = new ExpressionBinder(problems);
        _formats = new HoleFormats(pack.Currency is { IsMissing: false, Text: var code } && Currency.IsKnown(code) ? code : null);
        _texts = new TextBinder(_expressions, _formats, problems);
        _calls = new Scope(BuiltIns);
        _values = new Scope(_calls);
    }

    /// <summary>The built-ins that a pack may call: all but those that read the clock; and numbers as packs write them.</summary>
    public static Scope BuiltIns { get; } = new(Scope.BuiltIns)
    {
        Forbids = name => Scope.BuiltIns.FindFunction(name) is BuiltIn { IsDeterministic: false } ? "the same claim must give the same offer on every day" : null,
        PlainNumbersOnly = true,
    };

    public static PackVersion Bind(PackSyntax pack, PackReading reading, PackProblems problems) => new PackBinder(pack, reading, problems).Bind();

    private PackVersion Bind()
    {
        var inputs = new InputBinder(_problems, _texts).Bind(_pack.Inputs, _values);
        foreach (var input in inputs)
        {
            _formats.Add(input);
            RequireFree(new Word(input.Name, _pack.Inputs[input.Index].Name.Node), isInput: true);
        }

        var date = new RulesDateBinder(_pack.Effective?.By, inputs, _pack.Lets, _values, _problems);
        var libraries = new LibraryBinder(_reading, _problems, _sources);
        libraries.Import(_pack.Imports, _calls);
        var file = new FileBinder(_calls, _values, date, _problems, _expressions, _formats, _sources, null);
        DeclareFiles(file);
        file.Add(_pack.Functions, _pack.Tables, _pack.Parameters, _pack.Lets);
        RequireApart(inputs);
        file.Declarations.BindAll();

        var (currency, currencyInput) = CurrencyOf(inputs);
        var rounding = RoundingOf(_pack.Rounding, new MoneyRounding(null, RoundingMode.HalfUp));
        var losses = _pack.Losses.Select(l => Loss(l, rounding)).ToArray();
        var lossRules = losses.Where(l => l.Id.Length > 0).DistinctBy(l => l.Id).ToDictionary(l => l.Id, StringComparer.Ordinal);
        CheckIds();
        var lossType = LossType(losses);
        var lossesVariable = new Variable("losses", FeelType.ListOf(lossType)) { CanBeNull = false };
        _formats.Sensitivity.DeclareLoss(lossesVariable);
        var offerVariable = new Variable("offer", OfferType) { CanBeNull = false };
        var remedyScope = new Scope(_values);
        remedyScope.Declare(lossesVariable);
        var offerScope = new Scope(remedyScope);
        offerScope.Declare(offerVariable);

        var version = new PackVersion(_pack.Id.Text, _pack.Version?.Text ?? "", "sha256:" + _reading.Hash, _pack.Path)
        {
            EffectiveFrom = _pack.Effective?.From?.Value,
            EffectiveUntil = _pack.Effective?.Until?.Value,
            EffectiveBy = date.Bind(_formats),
            TitleText = _texts.Bind(_pack.Title, _values),
            Currency = currency,
            CurrencyInput = currencyInput,
            Digits = _pack.Rounding?.Digits?.Value,
            Inputs = inputs,
            Eligibility = [.. _pack.Eligibility.Select(Eligibility)],
            LossRules = losses,
            RemedyRules = [.. _pack.Remedies.Select(r => Remedy(r, remedyScope, lossType, lossRules, rounding))],
            Choices = [.. _pack.Choose.Select(c => Choice(c, remedyScope)).OfType<NamedExpression>()],
            LimitRules = [.. _pack.Limits.Select(l => Limit(l, offerScope, offerVariable, rounding)).OfType<LimitRule>()],
            Routes = [.. _pack.Routing.Select((r, i) => Route(r, i + 1, offerScope))],
            Deadlines = Published(_pack.Deadlines, offerScope, "the deadline"),
            Figures = Published(_pack.Figures, offerScope, "the figure"),
            Rights = _pack.Rights.DistinctBy(r => r.Name.Text).ToDictionary(r => r.Name.Text, r => _texts.Bind(r.Title, _values)!, StringComparer.Ordinal),
            LossesVariable = lossesVariable,
            OfferVariable = offerVariable,
            Tables = [.. libraries.Tables, .. file.Tables],
        };
        CheckChoices();
        CheckUse(version, file.Declarations.All);
        CheckLanguages();
        return version;
    }

    /// <summary>What limits, routes, deadlines and figures know of the offer: totals of what is given, and ids.</summary>
    private static FeelType OfferType { get; } = FeelType.ContextOf(
    [
        KeyValuePair.Create("total", FeelType.Number),
        KeyValuePair.Create("cash", FeelType.Number),
        KeyValuePair.Create("goods", FeelType.Number),
        KeyValuePair.Create("service", FeelType.Number),
        KeyValuePair.Create("direct", FeelType.Number),
        KeyValuePair.Create("indirect", FeelType.Number),
        KeyValuePair.Create("data", FeelType.Number),
        KeyValuePair.Create("reputational", FeelType.Number),
        KeyValuePair.Create("losses", FeelType.ListOf(FeelType.String)),
        KeyValuePair.Create("remedies", FeelType.ListOf(FeelType.String)),
    ]);

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
            _sources.Add(named, _sources.Of(calendar?.Source));
        }

        foreach (var reference in _pack.Rates)
        {
            var rates = Single<RatesSyntax>(reference);
            CheckStarts(rates);
            var named = DeclareConstant(file, reference, rates is null ? null : FileValues.Of(rates));
            if (rates is not null)
            {
                _sources.Add(named, FileValues.SourcesOf(rates, _sources));
            }
        }
    }

    private void CheckStarts(RatesSyntax? rates)
    {
        foreach (var (name, dated) in (rates?.Exchange ?? []).Select(e => (e.Currency.Text, e.Rates)).Append(("interest", rates?.Interest ?? [])))
        {
            DatedValues.CheckStarts(name, dated, r => (r.From?.Value, r.Until?.Value), r => (r.Node.File, r.Node.Span), _problems);
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

    private static MoneyRounding RoundingOf(RoundingSyntax? syntax, MoneyRounding otherwise) => syntax is null
        ? otherwise
        : new MoneyRounding(syntax.Digits?.Value ?? otherwise.Digits, syntax.Mode is { } mode ? ModeOf(mode.Text) : otherwise.Mode);

    private static RoundingMode ModeOf(string word) => word switch
    {
        "half down" => RoundingMode.HalfDown,
        "half even" => RoundingMode.HalfEven,

        // Of money due, which is never negative, the whole number above is the one away from zero.
        "up" or "ceiling" => RoundingMode.Up,
        "down" or "floor" => RoundingMode.Down,
        _ => RoundingMode.HalfUp,
    };
}
