using System.Text;

namespace Compensation.Tests.Packs;

/// <summary>
/// The tests of the shipped packs mean something: each number changed a little and each condition negated makes one of them fail. What
/// survives stands in <c>surviving-mutations.txt</c> with the reason, at most 3 % of all.
/// </summary>
[Parallelizable(ParallelScope.Children)]
public class PackMutationTests
{
    private static readonly Dictionary<string, byte[]> Shipped = Directory.EnumerateFiles(Path.Combine(Repository.Root, "rules"), "*.*", SearchOption.AllDirectories)
        .Where(f => f.EndsWith(".yaml", StringComparison.Ordinal) || f.EndsWith(".csv", StringComparison.Ordinal))
        .ToDictionary(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'), File.ReadAllBytes, StringComparer.Ordinal);

    private static readonly Lazy<Dictionary<string, string>> Excused = new(ReadExcused);

    private static IEnumerable<string> Packs => Shipped.Keys
        .Where(f => f.EndsWith(".yaml", StringComparison.Ordinal) && !f.EndsWith(".tests.yaml", StringComparison.Ordinal) && Shipped.ContainsKey(f.Replace(".yaml", ".tests.yaml", StringComparison.Ordinal)))
        .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(Packs))]
    public void Tests_OfShippedPack_NoticeEachChange(string path)
    {
        var files = Files(null);
        var suite = TestSuite.Load(files, path, null);
        Assert.That(suite.HasErrors, Is.False, () => string.Join('\n', suite.Diagnostics));
        var cases = suite.Tests.SelectMany(t => t.Cases).ToList();
        var mutations = PackReader.Read(files, path).Documents.SelectMany(PackMutation.Of).ToArray();

        AssertNoticed(path, mutations, m => Survives(m, path, cases));
    }

    private static void AssertNoticed(string path, PackMutation[] mutations, Func<PackMutation, bool> survives)
    {
        var survivors = mutations.Where(survives).Select(m => m.Name).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(survivors.Except(Excused.Value.Keys), Is.Empty, "no test of the pack notices these changes");
            Assert.That(Excused.Value.Keys.Where(k => k.StartsWith(path + ":", StringComparison.Ordinal)).Except(survivors), Is.Empty, "these are noticed; take them off the list");
            Assert.That(survivors, Has.Length.LessThanOrEqualTo(Math.Max(1, mutations.Length * 3 / 100)), $"of {mutations.Length}");
        });
    }

    private static IEnumerable<string> Libraries => Shipped.Keys
        .Where(f => f.EndsWith(".yaml", StringComparison.Ordinal) && Encoding.UTF8.GetString(Shipped[f]).Contains("\nlibrary: ", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    /// <summary>A library has no tests of its own: those of the packs that import it must notice.</summary>
    [TestCaseSource(nameof(Libraries))]
    public void Tests_OfPacksThatImportALibrary_NoticeEachChange(string path)
    {
        var files = Files(null);
        var importing = Packs.Where(p => PackReader.Read(files, p).Files.ContainsKey(path))
            .Select(p => (Path: p, Cases: TestSuite.Load(files, p, null).Tests.SelectMany(t => t.Cases).ToList())).ToList();
        var mutations = PackReader.Read(files, path).Documents.SelectMany(PackMutation.Of).ToArray();

        AssertNoticed(path, mutations, m => !IsNoticed(importing, i => !Survives(m, i.Path, i.Cases)));
    }

    /// <summary>Judged by the evaluator: a pack that meets a few claims is not worth compiling.</summary>
    private static bool Survives(PackMutation mutation, string path, List<TestCaseSyntax> cases)
    {
        if (!RulePack.TryLoad(Files(mutation), path, out var pack, out _))
        {
            return false;
        }

        var calculator = new Calculator(pack, int.MaxValue);
        return !IsNoticed(cases, c => Expectation.Compare(c.Expect!, calculator.Calculate(PackTestRun.ClaimOf(c))).Count > 0);
    }

    /// <summary>Changes that stand near each other are mostly noticed by the same one, which is asked first the next time.</summary>
    private static bool IsNoticed<T>(List<T> watchers, Predicate<T> notices)
    {
        var first = watchers.FindIndex(notices);
        if (first > 0)
        {
            (watchers[0], watchers[first]) = (watchers[first], watchers[0]);
        }

        return first >= 0;
    }

    private static MemoryFiles Files(PackMutation? mutation)
    {
        var files = new MemoryFiles();
        foreach (var (path, bytes) in Shipped)
        {
            files.Add(path, path == mutation?.File ? Encoding.UTF8.GetBytes(mutation.ApplyTo(Encoding.UTF8.GetString(bytes))) : bytes);
        }

        return files;
    }

    /// <summary>Lines of <c>file:line:col change — reason</c>; the reason is for people.</summary>
    private static Dictionary<string, string> ReadExcused() =>
        File.ReadLines(Path.Combine(Repository.Root, "tests", "Compensation.Tests", "Packs", "surviving-mutations.txt"))
            .Where(l => l.Length > 0 && l[0] != '#')
            .Select(l => l.Split(" — ", 2))
            .ToDictionary(l => l[0], l => l[1], StringComparer.Ordinal);
}
