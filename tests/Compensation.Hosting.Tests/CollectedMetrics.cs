using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Compensation.Hosting.Tests;

/// <summary>Every measurement of one program's meters, as <c>instrument{tag=value,…} value</c>.</summary>
internal sealed class CollectedMetrics : IDisposable
{
    private readonly ConcurrentQueue<(string Series, double Value)> _measured = [];
    private readonly MeterListener _listener = new();

    public CollectedMetrics(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, meters) && instrument.Meter.Name == CompensationTelemetry.Name)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    public IEnumerable<string> Series => _measured.Select(m => m.Series);

    public double Sum(string series) => _measured.Where(m => m.Series == series).Sum(m => m.Value);

    public int Count(string series) => _measured.Count(m => m.Series == series);

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _measured.Enqueue(($"{instrument.Name}{{{string.Join(',', tags.ToArray().Select(t => $"{t.Key}={t.Value}"))}}}", value));
}
