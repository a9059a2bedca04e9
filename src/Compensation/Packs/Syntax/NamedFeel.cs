namespace Compensation.Packs.Syntax;

/// <summary>A name and the FEEL behind it: a figure, a deadline, an answer to a choice.</summary>
internal sealed record NamedFeel(Word Name, MappedText Feel);
