using NodaTime;

namespace Compensation.Rules.Versions;

/// <summary>
/// Which version of a pack is in force on which date: of those whose first and last day, both inclusive, have the date between them, the one that began last. A version
/// without a first day has always been in force, one without a last stays so until another begins, and again when that one has ended.
/// </summary>
internal sealed class VersionTimeline
{
    /// <summary>The first day of each stretch of dates, in order; the first has no beginning.</summary>
    private readonly LocalDate[] _starts;

    /// <summary>For each stretch the version in force, or null.</summary>
    private readonly PackVersion?[] _inForce;

    /// <param name="versions">The versions, the earliest first.</param>
    public VersionTimeline(IReadOnlyList<PackVersion> versions)
    {
        var borders = new SortedSet<LocalDate> { LocalDate.MinIsoValue };
        borders.UnionWith(versions.Select(v => v.EffectiveFrom).OfType<LocalDate>());
        borders.UnionWith(versions.Select(v => v.EffectiveUntil).OfType<LocalDate>().Where(d => d < LocalDate.MaxIsoValue).Select(d => d.PlusDays(1)));
        _starts = [.. borders];
        _inForce = [.. _starts.Select(day => versions.LastOrDefault(v => (v.EffectiveFrom ?? LocalDate.MinIsoValue) <= day && day <= (v.EffectiveUntil ?? LocalDate.MaxIsoValue)))];
    }

    /// <summary>The stretches between two versions on which none is in force: first day, last day, and the version that begins thereafter.</summary>
    public IEnumerable<(LocalDate From, LocalDate Until, PackVersion Next)> Gaps =>
        Enumerable.Range(1, Math.Max(0, _starts.Length - 2))
            .Where(i => _inForce[i] is null && _inForce[i + 1] is not null && _inForce.Take(i).Any(v => v is not null))
            .Select(i => (_starts[i], _starts[i + 1].PlusDays(-1), _inForce[i + 1]!));

    /// <summary>The version in force on a date; null when none is.</summary>
    public PackVersion? On(LocalDate date)
    {
        var at = Array.BinarySearch(_starts, date);
        return _inForce[at < 0 ? ~at - 1 : at];
    }
}
