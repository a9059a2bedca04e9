namespace Compensation.Feel.Checking;

/// <summary>The names an expression can use. An inner scope hides what an outer one declares.</summary>
internal sealed class Scope
{
    private readonly Dictionary<string, Symbol> _values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Callable> _functions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FeelType> _types = new(StringComparer.Ordinal);
    private readonly Scope? _outer;

    public Scope(Scope? outer)
    {
        _outer = outer;
        Names = new NameTable(outer?.Names);
        Members = new NameTable(outer?.Members);
    }

    /// <summary>The built-in functions and nothing else.</summary>
    public static Scope BuiltIns { get; } = MakeBuiltIns();

    /// <summary>What the parser must know to tell where a name ends.</summary>
    public NameTable Names { get; }

    /// <summary>Names of members, for the words after a dot: those of the types that this scope and those around it declare.</summary>
    public NameTable Members { get; }

    /// <summary>What a name that is not declared may be looked up in at run time: the item of a filter whose type is not known.</summary>
    public Local? DynamicItem { get; init; }

    /// <summary>Why a function must not be used here, or null; asked for each built-in that is called.</summary>
    public Func<string, string?>? Forbids { get; init; }

    /// <summary>
    /// Whether numbers are refused that are read otherwise than they look, such as <c>3,500</c> or <c>05</c>. The standard reads them, so the language does; where people write rules, nobody
    /// means what it reads.
    /// </summary>
    public bool PlainNumbersOnly
    {
        get => field || _outer is { PlainNumbersOnly: true };
        init;
    }

    public void Declare(Symbol symbol)
    {
        _values[symbol.Name] = symbol;
        Names.Add(symbol.Name);
        DeclareMembers(symbol.Type);
    }

    public void Declare(Callable function)
    {
        _functions[function.Name] = function;
        Names.Add(function.Name);
    }

    public void DeclareType(string name, FeelType type)
    {
        _types[name] = type;
        DeclareMembers(type);
    }

    /// <summary>The scope around this one.</summary>
    public Scope? Outer => _outer;

    /// <summary>What this very scope declares by that name, or null.</summary>
    public Symbol? FindOwn(string name) => _values.GetValueOrDefault(name);

    /// <summary>Whether a name stands for a value here or further out.</summary>
    public bool Knows(string name) => _values.ContainsKey(name) || (_outer?.Knows(name) ?? false);

    public Callable? FindFunction(string name) => _functions.TryGetValue(name, out var function) ? function : _outer?.FindFunction(name);

    public FeelType? FindType(string name) => _types.TryGetValue(name, out var type) ? type : _outer?.FindType(name);

    public string? WhyForbidden(string function) => Forbids?.Invoke(function) ?? _outer?.WhyForbidden(function);

    /// <summary>The names of values that this very scope declares.</summary>
    public IEnumerable<string> OwnNames() => _values.Keys;

    /// <summary>All names of functions, for suggestions.</summary>
    public IEnumerable<string> FunctionNames() => _outer is null ? _functions.Keys : _functions.Keys.Concat(_outer.FunctionNames());

    private void DeclareMembers(FeelType type)
    {
        foreach (var (name, member) in type.Members)
        {
            Members.Add(name);
            DeclareMembers(member);
        }

        if (type.Kind is FeelKind.List or FeelKind.Range)
        {
            DeclareMembers(type.Element);
        }
    }

    private static Scope MakeBuiltIns()
    {
        var scope = new Scope(null);
        foreach (var function in BuiltInFunctions.All)
        {
            scope.Declare(function);
        }

        foreach (var name in TemporalMembers.All.Select(m => m.Name).Distinct())
        {
            scope.Members.Add(name);
        }

        return scope;
    }
}
