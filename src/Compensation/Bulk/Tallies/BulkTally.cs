using System.Text.Json.Serialization;

namespace Compensation.Bulk.Tallies;

/// <summary>
/// The sums of a run over many claims. Sums are exact, and tallies of parts of a run add up to the tally of the whole in whatever order they are added. It is no place to
/// count from several threads at once: each has its own, and they are added up.
/// </summary>
internal sealed class BulkTally
{
    private readonly KeyedTallies<VersionKey, VersionTally> _versions = new();

    /// <summary>Claims that were read, those that were rejected among them.</summary>
    public long Claims => Rejected + _versions.Counted.Sum(v => v.Offers.Claims);

    /// <summary>Claims that cannot be read, or do not fit their pack.</summary>
    [JsonInclude]
    [JsonRequired]
    public long Rejected { get; internal set; }

    /// <summary>Rejected claims by the code of their first problem.</summary>
    [JsonRequired]
    public ProblemCounts Rejects { get; init; } = new();

    /// <summary>Offers that need review by the codes of their warnings: why a person has to look at one although no rule asks for it.</summary>
    [JsonRequired]
    public ProblemCounts Warnings { get; init; } = new();

    /// <summary>What the versions of packs have judged, by pack and version.</summary>
    [JsonInclude]
    [JsonRequired]
    public IEnumerable<VersionTally> Versions
    {
        get => _versions.Counted;
        internal set => _versions.Add(value);
    }

    /// <summary>Counts an offer with all that is in it.</summary>
    public void Add(Offer offer)
    {
        _versions[new VersionKey(offer.Pack, offer.Version, offer.Hash)].Add(offer);
        if (offer.Decision == Decision.NeedsReview)
        {
            AddWarnings(offer.Warnings);
        }
    }

    /// <summary>Counts a claim that compiled rules have worked out, and written.</summary>
    public void Add(CompiledAssessment assessment)
    {
        var version = assessment.Version.Pack;
        _versions[new VersionKey(version.Id, version.Version, version.Hash)].Add(assessment);
    }

    /// <summary>Counts a claim that was rejected.</summary>
    /// <param name="problem">What is wrong with it; the first, where there is more.</param>
    public void AddReject(Diagnostic problem)
    {
        Rejected++;
        Rejects.Add(problem.Code, 1, problem.Message);
    }

    /// <summary>Adds the tally of another part of the run.</summary>
    public void Add(BulkTally other)
    {
        Rejected += other.Rejected;
        Rejects.Add(other.Rejects);
        Warnings.Add(other.Warnings);
        _versions.Add(other._versions);
    }

    /// <summary>Sets all counts to nothing. The packs stay known, so that counting again takes no memory.</summary>
    public void Clear()
    {
        Rejected = 0;
        Rejects.Clear();
        Warnings.Clear();
        _versions.Clear();
    }

    /// <summary>What came of all claims, whatever the pack.</summary>
    public OfferTally Overall()
    {
        var overall = new OfferTally();
        foreach (var version in _versions.Counted)
        {
            overall.Add(version.Offers);
        }

        return overall;
    }

    /// <summary>Counts each code among the warnings of an offer once.</summary>
    private void AddWarnings(IReadOnlyList<Diagnostic> warnings)
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
}
