using System.Globalization;

namespace Compensation.Values;

/// <summary>A word or sentence of the product in each language that it writes. <c>{0}</c>, <c>{1}</c> stand for what is filled in; a language need not use all of it.</summary>
internal sealed record Wording(string English, string Chinese)
{
    /// <summary>The wording for a language tag.</summary>
    public string In(string language) => TextLanguage.IsChinese(language) ? Chinese : English;

    /// <summary>The wording with something filled in.</summary>
    public string In(string language, params ReadOnlySpan<object?> filled) => string.Format(CultureInfo.InvariantCulture, In(language), filled);
}
