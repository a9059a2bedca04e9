using BenchmarkDotNet.Attributes;

namespace Compensation.Benchmarks;

/// <summary>
/// What a rule costs in a small and in a large pack: all rules apply, so time divided by rules should stay the same. A claim is judged (facts
/// already bound), and scored (from a line of JSON to a line of JSON).
/// </summary>
[MinColumn]
public class RuleCountBenchmarks
{
    private readonly BulkTally _tally = new();
    private readonly OfferBuffer _offer = new();
    private CompiledAssessment _assessment = null!;
    private QuickScorer _scorer = null!;

    [Params(25, 50, 100, 200, 500)]
    public int Rules { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        var calculator = new Calculator(NumberedRules.Pack(Rules), 0);
        _scorer = new QuickScorer([calculator]);
        _assessment = _scorer.TryScore(NumberedRules.Claim, _offer, _tally) ?? throw new InvalidOperationException("The claim is not scored from bytes.");
        if (_assessment.Losses.Length + _assessment.Lines.Length != Rules)
        {
            throw new InvalidOperationException($"{_assessment.Losses.Length} losses and {_assessment.Lines.Length} remedies apply, of {Rules} rules.");
        }
    }

    [Benchmark]
    public object? Judge() => _assessment.Judge();

    [Benchmark]
    public object? Score()
    {
        _offer.Clear();
        return _scorer.TryScore(NumberedRules.Claim, _offer, _tally);
    }
}
