using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Compensation.Tests.Packs.Schema;

/// <summary>
/// Validates by the keywords of draft-07 that the schema of packs uses; any other keyword is an error of the test. Each object of the
/// instance is remembered with the definitions whose properties it was measured by.
/// </summary>
internal sealed class SchemaValidator(JsonObject schema)
{
    private static readonly HashSet<string> Notes = ["$schema", "title", "description", "examples", "definitions"];

    /// <summary>Where the instance breaks the schema: the path, and the keyword with what it asks for.</summary>
    public IReadOnlyList<string> Validate(JsonNode? instance, out IReadOnlyList<(JsonObject Instance, JsonObject Schema)> measured)
    {
        var found = Check(schema, instance, "$");
        measured = found.Measured;
        return found.Errors;
    }

    private Outcome Check(JsonNode? rule, JsonNode? value, string path)
    {
        var outcome = new Outcome();
        if (rule is JsonValue)
        {
            return rule.GetValue<bool>() ? outcome : outcome.Fail($"{path}: nothing may stand here");
        }

        var keywords = (JsonObject)rule!;
        if (keywords["$ref"] is { } reference)
        {
            return Check(schema["definitions"]![reference.GetValue<string>()["#/definitions/".Length..]], value, path);
        }

        foreach (var (keyword, argument) in keywords.Where(k => !Notes.Contains(k.Key)))
        {
            outcome.Add(keyword switch
            {
                "type" => Test(Types(argument!).Any(type => Is(value, type))),
                "enum" => Test(argument!.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value))),
                "pattern" => Test(Text(value) is not { } text || Regex.IsMatch(text, argument!.GetValue<string>())),
                "minimum" => Test(value is not JsonValue number || !number.TryGetValue<decimal>(out var low) || low >= argument!.GetValue<int>()),
                "maximum" => Test(value is not JsonValue number || !number.TryGetValue<decimal>(out var high) || high <= argument!.GetValue<int>()),
                "minProperties" => Test(value is not JsonObject o || o.Count >= argument!.GetValue<int>()),
                "required" => Test(value is not JsonObject o || argument!.AsArray().All(key => o.ContainsKey(key!.GetValue<string>()))),
                "dependencies" => Test(value is not JsonObject o || argument!.AsObject().All(d => !o.ContainsKey(d.Key) || d.Value!.AsArray().All(key => o.ContainsKey(key!.GetValue<string>())))),
                "items" => value is JsonArray list ? Merged(list.Select((item, i) => Check(argument, item, $"{path}[{i}]"))) : new Outcome(),
                "propertyNames" => value is JsonObject o ? Merged(o.Select(p => Check(argument, JsonValue.Create(p.Key), $"{path}.{p.Key}"))) : new Outcome(),
                "properties" => Properties(keywords, value, path),
                "additionalProperties" => Additional(keywords, value, path),
                "anyOf" => Any(argument!.AsArray(), value, path, exactly: false),
                "oneOf" => Any(argument!.AsArray(), value, path, exactly: true),
                "if" => Check(Check(argument, value, path).Errors.Count == 0 ? keywords["then"] : keywords["else"], value, path),
                "then" or "else" => new Outcome(),
                _ => throw new NotSupportedException($"The keyword `{keyword}` is not known to this validator."),
            });

            Outcome Test(bool holds) => holds ? new Outcome() : new Outcome().Fail($"{path}: {keyword} {argument!.ToJsonString()}");
        }

        return outcome;
    }

    private Outcome Properties(JsonObject keywords, JsonNode? value, string path)
    {
        var outcome = new Outcome();
        if (value is not JsonObject instance)
        {
            return outcome;
        }

        outcome.Measured.Add((instance, keywords));
        foreach (var (name, rule) in keywords["properties"]!.AsObject().Where(property => instance.ContainsKey(property.Key)))
        {
            outcome.Add(Check(rule, instance[name], $"{path}.{name}"));
        }

        return outcome;
    }

    private Outcome Additional(JsonObject keywords, JsonNode? value, string path)
    {
        var known = keywords["properties"]?.AsObject();
        return value is not JsonObject instance
            ? new Outcome()
            : Merged(instance.Where(p => known?.ContainsKey(p.Key) != true).Select(p => Check(keywords["additionalProperties"], p.Value, $"{path}.{p.Key}")));
    }

    private Outcome Any(JsonArray rules, JsonNode? value, string path, bool exactly)
    {
        var tried = rules.Select(rule => Check(rule, value, path)).ToList();
        var fitting = tried.Where(t => t.Errors.Count == 0).ToList();
        return fitting.Count == 0 ? new Outcome().Fail($"{path}: none of {rules.Count} fits")
            : exactly && fitting.Count > 1 ? new Outcome().Fail($"{path}: {fitting.Count} of {rules.Count} fit")
            : Merged(fitting);
    }

    private static Outcome Merged(IEnumerable<Outcome> outcomes)
    {
        var merged = new Outcome();
        foreach (var outcome in outcomes)
        {
            merged.Add(outcome);
        }

        return merged;
    }

    private static IEnumerable<string> Types(JsonNode argument) => argument is JsonArray types ? types.Select(type => type!.GetValue<string>()) : [argument.GetValue<string>()];

    private static string? Text(JsonNode? value) => value is JsonValue v && v.TryGetValue<string>(out var text) ? text : null;

    private static bool Is(JsonNode? value, string type) => type switch
    {
        "null" => value is null,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => Text(value) is not null,
        "boolean" => value is JsonValue v && v.TryGetValue<bool>(out _),
        "number" => value is JsonValue v && v.TryGetValue<decimal>(out _),
        "integer" => value is JsonValue v && v.TryGetValue<decimal>(out var number) && number == decimal.Truncate(number),
        _ => throw new NotSupportedException($"The type `{type}` is not known to this validator."),
    };

    private sealed class Outcome
    {
        public List<string> Errors { get; } = [];

        public List<(JsonObject Instance, JsonObject Schema)> Measured { get; } = [];

        public Outcome Fail(string error)
        {
            Errors.Add(error);
            return this;
        }

        public void Add(Outcome other)
        {
            Errors.AddRange(other.Errors);
            Measured.AddRange(other.Measured);
        }
    }
}
