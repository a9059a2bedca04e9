using Compensation.Inference.Stages;

namespace Compensation.Inference;

/// <summary>
/// A claim that the pack's rules work out within the session. A stage is closed here and not by a rule: when nothing is due, what stands is read,
/// vetoes are applied, a host's lines are put in, and the next stage begins. Where that differs from what a stage has begun with, it begins anew.
/// </summary>
internal sealed class StagedJudgement : IClaimJudgement
{
    private readonly SessionRun _run;
    private readonly PackNetwork _network;
    private readonly BoundClaim _claim;
    private readonly bool _isHosted;
    private readonly CompiledVersion _code;
    private readonly CompiledAssessment _assessment;
    private readonly HashSet<object> _own = new(ReferenceEqualityComparer.Instance);

    private LossStage? _lossStage;
    private RemedyStage? _remedyStage;
    private LimitStage? _limitStage;
    private RouteStage? _routeStage;

    /// <summary>What the pack's loss rules found, and the ids of it.</summary>
    private LossSlot<long>[] _found = [];
    private string[] _ids = [];

    /// <summary>What the host's rules said when the remedies, and the limits, began.</summary>
    private Interventions _ofLosses = Interventions.None;
    private Interventions _ofRemedies = Interventions.None;

    /// <param name="run">The session.</param>
    /// <param name="network">The rules of the session.</param>
    /// <param name="code">The pack's rules as they were compiled for it.</param>
    /// <param name="claim">The claim.</param>
    /// <param name="isHosted">There may be more in the session than the pack's rules made.</param>
    public StagedJudgement(SessionRun run, PackNetwork network, CompiledVersion code, BoundClaim claim, bool isHosted)
    {
        (_run, _network, _code, _claim, _isHosted) = (run, network, code, claim, isHosted);
        _assessment = code.NewAssessment();
        code.Slots.Fill(_assessment.Facts, claim);
    }

    public Interventions Said => _ofRemedies;

    public Offer? Judge()
    {
        if (_lossStage is null)
        {
            if (!_assessment.Begin())
            {
                return null;
            }

            _run.Session.Insert(_lossStage = new LossStage(_assessment));
        }

        while (true)
        {
            _run.Fire();
            if (_assessment.HasGivenUp)
            {
                return null;
            }

            var said = ReadFindings();
            if (_remedyStage is null || !said.HasSameLosses(_ofLosses) || (_limitStage is not null && !HasSameRest(said)))
            {
                if (!BeginRemedies(said))
                {
                    return null;
                }
            }
            else if (_limitStage is null)
            {
                if (!BeginLimits(said))
                {
                    return null;
                }
            }
            else if (_routeStage is null)
            {
                if (!_assessment.BeginRoutes())
                {
                    return null;
                }

                _run.Session.Insert(_routeStage = new RouteStage(_assessment));
            }
            else
            {
                return _assessment.End() ? OfferBuilder.Build(_assessment, _claim.Claim.Id, _claim.Claim.Claimant, _claim.AssumedValues(), said) : null;
            }
        }
    }

    public void Withdraw()
    {
        WithdrawRemedies();
        Withdraw(ref _lossStage);
    }

    private bool HasSameRest(Interventions said) => said.HasSameRemedies(_ofRemedies) && said.HasSameReasons(_ofRemedies);

    private Interventions ReadFindings()
    {
        if (!_isHosted)
        {
            return Interventions.None;
        }

        _own.Clear();
        _own.UnionWith(_lossStage!.Facts);
        _own.UnionWith(_remedyStage?.Facts ?? []);
        return HostFindings.Of(_run.Session, _own);
    }

    /// <summary>Takes over the losses that stand; false when that is for the explaining evaluator.</summary>
    private bool BeginRemedies(Interventions said)
    {
        if (_remedyStage is null)
        {
            _found = _assessment.Losses.ToArray();
            _ids = [.. _found.Select((_, i) => _assessment.IdOf(i))];
        }

        WithdrawRemedies();
        (_ofLosses, _ofRemedies) = (said, said);
        if (_isHosted)
        {
            var losses = _found.Where((_, i) => !said.VetoedLosses.Contains(_ids[i])).ToList();
            _assessment.Join(said.Losses.Count == 0 ? _code : _code.With(_network.Pack.With(said.Losses, [])));
            foreach (var (loss, at) in said.Losses.Select((l, i) => (l, _network.Pack.LossRules.Count + i)))
            {
                if (!IsPlain(loss.Amount, loss.Range, loss.IsUnknown) || !TryUnits(loss.Amount, _assessment.Version.Pack.LossRules[at], out var units))
                {
                    return false;
                }

                losses.Add(new LossSlot<long> { Rule = at, HasAmount = units is not null, Amount = units ?? 0 });
            }

            _assessment.TakeLosses(losses);
        }

        _assessment.BeginRemedies();
        _run.Session.Insert(_remedyStage = new RemedyStage(_assessment));
        return true;
    }

    /// <summary>Takes over the remedies that stand, and chooses; false when that is for the explaining evaluator.</summary>
    private bool BeginLimits(Interventions said)
    {
        _ofRemedies = said;
        if (said.Remedies.Count > 0)
        {
            _assessment.Join(_code.With(said.Extend(_network.Pack)));
        }

        _assessment.Choose(_claim.Claim.Choose);
        if (said.VetoedRemedies.Count > 0)
        {
            _assessment.RemoveLines(rule => said.VetoedRemedies.Contains(_network.Pack.RemedyRules[rule].Id));
        }

        for (var i = 0; i < said.Remedies.Count; i++)
        {
            if (!TryAdd(said.Remedies[i], _network.Pack.RemedyRules.Count + i))
            {
                return false;
            }
        }

        if (_isHosted)
        {
            _assessment.Weigh(said.Verdicts.Select(r => r.Kind));
        }

        if (!_assessment.BeginLimits())
        {
            return false;
        }

        _run.Session.Insert(_limitStage = new LimitStage(_assessment));
        return true;
    }

    /// <summary>Adds a host's remedy, unless a loss that it answers does not stand; false when that is for the explaining evaluator.</summary>
    private bool TryAdd(Remedy remedy, int at)
    {
        var rule = _assessment.Version.Pack.RemedyRules[at];
        if (!IsPlain(remedy.Value, remedy.Range, remedy.IsUnknown) || !TryUnits(remedy.Value, rule, out var value))
        {
            return false;
        }

        var parts = new List<(int, long)>();
        foreach (var part in remedy.Parts)
        {
            var loss = IndexOf(part.Loss);
            if (loss < 0)
            {
                return true;
            }

            if (part.Value < 0 || !TryUnits(part.Value ?? 0, rule, out var units))
            {
                return false;
            }

            parts.Add((loss, units!.Value));
        }

        _assessment.AddHostLine(at, value, parts);
        return true;
    }

    private int IndexOf(string loss)
    {
        for (var i = 0; i < _assessment.Losses.Length; i++)
        {
            if (_assessment.IdOf(i) == loss)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether an amount needs no words for what is the matter with it.</summary>
    private static bool IsPlain(decimal? amount, AmountRange? range, bool isUnknown) => amount is null ? range is null && !isUnknown : amount >= 0;

    private bool TryUnits(decimal? amount, Rule rule, out long? units)
    {
        var rounding = rule is LossRule loss ? loss.Rounding : ((RemedyRule)rule).Rounding;
        units = amount is null ? null : _assessment.UnitsOf(amount.Value, rounding);
        return amount is null || units is not null;
    }

    private void WithdrawRemedies()
    {
        Withdraw(ref _routeStage);
        Withdraw(ref _limitStage);
        Withdraw(ref _remedyStage);
    }

    private void Withdraw<T>(ref T? stage)
        where T : Stage
    {
        if (stage is not null)
        {
            _run.Session.Retract(stage);
            stage = null;
        }
    }
}
