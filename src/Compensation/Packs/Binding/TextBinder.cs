using Compensation.Feel.Types;
using Compensation.Packs.Rules;
using Compensation.Packs.Syntax;

namespace Compensation.Packs.Binding;

/// <summary>From texts with holes to templates whose holes are checked.</summary>
internal sealed class TextBinder(ExpressionBinder expressions, HoleFormats formats)
{
    private readonly List<LocalizedText> _texts = [];

    /// <summary>The texts bound so far, to see which languages are missing where.</summary>
    public IReadOnlyList<LocalizedText> Texts => _texts;

    public LocalizedTemplate? Bind(LocalizedText? text, Scope scope)
    {
        if (text is null)
        {
            return null;
        }

        _texts.Add(text);
        return new LocalizedTemplate(text.Texts
            .DistinctBy(t => t.Language?.Text ?? "")
            .ToDictionary(t => t.Language?.Text ?? "", t => (IReadOnlyList<TemplatePart>)[.. t.Text.Segments.Select(s => Part(s, scope))], StringComparer.Ordinal));
    }

    private TemplatePart Part(TextSegment segment, Scope scope)
    {
        if (segment is not TextHole hole)
        {
            return new TemplatePart(((TextLiteral)segment).Text, null);
        }

        var expression = expressions.Bind(hole.Feel, scope);
        return new TemplatePart(null, expression, formats.Of(expression.Root));
    }
}
