using System.Diagnostics;
using System.Globalization;
using Compensation.Bulk;

namespace Compensation.Cli.Scoring;

/// <summary>A line that says how far the run is, for a person who watches.</summary>
/// <param name="error">Where the line goes.</param>
/// <param name="isSeen">Whether anybody watches.</param>
/// <param name="source">What is read; its length, where it has one, tells the time that is left.</param>
internal sealed class ScoreProgress(TextWriter error, bool isSeen, Stream source)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly Stopwatch _elapsed = Stopwatch.StartNew();
    private TimeSpan _shown;
    private int _width;

    public TimeSpan Elapsed => _elapsed.Elapsed;

    public void Show(BulkTally tally)
    {
        if (!isSeen || Elapsed - _shown < Pause)
        {
            return;
        }

        _shown = Elapsed;
        var text = string.Create(CultureInfo.InvariantCulture, $"{tally.Claims:N0} claims, {tally.Claims / _shown.TotalSeconds:N0}/s, {Text(_shown)}{Left()}");
        error.Write('\r' + text.PadRight(_width));
        _width = text.Length;
    }

    /// <summary>Takes the line away before something else is written.</summary>
    public void Clear()
    {
        if (_width > 0)
        {
            error.Write('\r' + new string(' ', _width) + '\r');
            _width = 0;
        }
    }

    private string Left()
    {
        if (!source.CanSeek || source.Position == 0 || source.Length < source.Position)
        {
            return "";
        }

        var left = _shown * ((source.Length - source.Position) / (double)source.Position);
        return string.Create(CultureInfo.InvariantCulture, $", {100 * source.Position / source.Length}%, {Text(left)} left");
    }

    private static string Text(TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
