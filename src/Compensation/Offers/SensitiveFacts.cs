using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Compensation.Offers;

/// <summary>
/// The sensitive facts of one claim, by their names and as texts, to keep them out of what is said about an offer that was stored by others: under an earlier pack,
/// say, that did not yet call them sensitive.
/// </summary>
internal sealed class SensitiveFacts
{
    private const string Withheld = "(withheld)";

    /// <summary>The maps of an offer whose values are the pack's or the claim's; other numbers of an offer are its money and counts.</summary>
    private static readonly string[] Published = ["route", "deadlines", "figures", "assumed"];

    private readonly HashSet<string> _names;
    private readonly List<string> _texts = [];

    private SensitiveFacts(HashSet<string> names) => _names = names;

    public static SensitiveFacts Of(IReadOnlyList<RulePack> packs, Claim claim)
    {
        var facts = new SensitiveFacts([.. packs.SelectMany(p => p.Versions).SelectMany(v => v.Inputs).SelectMany(i => Names(i, ""))]);
        facts.Add(claim.Facts, "", isSensitive: false);
        return facts;
    }

    /// <summary>The difference without values of sensitive facts.</summary>
    public ReplayDifference Withhold(ReplayDifference difference)
    {
        var path = IsTold(difference.Path) ? difference.Path[..difference.Path.IndexOfAny(['.', '['])] : difference.Path;
        var isPublished = Published.Any(p => path.Split('.', '[').Contains(p));
        return isPublished && _names.Any(name => IsWithin(path, name))
            ? new ReplayDifference(path, difference.Stored is null ? null : Withheld, difference.Replayed is null ? null : Withheld)
            : new ReplayDifference(path, Withhold(difference.Stored, isPublished), Withhold(difference.Replayed, isPublished));
    }

    /// <summary>The problem without values of sensitive facts.</summary>
    public Diagnostic Withhold(Diagnostic problem) => IsTold(problem.Message) || IsTold(problem.Suggestion ?? "")
        ? problem with { Message = "a problem whose text is withheld, for a sensitive fact stands in it", Suggestion = null }
        : problem;

    private string? Withhold(string? json, bool isPublished)
    {
        if (json is null || (!isPublished && decimal.TryParse(json, NumberStyles.Number, CultureInfo.InvariantCulture, out _)))
        {
            return json;
        }

        return IsTold(json) || Texts(json).Any(IsTold) ? Withheld : json;
    }

    /// <summary>The texts and numbers in a JSON value, without its escapes.</summary>
    private static IEnumerable<string> Texts(string json)
    {
        if (json[0] is not ('"' or '{' or '['))
        {
            return [];
        }

        using var document = JsonDocument.Parse(json);
        return [.. TextsOf(document.RootElement)];

        static IEnumerable<string> TextsOf(JsonElement element) => element.ValueKind switch
        {
            JsonValueKind.Object => element.EnumerateObject().SelectMany(p => TextsOf(p.Value).Prepend(p.Name)),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(TextsOf),
            JsonValueKind.String => [element.GetString()!],
            JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null or JsonValueKind.Undefined => [],
            _ => throw new UnreachableException($"JSON has no {element.ValueKind}."),
        };
    }

    private void Add(object? fact, string name, bool isSensitive)
    {
        isSensitive |= _names.Contains(name);
        switch (fact)
        {
            case IReadOnlyDictionary<string, object?> map:
                foreach (var (key, value) in map)
                {
                    Add(value, name.Length == 0 ? key : $"{name}.{key}", isSensitive);
                }

                break;
            case IReadOnlyList<object?> list:
                foreach (var item in list)
                {
                    Add(item, name, isSensitive);
                }

                break;
            case not (null or bool) when isSensitive:
                var text = fact switch
                {
                    string said => said,
                    FactText said => said.Text,
                    decimal number => CanonicalNumber.Text(number),
                    _ => ValueWriter.IsoText(fact),
                };
                if (!string.IsNullOrWhiteSpace(text))
                {
                    _texts.Add(text);
                }

                break;
        }
    }

    /// <summary>Whether a fact stands in a text, as a word or number of its own.</summary>
    private bool IsTold(string text) => _texts.Exists(fact =>
    {
        for (var at = text.IndexOf(fact, StringComparison.Ordinal); at >= 0; at = text.IndexOf(fact, at + 1, StringComparison.Ordinal))
        {
            if (!IsJoined(text, at - 1, fact[0]) && !IsJoined(text, at + fact.Length, fact[^1]))
            {
                return true;
            }
        }

        return false;
    });

    /// <summary>Latin letters and digits make words with their like; Chinese is written without spaces.</summary>
    private static bool IsJoined(string text, int at, char neighbour) => at >= 0 && at < text.Length && char.IsAsciiLetterOrDigit(text[at]) && char.IsAsciiLetterOrDigit(neighbour);

    private static bool IsWithin(string path, string name) =>
        $".{path}.".Replace('[', '.').Contains($".{name}.", StringComparison.Ordinal);

    private static IEnumerable<string> Names(Input input, string outer)
    {
        var name = outer.Length == 0 ? input.Name : $"{outer}.{input.Name}";
        return input.Fields.SelectMany(f => Names(f, name)).Concat(input.IsSensitive ? [name] : []);
    }
}
