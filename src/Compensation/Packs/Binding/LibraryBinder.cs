namespace Compensation.Packs.Binding;

/// <summary>Binds libraries, each once, for the packs and libraries that import them.</summary>
/// <param name="reading">The files.</param>
/// <param name="problems">Where problems go.</param>
/// <param name="sources">Told of the source of each value.</param>
internal sealed class LibraryBinder(PackDocuments reading, PackProblems problems, ValueSources sources)
{
    private readonly Dictionary<string, IReadOnlyList<Callable>> _bound = new(StringComparer.Ordinal);

    /// <summary>Every table of every library bound so far.</summary>
    public List<Feel.Expressions.DecisionTable> Tables { get; } = [];

    /// <summary>Declares what the imported files export.</summary>
    public void Import(IReadOnlyList<FileReferenceSyntax> imports, Scope calls)
    {
        foreach (var import in imports)
        {
            foreach (var callable in ExportsOf(import.Path))
            {
                if (calls.FindFunction(callable.Name) is { } taken && !ReferenceEquals(taken, callable))
                {
                    problems.Report(BindingDiagnostics.NameTaken, import.Written.Node, null, null, callable.Name, "another import");
                    continue;
                }

                calls.Declare(callable);
            }
        }
    }

    public IReadOnlyList<Callable> Bind(LibrarySyntax library)
    {
        var calls = new Scope(PackBinder.BuiltIns);
        Import(library.Imports, calls);
        var binder = new FileBinder(calls, new Scope(calls), null, problems, new ExpressionBinder(problems), null, sources, sources.Of(library.Source));
        binder.Add(library.Functions, library.Tables, library.Parameters, []);
        binder.Declarations.BindAll();
        Tables.AddRange(binder.Tables);
        return binder.Exports;
    }

    private IReadOnlyList<Callable> ExportsOf(string path)
    {
        if (_bound.TryGetValue(path, out var known))
        {
            return known;
        }

        _bound.Add(path, []);
        var exports = (reading.Files.GetValueOrDefault(path) ?? []).OfType<LibrarySyntax>().SelectMany(Bind).ToArray();
        _bound[path] = exports;
        return exports;
    }
}
