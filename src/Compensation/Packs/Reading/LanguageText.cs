namespace Compensation.Packs.Reading;

/// <summary>A text and its language; a text written without a language stands for all.</summary>
internal sealed record LanguageText(Word? Language, TextTemplate Text);
