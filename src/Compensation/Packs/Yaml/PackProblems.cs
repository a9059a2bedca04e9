namespace Compensation.Packs.Yaml;

/// <summary>The problems found so far; reading goes on after each.</summary>
internal sealed class PackProblems
{
    private readonly List<Diagnostic> _found = [];

    public IReadOnlyList<Diagnostic> Found => _found;

    /// <summary>A problem that was found elsewhere; when it suggests nothing nearer, the fix of its kind.</summary>
    public void Add(Diagnostic problem) => _found.Add(problem.Suggestion is null ? problem with { Suggestion = DiagnosticCatalogue.Find(problem.Code)?.Hint } : problem);

    public void AddAll(PackProblems others) => _found.AddRange(others._found);

    /// <summary>A problem that has no place in a text, such as a missing file.</summary>
    public void Report(DiagnosticDescriptor kind, string? file, params ReadOnlySpan<object?> arguments) =>
        _found.Add(kind.In(file, arguments) with { Suggestion = kind.Hint });

    public void Report(DiagnosticDescriptor kind, SourceText source, TextSpan span, string? suggestion, params ReadOnlySpan<object?> arguments) =>
        _found.Add(kind.At(source, span, arguments) with { Suggestion = suggestion ?? kind.Hint });

    public void Report(DiagnosticDescriptor kind, YamlNode node, string? rule, string? suggestion, params ReadOnlySpan<object?> arguments) =>
        _found.Add(kind.At(node.File, node.Span, arguments) with { Rule = rule, Suggestion = suggestion ?? kind.Hint });

    /// <summary>The words that lead to the nearest known name, or null when none is near.</summary>
    public static string? DidYouMean(string name, IEnumerable<string> known) =>
        NameSuggestion.Nearest(name, known) is { } near ? $"did you mean `{near}`?" : null;
}
