using System.Text;
using Compensation.Claims;
using Compensation.Compilation;
using NodaTime;

namespace Compensation.Bulk;

/// <summary>
/// From a line of JSON to a line of JSON without an object between: by a scanner that fills slots, compiled rules, and encoded pieces. What it is not
/// sure of it leaves. It belongs to one thread.
/// </summary>
internal sealed class QuickScorer
{
    private readonly Dictionary<string, VersionScorer[]> _packs;
    private readonly OfferLine _line = new();
    private VersionScorer? _last;

    public QuickScorer(IEnumerable<Calculator> calculators)
    {
        _packs = calculators.ToDictionary(c => c.Pack.Id, c => c.Pack.Versions.Select(v => new VersionScorer(v, c.Rules[v])).ToArray(), StringComparer.Ordinal);
        _last = _packs.Values.Select(p => p[^1]).FirstOrDefault();
        IsSinglePack = _packs.Count == 1;
    }

    private bool IsSinglePack { get; }

    /// <summary>The offer written last, without a line end.</summary>
    public ReadOnlySpan<byte> Offer => _line.Written;

    /// <summary>Writes the offer for a claim; null when that is for the reader and the calculator. What was worked out holds until the next line.</summary>
    /// <param name="line">A line of valid UTF-8, without its end.</param>
    public Assessment? TryScore(ReadOnlySpan<byte> line)
    {
        var scorer = _last;
        for (var tries = 0; tries < 3 && scorer is not null; tries++)
        {
            _last = scorer;
            if (!scorer.TryScan(line))
            {
                scorer = OtherPack(scorer, line);
                continue;
            }

            if (!IsSinglePack && !scorer.IsPackNamed)
            {
                return null;
            }

            if (scorer.IsInForce)
            {
                return scorer.TryWrite(line, _line);
            }

            scorer = Array.Find(_packs[scorer.Pack.Id], v => v.CoversDateOf(scorer));
        }

        return null;
    }

    private VersionScorer? OtherPack(VersionScorer scorer, ReadOnlySpan<byte> line)
    {
        var id = line[scorer.OtherPack];
        if (id.Length == line.Length || id.IsEmpty)
        {
            return null;
        }

        foreach (var (name, versions) in _packs)
        {
            if (Encoding.UTF8.GetByteCount(name) == id.Length && id.SequenceEqual(Encoding.UTF8.GetBytes(name)))
            {
                return versions[^1];
            }
        }

        return null;
    }

    /// <summary>One version with what a thread needs to score by it; compiled when its first claim comes.</summary>
    private sealed class VersionScorer(PackVersion pack, CompiledRules rules)
    {
        private ClaimScanner? _scanner;
        private Assessment? _assessment;
        private bool _isReady;

        public PackVersion Pack => pack;

        public Range OtherPack => _scanner?.OtherPack ?? default;

        public bool IsPackNamed => _scanner!.IsPackNamed;

        private LocalDate? Date => _assessment!.Version.Effective?.Invoke(_assessment.Facts);

        /// <summary>Whether the version is for the date of the claim scanned last.</summary>
        public bool IsInForce => pack.EffectiveBy is null || (Date is { } date && Covers(date));

        public bool CoversDateOf(VersionScorer other) => !ReferenceEquals(this, other) && other.Date is { } date && Covers(date);

        public bool TryScan(ReadOnlySpan<byte> line)
        {
            if (!_isReady)
            {
                _isReady = true;
                if (rules.Version is { } version && new ClaimScanner(version) is { IsUsable: true } scanner)
                {
                    (_scanner, _assessment) = (scanner, version.NewAssessment());
                }
            }

            return _scanner is not null && _scanner.TryScan(line, _assessment!.Facts);
        }

        public Assessment? TryWrite(ReadOnlySpan<byte> line, OfferLine output)
        {
            output.Clear();
            return _assessment!.Judge() is { } judged && judged.Version.Pieces.Write(judged, line[_scanner!.Id], line[_scanner.Claimant], output) ? judged : null;
        }

        private bool Covers(LocalDate date) => (pack.EffectiveFrom ?? LocalDate.MinIsoValue) <= date && date <= (pack.EffectiveUntil ?? LocalDate.MaxIsoValue);
    }
}
