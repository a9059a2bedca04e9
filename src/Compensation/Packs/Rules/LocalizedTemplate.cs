namespace Compensation.Packs.Rules;

/// <summary>A text in several languages; the empty language stands for all.</summary>
internal sealed class LocalizedTemplate(IReadOnlyDictionary<string, IReadOnlyList<TemplatePart>> texts)
{
    /// <summary>The languages it is written in; without the one that stands for all.</summary>
    public IEnumerable<string> Languages => texts.Keys.Where(l => l.Length > 0);

    /// <summary>Whether it says something in any language.</summary>
    public bool IsForAll => texts.ContainsKey("");

    /// <summary>The text in a language, or in the one that comes nearest: the language without its region, English, the first written.</summary>
    public IReadOnlyList<TemplatePart> In(string language)
    {
        for (var tag = language; tag.Length > 0; tag = tag.Contains('-', StringComparison.Ordinal) ? tag[..tag.LastIndexOf('-')] : "")
        {
            if (texts.TryGetValue(tag, out var exact))
            {
                return exact;
            }
        }

        return texts.TryGetValue("", out var any) ? any : texts.TryGetValue("en", out var english) ? english : texts.Values.First();
    }
}
