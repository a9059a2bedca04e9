namespace Compensation.Packs.Binding;

/// <summary>
/// Binds what libraries and packs share: functions, tables and parameters. Functions see their parameters and what can be called;
/// tables and values see all that the scope of values declares.
/// </summary>
/// <param name="calls">Where functions, tables and parameters that can be called are declared.</param>
/// <param name="values">The scope of values, inside <paramref name="calls"/>.</param>
/// <param name="date">The date whose values hold, for dated things that are used without naming one; null when there is none.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="expressions">Checks the FEEL.</param>
/// <param name="formats">Told of each named value; null in a library.</param>
/// <param name="sources">Told of the source of each value.</param>
/// <param name="source">The source of what has none of its own; null in a pack, whose rules say it.</param>
internal sealed class FileBinder(
    Scope calls, Scope values, RulesDateBinder? date, PackProblems problems, ExpressionBinder expressions, HoleFormats? formats, ValueSources sources, Citation? source)
{
    private const string DateName = "date";

    private readonly SourceText _nowhere = new("");

    public Declarations Declarations { get; } = new(values.Names, problems);

    /// <summary>What the file declares that can be called, for those who import it.</summary>
    public List<Callable> Exports { get; } = [];

    /// <summary>The tables, for coverage.</summary>
    public List<Feel.Expressions.DecisionTable> Tables { get; } = [];

    public void Add(IReadOnlyList<FunctionSyntax> functions, IReadOnlyList<TableSyntax> tables, IReadOnlyList<ParameterSyntax> parameters, IReadOnlyList<LetSyntax> lets)
    {
        // In the order in which they are written, whatever is bound first.
        var written = functions.Select(f => f.Source)
            .Concat(tables.Select(t => t.Source)).Concat(tables.SelectMany(t => t.Editions).SelectMany(e => e.Rows.Select(r => r.Source).Prepend(e.Source)))
            .Concat(parameters.Select(p => p.Source)).Concat(parameters.SelectMany(p => p.Values).Select(v => v.Source));
        foreach (var source in written.OfType<CitationSyntax>().OrderBy(s => s.Text.Node.Span.Start))
        {
            sources.Of(source);
        }

        foreach (var function in functions)
        {
            string[] parameterNames = [.. function.Parameters.Select(p => p.Name.Text)];
            Declarations.Add(new Declaration
            {
                Name = function.Name,
                Kind = DeclarationKind.Function,
                Texts = [function.Body],
                OwnNames = parameterNames,
                Bind = () => Bind(function, parameterNames),
                BindUnknown = () => DeclareUnknown(function.Name, parameterNames, isValue: false),
            });
        }

        foreach (var table in tables)
        {
            string[] columns = [.. table.In.Select(c => c.Name.Text)];
            Declarations.Add(new Declaration
            {
                Name = table.Name,
                Kind = DeclarationKind.Table,
                Texts = [.. table.In.Select(c => c.Tested), .. table.Out.Select(c => c.Default), .. table.Editions.SelectMany(e => e.Rows).SelectMany(r => r.Cells)],
                Before = BeforeDated(table.Editions.Select(e => e.Dates)),
                Bind = () => Bind(table, columns),
                BindUnknown = () => DeclareUnknown(table.Name, columns, isValue: true),
            });
        }

        foreach (var parameter in parameters)
        {
            Declarations.Add(new Declaration
            {
                Name = parameter.Name,
                Kind = DeclarationKind.Parameter,
                Texts = parameter.Values.SelectMany(v => new SourceText?[] { v.Value, v.Uprate }),
                Before = BeforeDated(parameter.Values.Select(v => v.Dates)),
                Bind = () => Bind(parameter),
                BindUnknown = () => DeclareUnknown(parameter.Name, [DateName], isValue: true),
            });
        }

        foreach (var let in lets)
        {
            Declarations.Add(new Declaration
            {
                Name = let.Name,
                Kind = DeclarationKind.Value,
                Texts = [let.Value],
                Bind = () => Declare(new NamedValue(let.Name.Text, let.Value is null ? Nothing() : expressions.Bind(let.Value, values)) { IsLet = true }),
                BindUnknown = () => DeclareUnknown(let.Name, null, isValue: true),
            });
        }
    }

    /// <summary>What must be bound before a thing that changes by date: the <c>let</c> that gives the date, where it is one.</summary>
    private string? BeforeDated(IEnumerable<DateRange> dates) => dates.Count() > 1 || dates.Any(d => !d.IsAlways) ? date?.Let : null;

    /// <summary>Makes a named value known to the expressions that follow.</summary>
    public void Declare(NamedValue value)
    {
        values.Declare(value);
        formats?.Add(value);
    }

    /// <summary>Makes a name known whose meaning has been refused, so that its uses are not refused as well.</summary>
    /// <param name="name">The name.</param>
    /// <param name="parameters">What it is called with; null for what cannot be called.</param>
    /// <param name="isValue">It stands for a value where it is not called.</param>
    private void DeclareUnknown(Word name, IReadOnlyList<string>? parameters, bool isValue)
    {
        if (parameters is not null)
        {
            calls.Declare(new Definition(name.Text, [.. parameters.Select(p => new Local(p, FeelType.Any))], FeelType.Any) { Body = Nothing() });
        }

        if (isValue)
        {
            Declare(new NamedValue(name.Text, Nothing()));
        }
    }

    private TypedExpression Nothing() => new(_nowhere, new ConstantNode(default, FeelType.Any, null), []);

    private void Export(Callable callable)
    {
        calls.Declare(callable);
        Exports.Add(callable);
    }

    private void Bind(FunctionSyntax function, IReadOnlyList<string> parameterNames)
    {
        if (function.Body is null)
        {
            DeclareUnknown(function.Name, parameterNames, isValue: false);
            return;
        }

        var scope = new Scope(calls);
        var parameters = function.Parameters.Select(p => new Local(p.Name.Text, InputType.FeelOf(p.Type?.Text))).ToArray();
        foreach (var parameter in parameters)
        {
            scope.Declare(parameter);
        }

        var body = expressions.Bind(function.Body, scope);
        var returns = InputType.FeelOf(function.Returns?.Text);
        if (!body.HasErrors && !returns.MayAccept(body.Type))
        {
            problems.Report(BindingDiagnostics.MustBe, function.Body, new TextSpan(0, function.Body.Text.Length), null, $"`{function.Name.Text}`", returns, body.Type);
        }

        var result = function.Returns is null ? body.Type.Is(FeelKind.Null) ? FeelType.Any : body.Type : returns;
        var definition = new Definition(function.Name.Text, parameters, result) { Body = body };

        // A function that says what is behind its formula does not rest on what the file says of the rest.
        sources.Add(definition, sources.Of(function.Source) ?? (function.Said?.Get(FunctionSyntax.Reference) is null ? source : null));
        Export(definition);
    }

    private void Bind(ParameterSyntax parameter)
    {
        var name = parameter.Name.Text;
        var dated = new List<DatedValue>();
        object? previous = null;
        IReadOnlyList<Citation> before = [];
        foreach (var written in parameter.Values.OrderBy(v => v.Dates.First ?? NodaTime.LocalDate.MinIsoValue))
        {
            var text = written.Value ?? written.Uprate;
            if (text is null)
            {
                continue;
            }

            (previous, var used) = Constant(parameter, text, previous, before);
            if (previous is not null)
            {
                before = (sources.Of(written.Source) ?? sources.Of(parameter.Source)) is { } own ? [own] : used.Count > 0 || source is null ? used : [source];
                dated.Add(new DatedValue(written.Dates.First, written.Dates.Last, new ConstantNode(default, RuntimeType.Of(previous), previous), written.Node.File, written.Node.Span)
                {
                    Sources = before,
                });
            }
        }

        if (dated.Count == 0)
        {
            DeclareUnknown(parameter.Name, [DateName], isValue: true);
            return;
        }

        DatedValues.Check(name, dated, problems);
        var day = new Local(DateName, FeelType.Date);
        var place = PlaceOf(parameter.Name);
        var body = new TypedExpression(place, DatedValues.At(new LocalNode(default, day), place, dated), []);
        var call = new Definition(name, [day], body.Type) { Body = body };
        sources.Add(call, dated, null);
        Export(call);
        var value = DeclareAt(place, d => DatedValues.At(d, place, dated), dated.Count == 1 ? dated[0].Value : null);
        sources.Add(value, dated, date?.Date);
        if (parameter.Unit is { } unit && Currency.IsKnown(unit.Text))
        {
            formats?.AddMoney(value, call, unit.Text);
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
        if ((date?.Date is { } rulesDate ? at(rulesDate) : only) is { } node)
        {
            var value = new NamedValue(name, new TypedExpression(place, node, []));
            Declare(value);
            return value;
        }

        // Of the right type, so that the name is refused for want of a date and for nothing else.
        var type = at(new ConstantNode(default, FeelType.Date, null)).Type;
        var undated = new NamedValue(name, new TypedExpression(_nowhere, new ConstantNode(default, type, null), []));
        expressions.NeedsDate(undated);
        Declare(undated);
        return undated;
    }

    /// <summary>The value of a parameter, and what stands behind the values it is made of: worked out at load, because it must not depend on a claim.</summary>
    private (object? Value, IReadOnlyList<Citation> Sources) Constant(ParameterSyntax parameter, SourceText text, object? previous, IReadOnlyList<Citation> behind)
    {
        var scope = new Scope(values);
        var last = new ConstantNode(default, RuntimeType.Of(previous), previous);
        var before = new NamedValue("previous", new TypedExpression(_nowhere, last, []));
        sources.Add(before, [new DatedValue(null, null, last, _nowhere, default) { Sources = behind }], null);
        scope.Declare(before);
        var expression = expressions.Bind(text, scope);
        var isConstant = true;
        TypedTree.Visit(expression.Root, node =>
        {
            if (node is VariableNode read && !ReferenceEquals(read.Variable, before))
            {
                isConstant = false;
                problems.Report(BindingDiagnostics.NotConstant, text, node.Span, null, parameter.Name.Text, $"it reads `{read.Variable.Name}`");
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
            problems.Add(warning with { Severity = DiagnosticSeverity.Error, Rule = parameter.Name.Text });
        }

        if (result.Value is null && evaluator.Warnings.Count == 0)
        {
            problems.Report(BindingDiagnostics.NotConstant, text, new TextSpan(0, text.Text.Length), null, parameter.Name.Text, "its value is null");
        }

        return (result.Value, SourceFinder.Of(sources, expression));
    }

    private void Bind(TableSyntax syntax, IReadOnlyList<string> columnNames)
    {
        var binder = new TableBinder(syntax, values, problems, expressions);
        var editions = binder.Bind();
        if (editions.Count == 0)
        {
            DeclareUnknown(syntax.Name, columnNames, isValue: true);
            return;
        }

        foreach (var edition in editions)
        {
            Tables.Add(edition.Table);
            sources.Add(edition.Table, sources.Of(edition.Source) ?? sources.Of(syntax.Source) ?? source, [.. edition.RowSources.Select(sources.Of)]);
        }

        var isDated = editions.Count > 1 || editions[0].From is not null || editions[0].Until is not null;
        if (!isDated)
        {
            Export(new TableFunction(editions[0].Table));
        }

        if (binder.Columns is { } columns)
        {
            var place = PlaceOf(syntax.Name);
            var dated = editions
                .Select(e => new DatedValue(e.From, e.Until, new TableNode(new TextSpan(0, place.Text.Length), e.Table, [.. columns.Select(c => c.Root)]) { Sources = [.. columns.Select(c => c.Source)] }, e.Place.File, e.Place.Span))
                .ToArray();
            DatedValues.Check(syntax.Name.Text, dated, problems);
            var value = DeclareAt(place, d => DatedValues.At(d, place, dated), isDated ? null : dated[0].Value);
            sources.Add(value, dated, date?.Date);
        }
    }

    private sealed class NamedValuesOnly : EvaluationEnvironment
    {
        public override Evaluated Read(Variable variable, Evaluator evaluator) => evaluator.Evaluate(((NamedValue)variable).Expression);
    }
}
