using NodaTime;

namespace Compensation.Packs.Binding;

/// <summary>Reads and binds files, and puts the versions of each pack together.</summary>
internal static class PackLoader
{
    /// <summary>
    /// What a pack means is found out on a stack of its own: the longest expression that a text has room for is a deep tree, and many walk it.
    /// </summary>
    public static LoadedPacks Load(PackFiles files, IReadOnlyList<string> paths) => DeepWalk.OnOwnStack(() => LoadHere(files, paths));

    private static LoadedPacks LoadHere(PackFiles files, IReadOnlyList<string> paths)
    {
        var found = new Findings();
        var versions = new List<(PackVersion Version, PackSyntax Syntax, IReadOnlyList<Diagnostic> Found)>();
        var tests = new List<TestsSyntax>();
        foreach (var path in paths)
        {
            var reading = PackReader.Read(files, path);
            var problems = new PackProblems();
            var bound = reading.Documents.OfType<PackSyntax>().Select(pack => (Version: PackBinder.Bind(pack, reading, problems), Pack: pack)).ToArray();
            tests.AddRange(reading.Documents.OfType<TestsSyntax>());

            // A library that no pack imports is checked all the same.
            foreach (var library in reading.Documents.OfType<LibrarySyntax>())
            {
                new LibraryBinder(reading, problems, new ValueSources()).Bind(library);
            }

            var inOrder = reading.InOrder(reading.Diagnostics.Concat(problems.Found));
            found.Add(inOrder);
            versions.AddRange(bound.Select(b => (b.Version, b.Pack, inOrder)));
        }

        var packs = new List<RulePack>();
        foreach (var group in versions.GroupBy(v => v.Version.Id, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            var problems = new PackProblems();
            var ordered = group.OrderBy(v => v.Version.EffectiveFrom ?? LocalDate.MinIsoValue).ToArray();
            var timeline = CheckDates([.. ordered.Select(v => (v.Version, v.Syntax))], problems);
            found.Add(problems.Found);
            var warnings = group.SelectMany(v => v.Found).Concat(problems.Found).Where(d => d.Severity == DiagnosticSeverity.Warning).Distinct();
            packs.Add(new RulePack(group.Key, [.. ordered.Select(v => v.Version)], timeline, [.. warnings]));
        }

        return new LoadedPacks(packs, tests, found.All);
    }

    /// <summary>Reports what the dates of several versions have wrong, and puts them in their order.</summary>
    private static VersionTimeline CheckDates((PackVersion Version, PackSyntax Syntax)[] versions, PackProblems problems)
    {
        for (var i = 1; i < versions.Length; i++)
        {
            var (before, after) = (versions[i - 1].Version, versions[i].Version);
            var node = NodeOf(versions[i].Syntax);
            if (before.EffectiveBy?.Name != after.EffectiveBy?.Name)
            {
                var dates = string.Join(", ", versions.Select(v => v.Version.EffectiveBy is { } by ? $"`{by.Name}`" : "none").Distinct());
                problems.Report(BindingDiagnostics.VersionBy, node, null, null, after.Id, dates);
            }
            else if (before.EffectiveBy is { } one && after.EffectiveBy is { } other && one.DifferenceFrom(other) is { } name)
            {
                problems.Report(BindingDiagnostics.VersionByMeaning, node, null, null, other.Name, before.Version, after.Version, after.Id, name);
            }

            var start = after.EffectiveFrom ?? LocalDate.MinIsoValue;
            if (after.EffectiveFrom == before.EffectiveFrom || (before.EffectiveUntil is { } end && end >= start))
            {
                problems.Report(BindingDiagnostics.VersionOverlap, node, null, null, before.Version, after.Version, after.Id, DatedValues.Text(start));
            }
        }

        var timeline = new VersionTimeline([.. versions.Select(v => v.Version)]);
        foreach (var (from, until, next) in timeline.Gaps)
        {
            problems.Report(BindingDiagnostics.VersionGap, NodeOf(versions.First(v => v.Version == next).Syntax), null, null, next.Id, DatedValues.Text(from), DatedValues.Text(until));
        }

        return timeline;
    }

    private static YamlNode NodeOf(PackSyntax pack) => pack.Effective?.Node ?? pack.Node;

    /// <summary>A library is read with each pack that imports it; its problems are told once.</summary>
    private sealed class Findings
    {
        private readonly HashSet<Diagnostic> _told = [];
        private readonly List<Diagnostic> _all = [];

        public IReadOnlyList<Diagnostic> All => _all;

        public void Add(IEnumerable<Diagnostic> problems) => _all.AddRange(problems.Where(_told.Add));
    }
}
