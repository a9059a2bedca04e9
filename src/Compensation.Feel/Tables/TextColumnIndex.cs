namespace Compensation.Feel.Tables;

/// <summary>A column of texts: a set for each constant, one for every other text, and one for null.</summary>
internal sealed class TextColumnIndex(string[] constants, ulong[] masks, int words) : ColumnIndex(masks, words)
{
    /// <summary>Up to so many constants comparing with each is faster than a dictionary.</summary>
    private const int Few = 8;

    private readonly string[] _constants = [.. constants.Select(string.Intern)];
    private readonly Dictionary<string, int>? _places = constants.Length <= Few ? null : constants.Select((c, i) => KeyValuePair.Create(c, i)).ToDictionary(StringComparer.Ordinal);

    /// <summary>What the cells compare with, interned.</summary>
    public IReadOnlyList<string> Constants => _constants;

    /// <summary>The number of the row set that a text leads to: that of its constant, the next after all of these for any other text, and the last for null.</summary>
    public int Place(string? value)
    {
        if (value is null)
        {
            return _constants.Length + 1;
        }

        if (_places is not null)
        {
            return _places.TryGetValue(value, out var place) ? place : _constants.Length;
        }

        // A declared value is the very object that the constant is, wherever the claim comes from.
        var constants = _constants;
        for (var i = 0; i < constants.Length; i++)
        {
            if (ReferenceEquals(constants[i], value))
            {
                return i;
            }
        }

        for (var i = 0; i < constants.Length; i++)
        {
            if (constants[i] == value)
            {
                return i;
            }
        }

        return constants.Length;
    }
}
