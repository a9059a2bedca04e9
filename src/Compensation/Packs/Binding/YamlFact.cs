using System.Diagnostics;

namespace Compensation.Packs.Binding;

/// <summary>A value written in YAML as a fact of a claim. A plain scalar is text whose type the input decides; a quoted one is text.</summary>
internal static class YamlFact
{
    public static object? Of(YamlNode node) => node switch
    {
        YamlScalar { Style: YamlStyle.Plain } scalar => scalar.Value is "" or "null" or "~" ? null : new FactText(scalar.Value, IsLiteral: true),
        YamlScalar scalar => scalar.Value,
        YamlSequence sequence => sequence.Items.Select(Of).ToList(),
        YamlMapping mapping => mapping.Entries.ToDictionary(e => e.Key.Value, e => Of(e.Value), StringComparer.Ordinal),
        _ => throw new UnreachableException($"{node.GetType().Name} is no node of YAML."),
    };
}
