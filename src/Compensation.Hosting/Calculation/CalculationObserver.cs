using System.Diagnostics;
using Compensation.Hosting.Telemetry;
using Compensation.Offers;
using Microsoft.Extensions.Logging;

namespace Compensation.Hosting.Calculation;

/// <summary>
/// Calculates and tells traces, metrics and the log of it: pack, version, decision and codes; nothing that the claim says. A pack's name is only told
/// when it is loaded, since claims may name anything. Costs a few checks when nobody listens.
/// </summary>
internal sealed class CalculationObserver(CompensationMetrics metrics, ILogger<CalculationObserver> logger)
{
    public Offer Calculate(Calculator calculator, Claim claim, IReadOnlyList<string> languages)
    {
        using var activity = CompensationTelemetry.Source.StartActivity(CompensationTelemetry.CalculationActivity);
        var started = metrics.MeasuresDuration ? Stopwatch.GetTimestamp() : 0;
        var offer = calculator.Calculate(claim, languages);
        if (started != 0)
        {
            metrics.Duration(calculator.Pack.Id, Stopwatch.GetElapsedTime(started));
        }

        Tell(activity, calculator.Pack.Id, offer);
        return offer;
    }

    /// <summary>The offer for a claim that no pack can judge.</summary>
    public Offer Refuse(Claim claim, Diagnostic problem)
    {
        using var activity = CompensationTelemetry.Source.StartActivity(CompensationTelemetry.CalculationActivity);
        var offer = new Offer
        {
            Claim = claim.Id,
            Claimant = claim.Claimant,
            Pack = claim.Pack,
            Engine = EngineVersion.Current,
            Decision = Decision.Invalid,
            Warnings = [problem],
        };
        Tell(activity, null, offer);
        return offer;
    }

    private void Tell(Activity? activity, string? pack, Offer offer)
    {
        if (activity is not null)
        {
            activity.SetTag(CompensationTelemetry.PackTag, pack);
            activity.SetTag(CompensationTelemetry.VersionTag, offer.Version);
            activity.SetTag(CompensationTelemetry.DecisionTag, WireWords.Decisions.Of(offer.Decision));
        }

        metrics.Calculated(pack, offer.Decision);
        if (offer.Decision != Decision.Invalid)
        {
            return;
        }

        metrics.Rejected(pack, offer.Warnings);
        if (logger.IsEnabled(LogLevel.Debug))
        {
            logger.ClaimRejected(pack ?? "none", string.Join(", ", offer.Warnings.Select(w => w.Code).Distinct()));
        }
    }
}
