namespace Compensation;

/// <summary>
/// Calculates offers by one pack. It never changes, holds nothing of the claims it has seen, and may be used by many threads at once.
/// </summary>
public sealed class Calculator
{
    private readonly Dictionary<PackVersion, CompiledRules> _compiled;

    internal Calculator(RulePack pack)
    {
        Pack = pack;
        _compiled = pack.Versions.ToDictionary(v => v, v => new CompiledRules(v));
    }

    /// <param name="pack">The pack.</param>
    /// <param name="explained">How many claims of a version are calculated before its rules are compiled.</param>
    internal Calculator(RulePack pack, int explained)
    {
        Pack = pack;
        _compiled = pack.Versions.ToDictionary(v => v, v => new CompiledRules(v, explained));
    }

    /// <summary>The compiled rules of each version.</summary>
    internal IReadOnlyDictionary<PackVersion, CompiledRules> Rules => _compiled;

    /// <summary>How many claims the compiled rules have worked out.</summary>
    internal long Quick => _compiled.Values.Sum(c => c.Quick);

    /// <summary>How many claims the compiled rules were asked for and left to the evaluator.</summary>
    internal long Slow => _compiled.Values.Sum(c => c.Slow);

    /// <summary>The pack it calculates by.</summary>
    public RulePack Pack { get; }

    /// <summary>
    /// The offer for a claim. It never throws for data: what is wrong with the claim makes it <see cref="Decision.Invalid"/>, with all
    /// problems among its warnings.
    /// </summary>
    public Offer Calculate(Claim claim) => Calculate(claim, []);

    /// <summary>The offer for a claim, with its reasons in words.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="languages">Language tags such as <c>en</c> and <c>zh</c>. Where a pack has no text in one, its nearest stands in, under the tag of its own language.</param>
    public Offer Calculate(Claim claim, IReadOnlyList<string> languages) => Calculate(claim, languages, null);

    /// <summary>What a claim comes to, without words and details.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="withTrace">Whether to tell what became of each rule.</param>
    public ClaimOutcome Decide(Claim claim, bool withTrace = false)
    {
        var offer = Calculate(claim);
        return new ClaimOutcome(offer, withTrace ? Traced(claim) : null);
    }

    /// <summary>What became of each rule; null for a claim that was not judged.</summary>
    private TracedRule[]? Traced(Claim claim)
    {
        if (Refuse(claim, out var version, out var bound) is not null)
        {
            return null;
        }

        try
        {
            var assessment = new ExplainedAssessment(version!, bound!);
            assessment.Calculate([], minimise: true);
            return [.. assessment.Final.Verdicts().Select((verdict, at) => ClaimOutcome.TracedAt(verdict, at, version!.Index))];
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>The offer for a claim; <paramref name="trace"/> is told each value on the way.</summary>
    internal Offer Calculate(Claim claim, IReadOnlyList<string> languages, Trace? trace)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(languages);
        var offer = Refuse(claim, out var version, out var bound)
            ?? (languages.Count == 0 && trace is null ? _compiled[version!].TryCalculate(bound!) : null)
            ?? Evaluate(new ExplainedAssessment(version!, bound!, trace), version!, bound!, languages);
        offer.Explainer = language => Calculate(claim, [language]);
        return offer;
    }

    /// <summary>
    /// Why each rule did or did not apply, in the order of the pack; empty for a claim that was not judged: it is invalid, no version is
    /// in force, or a total goes beyond the range.
    /// </summary>
    internal IReadOnlyList<RuleTrace> TraceRules(Claim claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        if (Refuse(claim, out var version, out var bound) is not null)
        {
            return [];
        }

        try
        {
            // What decided a condition is looked for along all of its parts, however deep they lie.
            return Feel.DeepWalk.OnOwnStack(() =>
            {
                var whyNot = new WhyNot(version!);
                var offer = new ExplainedAssessment(version!, bound!) { WhyNot = whyNot }.Calculate([], minimise: true);
                return whyNot.Rules(offer);
            });
        }
        catch (OverflowException)
        {
            return [];
        }
    }

    /// <summary>The offer for a claim that can't be judged: it is invalid, or no version is in force. Null for every other.</summary>
    internal Offer? Refuse(Claim claim, out PackVersion? version, out BoundClaim? bound)
    {
        bound = null;
        if (Resolve(claim, out version, out var date) is { } offer)
        {
            return offer;
        }

        bound = ClaimBinder.Bind(claim, version!).DatedBy(date.Date, date.Missing ?? [], version!);
        return bound.Problems.Count > 0 ? Without(claim, version, Decision.Invalid, bound.Problems) : null;
    }

    /// <summary>The offer of the explaining evaluator.</summary>
    internal static Offer Evaluate(ExplainedAssessment assessment, PackVersion version, BoundClaim bound, IReadOnlyList<string> languages)
    {
        var offer = Evaluate(assessment, version, bound, languages, minimise: true);

        // What a host's own rules make of an assumed fact is not known here.
        if (languages.Count > 0 && assessment.Host == Interventions.None)
        {
            offer.Opener = (facts, minimise) => version.EffectiveBy is { } by && (version.EffectiveFrom ?? version.EffectiveUntil) is not null && facts.Where(by.Reads).ToArray() is { Length: > 0 } open
                ? Without(bound.Claim, version, Decision.NeedsInformation, [], missing: open)
                : Evaluate(new ExplainedAssessment(version, bound.Opened(facts, version)), version, bound, languages, minimise);
        }

        return offer;
    }

    private static Offer Evaluate(ExplainedAssessment assessment, PackVersion version, BoundClaim bound, IReadOnlyList<string> languages, bool minimise)
    {
        try
        {
            return Asking(assessment.Calculate(languages, minimise), version, bound);
        }
        catch (OverflowException)
        {
            // Single amounts are held in range where they are worked out; this is a sum of several.
            return Asking(Without(bound.Claim, version, Decision.NeedsReview, [CalculationDiagnostics.OutOfRange.In(null, "a total")]), version, bound);
        }
    }

    /// <summary>An offer that asks for the date of the rules where it is absent: whatever else it says, no rule is in force without one.</summary>
    private static Offer Asking(Offer offer, PackVersion version, BoundClaim bound) =>
        bound.MissingForDate.All(offer.Missing.Contains) ? offer
        : Without(bound.Claim, version, Decision.NeedsInformation, [], [.. offer.Missing.Union(bound.MissingForDate).OrderBy(version.OrderOf)]);

    /// <summary>The version in force on the claim's date, and that date; or the offer that says why there is none.</summary>
    private Offer? Resolve(Claim claim, out PackVersion? version, out ClaimDate date)
    {
        version = Pack.Versions[^1];
        date = default;
        if (claim.Pack is not null && claim.Pack != Pack.Id)
        {
            return Without(claim, null, Decision.Invalid, [FactDiagnostics.WrongPack.In(null, claim.Pack, Pack.Id)]);
        }

        if (version.EffectiveBy is null)
        {
            return null;
        }

        date = ClaimDate.Of(claim, version);
        if (date.Date is { } day)
        {
            version = Pack.Timeline.On(day);
            return version is not null
                ? null
                : Without(claim, null, Decision.NeedsReview, [FactDiagnostics.NoVersion.In(null, Pack.Id, Feel.Values.FeelText.Date(day))], effective: day.ToDateOnly());
        }

        // A wrong date is told with all else that is wrong; so is a claim that no version can take, whatever its date. Of a single version all is asked for at once.
        return date.IsWrong || (date.Problems.Count == 0 && Pack.Versions.Count == 1) || Pack.Versions.All(v => ClaimBinder.Bind(claim, v).Problems.Count > 0) ? null
            : date.Missing.Count > 0 ? Without(claim, version, Decision.NeedsInformation, [], date.Missing)
            : Without(claim, version, Decision.NeedsReview, date.Problems);
    }

    /// <summary>An offer of which nothing could be worked out.</summary>
    private static Offer Without(
        Claim claim, PackVersion? version, Decision decision, IReadOnlyList<Diagnostic> warnings, IReadOnlyList<string>? missing = null, DateOnly? effective = null) => new()
        {
            Claim = claim.Id,
            Claimant = claim.Claimant,
            Pack = version?.Id ?? claim.Pack,
            Version = version?.Version,
            Hash = version?.Hash,
            Engine = EngineVersion.Current,
            Effective = effective,
            Decision = decision,
            Missing = missing ?? [],
            Warnings = warnings,
            Inputs = version?.Inputs ?? [],
        };
}
