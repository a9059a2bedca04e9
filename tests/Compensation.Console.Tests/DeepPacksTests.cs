using System.Diagnostics;

namespace Compensation.Cli;

/// <summary>What lies deep, or in a long row, comes to the same however much stack there is and however the program was compiled.</summary>
[TestFixture]
[Platform("Linux")]
public sealed class DeepPacksTests
{
    private const string Counting = "function(f, n) if n = 0 then 0 else 1 + f(f, n - 1)";

    private const int ClaimsOfAPack = 3;

    private static readonly DeepPack[] Packs =
    [
        new("row of 1,000 values", Row(1_000, "x + 1"), "v1000", "\"total\":1002.00"),
        new("row of 3,700 values", Row(3_700, "x + 1"), "v3700", "\"total\":3702.00"),
        new("row of 10,000 values", Row(10_000, "x + 1"), "v10000", "\"total\":10002.00"),
        new("row of values that fails", Row(5_000, "1 / (x - 2)"), "v5000", "\"total\":null", 3),
        new("row of values beyond a limit", Row(2_000, "count(for i in 1..1001, j in 1..1001 return x)"), "v2000", "\"total\":null", 3),
        new("longest sum", "", string.Join(" + ", Enumerable.Repeat("x", 16_000)), "\"total\":32000.00"),
        new("brackets", "", $"{new string('(', 250)}x{new string(')', 250)}", "\"total\":2.00"),
        new("conditions", "", string.Concat(Enumerable.Range(10, 240).Select(i => $"if x = {i} then {i} else ")) + "7", "\"total\":7.00"),
        new("lists in lists", "", $"count({new string('[', 240)}x{new string(']', 240)})", "\"total\":1.00"),
        new("function that calls itself", "", $"({Counting})({Counting}, 250)", "\"total\":250.00"),
        new("function that calls itself too often", "", $"({Counting})({Counting}, 300)", "\"total\":null", 3),
    ];

    private static readonly (string Limit, (string Name, string Value)[] Settings)[] Runs =
    [
        ("ulimit -s 8192", []),
        ("ulimit -s 1024", []),
        ("ulimit -s 1024", [("DOTNET_TieredCompilation", "0")]),
        ("ulimit -s 1024", [("DOTNET_JITMinOpts", "1"), ("DOTNET_ReadyToRun", "0")]),
    ];

    /// <summary>The offers of each run, those of a pack together.</summary>
    private string[][] _offers = [];

    [OneTimeSetUp]
    public void Score()
    {
        using var session = new Session();
        for (var i = 0; i < Packs.Length; i++)
        {
            session.Write($"deep/{i}.yaml", $$"""
                pack: test.deep{{i}}
                format: 1
                version: 1.0.0
                title: Deep
                currency: EUR
                inputs: { x: { type: number } }
                {{Packs[i].Lets}}
                losses:
                  - { loss: l, type: direct, amount: '({{Packs[i].Amount}})' }
                remedies:
                  - { remedy: r, for: [ l ], form: cash, value: loss.amount }
                """);
        }

        var claims = session.Write("claims.jsonl", string.Concat(
            from pack in Enumerable.Range(0, Packs.Length) from claim in Enumerable.Range(1, ClaimsOfAPack) select $"{{\"id\":\"{claim}\",\"pack\":\"test.deep{pack}\",\"facts\":{{\"x\":2}}}}\n"));
        _offers = [.. Runs.Select(run => Score(session.PathOf("deep"), claims, run.Limit, run.Settings))];
    }

    [TestCaseSource(nameof(Packs))]
    public void Score_DeepPack_GivesTheSameBytesOnAnyStack(object pack)
    {
        var deep = (DeepPack)pack;
        var first = Array.IndexOf(Packs, deep) * ClaimsOfAPack;
        var plain = _offers[0][first..(first + ClaimsOfAPack)];

        Assert.Multiple(() =>
        {
            Assert.That(plain[0], Does.Contain(deep.Expected));
            Assert.That(plain[0].Split("\"code\"").Length - 1, Is.EqualTo(deep.Warnings));
            Assert.That(_offers.Select(offers => offers[first..(first + ClaimsOfAPack)]), Is.All.EqualTo(plain));
        });
    }

    private static string Row(int length, string first) => $"let:\n  v1: '{first}'\n" + string.Concat(Enumerable.Range(2, length - 1).Select(i => $"  v{i}: v{i - 1} + 1\n"));

    private static string[] Score(string packs, string claims, string limit, (string Name, string Value)[] settings)
    {
        var offers = Path.ChangeExtension(claims, ".offers");
        File.Delete(offers);
        var start = new ProcessStartInfo("bash", ["-c", $"{limit}; exec dotnet \"$@\"", "bash", Path.Combine(AppContext.BaseDirectory, "compensate.dll"), "score", packs, claims, "-o", offers])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        using var program = Process.Start(start)!;
        var output = program.StandardOutput.ReadToEndAsync();
        var errors = program.StandardError.ReadToEnd();
        program.WaitForExit();
        Assert.That(program.ExitCode, Is.Zero, $"{errors}{output.Result}");
        return File.ReadAllLines(offers);
    }

    private sealed record DeepPack(string Name, string Lets, string Amount, string Expected, int Warnings = 0)
    {
        public override string ToString() => Name;
    }
}
