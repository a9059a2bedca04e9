using System.Globalization;
using System.Text;

namespace Compensation.Api.Metrics;

/// <summary>The measurements of one instrument with the same labels: a sum, and for a histogram how many were at most each boundary.</summary>
internal sealed class MetricSeries(IReadOnlyList<double> boundaries)
{
    private readonly Lock _gate = new();
    private readonly long[] _atMost = new long[boundaries.Count];
    private long _count;
    private double _sum;

    public void Add(double value)
    {
        lock (_gate)
        {
            _count++;
            _sum += value;
            for (var i = _atMost.Length - 1; i >= 0 && value <= boundaries[i]; i--)
            {
                _atMost[i]++;
            }
        }
    }

    public void Write(StringBuilder text, string name, string labels)
    {
        lock (_gate)
        {
            if (_atMost.Length == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}{{{labels}}} {_sum}\n");
                return;
            }

            for (var i = 0; i < _atMost.Length; i++)
            {
                text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{labels},le=\"{boundaries[i]}\"}} {_atMost[i]}\n");
            }

            text.Append(CultureInfo.InvariantCulture, $"{name}_bucket{{{labels},le=\"+Inf\"}} {_count}\n{name}_sum{{{labels}}} {_sum}\n{name}_count{{{labels}}} {_count}\n");
        }
    }
}
