using System.Globalization;
using System.Text.Json;

namespace Compensation.Offers.Json;

/// <summary>
/// Compares two offers field by field, as they are written. Numbers are compared by their value, for how many digits they have is told by the currency and
/// <c>digits</c>; the order of keys and escapes are the writing, and no field.
/// </summary>
internal sealed class OfferComparison
{
    private readonly List<ReplayDifference> _differences = [];

    /// <summary>Every field that differs, in the order of the JSON.</summary>
    public static IReadOnlyList<ReplayDifference> Compare(ReadOnlySpan<byte> stored, ReadOnlySpan<byte> replayed)
    {
        using var left = JsonDocument.Parse(stored.ToArray());
        using var right = JsonDocument.Parse(replayed.ToArray());
        var comparison = new OfferComparison();
        comparison.Value("", left.RootElement, right.RootElement);
        return comparison._differences;
    }

    private void Value(string path, JsonElement? stored, JsonElement? replayed)
    {
        switch (stored?.ValueKind, replayed?.ValueKind)
        {
            case (JsonValueKind.Object, JsonValueKind.Object):
                Object(path, stored.Value, replayed.Value);
                break;
            case (JsonValueKind.Array, JsonValueKind.Array):
                List(path, stored.Value, replayed.Value);
                break;
            case (JsonValueKind.Number, JsonValueKind.Number) when stored.Value.GetDecimal() == replayed.Value.GetDecimal():
            case (JsonValueKind.String, JsonValueKind.String) when stored.Value.GetString() == replayed.Value.GetString():
                break;
            default:
                if (stored?.GetRawText() is var was && replayed?.GetRawText() is var now && was != now)
                {
                    _differences.Add(new ReplayDifference(path, was, now));
                }

                break;
        }
    }

    private void Object(string path, JsonElement stored, JsonElement replayed)
    {
        foreach (var name in Merged(Names(replayed), Names(stored)))
        {
            Value(path.Length == 0 ? name : $"{path}.{name}", Member(stored, name), Member(replayed, name));
        }
    }

    private void List(string path, JsonElement stored, JsonElement replayed)
    {
        var (was, now) = (stored.GetArrayLength(), replayed.GetArrayLength());
        for (var i = 0; i < Math.Max(was, now); i++)
        {
            Value(string.Create(CultureInfo.InvariantCulture, $"{path}[{i + 1}]"), i < was ? stored[i] : null, i < now ? replayed[i] : null);
        }
    }

    private static JsonElement? Member(JsonElement element, string name) => element.TryGetProperty(name, out var member) ? member : null;

    private static List<string> Names(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    /// <summary>The names of both; each that only one has, stands where that one has it.</summary>
    private static List<string> Merged(List<string> left, List<string> right)
    {
        var merged = new List<string>();
        var next = 0;
        foreach (var name in left)
        {
            var met = right.IndexOf(name);
            for (; met >= 0 && next <= met; next++)
            {
                merged.Add(right[next]);
            }

            merged.Add(name);
        }

        return [.. merged.Concat(right.Skip(next)).Distinct(StringComparer.Ordinal)];
    }
}
