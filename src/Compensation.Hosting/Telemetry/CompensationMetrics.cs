using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Compensation.Hosting.Telemetry;

/// <summary>The instruments of the meter <see cref="CompensationTelemetry.Name"/>. Their tags are pack ids that are loaded, decisions and codes: few, and no facts.</summary>
internal sealed class CompensationMetrics
{
    private readonly Counter<long> _calculations;
    private readonly Counter<long> _rejects;
    private readonly Histogram<double> _duration;
    private readonly Counter<long> _reloads;

    public CompensationMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(CompensationTelemetry.Name, CompensationTelemetry.Version);
        _calculations = meter.CreateCounter<long>("compensation.calculations", "{calculation}", "Offers calculated, by pack and decision.");
        _rejects = meter.CreateCounter<long>("compensation.rejects", "{claim}", "Claims that could not be judged, by pack and the code of their first problem.");
        _duration = meter.CreateHistogram(
            "compensation.calculation.duration",
            "s",
            "How long a calculation took, by pack.",
            advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.00001, 0.000025, 0.00005, 0.0001, 0.00025, 0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1] });
        _reloads = meter.CreateCounter<long>("compensation.reloads", "{reload}", "How often the packs were read, by outcome.");
    }

    public bool MeasuresDuration => _duration.Enabled;

    public void Calculated(string? pack, Decision decision)
    {
        if (_calculations.Enabled)
        {
            _calculations.Add(1, Tags(pack, CompensationTelemetry.DecisionTag, WireWords.Decisions.Of(decision)));
        }
    }

    public void Rejected(string? pack, IReadOnlyList<Diagnostic> problems)
    {
        if (_rejects.Enabled)
        {
            _rejects.Add(1, Tags(pack, CompensationTelemetry.CodeTag, problems[0].Code));
        }
    }

    public void Duration(string pack, TimeSpan elapsed) => _duration.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>(CompensationTelemetry.PackTag, pack));

    public void Reloaded(ReloadOutcome outcome) => _reloads.Add(1, new KeyValuePair<string, object?>(CompensationTelemetry.OutcomeTag, Word(outcome)));

    private static TagList Tags(string? pack, string tag, string value)
    {
        var tags = new TagList();
        if (pack is not null)
        {
            tags.Add(CompensationTelemetry.PackTag, pack);
        }

        tags.Add(tag, value);
        return tags;
    }

    private static string Word(ReloadOutcome outcome) => outcome switch
    {
        ReloadOutcome.Published => "published",
        ReloadOutcome.Unchanged => "unchanged",
        ReloadOutcome.Failed => "failed",
        _ => throw new UnreachableException($"{outcome}"),
    };
}
