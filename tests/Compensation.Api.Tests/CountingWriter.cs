namespace Compensation.Api.Tests;

/// <summary>Keeps nothing of what is written but how many lines it had.</summary>
internal sealed class CountingWriter : MemoryStream
{
    public int Lines { get; private set; }

    public override void Write(ReadOnlySpan<byte> buffer) => Lines += buffer.Count((byte)'\n');

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        Write(buffer.Span);
        return ValueTask.CompletedTask;
    }
}
