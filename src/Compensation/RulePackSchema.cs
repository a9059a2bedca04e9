namespace Compensation;

/// <summary>
/// The JSON Schema (draft-07) of rule packs and of the files beside them, by which an editor with a YAML language server completes keys and
/// words, shows what they mean, and marks slips. It says less than loading a pack does: names, types and FEEL are left to that.
/// </summary>
public static class RulePackSchema
{
    /// <summary>The schema as text, ended by a line feed; the same as the file <c>rules/pack.schema.json</c> of the project.</summary>
    public static string Json { get; } = SchemaDocument.Write(PackFileKind.FirstKeys, PackFileKind.Elements);
}
