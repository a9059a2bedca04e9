namespace Compensation.Offers.Letters;

/// <summary>What a word of packs is called in the letters.</summary>
/// <param name="Word">The word, as packs and offers have it.</param>
/// <param name="English">The English term.</param>
/// <param name="Chinese">The Chinese term.</param>
internal sealed record Term(string Word, string English, string Chinese);
