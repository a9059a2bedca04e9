namespace Compensation.Feel.Tables;

/// <summary>Reads and checks a decision table: from texts to a <see cref="DecisionTable"/>, with all that is wrong with it at once.</summary>
internal sealed class TableReader
{
    private readonly TableText _text;
    private readonly Scope _scope;
    private readonly FeelLimits _limits;
    private readonly List<Diagnostic> _diagnostics = [];

    private TableReader(TableText text, Scope scope, FeelLimits limits)
    {
        _text = text;
        _scope = scope;
        _limits = limits;
    }

    /// <summary>
    /// The table, and its problems. A row of the wrong length is left out and a cell that can't be read is null, so that everything
    /// else is checked as well; whether a table with problems may be used is for the caller to say.
    /// </summary>
    public static (DecisionTable Table, IReadOnlyList<Diagnostic> Diagnostics) Read(TableText text, Scope scope, FeelLimits? limits = null)
    {
        var reader = new TableReader(text, scope, limits ?? FeelLimits.Default);
        var table = reader.Table();
        reader._diagnostics.AddRange(RowChecks.Of(table, text));
        reader._diagnostics.AddRange(DeadTests.Of(table, text));
        return (table, reader._diagnostics);
    }

    private DecisionTable Table()
    {
        var policy = Policy();
        var inputs = _text.Inputs.Select(Input).ToArray();
        var outputs = _text.Outputs.Select(Output).ToArray();
        var rows = new List<TableRow>();
        for (var i = 0; i < _text.Rows.Count; i++)
        {
            var row = _text.Rows[i];
            if (row.Cells.Count != inputs.Length + outputs.Length)
            {
                Report(FeelDiagnostics.CellCount, row.Place, i + 1, row.Cells.Count, inputs.Length + outputs.Length);
                continue;
            }

            rows.Add(new TableRow(
                i + 1,
                [.. inputs.Select((column, at) => Test(row.Cells[at], column.Tested))],
                [.. outputs.Select((column, at) => OutputCell(row.Cells[inputs.Length + at], column, i + 1))]));
        }

        return new DecisionTable(_text.Name, policy, inputs, outputs, rows);
    }

    private HitPolicy Policy()
    {
        if (HitPolicyNames.Find(_text.HitPolicy.Text) is not { } policy)
        {
            var problem = FeelDiagnostics.UnknownHitPolicy.At(_text.HitPolicy, new TextSpan(0, _text.HitPolicy.Text.Length), _text.HitPolicy.Text, string.Join(", ", HitPolicyNames.Words));
            _diagnostics.Add(problem with { Suggestion = NameSuggestion.DidYouMean(_text.HitPolicy.Text, HitPolicyNames.Words) });
            return HitPolicy.Unique;
        }

        var aggregates = policy is HitPolicy.CollectSum or HitPolicy.CollectMin or HitPolicy.CollectMax;
        if (aggregates && _text.Outputs.Count > 1)
        {
            Report(FeelDiagnostics.SeveralOutputs, _text.HitPolicy, _text.HitPolicy.Text, _text.Outputs.Count);
        }

        if (policy is HitPolicy.Priority or HitPolicy.OutputOrder && _text.Outputs.All(o => o.Values is null && o.Type.Values.IsEmpty))
        {
            Report(FeelDiagnostics.NoOutputValues, _text.HitPolicy, _text.HitPolicy.Text);
        }

        return policy;
    }

    private InputColumn Input(InputColumnText column)
    {
        var tested = new Local("?", column.Type);
        return new InputColumn(column.Name, tested, column.Values is null ? null : Collect(Checker.CheckTests(column.Values, tested, _scope, _limits)));
    }

    private OutputColumn Output(OutputColumnText column)
    {
        var tested = new Local("?", column.Type);
        var values = column.Values is null ? null : Collect(Checker.CheckTests(column.Values, tested, _scope, _limits));
        var ranked = values is null ? column.Type.Values.Cast<object?>() : Constants(values.Root);
        var read = new OutputColumn(column.Name, column.Type, [.. ranked]);
        return column.Default is null ? read : read with { Default = OutputCell(column.Default, read, null) };
    }

    /// <summary>The values that tests name outright, in their order.</summary>
    private static IEnumerable<object?> Constants(TypedNode tests) => tests is TestsNode { Negated: false } list
        ? list.Tests.OfType<MatchNode>().Select(m => m.Pattern).OfType<ConstantNode>().SelectMany(c => c.Value is object?[] items ? items : [c.Value])
        : [];

    private TypedExpression Test(SourceText cell, Local tested)
    {
        var words = tested.Type.Values.IsEmpty ? null : BareWords.Tests(cell, tested.Type, _scope);
        return Collect(words is null ? Checker.CheckTests(cell, tested, _scope, _limits) : Checker.CheckTests(cell, words, tested, _scope));
    }

    /// <summary>An output cell, or with <paramref name="row"/> null the default.</summary>
    private TypedExpression OutputCell(SourceText cell, OutputColumn column, int? row)
    {
        var word = column.Type.Values.IsEmpty ? null : BareWords.Value(cell, column.Type, _scope);
        var expression = Collect(word is null ? Checker.CheckExpression(cell, _scope, _limits) : new TypedExpression(cell, new ConstantNode(word.Span, FeelType.String, word.Value), []));
        if (expression.HasErrors)
        {
            return expression;
        }

        var name = column.Name is null ? "the output" : $"output `{column.Name}`";
        if (!column.Type.MayAccept(expression.Type))
        {
            Report(FeelDiagnostics.WrongType, cell, name, column.Type, expression.Type);
        }
        else if (expression.Root is ConstantNode { Value: { } value } && column.Values.Count > 0 && !column.Values.Contains(value, ValueEquality.Instance))
        {
            var problem = FeelDiagnostics.OutputNotAmongValues.At(
                cell, expression.Root.Span, FeelText.Of(value), row is null ? "the default" : $"row {row}", name, string.Join(", ", column.Values.Select(v => FeelText.Of(v))));
            _diagnostics.Add(problem with { Suggestion = value is string text ? NameSuggestion.DidYouMean(text, column.Values.OfType<string>()) : null });
        }

        return expression;
    }

    private TypedExpression Collect(TypedExpression expression)
    {
        _diagnostics.AddRange(expression.Diagnostics);
        return expression;
    }

    private void Report(DiagnosticDescriptor descriptor, SourceText place, params ReadOnlySpan<object?> arguments) =>
        _diagnostics.Add(descriptor.At(place, new TextSpan(0, place.Text.Length), arguments));
}
