namespace Compensation.Values;

/// <summary>What durations are told in.</summary>
internal enum DurationUnit
{
    Year,
    Month,
    Day,
    Hour,
    Minute,
    Second,
}
