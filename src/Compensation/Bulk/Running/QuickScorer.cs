using System.Text;
using NodaTime;

namespace Compensation.Bulk.Running;

/// <summary>
/// From a line of JSON to a line of JSON without an object between: by a scanner that fills slots, compiled rules, and encoded pieces. What it is not
/// sure of it leaves. It belongs to one thread.
/// </summary>
internal sealed class QuickScorer
{
    private readonly Dictionary<string, PackScorer> _packs;
    private VersionScorer? _last;

    /// <summary>Holds the claim asked for last, when its facts could be read and compiled rules gave it up.</summary>
    private VersionScorer? _givenUp;

    public QuickScorer(IEnumerable<Calculator> calculators)
    {
        _packs = calculators.ToDictionary(c => c.Pack.Id, c => new PackScorer(c), StringComparer.Ordinal);
        IsSinglePack = _packs.Count == 1;
    }

    private bool IsSinglePack { get; }

    /// <summary>Writes the offer for a claim; null when that is for the reader and the calculator. What was worked out holds until the next line.</summary>
    /// <param name="line">A line, without its end.</param>
    /// <param name="offers">Gets the offer, without a line end, behind what it holds; nothing when there is none.</param>
    /// <param name="tally">Counts the offer.</param>
    public CompiledAssessment? TryScore(ReadOnlySpan<byte> line, OfferBuffer offers, BulkTally tally) => TryScore(new ScannedClaim(line, null, []), offers, tally);

    /// <inheritdoc cref="TryScore(ReadOnlySpan{byte}, OfferBuffer, BulkTally)"/>
    /// <param name="row">A row of a table.</param>
    /// <param name="columns">The columns of the table.</param>
    /// <param name="offers">Gets the offer, without a line end, behind what it holds; nothing when there is none.</param>
    /// <param name="tally">Counts the offer.</param>
    public CompiledAssessment? TryScore(CsvRecord row, IReadOnlyList<CsvColumn> columns, OfferBuffer offers, BulkTally tally) => TryScore(new ScannedClaim([], row, columns), offers, tally);

    private CompiledAssessment? TryScore(ScannedClaim claim, OfferBuffer offers, BulkTally tally)
    {
        _givenUp = null;

        // At most a version of another pack, the version that says what date the claim has, and the one in force then.
        var scorer = _last ??= AnyUsable();
        LocalDate? date = null;
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

            date ??= scorer.Date;
            var inForce = scorer.InForce(date);
            if (ReferenceEquals(inForce, scorer))
            {
                var judged = scorer.TryWrite(date, offers, tally);
                _givenUp = judged is null ? scorer : null;
                return judged;
            }

            scorer = inForce;
        }

        return null;
    }

    /// <summary>The explaining evaluator's offer for the claim that was asked for last, from the facts that were read already; null when the claim is for the reader.</summary>
    public Offer? Explain() => _givenUp?.Explain();

    /// <summary>One that can read whose claim a line is.</summary>
    private VersionScorer? AnyUsable() => _packs.Values.Select(p => p.Newest).FirstOrDefault(v => v.IsUsable);

    private VersionScorer? OtherPack(VersionScorer scorer)
    {
        var id = scorer.OtherPack;
        if (id.IsEmpty)
        {
            return null;
        }

        foreach (var (name, pack) in _packs)
        {
            if (Encoding.UTF8.GetByteCount(name) == id.Length && id.SequenceEqual(Encoding.UTF8.GetBytes(name)))
            {
                return pack.Newest;
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

    /// <summary>The versions of one pack.</summary>
    private sealed class PackScorer
    {
        private readonly VersionTimeline _timeline;
        private readonly Dictionary<PackVersion, VersionScorer> _versions;

        public PackScorer(Calculator calculator)
        {
            _timeline = calculator.Pack.Timeline;
            _versions = calculator.Pack.Versions.ToDictionary(v => v, v => new VersionScorer(this, v, calculator.Rules[v]));
            Newest = _versions[calculator.Pack.Versions[^1]];

            // The newest version says what date a claim has. Where another reads it differently, no line may begin with that one.
            foreach (var (version, scorer) in _versions)
            {
                scorer.First = IsSameDate(version.EffectiveBy?.Input, Newest.Pack.EffectiveBy?.Input) ? scorer : Newest;
            }
        }

        public VersionScorer Newest { get; }

        /// <summary>The version in force on a date; null when none is.</summary>
        /// <param name="date">The date.</param>
        /// <param name="likely">The one that it mostly is.</param>
        public VersionScorer? On(LocalDate date, VersionScorer likely) =>
            _timeline.On(date) is not { } version ? null : ReferenceEquals(version, likely.Pack) ? likely : _versions[version];

        private static bool IsSameDate(Input? by, Input? newest) => by is null || newest is null
            || (by.Type.Kind == newest.Type.Kind && Equals(by.Min, newest.Min) && Equals(by.Max, newest.Max) && Equals(by.Default, newest.Default) && by.Values.SequenceEqual(newest.Values));
    }

    /// <summary>One version with what a thread needs to score by it; compiled when its first claim comes.</summary>
    private sealed class VersionScorer(PackScorer versions, PackVersion pack, CompiledRules rules)
    {
        private ScannedHead? _head;
        private ClaimScanner? _lines;
        private ClaimCsvScanner? _rows;
        private CompiledAssessment? _assessment;
        private bool _isReady;

        public PackVersion Pack => pack;

        /// <summary>The version that the line behind one of this version begins with.</summary>
        public VersionScorer First { get; set; } = null!;

        public ReadOnlySpan<byte> OtherPack => _head!.OtherPack;

        public bool IsPackNamed => _head!.IsPackNamed;

        /// <summary>The date of the claim scanned last by which rules are chosen; null when it is not sure, or there is none.</summary>
        public LocalDate? Date => _assessment!.Version.Effective?.Invoke(_assessment);

        /// <summary>The version of the same pack that is in force on a date; null when there is none.</summary>
        public VersionScorer? InForce(LocalDate? date) => pack.EffectiveBy is null ? this : date is { } day ? versions.On(day, this) : null;

        /// <summary>Whether claims can be scored from bytes by this version.</summary>
        public bool IsUsable
        {
            get
            {
                if (!_isReady)
                {
                    _isReady = true;
                    if (rules.Version is { Slots: { CanBeScanned: true } slots } version)
                    {
                        _head = new ScannedHead(pack, [.. pack.Index.Choices.Select(c => c.Name)]);
                        (_lines, _rows, _assessment) = (new ClaimScanner(_head, slots), new ClaimCsvScanner(_head, slots), version.NewAssessment());
                    }
                }

                return _head is not null;
            }
        }

        public bool TryScan(ScannedClaim claim) => claim.Row is { } row
            ? _rows!.TryScan(row, claim.Columns, _assessment!.Facts)
            : _lines!.TryScan(claim.Line, _assessment!.Facts);

        public CompiledAssessment? TryWrite(LocalDate? date, OfferBuffer offers, BulkTally tally)
        {
            var start = offers.Length;
            _head!.Chosen.CopyTo(_assessment!.Chosen.AsSpan());
            _assessment.Facts.Date = date;
            if (_assessment.Judge() is not { } judged || !judged.Version.Json.Write(judged, _head.Id, _head.Claimant, offers))
            {
                offers.Cut(start);
                return null;
            }

            tally.Add(judged);
            return judged;
        }

        public Offer? Explain() => rules.Version!.Slots.Bound(_assessment!.Facts, _head!.Claim()) is { } bound ? Calculator.Evaluate(new ExplainedAssessment(pack, bound), pack, bound, []) : null;
    }
}
