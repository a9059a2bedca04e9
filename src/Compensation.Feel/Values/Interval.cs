namespace Compensation.Feel.Values;

/// <summary>A range, or a point as the range that holds only it, for comparing by start and end (DMN 1.5, table 78).</summary>
internal sealed class Interval
{
    private readonly FeelRange _range;

    private Interval(FeelRange range)
    {
        _range = range;
    }

    /// <summary>The interval of a value; null when it is null or an end of it is.</summary>
    public static Interval? Of(object? value) => value switch
    {
        null => null,
        FeelRange range => (range.Low is null && !range.LowOpen) || (range.High is null && !range.HighOpen) ? null : new Interval(range),
        _ => new Interval(new FeelRange(true, value, value, true)),
    };

    public bool HasOrderWith(Interval other)
    {
        var values = new[] { _range.Low, _range.High, other._range.Low, other._range.High }.OfType<object>().ToArray();
        return values.All(v => Operators.Compare(values[0], v) is not null);
    }

    public bool IsBefore(Interval other) => EndToStart(other) is var order && (order < 0 || (order == 0 && !(_range.HighIncluded && other._range.LowIncluded)));

    public bool Meets(Interval other) => EndToStart(other) == 0 && _range.HighIncluded && other._range.LowIncluded;

    public bool Overlaps(Interval other) => !IsBefore(other) && !other.IsBefore(this);

    public bool OverlapsBefore(Interval other) => StartsBefore(other) && !IsBefore(other) && !other.EndsBefore(this);

    public bool OverlapsAfter(Interval other) => other.StartsBefore(this) && !other.IsBefore(this) && !EndsBefore(other);

    public bool Finishes(Interval other) => EndToEnd(other) == 0 && _range.HighIncluded == other._range.HighIncluded && !StartsBefore(other);

    public bool Starts(Interval other) => StartToStart(other) == 0 && _range.LowIncluded == other._range.LowIncluded && !other.EndsBefore(this);

    public bool Includes(Interval other) => !other.StartsBefore(this) && !EndsBefore(other);

    public bool Coincides(Interval other) =>
        StartToStart(other) == 0 && EndToEnd(other) == 0 && _range.LowIncluded == other._range.LowIncluded && _range.HighIncluded == other._range.HighIncluded;

    /// <summary>Whether this has points before the other's first.</summary>
    private bool StartsBefore(Interval other) => StartToStart(other) is var order && (order < 0 || (order == 0 && _range.LowIncluded && !other._range.LowIncluded));

    /// <summary>Whether the other has points after this one's last.</summary>
    private bool EndsBefore(Interval other) => EndToEnd(other) is var order && (order < 0 || (order == 0 && !_range.HighIncluded && other._range.HighIncluded));

    private int EndToStart(Interval other) => _range.HighOpen ? 1 : other._range.LowOpen ? 1 : Operators.Compare(_range.High, other._range.Low)!.Value;

    private int StartToStart(Interval other) => (_range.LowOpen, other._range.LowOpen) switch
    {
        (true, true) => 0,
        (true, false) => -1,
        (false, true) => 1,
        (false, false) => Operators.Compare(_range.Low, other._range.Low)!.Value,
    };

    private int EndToEnd(Interval other) => (_range.HighOpen, other._range.HighOpen) switch
    {
        (true, true) => 0,
        (true, false) => 1,
        (false, true) => -1,
        (false, false) => Operators.Compare(_range.High, other._range.High)!.Value,
    };
}
