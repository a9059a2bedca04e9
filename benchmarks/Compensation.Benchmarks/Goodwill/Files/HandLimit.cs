namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>What one limit did, if it did something: in cents, for each line of remedies in order.</summary>
internal sealed class HandLimit
{
    public bool Applied { get; set; }

    public long Before { get; set; }

    public long After { get; set; }

    public long[] LinesBefore { get; } = new long[HandOffer.MostLines];

    public long[] LinesAfter { get; } = new long[HandOffer.MostLines];
}
