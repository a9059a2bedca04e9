using BenchmarkDotNet.Attributes;
using Compensation.Benchmarks.Goodwill.ByHand;
using Compensation.Benchmarks.Goodwill.Files;
using Compensation.ClaimGenerator;
using Compensation.Inference;

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
    private BoundGoodwillClaim[] _bound = [];
    private Claim[] _objects = [];
    private byte[][] _lines = [];
    private BoundGoodwill _rules = null!;
    private BoundGoodwill _otherRules = null!;
    private Calculator _calculator = null!;
    private Calculator<GoodwillClaim> _typed = null!;
    private GoodwillLines _scorer = null!;
    private InferenceCalculator _session = null!;
    private InferenceCalculator _hosted = null!;

    [GlobalSetup]
    public void Setup()
    {
        var pack = RulePack.Load(GoodwillFiles.PackPath);
        _calculator = pack.Compile();
        _typed = pack.Compile<GoodwillClaim>();
        var version = PackCompiler.Compile(pack.Versions[0])!;
        (_rules, _otherRules) = (new BoundGoodwill(version), new BoundGoodwill(version));
        _scaled = [.. _claims.Select(c => new ScaledGoodwillClaim(c))];
        _objects = [.. _claims.Select(GoodwillFacts.ClaimOf)];
        _bound = [.. _objects.Select(_rules.Bind)];
        _lines = [.. _objects.Select(GoodwillLines.LineOf)];
        _scorer = new GoodwillLines(_calculator);
        (_session, _hosted) = (GoodwillSessions.Alone(pack), GoodwillSessions.BesideRulesOfAHost(pack));
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

    [Benchmark(OperationsPerInvoke = Claims, Description = "bound slots")]
    public object? Bound()
    {
        object? last = null;
        foreach (var claim in _bound)
        {
            last = _rules.Decide(claim);
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Claims, Description = "bound slots, with trace")]
    public object? BoundWithTrace()
    {
        object? last = null;
        foreach (var claim in _bound)
        {
            last = _rules.DecideWithTrace(claim);
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Claims, Description = "bound slots, 2 threads")]
    public void BoundByTwoThreads() =>
        TwoThreads.Run(0, Claims, InterleavedRounds.Each(_bound, _rules.Decide), InterleavedRounds.Each(_bound, _otherRules.Decide));

    [Benchmark(OperationsPerInvoke = Claims, Description = "a host's class, outcome")]
    public object? Typed()
    {
        object? last = null;
        foreach (var claim in _claims)
        {
            last = _typed.Decide(claim);
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Claims, Description = "a host's class, whole offer")]
    public object? TypedOffer()
    {
        object? last = null;
        foreach (var claim in _claims)
        {
            last = _typed.Calculate(claim);
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Claims, Description = "Claim objects")]
    public object? Objects()
    {
        object? last = null;
        foreach (var claim in _objects)
        {
            last = _calculator.Calculate(claim);
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Claims, Description = "Claim objects, explained in English")]
    public object? Explained()
    {
        object? last = null;
        foreach (var claim in _objects)
        {
            last = _calculator.Calculate(claim, ["en"]);
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Claims, Description = "NRules session")]
    public object? Session()
    {
        object? last = null;
        foreach (var claim in _objects)
        {
            last = _session.Calculate(claim);
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Claims, Description = "NRules session, two rules of a host")]
    public object? HostedSession()
    {
        object? last = null;
        foreach (var claim in _objects)
        {
            last = _hosted.Calculate(claim);
        }

        return last;
    }

    [Benchmark(OperationsPerInvoke = Claims, Description = "bytes of JSON to bytes of JSON")]
    public int Lines()
    {
        var last = 0;
        foreach (var line in _lines)
        {
            last = _scorer.Score(line).Length;
        }

        return last;
    }
}
