using System.Diagnostics;
using Compensation.Hosting.Telemetry;
using Microsoft.Extensions.Logging;

namespace Compensation.Hosting.Calculation;

/// <summary>
/// Calculates, and records the calculation in traces, metrics and the log: pack, version, decision and codes of diagnostics, no fact of the claim. The id of a pack is
/// recorded only when it is loaded, since a claim may name anything. Costs a few checks when nothing is collected.
/// </summary>
internal sealed class CalculationObserver(CompensationMetrics metrics, ILogger<CalculationObserver> logger)
{
    public Offer Calculate(Calculator calculator, Claim claim, IReadOnlyList<string> languages) =>
        Observe(calculator.Pack.Id, (calculator, claim, languages), static c => c.calculator.Calculate(c.claim, c.languages), OutcomeOf);

    public Offer Calculate<T>(Calculator<T> calculator, T claim, IReadOnlyList<string> languages) => Observe(
        calculator.Pack.Id,
        (calculator, claim, languages),
        static c => c.languages.Count == 0 ? c.calculator.Calculate(c.claim) : c.calculator.Calculate(c.claim, c.languages),
        OutcomeOf);

    public ClaimOutcome Decide<T>(Calculator<T> calculator, T claim, bool withTrace) => Observe(
        calculator.Pack.Id,
        (calculator, claim, withTrace),
        static c => c.calculator.Decide(c.claim, c.withTrace),
        static outcome => new Outcome(outcome.Version, outcome.Decision, outcome.Warnings));

    /// <summary>The offer for a claim that no pack can judge.</summary>
    public Offer Refuse(Claim claim, IReadOnlyList<Diagnostic> problems)
    {
        using var activity = CompensationTelemetry.Source.StartActivity(CompensationTelemetry.CalculationActivity);
        var offer = new Offer
        {
            Claim = claim.Id,
            Claimant = claim.Claimant,
            Pack = claim.Pack,
            Engine = EngineVersion.Current,
            Decision = Decision.Invalid,
            Warnings = problems,
        };
        Record(activity, null, OutcomeOf(offer));
        return offer;
    }

    /// <summary>The claim is passed as an argument rather than captured by the delegate, so that a calculation allocates no closure.</summary>
    private TResult Observe<TClaim, TResult>(string pack, TClaim claim, Func<TClaim, TResult> calculate, Func<TResult, Outcome> outcomeOf)
    {
        using var activity = CompensationTelemetry.Source.StartActivity(CompensationTelemetry.CalculationActivity);
        var started = metrics.MeasuresDuration ? Stopwatch.GetTimestamp() : 0;
        var result = calculate(claim);
        if (started != 0)
        {
            metrics.Duration(pack, Stopwatch.GetElapsedTime(started));
        }

        Record(activity, pack, outcomeOf(result));
        return result;
    }

    private static Outcome OutcomeOf(Offer offer) => new(offer.Version, offer.Decision, offer.Warnings);

    private void Record(Activity? activity, string? pack, Outcome outcome)
    {
        if (activity is not null)
        {
            activity.SetTag(CompensationTelemetry.PackTag, pack);
            activity.SetTag(CompensationTelemetry.VersionTag, outcome.Version);
            activity.SetTag(CompensationTelemetry.DecisionTag, WireWords.Decisions.Of(outcome.Decision));
        }

        metrics.Calculated(pack, outcome.Decision);
        if (outcome.Decision != Decision.Invalid)
        {
            return;
        }

        metrics.Rejected(pack, outcome.Warnings);
        if (logger.IsEnabled(LogLevel.Debug))
        {
            logger.ClaimRejected(pack ?? "none", string.Join(", ", outcome.Warnings.Select(w => w.Code).Distinct()));
        }
    }

    /// <summary>What is recorded of a calculation.</summary>
    private readonly record struct Outcome(string? Version, Decision Decision, IReadOnlyList<Diagnostic> Warnings);
}
