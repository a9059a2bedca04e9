namespace Compensation.Feel.Tables;

/// <summary>A column of booleans: false, true, null.</summary>
internal sealed class TruthColumnIndex(ulong[] masks, int words) : ColumnIndex(masks, words)
{
    public int Find(bool value) => value ? Words : 0;

    public int Find(bool? value) => value is { } known ? Find(known) : 2 * Words;
}
