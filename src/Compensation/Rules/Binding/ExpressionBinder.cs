namespace Compensation.Rules.Binding;

/// <summary>Checks the FEEL of a pack, and keeps what was found and what was used.</summary>
internal sealed class ExpressionBinder(PackProblems problems)
{
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private readonly HashSet<Variable> _needDate = [];
    private readonly List<string> _faulty = [];

    /// <summary>Whether anything reads or calls what has the name. An expression with errors counts as using all that it may mean.</summary>
    public bool IsUsed(string name) => _used.Contains(name) || _faulty.Exists(text => text.Contains(name, StringComparison.Ordinal));

    /// <summary>From here on the value is refused: it changes by date, and there is no date to go by.</summary>
    public void NeedsDate(NamedValue value) => _needDate.Add(value);

    public TypedExpression Bind(SourceText text, Scope scope) => Keep(Checker.CheckExpression(text, scope));

    /// <summary>An expression that must give one of some types.</summary>
    /// <param name="text">The FEEL; null gives null.</param>
    /// <param name="scope">The names it can use.</param>
    /// <param name="role">What it is, for the message: <c>`when`</c>.</param>
    /// <param name="expected">The types.</param>
    public TypedExpression? Bind(SourceText? text, Scope scope, string role, ExpectedType expected)
    {
        if (text is null)
        {
            return null;
        }

        var expression = Bind(text, scope);
        if (!expression.HasErrors && !expected.Types.Any(t => t.MayAccept(expression.Type)))
        {
            problems.Report(BindingDiagnostics.MustBe, text, new TextSpan(0, text.Text.Length), null, role, expected.Words, expression.Type);
        }

        return expression;
    }

    private TypedExpression Keep(TypedExpression expression)
    {
        foreach (var diagnostic in expression.Diagnostics)
        {
            problems.Add(diagnostic);
        }

        Count(expression);
        return expression;
    }

    /// <summary>Counts what a tree uses.</summary>
    public void Count(TypedExpression expression)
    {
        if (expression.HasErrors)
        {
            _faulty.Add(expression.Source.Text);
        }

        TypedTree.Visit(expression.Root, node =>
        {
            switch (node)
            {
                case VariableNode { Variable: var variable }:
                    _used.Add(variable.Name);
                    if (_needDate.Contains(variable))
                    {
                        problems.Report(BindingDiagnostics.DatedWithoutDate, expression.Source, node.Span, null, variable.Name);
                    }

                    break;
                case DefinitionCallNode call:
                    _used.Add(call.Function.Name);
                    break;
                case TableNode call:
                    _used.Add(call.Table.Name);
                    break;
            }
        });
    }
}
