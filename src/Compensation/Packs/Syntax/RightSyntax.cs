namespace Compensation.Packs.Syntax;

/// <summary>A right of the customer that a pack adds: its word and what people read.</summary>
internal sealed record RightSyntax(Word Name, LocalizedText Title)
{
    /// <summary>The rights that every pack knows.</summary>
    public static readonly IReadOnlyList<string> Known = ["know", "choose", "fair dealing", "redress", "safety", "privacy"];

    public static RightSyntax? Read(Word name, ValueReader value) =>
        value.TextWithoutHoles() is { } title ? new RightSyntax(name, title) : null;
}
