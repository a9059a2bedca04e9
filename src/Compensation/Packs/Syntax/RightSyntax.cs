namespace Compensation.Packs.Syntax;

/// <summary>A right of the customer that a pack adds: its word and what people read.</summary>
internal sealed record RightSyntax(Word Name, LocalizedText Title)
{
    public static RightSyntax? Read(Word name, ValueReader value) =>
        value.TextWithoutHoles() is { } title ? new RightSyntax(name, title) : null;
}
