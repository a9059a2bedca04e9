namespace Compensation;

/// <summary>
/// Calculates offers for claims that are objects of a host's own class or record: its properties are the pack's inputs, by name or by
/// <see cref="FactAttribute"/>. Nullable means that the fact may be absent; an enumeration stands for the declared values; <c>Id</c> is the claim's id, and
/// <c>Claimant</c> and <c>Choose</c>, where they are there, are what they are in a <see cref="Claim"/>. It never changes and may be used by many threads at once.
/// </summary>
/// <typeparam name="T">The class, record or struct. Its properties must be public.</typeparam>
/// <example>
/// <code>
/// public sealed record ParcelClaim(string Id, int DaysLate, decimal Postage, DelayReason? Reason);
///
/// var calculator = RulePack.Load("late-parcel.yaml").Compile&lt;ParcelClaim&gt;();
/// Offer offer = calculator.Calculate(new ParcelClaim("C-1", 5, 6.90m, null));
/// </code>
/// </example>
public sealed class Calculator<T>
{
    private readonly Calculator _calculator;
    private readonly TypedClaims<T> _claims;
    private readonly Dictionary<PackVersion, Way> _ways;

    /// <summary>The way of the newest version, which says what date a claim has.</summary>
    private readonly Way _newest;

    internal Calculator(RulePack pack)
    {
        _calculator = new Calculator(pack);
        _claims = TypedClaims<T>.Of(pack);
        _ways = pack.Versions.ToDictionary(v => v, v => new Way(_calculator.Rules[v], _claims));
        _newest = _ways[pack.Versions[^1]];
    }

    /// <summary>The pack it calculates by.</summary>
    public RulePack Pack => _calculator.Pack;

    /// <summary>The offer for a claim. It never throws for data: what is wrong with the claim makes it <see cref="Decision.Invalid"/>, with all problems among its warnings.</summary>
    /// <exception cref="ArgumentException">The claim's id is blank.</exception>
    public Offer Calculate(T claim)
    {
        if (Judge(claim, out var id) is { } judged && OfferBuilder.Build(judged, id, _claims.ClaimantOf(claim), judged.AssumedValues()) is { } offer)
        {
            offer.Explainer = language => Calculate(claim, [language]);
            return offer;
        }

        return _calculator.Calculate(ClaimOf(claim));
    }

    /// <inheritdoc cref="Calculator.Calculate(Claim, IReadOnlyList{string})"/>
    public Offer Calculate(T claim, IReadOnlyList<string> languages) => _calculator.Calculate(ClaimOf(claim), languages);

    /// <summary>What a claim comes to, without words and details: the fastest way.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="withTrace">Whether to tell what became of each rule.</param>
    /// <exception cref="ArgumentException">The claim's id is blank.</exception>
    public ClaimOutcome Decide(T claim, bool withTrace = false) =>
        Judge(claim, out var id) is { } judged && judged.KeepsPromises() ? new ClaimOutcome(judged, id, withTrace) : _calculator.Decide(ClaimOf(claim), withTrace);

    /// <summary>Neither boxes nor looks anything up by name; null where that is not enough.</summary>
    private CompiledAssessment? Judge(T claim, out string id)
    {
        ArgumentNullException.ThrowIfNull(claim);
        id = _claims.IdOf(claim);
        if (_claims.HasChoices?.Invoke(claim) == true || string.IsNullOrWhiteSpace(id))
        {
            return null;
        }

        if (_newest.TryFill(claim) is not { } filled)
        {
            return null;
        }

        if (filled.Version.Effective is not { } effective)
        {
            return filled.Judge();
        }

        if (effective(filled) is not { } date || Pack.Timeline.On(date) is not { } version)
        {
            return null;
        }

        var inForce = ReferenceEquals(version, filled.Version.Pack) ? filled : _ways[version].TryFill(claim);
        if (inForce is not null)
        {
            inForce.Facts.Date = date;
        }

        return inForce?.Judge();
    }

    /// <summary>The same claim as <see cref="Calculator"/> knows it: facts by name.</summary>
    public Claim ClaimOf(T claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return _claims.ClaimOf(claim);
    }

    /// <summary>One version, for claims of its dates.</summary>
    private sealed class Way(CompiledRules rules, TypedClaims<T> claims)
    {
        private Func<T, BoundFacts, bool>? _fill;

        /// <summary>The thread's room to work with the facts of a claim in it; null when they are for the binder to read.</summary>
        public CompiledAssessment? TryFill(T claim)
        {
            var fill = _fill ?? Filler();
            if (fill is null)
            {
                return null;
            }

            var assessment = rules.OfThread();
            assessment.Version.Slots.Clear(assessment.Facts);
            return fill(claim, assessment.Facts) ? assessment : null;
        }

        /// <summary>Made when the first claim comes; two threads may both make it, and either will do.</summary>
        private Func<T, BoundFacts, bool>? Filler() => rules.Version is { } version ? _fill = claims.FillerOf(version.Pack, version.Slots) : null;
    }
}
