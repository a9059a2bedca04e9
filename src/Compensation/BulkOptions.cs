namespace Compensation;

/// <summary>What a bulk run may be told. Only <see cref="Threads"/> has no part in the bytes that are written.</summary>
public sealed record BulkOptions
{
    /// <summary>The most threads that may calculate.</summary>
    public const int MaxThreads = 256;

    /// <summary>How the claims are written.</summary>
    public BulkFormat Format { get; init; }

    /// <summary>The encoding of the claims.</summary>
    public BulkEncoding Encoding { get; init; }

    /// <summary>The languages of the reasons, as tags such as <c>zh</c>; without any, offers carry no reasons in words.</summary>
    public IReadOnlyList<string> Languages { get; init; } = [];

    /// <summary>How many threads calculate, from 1 to <see cref="MaxThreads"/>; one more reads, and the caller's writes.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is out of range.</exception>
    public int Threads
    {
        get;
        init => field = value is >= 1 and <= MaxThreads ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"from 1 to {MaxThreads} threads");
    } = Math.Clamp(Environment.ProcessorCount, 1, MaxThreads);

    /// <summary>A checkpoint is written when so much time has gone since the last.</summary>
    internal TimeSpan CheckpointPause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>A checkpoint is written when so many bytes have been answered since the last.</summary>
    internal long CheckpointBytes { get; init; } = 256 << 20;

    internal BatchReader Reader(Stream claims, string name) =>
        Format == BulkFormat.Csv ? new CsvTableReader(claims, name, Encoding) : new JsonLinesReader(claims, name, Encoding);
}
