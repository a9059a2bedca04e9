namespace Compensation.Packs.Reading;

/// <summary>
/// Reads the keys of one mapping by name. What is asked for is known; <see cref="Finish"/> reports every other key, so that
/// the reading of an element is at the same time the list of its keys.
/// </summary>
internal sealed class MappingReader(YamlMapping node, FileSet files, string? rule)
{
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    public YamlMapping Node { get; } = node;

    public FileSet Files { get; } = files;

    /// <summary>The id of the element, once it has been read: texts and problems after it belong to it.</summary>
    public string? Rule { get; private set; } = rule;

    /// <summary>The value of a key; when it is not there, a value without a node, which reads as null.</summary>
    public ValueReader Optional(string key)
    {
        _known.Add(key);
        return new ValueReader(Files, $"`{key}`", Node.Find(key)?.Value, Rule);
    }

    /// <summary>The value of a key whose absence is reported.</summary>
    public ValueReader Required(string key)
    {
        var value = Optional(key);
        if (value.Node is null)
        {
            Files.Problems.Report(PackDiagnostics.MissingKey, Node, Rule, $"add `{key}:`", key);
        }

        return value;
    }

    /// <summary>The id of the element, under a required key; what is read after it belongs to that rule.</summary>
    public Word Id(string key)
    {
        var id = Required(key).Name("an id") ?? new Word("", Node);
        Rule = id.IsMissing ? Rule : id.Text;
        return id;
    }

    /// <summary>What is read from here on belongs to a rule whose id is not a key of its own.</summary>
    public void Belongs(string id) => Rule = id;

    /// <summary>The one key of several that is there, and its value; null, and reported, when none or more are.</summary>
    public (string Key, ValueReader Value)? OneOf(params IReadOnlyList<string> keys)
    {
        var present = keys.Where(key => Node.Find(key) is not null).ToList();
        foreach (var key in keys)
        {
            _known.Add(key);
        }

        if (present.Count == 1)
        {
            return (present[0], Optional(present[0]));
        }

        var found = present.Count == 0 ? "none" : Listed(present);
        Files.Problems.Report(PackDiagnostics.OneOfKeys, Node, Rule, present.Count == 0 ? "add one of them" : null, Listed(keys), found);
        return null;
    }

    /// <summary>
    /// The keys that nobody has asked for, where an element may have keys of the pack's own. One that is nearly a known key is left
    /// out, to be reported by <see cref="Finish"/>: it is more likely a slip than a key of its own.
    /// </summary>
    public IReadOnlyList<(Word Name, ValueReader Value)> Others(string what)
    {
        var others = new List<(Word, ValueReader)>();
        var free = _known.Where(known => Node.Find(known) is null).ToList();
        foreach (var (key, value) in Node.Entries.Where(entry => !_known.Contains(entry.Key.Value) && PackProblems.DidYouMean(entry.Key.Value, free) is null))
        {
            _known.Add(key.Value);
            if (new ValueReader(Files, $"`{key.Value}`", value, Rule).NameOf(key, what) is { } name)
            {
                others.Add((name, Optional(key.Value)));
            }
        }

        return others;
    }

    /// <summary>Reports the keys that nobody asked for.</summary>
    public void Finish()
    {
        Files.KnownKeys[Node] = _known;
        foreach (var (key, _) in Node.Entries)
        {
            if (_known.Contains(key.Value) || FeelTraps.ReportSigns(key.Text, Files.Problems, Rule))
            {
                continue;
            }

            var free = _known.Where(known => Node.Find(known) is null).ToList();
            var hint = PackProblems.DidYouMean(key.Value, free) ?? $"other keys here: {string.Join(", ", free.Order(StringComparer.Ordinal))}";
            Files.Problems.Report(PackDiagnostics.UnknownKey, key, Rule, hint, key.Value);
        }
    }

    private static string Listed(IEnumerable<string> keys) => string.Join(", ", keys.Select(key => $"`{key}`"));
}
