using System.Collections;

namespace Compensation.Offers.Letters;

/// <summary>Facts of a claim as a letter speaks of them: by the titles that the pack gives its inputs, or by names in words where it gives none, with their values and problems.</summary>
/// <param name="inputs">The pack's inputs; empty when they are not known.</param>
/// <param name="letter">The letter that the names stand in.</param>
/// <param name="language">The language of the titles.</param>
internal sealed class LetterFacts(IReadOnlyList<Input> inputs, Letter letter, string language)
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

    /// <summary>The value of a fact: an amount of money where its input has a currency as its unit. Says so where it is empty.</summary>
    public string Value(string path, object? value)
    {
        var text = value is decimal amount && Find(path)?.Unit is { } unit && Currency.IsKnown(unit)
            ? letter.Format.Money(new Money(amount, unit))
            : Value(value);
        return text.Length == 0 ? letter.Say(DecisionWordings.Nothing) : text;
    }

    /// <summary>Any value as a phrase; empty where there is nothing in it.</summary>
    public string Value(object? value) => value switch
    {
        IReadOnlyDictionary<string, object?> map => Listed(map.Select(entry => Value(entry.Value) is { Length: > 0 } text ? letter.Format.Labelled(LetterText.Words(entry.Key), text) : "")),
        not string and IEnumerable list => Listed(list.Cast<object?>().Select(Value)),
        _ => LetterText.Phrase(letter.Format.Value(value)),
    };

    /// <summary>What is wrong with the claim, as a sentence.</summary>
    public string Problem(Diagnostic problem)
    {
        // The message quotes the fact that is meant, down to the field; the rule is only the input.
        var fact = FactDiagnostics.All.Any(d => d.Code == problem.Code) ? Quoted(problem.Message) : problem.Rule;
        var nearest = problem.Suggestion is null ? null : Quoted(problem.Suggestion);
        return letter.Problem(
            problem,
            fact is null ? "" : problem.Code == FactDiagnostics.UnknownFact.Code ? LetterText.Tidy(fact) : Name(fact),
            fact is null ? null : Find(fact),
            nearest is null ? null : Name(nearest));
    }

    /// <summary>What a message has between its first two grave accents.</summary>
    private static string? Quoted(string message) => message.Split('`') is [_, var quoted, _, ..] ? quoted : null;

    private string Listed(IEnumerable<string> texts) => letter.Format.List([.. texts.Where(text => text.Length > 0)]);

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

    private string Title(Input input) => PackTitles.Text(input.Title, language) ?? LetterText.Words(input.Name);
}
