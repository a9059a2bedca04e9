namespace Compensation.Rules;

/// <summary>A text in several languages; the empty language stands for all.</summary>
internal sealed class LocalizedTemplate(IReadOnlyDictionary<string, IReadOnlyList<TemplatePart>> texts)
{
    /// <summary>The languages it is written in; without the one that stands for all.</summary>
    public IEnumerable<string> Languages => texts.Keys.Where(l => l.Length > 0);

    /// <summary>Everything that stands in the holes of the text, in any language.</summary>
    public IEnumerable<TypedExpression> Holes => texts.Values.SelectMany(parts => parts).Select(part => part.Hole).OfType<TypedExpression>();

    /// <summary>The text in a language, or in the one that comes nearest.</summary>
    public IReadOnlyList<TemplatePart> In(string language) => texts[Written(language)];

    /// <summary>
    /// The tag of the text that stands in for a language: the one asked for where the text is in it or is written for all, otherwise the one that the text is written in. What exists in English only is
    /// not called German.
    /// </summary>
    public string Label(string language)
    {
        var written = Written(language);
        return written.Length == 0 || language.StartsWith(written + "-", StringComparison.Ordinal) ? language : written;
    }

    /// <summary>The tag under which the nearest text is written: the language, the one without its region, the text for all, English, the first.</summary>
    private string Written(string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag.Contains('-', StringComparison.Ordinal) ? tag[..tag.LastIndexOf('-')] : "")
        {
            if (texts.ContainsKey(tag))
            {
                return tag;
            }
        }

        return texts.ContainsKey("") ? "" : texts.ContainsKey("en") ? "en" : texts.Keys.First();
    }
}
