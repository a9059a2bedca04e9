namespace Compensation.Feel.Tables;

/// <summary>A column of texts: a set for each constant, one for every other text, and one for null.</summary>
internal sealed class TextColumnIndex(string[] constants, ulong[] masks, int words) : ColumnIndex(masks, words)
{
    private readonly Dictionary<string, int> _places = constants.Select((c, i) => KeyValuePair.Create(c, i)).ToDictionary(StringComparer.Ordinal);

    public int Find(string? value) => Place(value) * Words;

    public int Place(string? value) => value is null ? _places.Count + 1 : _places.TryGetValue(value, out var place) ? place : _places.Count;
}
