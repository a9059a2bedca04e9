namespace Compensation.Tests.Bulk;

/// <summary>Gives at most so many bytes at once, as a pipe does.</summary>
internal sealed class PieceStream(byte[] bytes, int piece) : MemoryStream(bytes)
{
    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(piece, buffer.Length)]);
}
