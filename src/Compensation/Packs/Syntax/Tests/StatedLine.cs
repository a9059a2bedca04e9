namespace Compensation.Packs.Syntax.Tests;

/// <summary>A loss, remedy or limit as a test states it: by its id alone, or by any of its fields.</summary>
/// <param name="Node">Where it stands.</param>
/// <param name="Fields">The fields that are stated, by their keys.</param>
internal sealed record StatedLine(YamlNode Node, IReadOnlyDictionary<string, YamlNode> Fields)
{
    public static readonly StatedLineKind Losses = new(
        "expectedLoss", "A loss as a test states it.", "loss", "rule", "type", "kind", "amount", "range", "method", "right", "source", "figures");

    public static readonly StatedLineKind Remedies = new(
        "expectedRemedy", "A remedy as a test states it.", "remedy", "form", "choice", "value", "currency", "range", "parts", "units", "valid", "level", "right", "source", "figures");

    public static readonly StatedLineKind Limits = new("expectedLimit", "A limit as a test states it.", "limit", "over", "before", "after", "parts");
}
