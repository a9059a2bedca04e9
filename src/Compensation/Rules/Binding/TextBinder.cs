namespace Compensation.Rules.Binding;

/// <summary>From texts with holes to templates whose holes are checked.</summary>
internal sealed class TextBinder(ExpressionBinder expressions, HoleFormats formats, PackProblems problems)
{
    private readonly List<LocalizedText> _texts = [];

    /// <summary>The texts bound so far, to see which languages are missing where.</summary>
    public IReadOnlyList<LocalizedText> Texts => _texts;

    /// <param name="text">The text; null gives null.</param>
    /// <param name="scope">What its holes can use.</param>
    /// <param name="conditions">What has had a value when the text is written: an input that one of them reads is there, or was dealt with.</param>
    public LocalizedTemplate? Bind(LocalizedText? text, Scope scope, params ReadOnlySpan<TypedExpression?> conditions) => Bind(text, scope, null, conditions);

    /// <param name="text">The text; null gives null.</param>
    /// <param name="scope">What its holes can use.</param>
    /// <param name="loss">What has a value for each loss that a line answers; null where there is none.</param>
    /// <param name="conditions">What has had a value when the text is written.</param>
    public LocalizedTemplate? Bind(LocalizedText? text, Scope scope, Local? loss, params ReadOnlySpan<TypedExpression?> conditions)
    {
        if (text is null)
        {
            return null;
        }

        _texts.Add(text);
        var read = new HashSet<Variable>();
        foreach (var condition in conditions)
        {
            Read(condition?.Root, read);
        }

        return new LocalizedTemplate(text.Texts
            .DistinctBy(t => t.Language?.Text ?? "")
            .ToDictionary(t => t.Language?.Text ?? "", t => (IReadOnlyList<TemplatePart>)[.. t.Text.Segments.Select(s => Part(s, scope, loss, read))], StringComparer.Ordinal));
    }

    private TemplatePart Part(TextSegment segment, Scope scope, Local? loss, HashSet<Variable> read)
    {
        if (segment is not TextHole hole)
        {
            return new TemplatePart(((TextLiteral)segment).Text, null);
        }

        var expression = expressions.Bind(hole.Feel, scope);
        foreach (var (variable, span) in Unguarded(expression.Root).Where(found => !read.Contains(found.Variable)))
        {
            problems.Report(BindingDiagnostics.AbsentInText, hole.Feel, span, null, variable.Name);
        }

        return new TemplatePart(null, expression, formats.Of(expression.Root), formats.ForeignCurrencyOf(expression.Root), loss is not null && expression.Mentions(loss));
    }

    /// <summary>The variables that an expression reads, through named values as well.</summary>
    private static void Read(TypedNode? root, HashSet<Variable> read)
    {
        if (root is null)
        {
            return;
        }

        TypedTree.Visit(root, node =>
        {
            if (node is VariableNode { Variable: var variable } && read.Add(variable) && variable is NamedValue value)
            {
                Read(value.Expression.Root, read);
            }
        });
    }

    /// <summary>The optional inputs that a hole reads without a test of its own.</summary>
    private static IEnumerable<(Variable Variable, TextSpan Span)> Unguarded(TypedNode node) => node switch
    {
        VariableNode { Variable: { CanBeNull: true } and not NamedValue } input => [(input.Variable, input.Span)],
        IfNode or CallNode { Function.IsFallback: true } => [],
        _ => TypedTree.Children(node).SelectMany(Unguarded),
    };
}
