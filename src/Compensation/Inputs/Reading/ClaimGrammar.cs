using System.Collections.ObjectModel;
using System.Diagnostics;
using System.Text.Json;

namespace Compensation.Inputs.Reading;

/// <summary>
/// The grammar of a claim in JSON, over any source of tokens. It goes on after a problem wherever the text still makes sense, so that all are told at once;
/// only text that is not JSON, or nested too deep, ends it.
/// </summary>
internal ref struct ClaimGrammar<TSource>(TSource source, string? file)
    where TSource : IJsonSource, allows ref struct
{
    private const int LongestShownName = 60;
    private static readonly string[] Keys = ["id", "pack", "claimant", "choose", "facts"];

    private readonly List<Diagnostic> _diagnostics = [];
    private TSource _source = source;
    private bool _broken;

    public readonly IReadOnlyList<Diagnostic> Diagnostics => _diagnostics;

    /// <summary>The claim, or null when there are diagnostics.</summary>
    public Claim? Read()
    {
        if (Next())
        {
            var claim = ReadClaim();

            // A second value behind the claim is told here: the source checks it on the way to the end.
            if (!_broken && !_source.Read() && _source.Fault is { } fault)
            {
                _diagnostics.Add(fault);
            }

            return _diagnostics.Count == 0 ? claim : null;
        }

        return null;
    }

    /// <summary>A JSON list by itself, as it stands in a cell.</summary>
    public IReadOnlyList<object?>? ReadList()
    {
        if (!Next())
        {
            return null;
        }

        var list = ReadValue("list", depth: 1) as IReadOnlyList<object?>;
        if (!_broken && !_source.Read() && _source.Fault is { } fault)
        {
            _diagnostics.Add(fault);
        }

        return _diagnostics.Count == 0 ? list : null;
    }

    private Claim? ReadClaim()
    {
        if (_source.Token != JsonTokenType.StartObject)
        {
            Report(ClaimDiagnostics.WrongKind, "claim", "an object", Found());
            Skip();
            return null;
        }

        string? id = null, pack = null, claimant = null;
        IReadOnlyDictionary<string, string>? choose = null;
        IReadOnlyDictionary<string, object?>? facts = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var start = _source.Place();
        while (NextName() is { } name)
        {
            if (!seen.Add(name))
            {
                Report(ClaimDiagnostics.DuplicateKey, Shown(name));
                SkipValue();
                continue;
            }

            switch (name)
            {
                case "id":
                    id = ReadText(name, optional: false);
                    break;
                case "pack":
                    pack = ReadText(name, optional: true);
                    break;
                case "claimant":
                    claimant = ReadText(name, optional: true);
                    break;
                case "choose":
                    choose = ReadChoose();
                    break;
                case "facts":
                    facts = ReadFacts();
                    break;
                default:
                    ReportUnknown(name);
                    SkipValue();
                    break;
            }
        }

        if (_broken)
        {
            return null;
        }

        Require(seen, "id", start);
        Require(seen, "facts", start);
        return _diagnostics.Count == 0 ? Claim.Of(id!, pack, claimant, choose, facts!) : null;
    }

    private string? ReadText(string name, bool optional)
    {
        if (!Next())
        {
            return null;
        }

        if (_source.Token == JsonTokenType.Null && optional)
        {
            return null;
        }

        if (_source.Token != JsonTokenType.String)
        {
            Report(ClaimDiagnostics.WrongKind, Shown(name), "text", Found());
            Skip();
            return null;
        }

        var text = WholeText();
        if (text is not null && string.IsNullOrWhiteSpace(text))
        {
            Report(ClaimDiagnostics.Blank, Shown(name));
        }

        return text;
    }

    private Dictionary<string, string>? ReadChoose()
    {
        if (!NextObject("choose", optional: true))
        {
            return null;
        }

        var choices = new Dictionary<string, string>(StringComparer.Ordinal);
        while (NextName() is { } name)
        {
            var place = _source.Place();
            if (ReadText($"choose.{name}", optional: false) is { } remedy && !choices.TryAdd(name, remedy))
            {
                Report(place, ClaimDiagnostics.DuplicateKey, Shown(name));
            }
        }

        return choices;
    }

    private ReadOnlyDictionary<string, object?>? ReadFacts() => NextObject("facts", optional: false) ? ReadMap("", depth: 1) : null;

    private ReadOnlyDictionary<string, object?> ReadMap(string path, int depth)
    {
        var map = new OrderedDictionary<string, object?>(StringComparer.Ordinal);
        while (NextName() is { } name)
        {
            var place = _source.Place();
            if (name.Length == 0)
            {
                Report(ClaimDiagnostics.Blank, path.Length == 0 ? "the name of a fact" : $"a name in {path}");
            }

            var value = Next() ? ReadValue(path.Length == 0 ? name : $"{path}.{name}", depth) : null;
            if (!_broken && !map.TryAdd(name, value))
            {
                Report(place, ClaimDiagnostics.DuplicateKey, Shown(name));
            }
        }

        return new ReadOnlyDictionary<string, object?>(map);
    }

    private object? ReadValue(string path, int depth)
    {
        if (depth > Claim.MaxDepth)
        {
            Report(ClaimDiagnostics.TooDeep, Claim.MaxDepth);
            _broken = true;
            return null;
        }

        switch (_source.Token)
        {
            case JsonTokenType.StartObject:
                return ReadMap(path, depth + 1);
            case JsonTokenType.StartArray:
                var list = new List<object?>();
                while (Next() && _source.Token != JsonTokenType.EndArray)
                {
                    list.Add(ReadValue(path, depth + 1));
                }

                return list.AsReadOnly();
            case JsonTokenType.String:
                return WholeText();
            case JsonTokenType.Number when _source.TryNumber(out var number):
                return number;
            case JsonTokenType.Number:
                Report(ClaimDiagnostics.NotExact, Shown(path));
                return null;
            case JsonTokenType.True:
                return true;
            case JsonTokenType.False:
                return false;
            default:
                return null;
        }
    }

    private string? WholeText()
    {
        var text = _source.Text();
        if (text is null)
        {
            Report(ClaimDiagnostics.NotUnicode, "half of a surrogate pair");
        }

        return text;
    }

    private bool Next()
    {
        if (_broken)
        {
            return false;
        }

        if (_source.Read())
        {
            return true;
        }

        _broken = true;
        if (_source.Fault is { } fault)
        {
            _diagnostics.Add(fault);
        }

        return false;
    }

    /// <summary>The next property name of the object, or null at its end.</summary>
    private string? NextName()
    {
        if (!Next() || _source.Token != JsonTokenType.PropertyName)
        {
            return null;
        }

        // A name that is no text is told, and stands as U+FFFD so that the rest of the object is still read.
        return WholeText() ?? "\uFFFD";
    }

    private bool NextObject(string name, bool optional)
    {
        if (!Next() || optional && _source.Token == JsonTokenType.Null)
        {
            return false;
        }

        if (_source.Token == JsonTokenType.StartObject)
        {
            return true;
        }

        Report(ClaimDiagnostics.WrongKind, name, "an object", Found());
        Skip();
        return false;
    }

    private void SkipValue()
    {
        if (Next())
        {
            Skip();
        }
    }

    /// <summary>Goes to the end of the value whose first token is current.</summary>
    private void Skip()
    {
        var depth = 0;
        do
        {
            switch (_source.Token)
            {
                case JsonTokenType.StartObject or JsonTokenType.StartArray:
                    depth++;
                    break;
                case JsonTokenType.EndObject or JsonTokenType.EndArray:
                    depth--;
                    break;
            }

            if (depth > Claim.MaxDepth)
            {
                Report(ClaimDiagnostics.TooDeep, Claim.MaxDepth);
                _broken = true;
            }
        }
        while (depth > 0 && Next());
    }

    private readonly void Require(HashSet<string> seen, string key, (int Line, int Column) start)
    {
        if (!seen.Contains(key))
        {
            Report(start, ClaimDiagnostics.MissingKey, key);
        }
    }

    private readonly void ReportUnknown(string name)
    {
        Report(ClaimDiagnostics.UnknownKey, Shown(name), string.Join(", ", Keys));
        if (NameSuggestion.Nearest(name, Keys) is { } nearest)
        {
            _diagnostics[^1] = _diagnostics[^1] with { Suggestion = $"did you mean `{nearest}`?" };
        }
    }

    private readonly void Report(DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments) => Report(_source.Place(), descriptor, arguments);

    private readonly void Report((int Line, int Column) place, DiagnosticDescriptor descriptor, params ReadOnlySpan<object?> arguments) =>
        _diagnostics.Add(descriptor.In(file, arguments) with { Line = place.Line, Column = place.Column, Length = 1 });

    private readonly string Found() => _source.Token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "a list",
        JsonTokenType.String => "text",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "true or false",
        JsonTokenType.Null or JsonTokenType.None => "null",
        _ => throw new UnreachableException($"No value begins with {_source.Token}."),
    };

    private static string Shown(string name) => name.Length <= LongestShownName ? name : string.Concat(name.AsSpan(0, LongestShownName), "…");
}
