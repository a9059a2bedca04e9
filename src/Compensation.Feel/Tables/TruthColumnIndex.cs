namespace Compensation.Feel.Tables;

/// <summary>A column of booleans: the row sets of false, true and null.</summary>
internal sealed class TruthColumnIndex(ulong[] masks, int words) : ColumnIndex(masks, words);
