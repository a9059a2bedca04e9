using BenchmarkDotNet.Attributes;

namespace Compensation.Benchmarks;

/// <summary>Five hundred rules: loaded, compiled, and run once so that the JIT has its share.</summary>
public class PackCompilationBenchmarks
{
    private RulePack _pack = null!;

    [Params(500)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Setup() => _pack = NumberedRules.Pack(Rules);

    [Benchmark]
    public object Load() => NumberedRules.Pack(Rules);

    [Benchmark]
    public object? CompileAndRun() => new QuickScorer([new Calculator(_pack, 0)]).TryScore(NumberedRules.Claim, new OfferBuffer(), new BulkTally());
}
