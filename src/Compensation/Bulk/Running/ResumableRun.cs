using System.Diagnostics;

namespace Compensation.Bulk.Running;

/// <summary>
/// A run from files to files. Beside the offers it keeps a checkpoint, so that another run can go on where this one ended, however that was. What a checkpoint counts is on the disk before
/// it is; what is written behind it is cut off when a run goes on. At the end, first a checkpoint says that all is written, then others may write what belongs to
/// the offers, then the files get their names, then the checkpoint goes.
/// </summary>
internal sealed class ResumableRun : IDisposable
{
    private readonly PackCatalog _packs;
    private readonly BulkFiles _files;
    private readonly BulkOptions _options;
    private readonly FileStream _claims;
    private readonly bool _isResumable;
    private readonly IReadOnlyDictionary<string, string> _identity;
    private readonly Stopwatch _sinceCheckpoint = new();
    private OutputFile? _offers;
    private OutputFile? _rejects;
    private BulkTally _tally = new();
    private long _position;
    private long _line;
    private long _checkpointPosition;

    /// <exception cref="CompensationException">The claims cannot be read.</exception>
    public ResumableRun(PackCatalog packs, BulkFiles files, BulkOptions options)
    {
        (_packs, _files, _options) = (packs, files, options);
        RunFiles.CheckApart(packs, files.Claims, [.. files.Outputs]);
        _claims = InputFile.Open(files.Claims);
        var passing = !_claims.CanSeek ? files.Claims
            : OutputFile.IsDevice(OutputFile.TargetOf(files.Offers)) ? files.Offers
            : OutputFile.IsDevice(OutputFile.TargetOf(files.Rejects)) ? files.Rejects
            : null;
        _isResumable = passing is null;
        if (passing is not null && files.Resume)
        {
            _claims.Dispose();
            throw new CompensationException([BulkDiagnostics.NotResumable.In(null, passing)]);
        }

        _identity = _isResumable ? RunIdentity.Of(_packs, _options, _claims.SafeFileHandle) : new Dictionary<string, string>();
    }

    /// <exception cref="CompensationException">A file cannot be read or written, or the run cannot go on where it ended.</exception>
    /// <exception cref="OperationCanceledException">The run was stopped; its checkpoint tells how far it came.</exception>
    public BulkResult Run(PackCalculators calculators, IProgress<BulkProgress>? progress, CancellationToken stop)
    {
        var from = _files.Resume ? Checkpoint.Find(_files.Checkpoint) : null;
        if (from is not null)
        {
            Check(from);
        }

        var resumed = from?.Tally.Claims ?? 0;
        var length = _isResumable ? _claims.Length : (long?)null;
        _tally = from?.Tally ?? _tally;
        var result = new BulkResult(_tally, resumed);
        if (from is { IsFinished: true })
        {
            _files.Completing?.Invoke(result);
            OutputFile.Finish(_files.Rejects, from.Rejects);
            OutputFile.Finish(_files.Offers, from.Offers);
            Checkpoint.Delete(_files.Checkpoint);
            return result;
        }

        Open(from);
        var reader = _options.Reader(_claims, _files.Claims);
        if (from is not null)
        {
            reader.Continue(from.Position, from.Line);
            (_position, _line, _checkpointPosition) = (from.Position, from.Line, from.Position);
            progress?.Report(new BulkProgress(resumed, _tally.Rejected, _position, length));
        }

        _sinceCheckpoint.Start();
        var isAtEnd = new BulkRun(reader, () => new BatchScorer(calculators, _options), _options).Run(Write, stop);
        if (!isAtEnd)
        {
            WriteCheckpoint(isFinished: false);
            throw new OperationCanceledException(stop);
        }

        if (_tally.Claims == 0)
        {
            throw new CompensationException([BulkDiagnostics.NoClaims.In(null, _files.Claims)]);
        }

        // A run that was too short for a checkpoint is as soon done again as gone on with.
        if (_checkpointPosition > 0)
        {
            WriteCheckpoint(isFinished: true);
        }

        _files.Completing?.Invoke(result);
        _rejects!.Finish();
        _offers!.Finish();
        Checkpoint.Delete(_files.Checkpoint);
        return result;

        void Write(BatchSlot slot)
        {
            _offers!.Write(slot.Scored.Offers.Written);
            _rejects!.Write(slot.Scored.Rejects.WrittenSpan);
            _tally.Add(slot.Scored.Tally);
            (_position, _line) = (slot.Claims.NextPosition, slot.Claims.NextLine);
            progress?.Report(new BulkProgress(_tally.Claims, _tally.Rejected, _position, length));
            if (_sinceCheckpoint.Elapsed >= _options.CheckpointPause || _position - _checkpointPosition >= _options.CheckpointBytes)
            {
                WriteCheckpoint(isFinished: false);
            }
        }
    }

    public void Dispose()
    {
        _claims.Dispose();
        _offers?.Dispose();
        _rejects?.Dispose();
    }

    /// <exception cref="CompensationException">Going on would not give what the run would have given.</exception>
    private void Check(Checkpoint from)
    {
        var differences = RunIdentity.Differences(from.Identity, _identity).ToList();
        if (RejectsFile != from.RejectsFile)
        {
            differences.Add(BulkDiagnostics.Differs.In(null, "the name of the rejects", RejectsFile, from.RejectsFile));
        }

        if (differences.Count == 0 && RunIdentity.HashUpTo(_claims.SafeFileHandle, from.Position) is var read && read != from.Read)
        {
            differences.Add(BulkDiagnostics.Differs.In(null, "the hash of the claims before the place to go on", read, from.Read));
        }

        if (differences.Count > 0)
        {
            throw new CompensationException(differences);
        }
    }

    /// <summary>Opens what is written. A checkpoint that does not count goes before what it counted is cut off.</summary>
    private void Open(Checkpoint? from)
    {
        _offers = OutputFile.Open(_files.Offers, isKept: from is not null);
        _rejects = OutputFile.Open(_files.Rejects, isKept: from is not null);
        if (from is not null)
        {
            _offers.Continue(from.Offers);
            _rejects.Continue(from.Rejects);
            return;
        }

        if (_isResumable)
        {
            Checkpoint.Delete(_files.Checkpoint);
        }

        _offers.Begin();
        _rejects.Begin();
    }

    private string RejectsFile => Path.GetRelativePath(Path.GetDirectoryName(OutputFile.TargetOf(_files.Offers))!, OutputFile.TargetOf(_files.Rejects));

    /// <summary>A run that has answered nothing yet has nothing to keep.</summary>
    private void WriteCheckpoint(bool isFinished)
    {
        if (!_isResumable || _tally.Claims == 0)
        {
            return;
        }

        _offers!.Flush();
        _rejects!.Flush();
        var checkpoint = new Checkpoint
        {
            Identity = _identity,
            Position = _position,
            Line = _line,
            Read = RunIdentity.HashUpTo(_claims.SafeFileHandle, _position),
            Offers = _offers.Length,
            RejectsFile = RejectsFile,
            Rejects = _rejects.Length,
            IsFinished = isFinished,
            Tally = _tally,
        };
        checkpoint.Write(_files.Checkpoint);
        _offers.Keep();
        _rejects.Keep();
        _checkpointPosition = _position;
        _sinceCheckpoint.Restart();
    }
}
