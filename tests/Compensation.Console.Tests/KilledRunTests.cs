using System.Diagnostics;

namespace Compensation.Cli;

/// <summary>The program itself, killed at any moment and started again.</summary>
[TestFixture]
[Platform("Linux")]
public sealed class KilledRunTests
{
    private const int Claims = 60_000;
    private const int Kills = 25;

    private Session _session = null!;

    [OneTimeSetUp]
    public void Begin()
    {
        _session = new Session();
        _session.Write("claims.jsonl", string.Concat(Enumerable.Range(1, Claims).Select(i => i % 11 == 0 ? "no claim\n" : $"{{\"id\":\"C-{i}\",\"facts\":{{\"price\":{i},\"名称\":\"{i}\"}}}}\n")));
        Assert.That(_session.Run("score", _session.Packs, _session.PathOf("claims.jsonl"), "-o", _session.PathOf("whole.jsonl"), "--report", _session.PathOf("whole.html")), Is.Zero);
    }

    [OneTimeTearDown]
    public void End() => _session.Dispose();

    /// <summary>
    /// Killed again and again while it writes, or before, and resumed each time, a run writes what one that is let alone writes. A run that is faster than the kills is begun once more.
    /// Where in its work the program is hit is left to chance; what comes out is not.
    /// </summary>
    [TestCase(1)]
    [TestCase(2)]
    [Parallelizable(ParallelScope.All)]
    public void Score_KilledAndResumed_GivesTheBytesOfAWholeRun(int threads)
    {
        var name = $"killed{threads}";
        string[] command =
        [
            "score", _session.Packs, _session.PathOf("claims.jsonl"), "-o", _session.PathOf($"{name}.jsonl"), "--report", _session.PathOf($"{name}.html"),
            "--threads", $"{threads}", "--checkpoint-bytes", "65536", "--resume",
        ];
        var partial = _session.PathOf($"{name}.jsonl.partial");
        var checkpoint = _session.PathOf($"{name}.jsonl.checkpoint");
        var chance = new Random(threads);
        var whileWriting = 0;
        for (var kills = 0; kills < Kills; kills++)
        {
            var written = LengthOf(partial);
            using var program = Start(command);
            var wanted = kills % 5 == 0 ? 0 : written + chance.Next(1, 400_000);
            if (wanted == 0)
            {
                program.WaitForExit(chance.Next(1, 200));
            }

            while (LengthOf(partial) < wanted && !program.WaitForExit(1))
            {
            }

            whileWriting += LengthOf(partial) > written ? 1 : 0;
            program.Kill();
            program.WaitForExit();
            Assert.That(program.ExitCode, Is.Zero.Or.EqualTo(128 + 9), program.StandardError.ReadToEnd());
            if (File.Exists(_session.PathOf($"{name}.jsonl")))
            {
                // Killed or not, offers that have their name are whole, and all that belongs to them is there.
                AssertWhole(name);
                AssertSame(name, "html");
            }

            if (program.ExitCode == 0)
            {
                File.Delete(_session.PathOf($"{name}.jsonl"));
                File.Delete(_session.PathOf($"{name}.rejects.jsonl"));
                File.Delete(_session.PathOf($"{name}.html"));
            }
        }

        Assert.That(whileWriting, Is.GreaterThan(Kills / 2), "kills that hit");
        using var last = Start(command);
        var error = last.StandardError.ReadToEnd();
        last.WaitForExit();
        Assert.That(last.ExitCode, Is.Zero, error);
        AssertWhole(name);
        AssertSame(name, "html");
        Assert.That(File.Exists(checkpoint) || File.Exists(partial), Is.False);
    }

    [TestCase("INT")]
    [TestCase("TERM")]
    public void Score_AskedToStop_KeepsWhatIsDoneAndSaysHowToGoOn(string signal)
    {
        var name = $"stopped{signal}";
        string[] command = ["score", _session.Packs, _session.PathOf("claims.jsonl"), "-o", _session.PathOf($"{name}.jsonl"), "--threads", "1"];
        using var program = Start(command);
        while (LengthOf(_session.PathOf($"{name}.jsonl.partial")) == 0 && !program.WaitForExit(1))
        {
        }

        using (var kill = Process.Start("kill", [$"-{signal}", $"{program.Id}"]))
        {
            kill.WaitForExit();
        }

        var error = program.StandardError.ReadToEnd();
        program.WaitForExit();

        Assert.That(program.ExitCode, Is.EqualTo(1), error);
        Assert.That(error, Does.Contain("CMP5408: stopped before the end; what was done is kept"));
        Assert.That(error, Does.Contain($"compensate: go on with: compensate {string.Join(' ', command)} --resume\n"));
        Assert.That(_session.Run([.. command, "--resume"]), Is.Zero);
        Assert.That(_session.Error, Does.Contain("compensate: goes on behind "));
        AssertWhole(name);
    }

    private void AssertWhole(string name)
    {
        AssertSame(name, "jsonl");
        AssertSame(name, "rejects.jsonl");
    }

    private void AssertSame(string name, string kind) =>
        Assert.That(File.ReadAllBytes(_session.PathOf($"{name}.{kind}")).AsSpan().SequenceEqual(File.ReadAllBytes(_session.PathOf($"whole.{kind}"))), kind);

    private static long LengthOf(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }

    private static Process Start(string[] command) => Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "compensate.dll"), .. command])
    {
        RedirectStandardError = true,
        RedirectStandardOutput = true,
        Environment = { ["DOTNET_TieredPGO"] = "0", ["DOTNET_TC_QuickJitForLoops"] = "1" },
    })!;
}
