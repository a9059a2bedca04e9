using System.Diagnostics;
using System.Globalization;

namespace Compensation.Cli.Scoring;

/// <summary>Shows the progress of a run: on a terminal in one line that is rewritten, otherwise in a new line now and then.</summary>
/// <param name="error">Where the line goes.</param>
/// <param name="isSeen">Whether the line goes to a terminal.</param>
internal sealed class ScoreProgress(TextWriter error, bool isSeen) : IProgress<BulkProgress>
{
    private static readonly TimeSpan PauseSeen = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PauseUnseen = TimeSpan.FromSeconds(10);

    private readonly Stopwatch _elapsed = Stopwatch.StartNew();
    private BulkProgress? _start;
    private TimeSpan _shown;
    private int _width;

    public TimeSpan Elapsed => _elapsed.Elapsed;

    /// <summary>A resumed run reports first how far the earlier one came.</summary>
    public bool IsResumed { get; init; }

    public void Report(BulkProgress value)
    {
        if (_start is null)
        {
            _start = IsResumed ? value : default(BulkProgress);
            if (IsResumed)
            {
                error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"compensate: goes on behind {value.Claims:N0} claims."));
                return;
            }
        }

        if (Elapsed - _shown < (isSeen ? PauseSeen : PauseUnseen))
        {
            return;
        }

        _shown = Elapsed;
        var text = string.Create(CultureInfo.InvariantCulture, $"{value.Claims:N0} claims, {(value.Claims - _start.Value.Claims) / _shown.TotalSeconds:N0}/s, {Text(_shown)}{Left(value)}");
        if (!isSeen)
        {
            error.WriteLine(text);
            return;
        }

        error.Write('\r' + text.PadRight(_width));
        _width = text.Length;
    }

    /// <summary>Clears the line before something else is written.</summary>
    public void Clear()
    {
        if (_width > 0)
        {
            error.Write('\r' + new string(' ', _width) + '\r');
            _width = 0;
        }
    }

    private string Left(BulkProgress at)
    {
        var done = at.Position - _start!.Value.Position;
        if (at.Length is not { } length || done <= 0 || length < at.Position)
        {
            return "";
        }

        var left = _shown * ((length - at.Position) / (double)done);
        return string.Create(CultureInfo.InvariantCulture, $", {100 * at.Position / length}%, {Text(left)} left");
    }

    private static string Text(TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);
}
