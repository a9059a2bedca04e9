namespace Compensation.Testing;

/// <summary>Packs and the tests that belong to them, as found in files.</summary>
/// <param name="Packs">The packs, in the order of their ids.</param>
/// <param name="Tests">The tests, in the order of their files.</param>
/// <param name="Diagnostics">All problems of both. With an error among them, nothing is run.</param>
internal sealed record TestSuite(IReadOnlyList<RulePack> Packs, IReadOnlyList<TestsSyntax> Tests, IReadOnlyList<Diagnostic> Diagnostics)
{
    /// <summary>How the file of a pack's tests ends.</summary>
    public const string Extension = ".tests.yaml";

    private const string PackExtension = ".yaml";

    public bool HasErrors => Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error);

    /// <summary>Reads packs with their tests.</summary>
    /// <param name="files">Where the files are.</param>
    /// <param name="packs">A file, beside which <c>NAME.tests.yaml</c> is looked for, or a folder with all that lies below it.</param>
    /// <param name="cases">The one file whose tests count; null for those beside the packs.</param>
    public static TestSuite Load(PackFiles files, string packs, string? cases)
    {
        var paths = new List<string>(files.List(packs));
        if (paths.Count == 0)
        {
            paths.Add(packs);
            if (packs.EndsWith(PackExtension, StringComparison.Ordinal))
            {
                AddBeside(files, packs[..^PackExtension.Length] + Extension, paths);
            }
        }

        if (cases is not null && !paths.Any(path => SameFile(path, cases)))
        {
            paths.Add(cases);
        }

        var loaded = PackLoader.Load(files, paths);
        var problems = new PackProblems();
        if (loaded.Packs.Count == 0 && !loaded.Diagnostics.Any(d => d.Severity == DiagnosticSeverity.Error))
        {
            problems.Report(BindingDiagnostics.NoPackInFile, packs, packs);
        }

        var tests = loaded.Tests.Where(t => cases is null || SameFile(t.Path, cases)).ToArray();
        if (cases is not null && tests.Length == 0 && !loaded.Diagnostics.Any(d => d.File is { } file && SameFile(file, cases)))
        {
            problems.Report(PackTestDiagnostics.NoTests, cases, cases);
        }

        var ids = loaded.Packs.Select(p => p.Id).ToArray();
        foreach (var test in tests.Where(t => ids.Length > 0 && !t.Id.IsMissing && !ids.Contains(t.Id.Text)))
        {
            problems.Report(PackTestDiagnostics.UnknownPack, test.Id.Node, null, PackProblems.DidYouMean(test.Id.Text, ids), test.Id.Text, string.Join(", ", ids));
        }

        return new TestSuite(loaded.Packs, tests, [.. loaded.Diagnostics, .. problems.Found]);
    }

    private static void AddBeside(PackFiles files, string path, List<string> paths)
    {
        if (files.TryRead(path, out _) != FileOutcome.Missing)
        {
            paths.Add(path);
        }
    }

    private static bool SameFile(string left, string right) => Normal(left) == Normal(right);

    private static string Normal(string path) => PackFiles.TryNormalise(path, out var normalised) ? normalised : path;
}
