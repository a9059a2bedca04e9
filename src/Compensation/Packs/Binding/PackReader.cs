namespace Compensation.Packs.Binding;

/// <summary>
/// The first stage of a pack's way: from files to a model whose shape has been checked, with the place of every part. Names, types and
/// FEEL are not looked at yet.
/// </summary>
internal sealed class PackReader
{
    private readonly FileSet _files;
    private readonly Dictionary<string, IReadOnlyList<PackFileSyntax>> _documents = new(StringComparer.Ordinal);
    private readonly List<string> _importing = [];

    private PackReader(PackFiles files) => _files = new FileSet(files, new PackProblems());

    /// <summary>Reads a file and everything it leans on: libraries, calendars, rates and CSV tables, each once.</summary>
    public static PackDocuments Read(PackFiles files, string path)
    {
        var entry = PackFiles.TryNormalise(path, out var normalised) ? normalised : path;
        var reader = new PackReader(files);
        reader.ReadFile(entry, null);
        return new PackDocuments(reader._files.Paths, reader._files.Problems.Found)
        {
            Path = entry,
            Files = reader._documents,
            KnownKeys = reader._files.KnownKeys,
            Hash = PackHash.Of(entry, reader._files.Contents),
        };
    }

    /// <summary>The documents of a file; null when it could not be opened.</summary>
    private IReadOnlyList<PackFileSyntax>? ReadFile(string path, YamlNode? reference)
    {
        if (_documents.TryGetValue(path, out var known))
        {
            return known;
        }

        if (_files.Open(path, reference) is not { } file)
        {
            return null;
        }

        var roots = YamlLoader.Load(file, _files.Problems, out var isComplete);
        var documents = new List<PackFileSyntax>();
        _documents.Add(path, documents);
        if (roots.Count == 0 && isComplete)
        {
            _files.Problems.Report(PackDiagnostics.FileEmpty, path, path);
        }

        foreach (var root in roots)
        {
            if (ReadDocument(root) is { } document)
            {
                documents.Add(document);
            }
        }

        _importing.Add(path);
        foreach (var document in documents)
        {
            Follow(document);
        }

        _importing.RemoveAt(_importing.Count - 1);
        return documents;
    }

    private PackFileSyntax? ReadDocument(YamlNode root)
    {
        var value = new ValueReader(_files, "the document", root, null);
        if (value.Mapping() is not { Entries: [var first, ..] } mapping)
        {
            return null;
        }

        if (PackFileKind.All.FirstOrDefault(kind => kind.Element.Name == first.Key.Value) is { } kind)
        {
            return kind.Element.One.Read(value) is { } element ? kind.Make(element) : null;
        }

        if (FeelTraps.ReportSigns(first.Key.Text, _files.Problems, null))
        {
            return null;
        }

        var kinds = PackFileKind.All.Select(kind => kind.Element.Name);
        var hint = kinds.FirstOrDefault(kind => mapping.Find(kind) is not null) is { } later
            ? $"move `{later}:` to the top"
            : PackProblems.DidYouMean(first.Key.Value, kinds);
        _files.Problems.Report(PackDiagnostics.UnknownDocument, first.Key, null, hint, first.Key.Value);
        return null;
    }

    private void Follow(PackFileSyntax document)
    {
        switch (document)
        {
            case PackSyntax pack:
                FollowImports(pack.Imports);
                FollowSingle<CalendarSyntax>(pack.Calendars, "one `calendar:`");
                FollowSingle<RatesSyntax>(pack.Rates, "one `rates:`");
                break;
            case LibrarySyntax library:
                FollowImports(library.Imports);
                break;
        }
    }

    private void FollowImports(IReadOnlyList<FileReferenceSyntax> imports)
    {
        foreach (var import in imports)
        {
            var started = _importing.IndexOf(import.Path);
            if (started >= 0)
            {
                var circle = string.Join(" → ", _importing.Skip(started).Append(import.Path));
                _files.Problems.Report(PackDiagnostics.ImportCycle, import.Written.Node, null, null, circle);
                continue;
            }

            Expect(import, "`library:`", documents => documents.All(document => document is LibrarySyntax));
        }
    }

    private void FollowSingle<T>(IReadOnlyList<FileReferenceSyntax> references, string expected)
    {
        foreach (var reference in references)
        {
            Expect(reference, expected, documents => documents is [T]);
        }
    }

    private void Expect(FileReferenceSyntax reference, string expected, Func<IReadOnlyList<PackFileSyntax>, bool> fits)
    {
        // A file without documents has been reported by itself.
        if (ReadFile(reference.Path, reference.Written.Node) is { Count: > 0 } documents && !fits(documents))
        {
            var found = string.Join(", ", documents.Select(document => $"`{document.Node.Entries[0].Key.Value}:`"));
            _files.Problems.Report(PackDiagnostics.WrongContent, reference.Written.Node, null, null, reference.Written.Text, found, expected);
        }
    }
}
