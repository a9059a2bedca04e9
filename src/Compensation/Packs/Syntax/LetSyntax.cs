namespace Compensation.Packs.Syntax;

/// <summary>A named value.</summary>
internal sealed record LetSyntax(Word Name, MappedText Value)
{
    public static LetSyntax? Read(Word name, ValueReader value) => value.Feel() is { } feel ? new LetSyntax(name, feel) : null;
}
