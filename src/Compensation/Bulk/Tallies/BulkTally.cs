using System.Text.Json;

namespace Compensation.Bulk.Tallies;

/// <summary>
/// The sums of a run over many claims. Sums are exact, and tallies of parts of a run add up to the tally of the whole in whatever order they are added. It is no place to
/// count from several threads at once: each has its own, and they are added up.
/// </summary>
internal sealed class BulkTally
{
    private readonly Dictionary<(string? Pack, string? Version, string? Hash), VersionTally> _versions = [];
    private VersionTally? _last;

    /// <summary>Claims that were read, those that were rejected among them.</summary>
    public long Claims
    {
        get
        {
            var claims = Rejected;
            foreach (var version in _versions.Values)
            {
                claims += version.Offers.Claims;
            }

            return claims;
        }
    }

    /// <summary>Claims that cannot be read, or do not fit their pack.</summary>
    public long Rejected { get; private set; }

    /// <summary>Rejected claims by the code of their first problem.</summary>
    public ProblemCounts Rejects { get; } = new();

    /// <summary>Offers that need review by the codes of their warnings: why a person has to look at one although no rule asks for it.</summary>
    public ProblemCounts Warnings { get; } = new();

    /// <summary>What the versions of packs have judged, by pack and version.</summary>
    public IEnumerable<VersionTally> Versions => _versions.Values.Where(v => v.Offers.Claims > 0)
        .OrderBy(v => v.Pack, StringComparer.Ordinal).ThenBy(v => v.Version, StringComparer.Ordinal).ThenBy(v => v.Hash, StringComparer.Ordinal);

    /// <summary>The tally of a version, whose rules can then be counted by their places. It stays the same when this is cleared.</summary>
    public VersionTally Of(PackVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        var tally = Of(version.Id, version.Version, version.Hash);
        tally.Bind(version);
        return tally;
    }

    /// <summary>The tally of a version, added where there was none.</summary>
    public VersionTally Of(string? pack, string? version, string? hash)
    {
        // A version's strings are the same objects in all its offers.
        if (_last is { } last && ReferenceEquals(last.Hash, hash) && ReferenceEquals(last.Version, version) && last.Pack == pack)
        {
            return last;
        }

        if (!_versions.TryGetValue((pack, version, hash), out var tally))
        {
            _versions.Add((pack, version, hash), tally = new VersionTally(pack, version, hash));
        }

        return _last = tally;
    }

    /// <summary>Counts an offer with all that is in it.</summary>
    public void Add(Offer offer)
    {
        ArgumentNullException.ThrowIfNull(offer);
        Of(offer.Pack, offer.Version, offer.Hash).Add(offer);
        if (offer.Decision == Decision.NeedsReview)
        {
            AddWarnings(offer.Warnings);
        }
    }

    /// <summary>Counts the warnings of an offer that needs review, each code once.</summary>
    public void AddWarnings(IReadOnlyList<Diagnostic> warnings)
    {
        for (var i = 0; i < warnings.Count; i++)
        {
            var isFirst = true;
            for (var j = 0; j < i; j++)
            {
                isFirst &= warnings[j].Code != warnings[i].Code;
            }

            Warnings.Add(warnings[i].Code, isFirst ? 1 : 0, warnings[i].Message);
        }
    }

    /// <summary>Counts a claim that was rejected.</summary>
    /// <param name="problem">What is wrong with it; the first, where there is more.</param>
    public void AddReject(Diagnostic problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        AddReject(problem.Code, 1, problem.Message);
    }

    /// <summary>Adds the tally of another part of the run.</summary>
    public void Add(BulkTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Rejected += other.Rejected;
        Rejects.Add(other.Rejects);
        Warnings.Add(other.Warnings);
        foreach (var version in other._versions.Values)
        {
            if (version.Offers.Claims > 0)
            {
                Of(version.Pack, version.Version, version.Hash).Add(version);
            }
        }
    }

    /// <summary>Sets all counts to nothing. The packs stay known, so that counting again takes no memory.</summary>
    public void Clear()
    {
        Rejected = 0;
        Rejects.Clear();
        Warnings.Clear();
        foreach (var version in _versions.Values)
        {
            version.Clear();
        }
    }

    /// <summary>What came of all claims, whatever the pack.</summary>
    public OfferTally Overall()
    {
        var overall = new OfferTally();
        foreach (var version in _versions.Values)
        {
            overall.Add(version.Offers);
        }

        return overall;
    }

    /// <summary>Writes the tally as one object; the same tally gives the same bytes.</summary>
    public void WriteTo(Utf8JsonWriter json)
    {
        ArgumentNullException.ThrowIfNull(json);
        BulkTallyWriter.Write(this, json);
    }

    /// <summary>Reads what <see cref="WriteTo"/> writes.</summary>
    /// <exception cref="JsonException">It is no tally of this format.</exception>
    public static BulkTally Read(JsonElement json) => BulkTallyReader.Read(json);

    internal void AddReject(string code, long claims, string message)
    {
        Rejected += claims;
        Rejects.Add(code, claims, message);
    }
}
