namespace Compensation.Packs.Reading;

/// <summary>What people read: one text for every language, or one for each.</summary>
internal sealed record LocalizedText(YamlNode Node, IReadOnlyList<LanguageText> Texts)
{
    public static LocalizedText? Read(ValueReader value, bool withHoles)
    {
        switch (value.Node)
        {
            case YamlMapping mapping:
                var texts = new List<LanguageText>();
                foreach (var (key, node) in mapping.Entries)
                {
                    if (!NameRules.IsLanguage(key.Value))
                    {
                        value.Files.Problems.Report(PackDiagnostics.BadLanguage, key, value.Rule, null, key.Value);
                    }
                    else if (One(value with { Node = node, Label = $"`{key.Value}`" }, withHoles) is { } text)
                    {
                        texts.Add(new LanguageText(new Word(key.Value, key), text));
                    }
                }

                return texts.Count > 0 ? new LocalizedText(mapping, texts) : null;

            case { } node:
                return One(value, withHoles) is { } single ? new LocalizedText(node, [new LanguageText(null, single)]) : null;

            default:
                return null;
        }
    }

    private static TextTemplate? One(ValueReader value, bool withHoles)
    {
        if (value.PlainText() is not { } text)
        {
            return null;
        }

        return withHoles ? TextTemplate.Read(text, value.Files.Problems) : TextTemplate.WithoutHoles(text);
    }
}
