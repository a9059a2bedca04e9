namespace Compensation.Feel.Tables;

/// <summary>
/// Which rows of a table a value of one column leaves open. Where the cells compare with constants only, all values between two
/// neighbouring constants pass the same rows, so there are only as many answers as constants and gaps between them: each is a set of bits,
/// one for each row. <c>Place</c> numbers the answers, and <c>Find</c> gives the place where the set begins.
/// </summary>
internal abstract class ColumnIndex
{
    protected ColumnIndex(ulong[] masks, int words)
    {
        (Masks, Words) = (masks, words);
    }

    /// <summary>The sets, one behind the other.</summary>
    public ulong[] Masks { get; }

    /// <summary>How long each set is.</summary>
    public int Words { get; }

    /// <summary>How many answers there are.</summary>
    public int Places => Masks.Length / Words;
}
