using System.Text;
using Compensation.Claims;
using Compensation.Cli.Files;

namespace Compensation.Cli.Scoring;

/// <summary>
/// Cuts a stream of JSON Lines into batches of whole lines. What is held of the stream is bounded: a line longer than a claim may be is
/// skipped, and told.
/// </summary>
internal static class JsonLines
{
    private const int BatchBytes = 64 * 1024;

    /// <exception cref="CommandFailure">The stream is not UTF-8, or cannot be read on.</exception>
    public static IEnumerable<ClaimBatch> Batches(Stream stream, string name)
    {
        var line = 1;
        var buffer = new byte[BatchBytes];
        var filled = 0;
        var isStart = true;
        while (true)
        {
            var read = Read(stream, buffer.AsSpan(filled), name);
            filled += read;
            if (isStart && (buffer.AsSpan(0, filled).Contains((byte)'\n') || filled == buffer.Length || read == 0))
            {
                filled = WithoutMark(buffer, filled, name);
                isStart = false;
            }

            var end = read == 0 ? filled : buffer.AsSpan(0, filled).LastIndexOf((byte)'\n') + 1;
            if (!isStart && end > 0)
            {
                yield return new ClaimBatch(line, buffer.AsMemory(0, end), []);
                line += buffer.AsSpan(0, end).Count((byte)'\n');

                // The batch keeps the buffer; what follows its last line goes on in a new one.
                var rest = buffer.AsSpan(end, filled - end);
                var next = new byte[Math.Max(BatchBytes, rest.Length * 2)];
                rest.CopyTo(next);
                (buffer, filled) = (next, rest.Length);
            }

            if (read == 0)
            {
                yield break;
            }

            if (filled == buffer.Length && filled > Claim.MaxBytes)
            {
                var (length, next) = Skip(stream, buffer, filled, name);
                yield return new ClaimBatch(line, default, [new ClaimRow(line, null, [ClaimDiagnostics.TooLarge.In(null, length, Claim.MaxBytes)])]);
                line++;
                next.CopyTo(buffer, 0);
                filled = next.Length;
            }
            else if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }
    }

    /// <summary>Reads to the end of a line that is too long: its length, and what was read of the lines after it.</summary>
    private static (long Length, byte[] Next) Skip(Stream stream, byte[] buffer, int filled, string name)
    {
        long length = filled;
        while (true)
        {
            var read = Read(stream, buffer, name);
            var end = buffer.AsSpan(0, read).IndexOf((byte)'\n');
            if (read == 0 || end >= 0)
            {
                return (length + Math.Max(end, 0), buffer.AsSpan(0, read)[(end + 1)..].ToArray());
            }

            length += read;
        }
    }

    /// <summary>Looks at the first bytes, and takes away a byte order mark.</summary>
    private static int WithoutMark(byte[] buffer, int filled, string name)
    {
        var start = buffer.AsSpan(0, filled);
        if (Utf8Check.Problem(start) is { } problem)
        {
            throw new CommandFailure(ConsoleDiagnostics.NotUtf8.In(null, name, problem));
        }

        if (!start.StartsWith(Encoding.UTF8.Preamble))
        {
            return filled;
        }

        var mark = Encoding.UTF8.Preamble.Length;
        start[mark..].CopyTo(start);
        return filled - mark;
    }

    private static int Read(Stream stream, Span<byte> into, string name)
    {
        try
        {
            return stream.Read(into);
        }
        catch (IOException exception)
        {
            throw new CommandFailure(ConsoleDiagnostics.Unreadable.In(null, name, exception.Message));
        }
    }
}
