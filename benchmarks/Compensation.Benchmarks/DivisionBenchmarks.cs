using BenchmarkDotNet.Attributes;

namespace Compensation.Benchmarks;

/// <summary>What a division costs beside a multiplication, as the amounts of fifty compiled rules over facts of known digits, and of unknown ones.</summary>
[MinColumn]
public class DivisionBenchmarks
{
    private const int Rules = 50;

    private CompiledAssessment _assessment = null!;

    /// <summary>What each amount is; the number of the rule stands in for #, so that no two are the same.</summary>
    [Params("fee * 3# * days", "fee / 3# * days", "fee / days * 3#", "plain * 3# * days", "plain / 3# * days")]
    public string Amount { get; set; } = "";

    [GlobalSetup]
    public void Setup()
    {
        var losses = Enumerable.Range(0, Rules).Select(i => $"  - {{ loss: loss{i}, type: direct, amount: '{Amount.Replace("#", $"{i % 10}", StringComparison.Ordinal)}' }}\n");
        var text = $"""
            pack: test.division
            format: 1
            version: 1.0.0
            title: Division
            currency: EUR
            inputs:
              fee: {"{ type: number, min: 0, digits: 2 }"}
              plain: {"{ type: number, min: 0 }"}
              days: {"{ type: number, min: 0, digits: 0 }"}
            losses:
            {string.Concat(losses)}
            remedies: [ {"{ remedy: letter, for: [ direct ], form: apology }"} ]
            """;
        var files = new MemoryFiles().Add("division.yaml", text);
        var pack = RulePack.TryLoad(files, "division.yaml", out var loaded, out var diagnostics) ? loaded : throw new CompensationException(diagnostics);
        var scorer = new QuickScorer([new Calculator(pack, 0)]);
        _assessment = scorer.TryScore("""{"id":"C-1","facts":{"fee":129.99,"plain":129.99,"days":17}}"""u8.ToArray(), new OfferBuffer(), new BulkTally())
            ?? throw new InvalidOperationException("The claim is not scored from bytes.");
    }

    [Benchmark(OperationsPerInvoke = Rules)]
    public object? Judge() => _assessment.Judge();
}
