using System.Text.Json.Nodes;

namespace Compensation.Feel.Tck;

/// <summary>The item definitions of a case as types. Allowed values do not count for whether a value is of a type (DMN 1.5, 10.3.2.9.2).</summary>
internal sealed class CaseTypes
{
    private const int DeepestReference = 20;

    private readonly JsonObject _definitions;

    public CaseTypes(JsonObject? definitions)
    {
        _definitions = definitions ?? [];
    }

    public IEnumerable<string> Names => _definitions.Select(d => d.Key);

    public FeelType Find(string? name, int depth = 0)
    {
        if (name is null || depth > DeepestReference)
        {
            return FeelType.Any;
        }

        return _definitions[name] is JsonObject definition ? Of(definition, depth + 1) : BuiltIn(name);
    }

    private FeelType Of(JsonObject definition, int depth)
    {
        var type = definition["components"] is JsonObject components
            ? FeelType.ContextOf(components.Select(c => KeyValuePair.Create(c.Key, c.Value is JsonObject component ? Of(component, depth + 1) : FeelType.Any)))
            : Find((string?)definition["typeRef"], depth);
        return (bool?)definition["isCollection"] == true ? FeelType.ListOf(type) : type;
    }

    private static FeelType BuiltIn(string name) => name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..] switch
    {
        "dateTime" => FeelType.DateTime,
        "dayTimeDuration" => FeelType.DayTimeDuration,
        "yearMonthDuration" => FeelType.YearMonthDuration,
        "context" => FeelType.AnyContext,
        "list" => FeelType.AnyList,
        var local => Checker.CheckType(new SourceText(local), Scope.BuiltIns).Type ?? FeelType.Any,
    };
}
