using System.Diagnostics;

namespace Compensation.Cli;

/// <summary>What a run writes never takes the place of what it reads, however the file is called.</summary>
public class OutputsApartTests
{
    private const string Claims = "{\"id\":\"C-1\",\"facts\":{\"km\":1}}\n";

    private static readonly (string Name, string Text)[] Read =
    [
        ("packs/p.yaml", """
            pack: p
            format: 1
            version: 1.0.0
            title: P
            currency: EUR
            import: [ library/l.yaml ]
            calendars: { c: c.yaml }
            inputs: { km: { type: number } }
            tables: { t: { hit: first, in: { km: km }, out: number, rows: t.csv } }
            let: { day: 'date("2025-01-01")' }
            losses: [ { loss: a, type: direct, amount: "twice(t) + working days between(day, day, c)" } ]
            remedies: [ { remedy: r, for: [ direct ], form: cash, value: loss.amount } ]
            """),
        ("packs/library/l.yaml", "library: l\nformat: 1\nfunctions: { twice(n): n * 2 }\n"),
        ("packs/c.yaml", "calendar: c\nweekend: [ saturday, sunday ]\nfrom: 2020-01-01\nuntil: 2030-12-31\nholidays: []\n"),
        ("packs/t.csv", "km,out\n-,5\n"),
        ("packs/p.tests.yaml", "tests: p\ncases: []\n"),
        ("packs/notes.txt", "ours"),
        ("claims.jsonl", Claims),
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("apart-").FullName;

    [SetUp]
    public void Write()
    {
        foreach (var (name, text) in Read)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
            File.WriteAllText(PathOf(name), text);
        }
    }

    [OneTimeTearDown]
    public void Delete() => Directory.Delete(_folder, recursive: true);

    private static IEnumerable<TestCaseData> Overwriting =>
        from option in new[] { "-o", "--rejects", "--report" }
        from packs in new[] { "packs", "packs/p.yaml" }
        from file in Read.Select(f => f.Name)
        from spelling in new[] { "{0}", "./packs/../{0}", "symbolic", "through a folder", "hard", "partial" }

        // What no pack leans on is found by its place in the folder of the packs.
        where file != "packs/notes.txt" || (packs == "packs" && spelling is not ("hard" or "partial"))
        select new TestCaseData(option, packs, file, spelling);

    [TestCaseSource(nameof(Overwriting))]
    public void Score_OutputOntoWhatIsRead_IsRefusedWith2AndLeavesIt(string option, string packs, string file, string spelling)
    {
        var name = $"{Guid.NewGuid():N}";
        switch (spelling)
        {
            case "symbolic":
                File.CreateSymbolicLink(PathOf(name), PathOf(file));
                break;
            case "partial":
                File.CreateSymbolicLink(PathOf(name + ".partial"), PathOf(file));
                break;
            case "hard":
                Assume.That(Link(PathOf(file), PathOf(name)), Is.True);
                break;
            case "through a folder":
                Directory.CreateSymbolicLink(PathOf(name), Path.GetDirectoryName(PathOf(file))!);
                name = $"{name}/{Path.GetFileName(file)}";
                break;
            default:
                name = string.Format(System.Globalization.CultureInfo.InvariantCulture, spelling, file);
                break;
        }

        string[] others = option == "-o" ? [] : ["-o", PathOf("o.jsonl")];
        using var session = new Session();
        var exit = session.Run(["score", PathOf(packs), PathOf("claims.jsonl"), .. others, option, PathOf(name)]);

        Assert.Multiple(() =>
        {
            Assert.That(exit, Is.EqualTo(2), session.Error);
            Assert.That(session.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
            Assert.That(session.Error, Does.Contain("CMP5407").Or.Contain("CMP5414"));
            Assert.That(Read.Select(f => File.ReadAllText(PathOf(f.Name))), Is.EqualTo(Read.Select(f => f.Text)));
            Assert.That(File.Exists(PathOf("o.jsonl.partial")), Is.False);
        });
    }

    [TestCase("-o", "a.jsonl", "--rejects", "a.jsonl.partial")]
    [TestCase("-o", "a.jsonl", "--rejects", "a.jsonl.checkpoint")]
    [TestCase("-o", "a.jsonl", "--report", "a.rejects.jsonl")]
    [TestCase("-o", "a.jsonl", "--report", "./a.jsonl")]
    public void Score_OutputsOntoEachOther_AreRefusedWith2(string first, string one, string second, string other)
    {
        using var session = new Session();

        Assert.That(session.Run(["score", PathOf("packs"), PathOf("claims.jsonl"), first, PathOf(one), second, PathOf(other)]), Is.EqualTo(2));
        Assert.That(session.Error, Does.Contain("CMP5407"));
    }

    [Test]
    public void Score_OutputsAmongThePacks_AreWrittenAgainAndAgain()
    {
        using var session = new Session();
        for (var run = 0; run < 2; run++)
        {
            Assert.That(session.Run(["score", PathOf("packs"), PathOf("claims.jsonl"), "-o", PathOf("packs/o.jsonl"), "--report", PathOf("packs/o.html")]), Is.Zero, session.Error);
        }

        Assert.That(session.Run(["score", PathOf("packs"), PathOf("claims.jsonl"), "-o", PathOf("packs/new.yaml")]), Is.EqualTo(2), "it would be read as a pack");
    }

    [Test]
    public void Score_FilesOfTheLibrary_AreKeptApartToo() => Assert.That(
        () => new BulkScorer(PackCatalog.Load(PathOf("packs/p.yaml"))).Score(new BulkFiles(PathOf("claims.jsonl"), PathOf("o.jsonl")) { Rejects = PathOf("packs/t.csv") }),
        Throws.TypeOf<CompensationException>().With.Message.Contains("CMP5407"));

    private string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>The framework makes no hard links.</summary>
    private static bool Link(string file, string name)
    {
        if (OperatingSystem.IsWindows())
        {
            return false;
        }

        using var process = Process.Start("ln", [file, name]);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
