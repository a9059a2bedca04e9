namespace Compensation.Offers.Letters;

/// <summary>A line of an offer as a letter says it: everything in the words of its language.</summary>
/// <param name="Form">What is given.</param>
/// <param name="What">It in the pack's words; null without any.</param>
/// <param name="Value">What it comes to; null without a value.</param>
/// <param name="Details">Units, validity, level.</param>
internal sealed record LetterLine(RemedyForm Form, string? What, string? Value, IReadOnlyList<string> Details);
