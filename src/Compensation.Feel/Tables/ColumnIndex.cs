namespace Compensation.Feel.Tables;

/// <summary>
/// Which rows of a table a value of one column leaves open. Where the cells compare with constants only, all values between two
/// neighbouring constants pass the same rows, so there are only as many answers as constants and gaps between them: each is a set of bits,
/// one for each row.
/// </summary>
internal abstract class ColumnIndex
{
    protected ColumnIndex(ulong[] masks)
    {
        Masks = masks;
    }

    /// <summary>The sets, one behind the other; <c>Find</c> gives the place where one begins.</summary>
    public ulong[] Masks { get; }
}
