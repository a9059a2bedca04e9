namespace Compensation.Packs.Yaml;

/// <summary>
/// A change to the text, of the same length, after which YAML can read on. Only what was at fault is lost, and every place after
/// it stays.
/// </summary>
/// <param name="Value">What is taken out; a stand-in takes its place.</param>
/// <param name="Colon">Where a colon is put.</param>
/// <param name="Space">Where a space is put.</param>
internal sealed record YamlMend(TextSpan? Value = null, int? Colon = null, int? Space = null)
{
    /// <summary>Where the value that is no longer known begins for the parser; null when nothing was lost.</summary>
    public int? Broken => Value is { } value ? value.Length > 0 ? value.Start : value.Start - 1 : null;

    public string Apply(string text) => string.Create(text.Length, (text, Mend: this), static (result, source) =>
    {
        source.text.CopyTo(result);
        if (source.Mend.Colon is { } colon)
        {
            result[colon] = ':';
        }

        if (source.Mend.Space is { } space)
        {
            result[space] = ' ';
        }

        if (source.Mend.Value is not { Length: > 0 } value)
        {
            return;
        }

        foreach (ref var c in result.Slice(value.Start, value.Length))
        {
            c = c is '\n' or '\r' ? c : ' ';
        }

        result[value.Start] = '0';
    });
}
