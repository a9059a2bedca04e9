namespace Compensation.Testing;

/// <summary>
/// A run of the tests that lie beside packs as <c>NAME.tests.yaml</c>: each case is a claim and what is expected of its offer. Only what
/// <c>expect</c> states is compared; <c>losses</c>, <c>remedies</c>, <c>alternatives</c>, <c>limits</c>, <c>missing</c> and
/// <c>warnings</c> each state all that there is, <c>reasons</c> some of it.
/// </summary>
/// <example>
/// <code>
/// var run = PackTestRun.Run("rules");
/// Console.WriteLine($"{run.Passed} passed, {run.Failed} failed");
/// </code>
/// </example>
public sealed class PackTestRun
{
    private PackTestRun(IReadOnlyList<Diagnostic> diagnostics, IReadOnlyList<PackTestResult> results, IReadOnlyList<PackCoverage> coverage)
    {
        Diagnostics = diagnostics;
        Results = results;
        Coverage = coverage;
    }

    /// <summary>All problems of the packs and of the tests. With an error among them no case is run.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>What came of each case, in the order of the files.</summary>
    public IReadOnlyList<PackTestResult> Results { get; }

    /// <summary>What the cases have reached of each version of the packs that have tests.</summary>
    public IReadOnlyList<PackCoverage> Coverage { get; }

    /// <summary>How many cases passed.</summary>
    public int Passed => Results.Count(r => r.Passed);

    /// <summary>How many cases failed.</summary>
    public int Failed => Results.Count - Passed;

    /// <summary>Whether nothing has an error and no case failed.</summary>
    public bool IsSuccess => Failed == 0 && Diagnostics.All(d => d.Severity != DiagnosticSeverity.Error);

    /// <summary>Runs the tests of packs.</summary>
    /// <param name="packs">The file of a pack, or a folder with all that lies below it.</param>
    /// <param name="cases">The one file whose cases are run; null for all that lie beside the packs.</param>
    /// <param name="stop">Ends the run between two cases.</param>
    /// <exception cref="OperationCanceledException">The run was ended.</exception>
    public static PackTestRun Run(string packs, string? cases = null, CancellationToken stop = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(packs);
        return Run(new DiskFiles(), packs.Replace('\\', '/'), cases?.Replace('\\', '/'), stop);
    }

    internal static PackTestRun Run(PackFiles files, string packs, string? cases = null, CancellationToken stop = default)
    {
        var suite = TestSuite.Load(files, packs, cases);
        if (suite.HasErrors)
        {
            return new PackTestRun(suite.Diagnostics, [], []);
        }

        var results = new List<PackTestResult>();
        var coverage = new List<PackCoverage>();
        foreach (var pack in suite.Packs)
        {
            var tests = suite.Tests.Where(t => t.Id.Text == pack.Id).ToArray();
            if (tests.Length == 0)
            {
                continue;
            }

            var calculator = pack.Compile();
            var versions = pack.Versions.ToDictionary(v => v.Version, v => new VersionCoverage(v), StringComparer.Ordinal);
            foreach (var test in tests)
            {
                foreach (var one in test.Cases)
                {
                    stop.ThrowIfCancellationRequested();
                    results.Add(Run(one, calculator, versions));
                }
            }

            coverage.AddRange(versions.Values.Select(v => v.Result()));
        }

        return new PackTestRun(suite.Diagnostics, results, coverage);
    }

    private static PackTestResult Run(TestCaseSyntax test, Calculator calculator, Dictionary<string, VersionCoverage> versions)
    {
        var trace = new CoverageTrace();
        var offer = calculator.Calculate(ClaimOf(test), [], trace);
        if (offer.Version is { } version)
        {
            versions[version].Count(offer, trace);
        }

        return new PackTestResult(calculator.Pack.Id, test.Name!.Text, test.Node.File.Path, test.Node.Line, offer, Expectation.Compare(test.Expect!, offer));
    }

    /// <summary>The claim of a case, named after it.</summary>
    internal static Claim ClaimOf(TestCaseSyntax test) => Claim.Of(
        test.Name!.Text,
        pack: null,
        claimant: null,
        test.Choose.ToDictionary(c => c.Choice.Text, c => c.Remedy.Text, StringComparer.Ordinal),
        test.Claim!.Entries.ToDictionary(e => e.Key.Value, e => YamlFact.Of(e.Value), StringComparer.Ordinal));
}
