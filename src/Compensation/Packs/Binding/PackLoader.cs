using Compensation.Packs.Syntax;
using NodaTime;

namespace Compensation.Packs.Binding;

/// <summary>Reads and binds files, and puts the versions of each pack together.</summary>
internal static class PackLoader
{
    public static LoadedPacks Load(PackFiles files, IReadOnlyList<string> paths)
    {
        var diagnostics = new List<Diagnostic>();
        var versions = new List<(PackVersion Version, PackSyntax Syntax)>();
        var tests = new List<TestsSyntax>();
        foreach (var path in paths)
        {
            var reading = PackReader.Read(files, path);
            AddNew(reading.Diagnostics);
            foreach (var pack in reading.Documents.OfType<PackSyntax>())
            {
                var problems = new PackProblems();
                var version = PackBinder.Bind(pack, reading, problems);
                AddNew(problems.Found);
                versions.Add((version, pack));
            }

            tests.AddRange(reading.Documents.OfType<TestsSyntax>());

            // A library that no pack imports is checked all the same.
            foreach (var library in reading.Documents.OfType<LibrarySyntax>())
            {
                var problems = new PackProblems();
                new LibraryBinder(reading, problems).Bind(library);
                AddNew(problems.Found);
            }
        }

        var packs = new List<RulePack>();
        foreach (var group in versions.GroupBy(v => v.Version.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var problems = new PackProblems();
            var ordered = group.OrderBy(v => v.Version.EffectiveFrom ?? LocalDate.MinIsoValue).ToArray();
            CheckDates(ordered, problems);
            AddNew(problems.Found);
            packs.Add(new RulePack(group.Key, [.. ordered.Select(v => v.Version)], [.. diagnostics.Where(d => d.Severity == DiagnosticSeverity.Warning)]));
        }

        return new LoadedPacks(packs, tests, diagnostics);

        // A library is read with each pack that imports it; its problems are told once.
        void AddNew(IEnumerable<Diagnostic> found) => diagnostics.AddRange(found.Where(d => !diagnostics.Contains(d)));
    }

    private static void CheckDates((PackVersion Version, PackSyntax Syntax)[] versions, PackProblems problems)
    {
        for (var i = 1; i < versions.Length; i++)
        {
            var (before, after) = (versions[i - 1].Version, versions[i].Version);
            var node = versions[i].Syntax.Effective?.Node ?? versions[i].Syntax.Node;
            if (before.EffectiveBy?.Name != after.EffectiveBy?.Name)
            {
                var dates = string.Join(", ", versions.Select(v => v.Version.EffectiveBy is { } by ? $"`{by.Name}`" : "none").Distinct());
                problems.Report(BindingDiagnostics.VersionBy, node, null, null, after.Id, dates);
            }

            var start = after.EffectiveFrom ?? LocalDate.MinIsoValue;
            if (after.EffectiveFrom == before.EffectiveFrom || (before.EffectiveUntil is { } end && end >= start))
            {
                problems.Report(BindingDiagnostics.VersionOverlap, node, null, null, before.Version, after.Version, after.Id, Text(start));
            }
            else if (before.EffectiveUntil is { } last && last.PlusDays(1) < start)
            {
                problems.Report(BindingDiagnostics.VersionGap, node, null, null, after.Id, Text(last.PlusDays(1)), Text(start.PlusDays(-1)));
            }
        }

        static string Text(LocalDate date) => Feel.Evaluation.FeelText.Date(date);
    }
}
