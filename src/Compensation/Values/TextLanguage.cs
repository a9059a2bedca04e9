namespace Compensation.Values;

/// <summary>The languages that the product itself writes: English and Chinese.</summary>
internal static class TextLanguage
{
    /// <summary>Whether a text for this language tag is Chinese: <c>zh</c>, <c>zh-CN</c>, <c>zh-Hans</c>. All others are English.</summary>
    public static bool IsChinese(string tag) => tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) && (tag.Length == 2 || tag[2] == '-');

    /// <summary>Whether the product writes the language of a tag itself.</summary>
    public static bool IsWritten(string tag) => For(tag).Split('-')[0].Equals(tag.Split('-', '_')[0], StringComparison.OrdinalIgnoreCase);

    /// <summary>The tag by which texts are asked for: itself with a small primary part and hyphens for a language that the product writes, else <c>en</c>, for a letter in English has no reasons in French.</summary>
    public static string For(string tag)
    {
        var parts = tag.Replace('_', '-').Split('-', 2);
        var primary = parts[0].ToLowerInvariant();
        return primary is not ("en" or "zh") ? "en" : parts.Length == 1 ? primary : $"{primary}-{parts[1]}";
    }
}
