using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using System.Text;
using Compensation.Hosting;

namespace Compensation.Api.Metrics;

/// <summary>
/// Collects what Compensation measures and writes it as Prometheus reads it, for a service without a telemetry package. One that has OpenTelemetry
/// takes <c>AddMeter(CompensationTelemetry.Name)</c> instead.
/// </summary>
internal sealed class PrometheusMetrics : IDisposable
{
    private readonly ConcurrentDictionary<(Instrument Instrument, string Labels), MetricSeries> _series = new();
    private readonly MeterListener _listener = new();

    public PrometheusMetrics(IMeterFactory meters)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == CompensationTelemetry.Name && ReferenceEquals(instrument.Meter.Scope, meters))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>All series in the text format 0.0.4, those of one instrument together.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var instrument in _series.GroupBy(s => s.Key.Instrument).OrderBy(g => g.Key.Name, StringComparer.Ordinal))
        {
            var isHistogram = instrument.Key is Histogram<double>;
            var name = instrument.Key.Name.Replace('.', '_') + (isHistogram ? "_seconds" : "_total");
            text.Append(CultureInfo.InvariantCulture, $"# HELP {name} {instrument.Key.Description}\n# TYPE {name} {(isHistogram ? "histogram" : "counter")}\n");
            foreach (var (key, series) in instrument.OrderBy(s => s.Key.Labels, StringComparer.Ordinal))
            {
                series.Write(text, name, key.Labels);
            }
        }

        return text.ToString();
    }

    public void Dispose() => _listener.Dispose();

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _series.GetOrAdd((instrument, Labels(tags)), key => new MetricSeries((key.Instrument as Histogram<double>)?.Advice?.HistogramBucketBoundaries ?? [])).Add(value);

    private static string Labels(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var text = new StringBuilder();
        foreach (var (name, value) in tags)
        {
            text.Append(text.Length == 0 ? "" : ",").Append(name.Replace('.', '_')).Append("=\"")
                .Append(Convert.ToString(value, CultureInfo.InvariantCulture)!.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal))
                .Append('"');
        }

        return text.ToString();
    }
}
