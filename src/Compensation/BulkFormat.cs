namespace Compensation;

/// <summary>How the claims of a bulk run are written.</summary>
public enum BulkFormat
{
    /// <summary>Each line a claim in JSON; empty lines are passed over.</summary>
    JsonLines,

    /// <summary>A table by RFC 4180 with a header line: columns <c>id</c>, <c>pack</c>, <c>claimant</c>, <c>choose.NAME</c>, and one for each fact.</summary>
    Csv,
}
