namespace Compensation.Benchmarks.Goodwill;

/// <summary>The compiled rules of the goodwill pack over claims that are bound already, for one thread: what a bulk run does between reading and writing.</summary>
internal sealed class BoundGoodwill(CompiledVersion version)
{
    private readonly CompiledAssessment _assessment = version.NewAssessment();

    /// <summary>A claim bound to the slots of the pack.</summary>
    public BoundGoodwillClaim Bind(Claim claim)
    {
        var bound = ClaimBinder.Bind(claim, version.Pack);
        if (bound.Problems.Count > 0)
        {
            throw new CompensationException(bound.Problems);
        }

        var facts = version.Slots.New();
        version.Slots.Fill(facts, bound);
        return new BoundGoodwillClaim(claim.Id, facts);
    }

    public ClaimOutcome Decide(BoundGoodwillClaim claim) => Decide(claim, withTrace: false);

    public ClaimOutcome DecideWithTrace(BoundGoodwillClaim claim) => Decide(claim, withTrace: true);

    private ClaimOutcome Decide(BoundGoodwillClaim claim, bool withTrace)
    {
        _assessment.Facts = claim.Facts;
        return _assessment.Judge() is { } judged
            ? new ClaimOutcome(judged, claim.Id, withTrace)
            : throw new InvalidOperationException($"The compiled rules left claim {claim.Id} to the evaluator; all claims of the workload are for them.");
    }
}
