using BenchmarkDotNet.Attributes;
using Compensation.Benchmarks.Goodwill.ByHand;
using Compensation.Benchmarks.Goodwill.Files;
using Compensation.ClaimGenerator;

namespace Compensation.Benchmarks.Goodwill;

/// <summary>
/// From a claim in memory to its offer in memory: the goodwill pack, and the same rules by hand. Every way builds losses, remedies, total, route
/// and the ids of the rules that held.
/// </summary>
[Config(typeof(ClaimColumns))]
public class GoodwillEvaluation
{
    private const int Claims = 10_000;

    private readonly GoodwillClaim[] _claims = GoodwillClaims.First(Claims);
    private ScaledGoodwillClaim[] _scaled = [];
    private Claim[] _objects = [];
    private Calculator _calculator = null!;

    [GlobalSetup]
    public void Setup()
    {
        _scaled = [.. _claims.Select(c => new ScaledGoodwillClaim(c))];
        _objects = [.. _claims.Select(GoodwillFacts.ClaimOf)];
        _calculator = RulePack.Load(GoodwillFiles.PackPath).Compile();
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Claims, Description = "by hand, decimal")]
    public object? HandDecimal()
    {
        object? last = null;
        foreach (var claim in _claims)
        {
            last = DecimalGoodwill.Evaluate(claim);
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Claims, Description = "by hand, whole cents")]
    public object? HandScaled()
    {
        object? last = null;
        foreach (var claim in _scaled)
        {
            last = ScaledGoodwill.Evaluate(claim);
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Claims, Description = "library, Claim objects")]
    public object? Library()
    {
        object? last = null;
        foreach (var claim in _objects)
        {
            last = _calculator.Calculate(claim);
        }

        return last;
    }

    // The compiled ways through the library join here, one benchmark each over the same claims: bound slots; bound slots with a trace; with
    // explanations; a host's own objects; the bytes of JSON.
}
