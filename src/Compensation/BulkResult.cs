namespace Compensation;

/// <summary>What came of a bulk run, in numbers.</summary>
public sealed class BulkResult
{
    internal BulkResult(BulkTally tally, long resumed)
    {
        Tally = tally;
        Resumed = resumed;
    }

    /// <summary>The claims read: each became an offer or a reject.</summary>
    public long Claims => Tally.Claims;

    /// <summary>The claims that became an offer.</summary>
    public long Offers => Tally.Claims - Tally.Rejected;

    /// <summary>The claims that could not be read or judged.</summary>
    public long Rejected => Tally.Rejected;

    /// <summary>Those of the claims that another run had answered, which this one went on with.</summary>
    public long Resumed { get; }

    internal BulkTally Tally { get; }
}
