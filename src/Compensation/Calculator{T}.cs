using Compensation.Compilation;
using NodaTime;

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
    private readonly Way[] _ways;

    internal Calculator(RulePack pack)
    {
        _calculator = new Calculator(pack);
        _claims = TypedClaims<T>.Of(pack);
        _ways = [.. pack.Versions.Select(v => new Way(v, _calculator.Rules[v], _claims)).Reverse()];
    }

    /// <summary>The pack it calculates by.</summary>
    public RulePack Pack => _calculator.Pack;

    /// <summary>The offer for a claim. It never throws for data: what is wrong with the claim makes it <see cref="Decision.Invalid"/>, with all problems among its warnings.</summary>
    /// <exception cref="ArgumentException">The claim's id is blank.</exception>
    public Offer Calculate(T claim)
    {
        if (Judge(claim, out var id) is { } judged && judged.Version.Offers is var offers
            && offers.Build(judged, id, _claims.ClaimantOf(claim), offers.Assumed(judged.Facts)) is { } offer)
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
    public Settlement Settle(T claim, bool withTrace = false) =>
        Judge(claim, out var id) is { } judged && judged.KeepsDeadlines() ? new Settlement(judged, id, withTrace) : _calculator.Settle(ClaimOf(claim), withTrace);

    /// <summary>Neither boxes nor looks anything up by name; null where that is not enough.</summary>
    private Assessment? Judge(T claim, out string id)
    {
        ArgumentNullException.ThrowIfNull(claim);
        id = _claims.IdOf(claim);
        if (_claims.HasWishes?.Invoke(claim) == true || string.IsNullOrWhiteSpace(id))
        {
            return null;
        }

        foreach (var way in _ways)
        {
            if (way.TryJudge(claim, out var isForAnother) is { } judged)
            {
                return judged;
            }

            if (!isForAnother)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The same claim as <see cref="Calculator"/> knows it: facts by name.</summary>
    public Claim ClaimOf(T claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return _claims.ClaimOf(claim);
    }

    /// <summary>One version, for claims of its dates.</summary>
    private sealed class Way(PackVersion pack, CompiledRules rules, TypedClaims<T> claims)
    {
        private Func<T, BoundFacts, bool>? _fill;

        /// <param name="claim">The claim.</param>
        /// <param name="isForAnother">Whether another version is for the claim's date.</param>
        public Assessment? TryJudge(T claim, out bool isForAnother)
        {
            isForAnother = false;
            var fill = _fill ?? Filler();
            if (fill is null)
            {
                return null;
            }

            var assessment = rules.OfThread();
            var facts = assessment.Facts;
            assessment.Version.Slots.Clear(facts);
            if (!fill(claim, facts))
            {
                return null;
            }

            if (pack.EffectiveBy is not null)
            {
                if (assessment.Version.Effective!(facts) is not { } date)
                {
                    return null;
                }

                isForAnother = date < (pack.EffectiveFrom ?? LocalDate.MinIsoValue) || date > (pack.EffectiveUntil ?? LocalDate.MaxIsoValue);
                if (isForAnother)
                {
                    return null;
                }
            }

            return assessment.Judge();
        }

        /// <summary>Made when the first claim comes; two threads may both make it, and either will do.</summary>
        private Func<T, BoundFacts, bool>? Filler() => rules.Version is { } version ? _fill = claims.FillerOf(version) : null;
    }
}
