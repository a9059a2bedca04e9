namespace Compensation.Benchmarks.Goodwill.Files;

/// <summary>One way from a file of claims to a file of offers, with one thread.</summary>
internal interface IFileRival
{
    /// <summary>What tables and the command line call it.</summary>
    string Name { get; }

    /// <summary>Reads claims as JSON Lines and writes an offer for each.</summary>
    void Score(Stream claims, Stream offers);
}
