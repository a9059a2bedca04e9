namespace Compensation.Packs.Reading;

/// <summary>A word taken literally - an id, a type, a path - and where it was written.</summary>
/// <param name="Text">The word; empty for a required one that is missing, which has been reported.</param>
/// <param name="Node">Where it stands; for a missing word, the element that lacks it.</param>
internal sealed record Word(string Text, YamlNode Node)
{
    public bool IsMissing => Text.Length == 0;

    public override string ToString() => Text;
}
