namespace Compensation.Packs.Binding;

/// <summary>
/// Binds what libraries and packs share: functions, tables and parameters. Functions see their parameters and what can be called;
/// tables and values see all that <see cref="Values"/> declares.
/// </summary>
internal sealed class FileBinder
{
    private readonly PackProblems _problems;
    private readonly ExpressionBinder _expressions;
    private readonly HoleFormats? _formats;
    private readonly RulesDateBinder? _date;
    private readonly ValueSources _sources;
    private readonly Citation? _source;
    private readonly SourceText _nowhere = new("");

    /// <param name="calls">Where functions, tables and parameters that can be called are declared.</param>
    /// <param name="values">The scope of values, inside <paramref name="calls"/>.</param>
    /// <param name="date">The date whose values hold, for dated things that are used without naming one; null when there is none.</param>
    /// <param name="problems">Where problems go.</param>
    /// <param name="expressions">Checks the FEEL.</param>
    /// <param name="formats">Told of each named value; null in a library.</param>
    /// <param name="sources">Told of the source of each value.</param>
    /// <param name="source">The source of what has none of its own; null in a pack, whose rules say it.</param>
    public FileBinder(Scope calls, Scope values, RulesDateBinder? date, PackProblems problems, ExpressionBinder expressions, HoleFormats? formats, ValueSources sources, Citation? source)
    {
        Calls = calls;
        Values = values;
        _date = date;
        _problems = problems;
        _expressions = expressions;
        _formats = formats;
        _sources = sources;
        _source = source;
        Declarations = new Declarations(values.Names, problems);
    }

    public Scope Calls { get; }

    public Scope Values { get; }

    public Declarations Declarations { get; }

    /// <summary>What the file declares that can be called, for those who import it.</summary>
    public List<Callable> Exports { get; } = [];

    /// <summary>The tables, for coverage.</summary>
    public List<Feel.Tables.DecisionTable> Tables { get; } = [];

    private TypedNode? Date => _date?.Date;

    public void Add(IReadOnlyList<FunctionSyntax> functions, IReadOnlyList<TableSyntax> tables, IReadOnlyList<ParameterSyntax> parameters, IReadOnlyList<LetSyntax> lets)
    {
        // In the order in which they are written, whatever is bound first.
        var written = functions.Select(f => f.Source)
            .Concat(tables.Select(t => t.Source)).Concat(tables.SelectMany(t => t.Editions).SelectMany(e => e.Rows.Select(r => r.Source).Prepend(e.Source)))
            .Concat(parameters.Select(p => p.Source)).Concat(parameters.SelectMany(p => p.Values).Select(v => v.Source));
        foreach (var source in written.OfType<CitationSyntax>().OrderBy(s => s.Text.Node.Span.Start))
        {
            _sources.Of(source);
        }

        foreach (var function in functions)
        {
            Declarations.Add(new Declaration
            {
                Name = function.Name,
                Kind = DeclarationKind.Function,
                Texts = [function.Body],
                OwnNames = [.. function.Parameters.Select(p => p.Name.Text)],
                Bind = () => Bind(function),
                BindUnknown = () => Calls.Declare(Unknown(function.Name.Text, function.Parameters.Select(p => p.Name.Text))),
            });
        }

        foreach (var table in tables)
        {
            Declarations.Add(new Declaration
            {
                Name = table.Name,
                Kind = DeclarationKind.Table,
                Texts = [.. table.In.Select(c => c.Tested), .. table.Out.Select(c => c.Default), .. table.Editions.SelectMany(e => e.Rows).SelectMany(r => r.Cells)],
                Before = BeforeDated(table.Editions.Count, table.Editions.Any(e => !e.Dates.IsAlways)),
                Bind = () => Bind(table),
                BindUnknown = () => DeclareUnknown(table),
            });
        }

        foreach (var parameter in parameters)
        {
            Declarations.Add(new Declaration
            {
                Name = parameter.Name,
                Kind = DeclarationKind.Parameter,
                Texts = parameter.Values.SelectMany(v => new SourceText?[] { v.Value, v.Uprate }),
                Before = BeforeDated(parameter.Values.Count, parameter.Values.Any(v => !v.Dates.IsAlways)),
                Bind = () => Bind(parameter),
                BindUnknown = () => DeclareUnknown(parameter),
            });
        }

        foreach (var let in lets)
        {
            Declarations.Add(new Declaration
            {
                Name = let.Name,
                Kind = DeclarationKind.Value,
                Texts = [let.Value],
                Bind = () => Declare(new NamedValue(let.Name.Text, let.Value is null ? Nothing() : _expressions.Bind(let.Value, Values)) { IsLet = true }),
                BindUnknown = () => DeclareUnknown(let.Name.Text),
            });
        }
    }

    /// <summary>What must be bound before a thing that changes by date: the <c>let</c> that gives the date, where it is one.</summary>
    private string? BeforeDated(int count, bool hasDates) => count > 1 || hasDates ? _date?.Let : null;

    /// <summary>Makes a named value known to the expressions that follow.</summary>
    public void Declare(NamedValue value)
    {
        Values.Declare(value);
        _formats?.Add(value);
    }

    /// <summary>Makes a name known whose meaning has been refused, so that its uses are not refused as well.</summary>
    private void DeclareUnknown(string name) => Declare(new NamedValue(name, Nothing()));

    private void DeclareUnknown(ParameterSyntax parameter)
    {
        Calls.Declare(Unknown(parameter.Name.Text, ["date"]));
        DeclareUnknown(parameter.Name.Text);
    }

    private void DeclareUnknown(TableSyntax table)
    {
        Calls.Declare(Unknown(table.Name.Text, table.In.Select(c => c.Name.Text)));
        DeclareUnknown(table.Name.Text);
    }

    private Definition Unknown(string name, IEnumerable<string> parameters) =>
        new(name, [.. parameters.Select(p => new Local(p, FeelType.Any))], FeelType.Any) { Body = Nothing() };

    private TypedExpression Nothing() => new(_nowhere, new ConstantNode(default, FeelType.Any, null), []);

    private void Export(Callable callable)
    {
        Calls.Declare(callable);
        Exports.Add(callable);
    }

    private void Bind(FunctionSyntax function)
    {
        if (function.Body is null)
        {
            Calls.Declare(Unknown(function.Name.Text, function.Parameters.Select(p => p.Name.Text)));
            return;
        }

        var scope = new Scope(Calls);
        var parameters = function.Parameters.Select(p => new Local(p.Name.Text, InputType.FeelOf(p.Type?.Text))).ToArray();
        foreach (var parameter in parameters)
        {
            scope.Declare(parameter);
        }

        var body = _expressions.Bind(function.Body, scope);
        var returns = InputType.FeelOf(function.Returns?.Text);
        if (!body.HasErrors && !returns.MayAccept(body.Type))
        {
            _problems.Report(BindingDiagnostics.MustBe, function.Body, new TextSpan(0, function.Body.Text.Length), null, $"`{function.Name.Text}`", returns, body.Type);
        }

        var result = function.Returns is null ? body.Type.Is(FeelKind.Null) ? FeelType.Any : body.Type : returns;
        var definition = new Definition(function.Name.Text, parameters, result) { Body = body };

        // A function that says what is behind its formula does not rest on what the file says of the rest.
        _sources.Add(definition, _sources.Of(function.Source) ?? (function.Said?.Get(FunctionSyntax.Reference) is null ? _source : null));
        Export(definition);
    }

    private void Bind(ParameterSyntax parameter)
    {
        var name = parameter.Name.Text;
        var values = new List<DatedValue>();
        object? previous = null;
        IReadOnlyList<Citation> before = [];
        foreach (var dated in parameter.Values.OrderBy(v => v.Dates.First ?? NodaTime.LocalDate.MinIsoValue))
        {
            var text = dated.Value ?? dated.Uprate;
            if (text is null)
            {
                continue;
            }

            (previous, var used) = Constant(parameter, text, previous, before);
            if (previous is not null)
            {
                before = (_sources.Of(dated.Source) ?? _sources.Of(parameter.Source)) is { } own ? [own] : used.Count > 0 || _source is null ? used : [_source];
                values.Add(new DatedValue(dated.Dates.First, dated.Dates.Last, new ConstantNode(default, RuntimeType.Of(previous), previous), dated.Node.File, dated.Node.Span)
                {
                    Sources = before,
                });
            }
        }

        if (values.Count == 0)
        {
            DeclareUnknown(parameter);
            return;
        }

        DatedValues.Check(name, values, _problems);
        var date = new Local("date", FeelType.Date);
        var place = PlaceOf(parameter.Name);
        var body = new TypedExpression(place, DatedValues.At(new LocalNode(default, date), place, values), []);
        var call = new Definition(name, [date], body.Type) { Body = body };
        _sources.Add(call, values, null);
        Export(call);
        var value = DeclareAt(place, d => DatedValues.At(d, place, values), values.Count == 1 ? values[0].Value : null);
        _sources.Add(value, values, Date);
        if (parameter.Unit is { } unit && Currency.IsKnown(unit.Text))
        {
            _formats?.AddMoney(value, call, unit.Text);
        }
    }

    /// <summary>Where a thing is declared that is no expression itself.</summary>
    private static MappedText PlaceOf(Word name) => name.Node.Source.In(name.Text);

    /// <summary>
    /// A dated thing as a value: at the claim's date. Without such a date a single value stands for all dates, and several
    /// can only be asked for by date.
    /// </summary>
    private NamedValue DeclareAt(SourceText place, Func<TypedNode, TypedNode> at, TypedNode? only)
    {
        var name = place.Rule!;
        if ((Date is null ? only : at(Date)) is { } node)
        {
            var value = new NamedValue(name, new TypedExpression(place, node, []));
            Declare(value);
            return value;
        }

        // Of the right type, so that the name is refused for want of a date and for nothing else.
        var type = at(new ConstantNode(default, FeelType.Date, null)).Type;
        var undated = new NamedValue(name, new TypedExpression(_nowhere, new ConstantNode(default, type, null), []));
        _expressions.NeedsDate(undated);
        Declare(undated);
        return undated;
    }

    /// <summary>The value of a parameter, and what stands behind the values it is made of: worked out at load, because it must not depend on a claim.</summary>
    private (object? Value, IReadOnlyList<Citation> Sources) Constant(ParameterSyntax parameter, SourceText text, object? previous, IReadOnlyList<Citation> sources)
    {
        var scope = new Scope(Values);
        var last = new ConstantNode(default, RuntimeType.Of(previous), previous);
        var before = new NamedValue("previous", new TypedExpression(_nowhere, last, []));
        _sources.Add(before, [new DatedValue(null, null, last, _nowhere, default) { Sources = sources }], null);
        scope.Declare(before);
        var expression = _expressions.Bind(text, scope);
        var isConstant = true;
        TypedTree.Visit(expression.Root, node =>
        {
            if (node is VariableNode read && !ReferenceEquals(read.Variable, before))
            {
                isConstant = false;
                _problems.Report(BindingDiagnostics.NotConstant, text, node.Span, null, parameter.Name.Text, $"it reads `{read.Variable.Name}`");
            }
        });
        if (expression.HasErrors || !isConstant)
        {
            return (null, []);
        }

        var evaluator = new Evaluator(new NamedValuesOnly(), Feel.FeelLimits.Default);
        var result = evaluator.Evaluate(expression);
        foreach (var warning in evaluator.Warnings)
        {
            _problems.Add(warning with { Severity = DiagnosticSeverity.Error, Rule = parameter.Name.Text });
        }

        if (result.Value is null && evaluator.Warnings.Count == 0)
        {
            _problems.Report(BindingDiagnostics.NotConstant, text, new TextSpan(0, text.Text.Length), null, parameter.Name.Text, "its value is null");
        }

        return (result.Value, SourceFinder.Of(_sources, expression));
    }

    private void Bind(TableSyntax syntax)
    {
        var binder = new TableBinder(syntax, Values, _problems, _expressions);
        var editions = binder.Bind();
        if (editions.Count == 0)
        {
            DeclareUnknown(syntax);
            return;
        }

        foreach (var edition in editions)
        {
            Tables.Add(edition.Table);
            _sources.Add(edition.Table, _sources.Of(edition.Source) ?? _sources.Of(syntax.Source) ?? _source, [.. edition.RowSources.Select(_sources.Of)]);
        }

        var isDated = editions.Count > 1 || editions[0].From is not null || editions[0].Until is not null;
        if (!isDated)
        {
            Export(new TableFunction(editions[0].Table));
        }

        if (binder.Columns is { } columns)
        {
            var place = PlaceOf(syntax.Name);
            var values = editions
                .Select(e => new DatedValue(e.From, e.Until, new TableNode(new TextSpan(0, place.Text.Length), e.Table, [.. columns.Select(c => c.Root)]) { Sources = [.. columns.Select(c => c.Source)] }, e.Place.File, e.Place.Span))
                .ToArray();
            DatedValues.Check(syntax.Name.Text, values, _problems);
            var value = DeclareAt(place, d => DatedValues.At(d, place, values), isDated ? null : values[0].Value);
            _sources.Add(value, values, Date);
        }
    }

    private sealed class NamedValuesOnly : EvaluationEnvironment
    {
        public override Evaluated Read(Variable variable, Evaluator evaluator) => evaluator.Evaluate(((NamedValue)variable).Expression);
    }
}
