namespace Compensation.Bulk.Reading;

/// <summary>Claims that stand together in a file: whole lines of JSON, or whole rows of a table. It is filled again and again.</summary>
internal sealed class ClaimBatch
{
    private byte[] _read = new byte[BatchReader.BatchBytes];
    private byte[] _decoded = [];

    /// <summary>The number of the first line, from 1.</summary>
    public long FirstLine { get; set; }

    /// <summary>The claims in UTF-8; bytes that were none of the file's encoding stand as bytes that are no UTF-8.</summary>
    public ReadOnlySpan<byte> Text => Buffer.AsSpan(Start, End - Start);

    /// <summary>What holds <see cref="Text"/>.</summary>
    public byte[] Buffer { get; private set; } = [];

    /// <summary>Where <see cref="Text"/> begins in <see cref="Buffer"/>.</summary>
    public int Start { get; private set; }

    /// <summary>Where <see cref="Text"/> ends in <see cref="Buffer"/>.</summary>
    public int End { get; private set; }

    /// <summary>The columns, when the claims are rows of a table.</summary>
    public IReadOnlyList<CsvColumn>? Columns { get; set; }

    /// <summary>Stands for the one claim of a batch without text: it could not be kept.</summary>
    public Diagnostic? Fault { get; set; }

    /// <summary>The id of that claim, when it is known.</summary>
    public string? FaultId { get; set; }

    /// <summary>The bytes of the file before what follows the batch.</summary>
    public long NextPosition { get; set; }

    /// <summary>The number of the line that follows the batch.</summary>
    public long NextLine { get; set; }

    /// <summary>The bytes as they are read.</summary>
    internal byte[] Read => _read;

    internal void Grow() => Array.Resize(ref _read, _read.Length * 2);

    /// <summary>The claims are what was read, from one place to another.</summary>
    internal void Hold(int start, int end) => (Buffer, Start, End) = (_read, start, end);

    /// <summary>Turns the claims into UTF-8.</summary>
    internal void Decode(Gb18030Text decoder)
    {
        var length = decoder.Decode(Text, ref _decoded);
        (Buffer, Start, End) = (_decoded, 0, length);
    }
}
