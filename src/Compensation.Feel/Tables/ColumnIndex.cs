namespace Compensation.Feel.Tables;

/// <summary>
/// Which rows of a table a value of one column leaves open. Where the cells compare with constants only, all values between two
/// neighbouring constants pass the same rows, so there are only as many row sets as constants and gaps between them. The method
/// <c>Place</c> of a derived class gives the number of the row set that a value leads to.
/// </summary>
/// <param name="masks">The row sets, one after the other; each is <paramref name="words"/> long and has a bit for each row.</param>
/// <param name="words">How many words of 64 rows a row set takes.</param>
internal abstract class ColumnIndex(ulong[] masks, int words)
{
    /// <summary>The row sets, one after the other: that of number n begins at n * <see cref="Words"/>.</summary>
    public ulong[] Masks { get; } = masks;

    /// <summary>How many words of 64 rows a row set takes.</summary>
    public int Words { get; } = words;

    /// <summary>How many row sets there are.</summary>
    public int Places => Masks.Length / Words;
}
