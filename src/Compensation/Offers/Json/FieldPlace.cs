using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace Compensation.Offers.Json;

/// <summary>A place in the JSON of an offer that is read, for what is wrong there.</summary>
/// <param name="Path">The keys that lead to it, items counted from 1, such as <c>losses[1].amount</c>; empty for the offer itself.</param>
/// <param name="Diagnostics">The problems of the whole text, so that one reading tells everything.</param>
internal readonly record struct FieldPlace(string Path, List<Diagnostic> Diagnostics)
{
    /// <summary>The place of a key within this one.</summary>
    public FieldPlace At(string key) => this with { Path = Path.Length == 0 ? key : $"{Path}.{key}" };

    /// <summary>The place of an item within this one.</summary>
    /// <param name="position">Its position, counted from 1.</param>
    public FieldPlace At(int position) => this with { Path = $"{Path}[{position}]" };

    /// <summary>Reports that something of another kind is found here.</summary>
    /// <param name="expected">The kind that is expected, in words.</param>
    /// <param name="found">What is found.</param>
    /// <param name="instead">What the place is taken for.</param>
    public T Wrong<T>(string expected, JToken found, T instead)
    {
        Report(ClaimDiagnostics.WrongKind, found, null, Path, expected, Kind(found));
        return instead;
    }

    /// <summary>Adds a problem.</summary>
    /// <param name="descriptor">The kind of problem.</param>
    /// <param name="at">Where it is, for line and column.</param>
    /// <param name="nearest">The known word that is probably meant; null where none is near.</param>
    /// <param name="arguments">What the message is filled with.</param>
    public void Report(DiagnosticDescriptor descriptor, JToken? at, string? nearest, params ReadOnlySpan<object?> arguments)
    {
        var info = (IJsonLineInfo?)at;
        var hasPlace = info?.HasLineInfo() == true;
        Diagnostics.Add(descriptor.In(null, arguments) with
        {
            Line = hasPlace ? info!.LineNumber : 0,
            Column = hasPlace ? Math.Max(1, info!.LinePosition) : 0,
            Length = hasPlace ? 1 : 0,
            Suggestion = nearest is null ? null : $"did you mean `{nearest}`?",
        });
    }

    /// <summary>What a token is, in words.</summary>
    public static string Kind(JToken token) => token.Type switch
    {
        JTokenType.Object => "an object",
        JTokenType.Array => "a list",
        JTokenType.String => "text",
        JTokenType.Integer or JTokenType.Float when token is JValue { Value: double } => "a binary floating-point number",
        JTokenType.Integer or JTokenType.Float => "a number",
        JTokenType.Boolean => "true or false",
        JTokenType.Date => "a date of the machine's time zone",
        _ => "null",
    };
}
