namespace Compensation.Inference;

/// <summary>
/// A claim that the explaining evaluator works out: an absent fact matters, or something failed. What it finds stands in the session all the same,
/// and what a host's rules say to that goes into the next calculation, until they have nothing new to say.
/// </summary>
internal sealed class ExplainedJudgement(SessionRun run, PackVersion pack, BoundClaim claim, bool isHosted) : IClaimJudgement
{
    private readonly HashSet<object> _own = new(ReferenceEqualityComparer.Instance);
    private Interventions _said = Interventions.None;

    public Interventions Said => _said;

    public Offer? Judge()
    {
        while (true)
        {
            var extended = _said.Extend(pack);
            var assessment = new ExplainedAssessment(extended, claim) { Host = _said };
            var offer = Calculator.Evaluate(assessment, extended, claim, []);
            if (!isHosted)
            {
                return offer;
            }

            Publish(assessment);
            run.Fire();
            var said = HostFindings.Of(run.Session, _own);
            if (said.HasSameLosses(_said) && said.HasSameRemedies(_said) && said.HasSameReasons(_said))
            {
                return offer;
            }

            _said = said;
        }
    }

    public void Withdraw()
    {
        run.Session.RetractAll(_own);
        _own.Clear();
    }

    /// <summary>Makes what the pack's rules found facts; those that say the same as before stay.</summary>
    private void Publish(ExplainedAssessment assessment)
    {
        var found = assessment.FoundLosses.Where(l => l.Rule.Host is null).Select(object (l) => PackFacts.LossOf(l.Rule, l.Id, l.Amount))
            .Concat(assessment.FoundLines.Where(l => l.Rule.Host is null).Select(object (l) => PackFacts.RemedyOf(
                l.Rule, l.Value, [.. l.Parts.Where(p => p.Loss >= 0).Select(p => new RemedyPart(assessment.LossAt(p.Loss).Id, p.Value))])))
            .ToList();
        var gone = _own.Where(old => !found.Exists(f => Interventions.AreSame(f, old))).ToArray();
        var fresh = found.Where(f => !_own.Any(old => Interventions.AreSame(f, old))).ToArray();
        if (gone.Length > 0)
        {
            run.Session.RetractAll(gone);
            _own.ExceptWith(gone);
        }

        if (fresh.Length > 0)
        {
            run.Session.InsertAll(fresh);
            _own.UnionWith(fresh);
        }
    }
}
