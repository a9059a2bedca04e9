namespace Compensation.Feel.Tables;

/// <summary>A column of booleans: false, true, null.</summary>
internal sealed class TruthColumnIndex(ulong[] masks, int words) : ColumnIndex(masks)
{
    public int Find(bool value) => value ? words : 0;

    public int Find(bool? value) => value is { } known ? Find(known) : 2 * words;
}
