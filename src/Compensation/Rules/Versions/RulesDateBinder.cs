namespace Compensation.Rules.Versions;

/// <summary>From what <c>effective.by</c> names to the date of the rules.</summary>
internal sealed class RulesDateBinder
{
    private readonly Word? _by;
    private readonly IReadOnlyList<Input> _inputs;
    private readonly Scope _values;
    private readonly PackProblems _problems;

    /// <summary>How many problems there were before those of this pack.</summary>
    private readonly int _before;

    /// <summary>The input or field that is named; null for a <c>let</c>, and for what was refused.</summary>
    private readonly (Input Input, TypedNode Node)? _fact;

    public RulesDateBinder(Word? by, IReadOnlyList<Input> inputs, IReadOnlyList<LetSyntax> lets, Scope values, PackProblems problems)
    {
        (_by, _inputs, _values, _problems, _before) = (by, inputs, values, problems, problems.Found.Count);
        if (by is null)
        {
            return;
        }

        if (inputs.All(i => i.Name != by.Text) && lets.Any(l => l.Name.Text == by.Text))
        {
            Let = by.Text;
            return;
        }

        _fact = Find(by);
        if (_fact is null)
        {
            var known = inputs.SelectMany(i => NamesOf(i, "")).Concat(lets.Select(l => l.Name.Text));
            problems.Report(BindingDiagnostics.UnknownInput, by.Node, null, PackProblems.DidYouMean(by.Text, known), by.Text);
        }
        else if (!IsDate(_fact.Value.Node.Type))
        {
            problems.Report(BindingDiagnostics.EffectiveInput, by.Node, null, null, by.Text, _fact.Value.Node.Type);
            _fact = null;
        }
        else if (_fact.Value.Input.IsSensitive)
        {
            ReportSensitive(by);
            _fact = null;
        }
    }

    /// <summary>The <c>let</c> that is named, which must be bound before what goes by its date; null for all else.</summary>
    public string? Let { get; }

    /// <summary>The date as an expression, which dated values without a date of their own go by; null without one.</summary>
    public TypedNode? Date => _fact is { } fact ? DateOf(fact.Node) : Let is not null && _values.FindOwn(Let) is Variable value ? DateOf(new VariableNode(default, value)) : null;

    /// <summary>The date of the rules, when all that it is made of has been bound; null without one, and where it was refused.</summary>
    /// <param name="formats">Tell what is sensitive.</param>
    public RulesDate? Bind(HoleFormats formats)
    {
        if (Date is not { } date)
        {
            return null;
        }

        var read = new List<TypedNode> { date };
        var meaning = new SortedDictionary<string, string>(StringComparer.Ordinal);
        if (Let is not null)
        {
            var value = (NamedValue)_values.FindOwn(Let)!;
            // What has errors, or leans on itself, is of no type that is worth a word.
            if (value.Expression.HasErrors || _problems.Found.Skip(_before).Any(p => p.Code == BindingDiagnostics.Cycle.Code))
            {
                return null;
            }

            if (WhyNot(value, read, meaning) is { } reason)
            {
                _problems.Report(BindingDiagnostics.EffectiveValue, _by!.Node, null, null, Let, reason);
                return null;
            }

            if (formats.Of(value.Expression.Root) == HoleFormat.Withheld)
            {
                ReportSensitive(_by!);
                return null;
            }
        }

        var facts = FactsRead.Of(_inputs, read);
        foreach (var fact in facts)
        {
            Describe(fact, fact.Name, meaning);
        }

        return new RulesDate(_by!.Text, new TypedExpression(new SourceText(""), date, []), _inputs.FirstOrDefault(i => i.Name == _by.Text), facts) { Meaning = meaning };
    }

    private static bool IsDate(FeelType type) => type.Kind is FeelKind.Date or FeelKind.DateTime;

    private static TypedNode DateOf(TypedNode value) => !value.Type.Is(FeelKind.DateTime) ? value
        : new CallNode(default, FeelType.Date, TemporalConversions.DateFunction, null, [value], null);

    /// <summary>The input or field that dotted names lead to, and the expression that reads it.</summary>
    private (Input Input, TypedNode Node)? Find(Word by)
    {
        var names = by.Text.Split('.');
        if (_inputs.FirstOrDefault(i => i.Name == names[0]) is not { } input)
        {
            return null;
        }

        TypedNode node = new VariableNode(default, input.Variable!);
        foreach (var name in names.Skip(1))
        {
            if (input.Fields.FirstOrDefault(f => f.Name == name) is not { } field)
            {
                return null;
            }

            node = new PathNode(default, input.Type.Is(FeelKind.List) || node.Type.Is(FeelKind.List) ? FeelType.ListOf(field.Type) : field.Type, node, name);
            input = field;
        }

        return (input, node);
    }

    private static IEnumerable<string> NamesOf(Input input, string path) =>
        input.Fields.SelectMany(f => NamesOf(f, $"{path}{input.Name}.")).Prepend(path + input.Name);

    private void ReportSensitive(Word by) => _problems.Report(BindingDiagnostics.SensitivePublished, by.Node, null, null, "`effective.by`");

    /// <summary>Why a value is no date made of inputs, or null; collects what it reads, and what it means.</summary>
    private static string? WhyNot(NamedValue value, List<TypedNode> read, SortedDictionary<string, string> meaning)
    {
        if (!IsDate(value.Type))
        {
            return $"found {value.Type}, expected a date";
        }

        string? reason = null;
        var waiting = new Stack<(string Name, TypedExpression Expression, bool IsWritten)>([(value.Name, value.Expression, value.IsLet)]);
        while (waiting.TryPop(out var next))
        {
            // What nobody wrote as an expression is a constant: a parameter for all dates, a calendar.
            var root = next.Expression.Root;
            if (!meaning.TryAdd(next.Name, next.IsWritten ? Words(next.Expression.Source) : root is ConstantNode constant ? FeelText.Of(constant.Value) : ""))
            {
                continue;
            }

            read.Add(root);
            TypedTree.Visit(root, node =>
            {
                switch (node)
                {
                    case VariableNode { Variable: NamedValue named }:
                        waiting.Push((named.Name, named.Expression, named.IsLet));
                        break;
                    case DefinitionCallNode { Function: var function }:
                        waiting.Push(($"{function.Name}({string.Join(", ", function.Parameters.Select(p => $"{p.Name}: {p.Type}"))})", function.Body, true));
                        break;
                    case TableNode table:
                        reason ??= $"it reads the table `{table.Table.Name}`";
                        break;
                }
            });
        }

        return reason;
    }

    /// <summary>A text as its words, however it is spaced.</summary>
    private static string Words(SourceText text) => string.Join(' ', Lexer.Read(text).Select(t => t.Text));

    private static void Describe(Input input, string path, SortedDictionary<string, string> meaning)
    {
        var values = string.Join(", ", input.Values.Select(v => FeelText.Of(v)));
        meaning[path] = $"{input.Type.Kind} {Text(input.Min)}..{Text(input.Max)} {input.Digits} [{values}] {(input.IsOptional ? "optional" : input.HasDefault ? Text(input.Default) : "required")}";
        foreach (var field in input.Fields)
        {
            Describe(field, $"{path}.{field.Name}", meaning);
        }
    }

    private static string Text(object? value) => value is null ? "" : FeelText.Of(value);
}
