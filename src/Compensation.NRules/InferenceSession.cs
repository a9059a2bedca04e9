using NRules;

namespace Compensation.Inference;

/// <summary>
/// One claim in an NRules session: its facts, and a host's, can be updated and retracted, and the offer follows. It is for one thread. Once a condition or an action
/// of a rule has thrown, every call is refused with an <see cref="InvalidOperationException"/>: NRules may have hidden a fact from rules that would have had a say.
/// </summary>
public sealed class InferenceSession
{
    private readonly InferenceCalculator _calculator;
    private readonly bool _isHosted;
    private readonly List<object> _facts = [];
    private readonly SessionHealth _health;
    private PackNetwork? _network;
    private SessionRun _run = null!;
    private BoundClaim? _bound;
    private Offer? _refusal;
    private IClaimJudgement? _judgement;

    internal InferenceSession(InferenceCalculator calculator, Claim claim, bool isHosted)
    {
        ArgumentNullException.ThrowIfNull(claim);
        (_calculator, _isHosted, _health) = (calculator, isHosted, new SessionHealth(claim.Id));
        Claim = claim;
        Bind();
    }

    /// <summary>The claim with the facts it has now.</summary>
    public Claim Claim { get; private set; }

    /// <summary>
    /// The session of NRules, for its events, queries and diagnostics. It is another one after an update that brings another version of the pack into
    /// force; facts of the host go with the claim when they were put in by <see cref="Insert"/>.
    /// </summary>
    public ISession Session => _run.Session;

    /// <summary>Fires what is due, and gives the offer by all that stands in the session then.</summary>
    /// <exception cref="InvalidOperationException">The host's rules keep each other going, or give two lines the same id; or the session has failed before.</exception>
    public Offer Calculate() => _health.Run(Judge);

    /// <summary>Gives a fact of the claim another value, or a first one.</summary>
    /// <param name="fact">The name of the fact.</param>
    /// <param name="value">Its value, of a type that <see cref="Compensation.Claim(string, IReadOnlyDictionary{string, object})"/> takes.</param>
    /// <exception cref="ArgumentException">The value is of another type.</exception>
    public void Update(string fact, object? value)
    {
        ArgumentException.ThrowIfNullOrEmpty(fact);
        _health.Require();
        Take(new Dictionary<string, object?>(Claim.Facts) { [fact] = value });
    }

    /// <summary>Takes a fact of the claim back: it is absent then.</summary>
    /// <returns>Whether the claim had it.</returns>
    public bool Retract(string fact)
    {
        ArgumentNullException.ThrowIfNull(fact);
        _health.Require();
        var facts = new Dictionary<string, object?>(Claim.Facts);
        if (!facts.Remove(fact))
        {
            return false;
        }

        Take(facts);
        return true;
    }

    /// <summary>Puts another state of the claim in the place of the one before.</summary>
    /// <exception cref="ArgumentException">It is another claim: its id differs.</exception>
    public void Update(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (claim.Id != Claim.Id)
        {
            throw new ArgumentException($"The session is for the claim '{Claim.Id}', and this is '{claim.Id}'. Open a session for it.", nameof(claim));
        }

        _health.Run(() =>
        {
            _judgement?.Withdraw();
            _judgement = null;
            Claim = claim;
            Bind();
            return claim;
        });
    }

    /// <summary>Puts a fact of the host's own beside the claim.</summary>
    public void Insert(object fact)
    {
        Change(() => Session.Insert(fact));
        _facts.Add(fact);
    }

    /// <summary>Tells the session that a fact of the host's own has changed.</summary>
    public void Update(object fact)
    {
        if (fact is Claim claim)
        {
            Update(claim);
            return;
        }

        Change(() => Session.Update(fact));
    }

    /// <summary>Takes a fact of the host's own back.</summary>
    public void Retract(object fact)
    {
        Change(() => Session.Retract(fact));
        _facts.Remove(fact);
    }

    /// <summary>Fires what is due, and judges by what stands then.</summary>
    private Offer Judge()
    {
        if (_refusal is not null)
        {
            return _refusal;
        }

        _run.Begin();
        _judgement ??= _network!.Compiled is { } code && _bound!.MissingForDate.Count == 0 ? new StagedJudgement(_run, _network, code, _bound!, _isHosted) : Explained();
        if (_judgement.Judge() is { } offer)
        {
            return Explaining(offer);
        }

        _judgement.Withdraw();
        _judgement = Explained();
        return Explaining(_judgement.Judge()!);
    }

    /// <summary>Changes a fact of the host's own. One that NRules does not know, or knows already, it refuses before it does anything.</summary>
    private void Change(Action change) => _health.Run(
        () =>
        {
            change();
            return true;
        },
        isHarmless: e => e is ArgumentException);

    private void Take(Dictionary<string, object?> facts) => Update(new Claim(Claim.Id, facts) { Pack = Claim.Pack, Claimant = Claim.Claimant, Choose = Claim.Choose });

    private void Bind()
    {
        _refusal = _calculator.Refuse(Claim, out var version, out _bound);
        var network = _refusal is null ? _calculator.NetworkOf(version!) : _network ?? _calculator.NetworkOf(_calculator.Pack.Versions[^1]);
        if (ReferenceEquals(network, _network))
        {
            Session.Update(Claim);
            return;
        }

        _network = network;
        _run = new SessionRun(network.Sessions.CreateSession());
        _health.Watch(Session.Events);
        Session.Insert(Claim);
        if (_facts.Count > 0)
        {
            Session.InsertAll(_facts);
        }
    }

    private ExplainedJudgement Explained() => new(_run, _network!.Pack, _bound!, _isHosted);

    /// <summary>Lets an offer tell its texts in any language, with what the host's rules said.</summary>
    private Offer Explaining(Offer offer)
    {
        _calculator.Count(isStaged: _judgement is StagedJudgement);
        var (pack, bound, said) = (_judgement!.Said.Extend(_network!.Pack), _bound!, _judgement.Said);
        offer.Explainer = language => Calculator.Evaluate(new ExplainedAssessment(pack, bound) { Host = said }, pack, bound, [language]);
        return offer;
    }
}
