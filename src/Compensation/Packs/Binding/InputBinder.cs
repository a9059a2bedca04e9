namespace Compensation.Packs.Binding;

/// <summary>From an input as it is written to one that claims can be measured by.</summary>
internal sealed class InputBinder(PackProblems problems, TextBinder texts)
{
    /// <summary>The inputs of a pack, in order; each has a variable that FEEL sees.</summary>
    public IReadOnlyList<Input> Bind(IReadOnlyList<InputSyntax> inputs, Scope scope) =>
        [.. inputs.Select((syntax, index) => Bind(syntax, scope, index, isSensitive: false))];

    /// <param name="syntax">What is written.</param>
    /// <param name="scope">Where the input is declared.</param>
    /// <param name="index">Its place in a bound claim; -1 for a field.</param>
    /// <param name="isSensitive">It lies in a record that is sensitive as a whole.</param>
    private Input Bind(InputSyntax syntax, Scope scope, int index, bool isSensitive)
    {
        var name = syntax.Name.Text;
        var fields = syntax.Of.Fields.Select(f => Bind(f, scope, -1, isSensitive || syntax.IsSensitive)).ToArray();
        var declaredType = InputType.Find(syntax.Type?.Text);
        var type = declaredType?.Feel(InputType.FeelOf(syntax.Of.ItemType?.Text), [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Type))]) ?? FeelType.Any;
        var plain = type.Is(FeelKind.List) || declaredType is null
            ? new Input { Name = name, Type = type.Is(FeelKind.List) ? type.Element : type, Fields = fields }
            : new Input { Name = name, Type = type, Reader = declaredType, Fields = fields };
        var values = Literals(syntax.Values, plain, name);
        if (values.Count > 0 && values.All(v => v is string))
        {
            var declared = FeelType.StringOf(values.Cast<string>());
            type = type.Is(FeelKind.List) ? FeelType.ListOf(declared) : declared;
        }

        var bare = plain with
        {
            Type = type,
            Reader = declaredType ?? plain.Reader,
            Values = values,
            Digits = syntax.Digits,
            Unit = syntax.Unit?.Text,
            IsSensitive = isSensitive || syntax.IsSensitive,
            Min = syntax.Min is null ? null : Literal(syntax.Min, plain, name),
            Max = syntax.Max is null ? null : Literal(syntax.Max, plain, name),
        };
        CheckDefault(syntax);
        var @default = syntax.Default is null ? null : Literal(syntax.Default, bare, name);
        var input = bare with
        {
            Index = index,
            Variable = index < 0 ? null : new Variable(name, type)
            {
                CanBeNull = @default is null && syntax.IsOptional,
                Bounds = type.Is(FeelKind.List) ? null : new ValueBounds(bare.Min, bare.Max, bare.Digits, values),
            },
            HasDefault = syntax.Default is not null,
            Default = @default,
            IsOptional = syntax.IsOptional,
            Title = texts.Bind(syntax.Title, scope),
        };
        if (input.Variable is not null)
        {
            scope.Declare(input.Variable);
        }

        return input;
    }

    /// <summary>What becomes of an absent fact has one answer.</summary>
    private void CheckDefault(InputSyntax syntax)
    {
        var name = syntax.Name.Text;
        if (syntax.Default is YamlScalar { IsBroken: false } scalar && YamlFact.Of(scalar) is null)
        {
            problems.Report(BindingDiagnostics.DefaultNull, scalar, name, null, name);
        }
        else if (syntax is { Default: { } given, IsOptional: true })
        {
            problems.Report(BindingDiagnostics.DefaultOfOptional, given, name, null, name);
        }
    }

    private List<object> Literals(IReadOnlyList<YamlScalar> scalars, Input input, string name) => [.. scalars.Select(s => Literal(s, input, name)).OfType<object>()];

    /// <summary>A literal in YAML, read as the input's own type; null with a problem when it is none.</summary>
    private object? Literal(YamlNode node, Input input, string name)
    {
        var found = new List<Diagnostic>();
        var value = new FactReader(found).Read(YamlFact.Of(node), input, name);
        foreach (var problem in found)
        {
            problems.Report(BindingDiagnostics.BadLiteral, node, name, problem.Suggestion, problem.Message);
        }

        return value;
    }
}
