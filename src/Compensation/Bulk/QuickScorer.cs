using System.Text;
using Compensation.Claims;
using Compensation.Compilation;
using Compensation.Packs.Rules;
using NodaTime;

namespace Compensation.Bulk;

/// <summary>
/// From a line of JSON to a line of JSON without an object between: by a scanner that fills slots, compiled rules, and encoded pieces. What it is not
/// sure of it leaves. It belongs to one thread.
/// </summary>
internal sealed class QuickScorer
{
    private readonly Dictionary<string, VersionScorer[]> _packs;
    private VersionScorer? _last;

    public QuickScorer(IEnumerable<Calculator> calculators)
    {
        _packs = calculators.ToDictionary(c => c.Pack.Id, ScorersOf, StringComparer.Ordinal);
        IsSinglePack = _packs.Count == 1;
    }

    private bool IsSinglePack { get; }

    /// <summary>Writes the offer for a claim; null when that is for the reader and the calculator. What was worked out holds until the next line.</summary>
    /// <param name="line">A line, without its end.</param>
    /// <param name="offers">Gets the offer, without a line end, behind what it holds; nothing when there is none.</param>
    /// <param name="tally">Counts the offer, at the latest when it is flushed.</param>
    public Assessment? TryScore(ReadOnlySpan<byte> line, OfferBuffer offers, BulkTally tally) => TryScore(new ScannedClaim(line, null, []), offers, tally);

    /// <inheritdoc cref="TryScore(ReadOnlySpan{byte}, OfferBuffer, BulkTally)"/>
    /// <param name="row">A row of a table.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="offers">Gets the offer, without a line end, behind what it holds; nothing when there is none.</param>
    /// <param name="tally">Counts the offer, at the latest when it is flushed.</param>
    public Assessment? TryScore(CsvRecord row, IReadOnlyList<CsvColumn> columns, OfferBuffer offers, BulkTally tally) => TryScore(new ScannedClaim([], row, columns), offers, tally);

    private Assessment? TryScore(ScannedClaim claim, OfferBuffer offers, BulkTally tally)
    {
        var scorer = _last ??= AnyUsable();
        for (var tries = 0; tries < 3 && scorer is { IsUsable: true }; tries++)
        {
            _last = scorer.First;
            if (!scorer.TryScan(claim))
            {
                scorer = OtherPack(scorer);
                continue;
            }

            if (!IsSinglePack && !scorer.IsPackNamed)
            {
                return null;
            }

            if (scorer.IsInForce)
            {
                return scorer.TryWrite(offers, tally);
            }

            scorer = InForce(scorer);
        }

        return null;
    }

    /// <summary>Hands over what was counted since the last time.</summary>
    public void Flush(BulkTally tally)
    {
        foreach (var versions in _packs.Values)
        {
            foreach (var version in versions)
            {
                version.Flush(tally);
            }
        }
    }

    private static VersionScorer[] ScorersOf(Calculator calculator)
    {
        VersionScorer[] scorers = [.. calculator.Pack.Versions.Select(v => new VersionScorer(v, calculator.Rules[v]))];

        // The newest version says what date a claim has. Where another reads it differently, no line may begin with that one.
        foreach (var scorer in scorers)
        {
            scorer.First = IsSameDate(scorer.Pack.EffectiveBy, scorers[^1].Pack.EffectiveBy) ? scorer : scorers[^1];
        }

        return scorers;
    }

    private static bool IsSameDate(Input? by, Input? newest) => by is null || newest is null
        || (by.Type.Kind == newest.Type.Kind && Equals(by.Min, newest.Min) && Equals(by.Max, newest.Max) && Equals(by.Default, newest.Default) && by.Values.SequenceEqual(newest.Values));

    /// <summary>The version of the same pack that is for the date of the claim scanned last.</summary>
    private VersionScorer? InForce(VersionScorer scanned)
    {
        foreach (var version in _packs[scanned.Pack.Id])
        {
            if (version.CoversDateOf(scanned))
            {
                return version;
            }
        }

        return null;
    }

    /// <summary>One that can read whose claim a line is.</summary>
    private VersionScorer? AnyUsable() => _packs.Values.Select(p => p[^1]).FirstOrDefault(v => v.IsUsable);

    private VersionScorer? OtherPack(VersionScorer scorer)
    {
        var id = scorer.OtherPack;
        if (id.IsEmpty)
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

    /// <summary>A claim as bytes: a line of JSON, or a row of a table.</summary>
    private readonly ref struct ScannedClaim(ReadOnlySpan<byte> line, CsvRecord? row, IReadOnlyList<CsvColumn> columns)
    {
        public ReadOnlySpan<byte> Line { get; } = line;

        public CsvRecord? Row { get; } = row;

        public IReadOnlyList<CsvColumn> Columns { get; } = columns;
    }

    /// <summary>One version with what a thread needs to score by it; compiled when its first claim comes.</summary>
    private sealed class VersionScorer(PackVersion pack, CompiledRules rules)
    {
        private ScannedHead? _head;
        private ClaimScanner? _lines;
        private ClaimCsvScanner? _rows;
        private Assessment? _assessment;
        private QuickTally? _tally;
        private bool _isReady;

        public PackVersion Pack => pack;

        /// <summary>The version that the line behind one of this version begins with.</summary>
        public VersionScorer First { get; set; } = null!;

        public ReadOnlySpan<byte> OtherPack => _head!.OtherPack;

        public bool IsPackNamed => _head!.IsPackNamed;

        private LocalDate? Date => _assessment!.Version.Effective?.Invoke(_assessment.Facts);

        /// <summary>Whether the version is for the date of the claim scanned last.</summary>
        public bool IsInForce => pack.EffectiveBy is null || (Date is { } date && Covers(date));

        public bool CoversDateOf(VersionScorer other) => !ReferenceEquals(this, other) && other.Date is { } date && Covers(date);

        /// <summary>Whether claims can be scored from bytes by this version.</summary>
        public bool IsUsable
        {
            get
            {
                if (!_isReady)
                {
                    _isReady = true;
                    if (rules.Version is { } version && FactScanner.CanRead(pack))
                    {
                        var values = new FactScanner(version);
                        _head = new ScannedHead(version);
                        (_lines, _rows, _assessment) = (new ClaimScanner(_head, values), new ClaimCsvScanner(_head, values), version.NewAssessment());
                    }
                }

                return _head is not null;
            }
        }

        public bool TryScan(ScannedClaim claim) => claim.Row is { } row
            ? _rows!.TryScan(row, claim.Columns, _assessment!.Facts)
            : _lines!.TryScan(claim.Line, _assessment!.Facts);

        public Assessment? TryWrite(OfferBuffer offers, BulkTally tally)
        {
            var start = offers.Length;
            _head!.Wishes.CopyTo(_assessment!.Wishes.AsSpan());
            if (_assessment.Judge() is not { } judged || !judged.Version.Pieces.Write(judged, _head.Id, _head.Claimant, offers))
            {
                offers.Cut(start);
                return null;
            }

            _tally ??= new QuickTally(_assessment.Version);
            _tally.Add(judged, tally);
            return judged;
        }

        public void Flush(BulkTally tally) => _tally?.Flush(tally);

        private bool Covers(LocalDate date) => (pack.EffectiveFrom ?? LocalDate.MinIsoValue) <= date && date <= (pack.EffectiveUntil ?? LocalDate.MaxIsoValue);
    }
}
