namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>One way from a file of claims to a file of offers.</summary>
internal interface IFileRival
{
    /// <summary>What tables and the command line call it.</summary>
    string Name { get; }

    /// <summary>How the claims are written.</summary>
    BulkFormat Format => BulkFormat.JsonLines;

    /// <summary>Reads claims and writes an offer for each, as JSON Lines.</summary>
    void Score(Stream claims, Stream offers);
}
