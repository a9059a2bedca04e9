namespace Compensation.Packs.Syntax;

/// <summary>A named value; null when it was refused, which has been reported.</summary>
internal sealed record LetSyntax(Word Name, MappedText? Value);
