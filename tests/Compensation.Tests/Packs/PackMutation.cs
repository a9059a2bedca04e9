using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Compensation.Tests.Packs;

/// <summary>A small change of a pack that some test of the pack should notice.</summary>
/// <param name="File">The file that is changed.</param>
/// <param name="Place">Line and column of the change.</param>
/// <param name="What">What is written there, and what instead.</param>
/// <param name="Edits">The stretches of the file that are replaced, from the end to the beginning.</param>
internal sealed record PackMutation(string File, (int Line, int Column) Place, string What, IReadOnlyList<(int Start, int Length, string Text)> Edits)
{
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{File}:{Place.Line}:{Place.Column} {What}");

    /// <summary>The file's text with the change.</summary>
    public string ApplyTo(string text) => Edits.Aggregate(text, (t, e) => string.Concat(t.AsSpan(0, e.Start), e.Text, t.AsSpan(e.Start + e.Length)));

    /// <summary>Each number of the pack's rules a little up and a little down, and each <c>when</c> negated.</summary>
    public static IEnumerable<PackMutation> Of(PackFileSyntax document) =>
        Texts(document, "").SelectMany(found => found.Role == "when" ? Numbers(found.Text).Append(Negation(found.Text)) : Numbers(found.Text));

    private static PackMutation Negation(MappedText text)
    {
        var (start, end) = (text.OffsetInFile(0), text.OffsetInFile(text.Text.Length - 1) + 1);
        return new PackMutation(text.File!, text.Locate(0), "when: not(...)", [(end, 0, ")"), (start, 0, "not(")]);
    }

    private static IEnumerable<PackMutation> Numbers(MappedText text)
    {
        foreach (var token in Lexer.Read(text).Where(t => t.Kind == TokenKind.Number))
        {
            var number = (decimal)token.Value!;
            var step = new decimal(1, 0, 0, false, number.Scale);
            foreach (var changed in new[] { number + step, number - step }.Where(n => n >= 0))
            {
                var written = changed.ToString(CultureInfo.InvariantCulture);
                yield return new PackMutation(
                    text.File!, text.Locate(token.Span.Start), $"{token.Text} -> {written}", [(text.OffsetInFile(token.Span.Start), token.Span.Length, written)]);
            }
        }
    }

    /// <summary>All FEEL of a document with the name of the property it stands under; texts for people and citations left out.</summary>
    private static IEnumerable<(string Role, MappedText Text)> Texts(object? part, string role)
    {
        switch (part)
        {
            case null or string or LocalizedText or CitationSyntax or YamlNode or Word:
                return [];
            case MappedText text:
                return [(role, text)];
            case ElementSyntax element:
                return element.Values.SelectMany(v => Texts(v.Value, v.Key.Keys.Count > 0 ? v.Key.Keys[0].Name : ""));
            case ITuple tuple:
                return Enumerable.Range(0, tuple.Length).SelectMany(i => Texts(tuple[i], role));
            case PackFileSyntax file:
                return Texts(file.Element, role);
            case IEnumerable items:
                return items.Cast<object?>().SelectMany(i => Texts(i, role));
            case { } when part.GetType().Namespace!.StartsWith("Compensation.Packs.Syntax", StringComparison.Ordinal):
                return part.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(p => p.GetIndexParameters().Length == 0 && p.Name is not ("EqualityContract" or nameof(RowSyntax.Place) or nameof(FunctionSyntax.Said) or nameof(TableSyntax.Columns)))
                    .SelectMany(p => Texts(p.GetValue(part), p.Name));
            default:
                return [];
        }
    }
}
