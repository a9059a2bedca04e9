namespace Compensation.Packs.Syntax;

/// <summary>The key <c>title</c>: what people call a thing.</summary>
internal static class TitlePart
{
    /// <summary>Of a file, an input or a parameter.</summary>
    public static readonly Part<LocalizedText?> OfFile = Part.Optional("title", Shapes.Text, "What people call it.");

    /// <summary>Of a rule or a published value.</summary>
    public static readonly Part<LocalizedText?> OfRule = Part.Optional("title", Shapes.TextWithoutHoles, "What people call it.", "Loss of service");

    /// <summary>Of a table or a function.</summary>
    public static readonly Part<LocalizedText?> OfTable = Part.Optional("title", Shapes.TextWithoutHoles, "What people call it.");
}
