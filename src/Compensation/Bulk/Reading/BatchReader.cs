namespace Compensation.Bulk.Reading;

/// <summary>
/// Cuts a stream of claims into batches that end where a claim ends. What is held of the stream is bounded: by the most bytes a claim may have, twice.
/// </summary>
/// <param name="stream">The claims.</param>
/// <param name="name">What problems name as the file.</param>
/// <param name="encoding">The encoding of the claims.</param>
internal abstract class BatchReader(Stream stream, string name, BulkEncoding encoding)
{
    public const int BatchBytes = 128 * 1024;

    /// <summary>What <see cref="LengthOfClaims"/> says of a text that begins with a claim longer than a claim may be.</summary>
    protected const int TooLong = -1;

    private byte[] _rest = new byte[BatchBytes];
    private int _restLength;
    private bool _isStart = true;
    private long _position;
    private long _line = 1;

    protected string Name => name;

    protected BulkEncoding Encoding => encoding;

    /// <summary>Fills a batch; false at the end of the stream.</summary>
    /// <exception cref="CompensationException">The stream cannot be read on, or is not what it was said to be.</exception>
    public virtual bool Read(ClaimBatch batch)
    {
        while (batch.Read.Length < _restLength)
        {
            batch.Grow();
        }

        _rest.AsSpan(0, _restLength).CopyTo(batch.Read);
        var filled = _restLength;
        _restLength = 0;
        batch.Fault = null;
        var start = 0;
        while (true)
        {
            var read = filled == batch.Read.Length ? 0 : Take(batch.Read.AsSpan(filled));
            var isEnd = read == 0 && filled < batch.Read.Length;
            filled += read;
            var text = batch.Read.AsSpan(0, filled);
            if (_isStart && (text.Contains((byte)'\n') || filled == batch.Read.Length || isEnd))
            {
                start = EncodingCheck.Begin(text, name, encoding);
                _isStart = false;
            }

            var length = _isStart ? 0 : LengthOfClaims(text[start..], isEnd);
            if (length > 0)
            {
                Hand(batch, start, start + length, text[(start + length)..]);
                return true;
            }

            if (length == TooLong)
            {
                return ReadTooLong(batch, text[start..]);
            }

            if (isEnd)
            {
                _position += start;
                return false;
            }

            if (filled < batch.Read.Length)
            {
                continue;
            }

            if (filled > Claim.MaxBytes)
            {
                return ReadTooLong(batch, text[start..]);
            }

            batch.Grow();
        }
    }

    /// <summary>Goes on in the middle of a stream that can be sought in.</summary>
    public virtual void Continue(long position, long line)
    {
        stream.Position = position;
        (_position, _line, _restLength, _isStart) = (position, line, 0, false);
    }

    /// <summary>The length of the whole claims that a text begins with; 0 when the first is not whole, <see cref="TooLong"/> when it is too long.</summary>
    protected abstract int LengthOfClaims(ReadOnlySpan<byte> text, bool isEnd);

    protected abstract int CountLines(ReadOnlySpan<byte> text);

    /// <summary>Makes a batch of a claim that is longer than a claim may be.</summary>
    protected abstract bool ReadTooLong(ClaimBatch batch, ReadOnlySpan<byte> start);

    /// <summary>Ends a batch that holds no claims but what is said in their place.</summary>
    /// <param name="batch">The batch.</param>
    /// <param name="fault">What is said.</param>
    /// <param name="length">The bytes it stands for.</param>
    /// <param name="lines">The line ends among them.</param>
    /// <param name="rest">What has been read behind them.</param>
    /// <param name="id">The id of the claim, when it is known.</param>
    protected void HandFault(ClaimBatch batch, Diagnostic fault, long length, int lines, ReadOnlySpan<byte> rest, string? id)
    {
        Hand(batch, 0, 0, rest);
        batch.FaultId = id;
        batch.Fault = fault with { Line = (int)Math.Min(_line, int.MaxValue) };
        _position += length;
        _line += lines;
        (batch.NextPosition, batch.NextLine) = (_position, _line);
    }

    /// <summary>The number of the line that the next batch begins with.</summary>
    protected long Line => _line;

    /// <summary>Reads bytes again that were taken last; false for a stream that does not give them twice.</summary>
    protected bool TryGoBack(long bytes)
    {
        if (stream.CanSeek)
        {
            stream.Seek(-bytes, SeekOrigin.Current);
        }

        return stream.CanSeek;
    }

    /// <summary>The first bytes of a claim that is too long, in UTF-8.</summary>
    protected byte[] Decoded(ReadOnlySpan<byte> start)
    {
        if (Encoding != BulkEncoding.Gb18030)
        {
            return start.ToArray();
        }

        byte[] text = [];
        var length = new Gb18030Text().Decode(start, ref text);
        return text[..length];
    }

    protected virtual int Take(Span<byte> into)
    {
        try
        {
            return stream.Read(into);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CompensationException([BulkDiagnostics.Unreadable.In(null, name, exception.Message)]);
        }
    }

    private void Hand(ClaimBatch batch, int start, int end, ReadOnlySpan<byte> rest)
    {
        batch.Hold(start, end);
        batch.FirstLine = _line;
        _position += end;
        _line += CountLines(batch.Text);
        (batch.NextPosition, batch.NextLine) = (_position, _line);
        if (_rest.Length < rest.Length)
        {
            _rest = new byte[rest.Length];
        }

        rest.CopyTo(_rest);
        _restLength = rest.Length;
    }
}
