namespace Compensation.Offers.Letters;

/// <summary>What people call the facts of a claim: the titles that the pack gives its inputs, and names in words where it gives none.</summary>
/// <param name="inputs">The pack's inputs; empty when they are not known.</param>
/// <param name="letter">The letter that the names stand in.</param>
/// <param name="language">The language of the titles.</param>
internal sealed class FactNames(IReadOnlyList<Input> inputs, Letter letter, string language)
{
    /// <summary>The name of a fact such as <c>received</c> or <c>items[2].price</c>.</summary>
    public string Name(string path)
    {
        var name = "";
        foreach (var (input, segment, position) in Walk(path))
        {
            var title = input is null ? LetterText.Words(segment) : Title(input);
            name = letter.Format.Labelled(name, position is null ? title : letter.Format.Nth(title, position));
        }

        return name;
    }

    /// <summary>The input that a path leads to, or the one that stands for a thing of its list; null when it is not known.</summary>
    public Input? Find(string path)
    {
        var (input, _, position) = Walk(path).Last();
        return input is null || position is null || !input.Type.Is(FeelKind.List)
            ? input
            : new Input { Name = input.Name, Type = input.Type.Element, Values = input.Values, Min = input.Min, Max = input.Max, Digits = input.Digits };
    }

    private IEnumerable<(Input? Input, string Segment, string? Position)> Walk(string path)
    {
        IReadOnlyList<Input>? level = inputs;
        foreach (var part in path.Split('.'))
        {
            var bracket = part.IndexOf('[', StringComparison.Ordinal);
            var segment = bracket < 0 ? part : part[..bracket];
            var input = level?.FirstOrDefault(i => i.Name == segment);
            level = input?.Fields;
            yield return (input, segment, bracket < 0 ? null : part[(bracket + 1)..].TrimEnd(']'));
        }
    }

    private string Title(Input input)
    {
        // A title is the same for every claim, so it has no holes worth filling.
        var title = input.Title is null ? "" : LetterText.Phrase(string.Concat(input.Title.In(language).Select(part => part.Literal)));
        return title.Length == 0 ? LetterText.Words(input.Name) : title;
    }
}
