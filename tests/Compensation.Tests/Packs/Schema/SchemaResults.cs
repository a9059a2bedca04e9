using System.Text.Json;
using Json.Schema;

namespace Compensation.Tests.Packs.Schema;

/// <summary>What a schema says of an instance.</summary>
internal static class SchemaResults
{
    private static readonly EvaluationOptions EveryStep = new() { OutputFormat = OutputFormat.Hierarchical };

    /// <summary>With every step, also of what fits.</summary>
    public static EvaluationResults Explain(this JsonSchema schema, JsonElement instance) => schema.Evaluate(instance, EveryStep);

    public static bool Fits(this JsonSchema schema, JsonElement instance) => schema.Evaluate(instance).IsValid;

    /// <summary>
    /// Where the instance breaks the schema: a pointer and the keyword, blank where nothing may stand. Of alternatives it is said how many fit,
    /// and not why each of the others does not.
    /// </summary>
    public static IEnumerable<string> Failures(this EvaluationResults result)
    {
        if (result.IsValid)
        {
            return [];
        }

        var steps = (result.Details ?? []).ToLookup(Keyword);
        return (result.Errors ?? []).Keys.Select(keyword => $"{result.InstanceLocation}: {keyword}")
            .Concat(Alternatives(result, "oneOf", steps["oneOf"].ToList(), fitting => fitting == 1))
            .Concat(Alternatives(result, "anyOf", steps["anyOf"].ToList(), fitting => fitting > 0))
            .Concat(steps.Where(step => step.Key is not ("oneOf" or "anyOf" or "if")).SelectMany(step => step).SelectMany(Failures));
    }

    /// <summary>The definitions that parts of the instance fit, by the pointer to the part and the name of the definition.</summary>
    public static IEnumerable<(string Instance, string Definition)> Elements(this EvaluationResults result)
    {
        if (!result.IsValid || Keyword(result) == "if")
        {
            return [];
        }

        const string Definitions = "#/definitions/";
        var schema = result.SchemaLocation.Fragment;
        var inner = (result.Details ?? []).SelectMany(Elements);
        return schema.StartsWith(Definitions, StringComparison.Ordinal) && schema.LastIndexOf('/') == Definitions.Length - 1
            ? inner.Prepend((result.InstanceLocation.ToString(), schema[Definitions.Length..]))
            : inner;
    }

    private static IEnumerable<string> Alternatives(EvaluationResults result, string keyword, List<EvaluationResults> tried, Func<int, bool> isEnough)
    {
        var fitting = tried.Count(t => t.IsValid);
        return tried.Count == 0 || isEnough(fitting) ? [] : [$"{result.InstanceLocation}: {keyword}, {fitting} of {tried.Count} fit"];
    }

    /// <summary>The keyword that led to a step; steps of a list of schemas end with its name and their number.</summary>
    private static string Keyword(EvaluationResults step)
    {
        var path = step.EvaluationPath.ToString().Split('/');
        return path.Length > 1 && path[^2] is "oneOf" or "anyOf" ? path[^2] : path[^1];
    }
}
