using System.Diagnostics;

namespace Compensation.Cli;

/// <summary>What lies deep, or in a long row, comes to the same however much stack there is and however the program was compiled.</summary>
[TestFixture]
[Platform("Linux")]
public sealed class DeepPacksTests
{
    private const string Counting = "function(f, n) if n = 0 then 0 else 1 + f(f, n - 1)";

    private Session _session = null!;

    [OneTimeSetUp]
    public void Begin() => _session = new Session();

    [OneTimeTearDown]
    public void End() => _session.Dispose();

    private static IEnumerable<TestCaseData> Packs()
    {
        yield return Case("row of 1,000 values", Row(1_000, "x + 1"), "v1000", "\"total\":1002.00", 0);
        yield return Case("row of 3,700 values", Row(3_700, "x + 1"), "v3700", "\"total\":3702.00", 0);
        yield return Case("row of 10,000 values", Row(10_000, "x + 1"), "v10000", "\"total\":10002.00", 0);
        yield return Case("row of values that fails", Row(5_000, "1 / (x - 2)"), "v5000", "\"total\":null", 3);
        yield return Case("row of values beyond a limit", Row(2_000, "count(for i in 1..1001, j in 1..1001 return x)"), "v2000", "\"total\":null", 3);
        yield return Case("longest sum", "", string.Join(" + ", Enumerable.Repeat("x", 16_000)), "\"total\":32000.00", 0);
        yield return Case("brackets", "", $"{new string('(', 250)}x{new string(')', 250)}", "\"total\":2.00", 0);
        yield return Case("conditions", "", string.Concat(Enumerable.Range(10, 240).Select(i => $"if x = {i} then {i} else ")) + "7", "\"total\":7.00", 0);
        yield return Case("lists in lists", "", $"count({new string('[', 240)}x{new string(']', 240)})", "\"total\":1.00", 0);
        yield return Case("function that calls itself", "", $"({Counting})({Counting}, 250)", "\"total\":250.00", 0);
        yield return Case("function that calls itself too often", "", $"({Counting})({Counting}, 300)", "\"total\":null", 3);
    }

    [TestCaseSource(nameof(Packs))]
    public void Score_DeepPack_GivesTheSameBytesOnAnyStack(string name, string lets, string amount, string expected, int warnings)
    {
        var pack = _session.Write($"{name}/pack.yaml", $$"""
            pack: test.deep
            format: 1
            version: 1.0.0
            title: Deep
            currency: EUR
            inputs: { x: { type: number } }
            {{lets}}
            losses:
              - { loss: l, type: direct, amount: '({{amount}})' }
            remedies:
              - { remedy: r, for: [ l ], form: cash, value: loss.amount }
            """);
        var claims = _session.Write($"{name}/claims.jsonl", string.Concat(Enumerable.Range(1, 3).Select(i => $"{{\"id\":\"{i}\",\"facts\":{{\"x\":2}}}}\n")));

        var plain = Score(pack, claims, "ulimit -s 8192", []);
        var small = Score(pack, claims, "ulimit -s 1024", []);
        var untiered = Score(pack, claims, "ulimit -s 1024", [("DOTNET_TieredCompilation", "0")]);
        var unoptimised = Score(pack, claims, "ulimit -s 1024", [("DOTNET_JITMinOpts", "1"), ("DOTNET_ReadyToRun", "0")]);

        Assert.Multiple(() =>
        {
            Assert.That(plain.Split('\n')[0], Does.Contain(expected));
            Assert.That(plain.Split('\n')[0].Split("\"code\"").Length - 1, Is.EqualTo(warnings));
            Assert.That(small, Is.EqualTo(plain));
            Assert.That(untiered, Is.EqualTo(plain));
            Assert.That(unoptimised, Is.EqualTo(plain));
        });
    }

    private static TestCaseData Case(string name, string lets, string amount, string expected, int warnings) =>
        new TestCaseData(name.Replace(' ', '-'), lets, amount, expected, warnings).SetArgDisplayNames(name);

    private static string Row(int length, string first) => $"let:\n  v1: '{first}'\n" + string.Concat(Enumerable.Range(2, length - 1).Select(i => $"  v{i}: v{i - 1} + 1\n"));

    private static string Score(string pack, string claims, string limit, (string Name, string Value)[] settings)
    {
        var offers = Path.ChangeExtension(claims, ".offers");
        File.Delete(offers);
        var start = new ProcessStartInfo("bash", ["-c", $"{limit}; exec dotnet \"$@\"", "bash", Path.Combine(AppContext.BaseDirectory, "compensate.dll"), "score", pack, claims, "-o", offers])
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
        return File.ReadAllText(offers);
    }
}
