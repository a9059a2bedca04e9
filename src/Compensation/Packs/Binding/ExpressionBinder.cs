using Compensation.Feel.Types;

namespace Compensation.Packs.Binding;

/// <summary>Checks the FEEL of a pack, and keeps what was found and what was used.</summary>
internal sealed class ExpressionBinder(PackProblems problems)
{
    private readonly HashSet<Variable> _used = [];

    /// <summary>Whether anything reads the variable.</summary>
    public bool IsUsed(Variable variable) => _used.Contains(variable);

    public TypedExpression Bind(SourceText text, Scope scope) => Keep(Checker.CheckExpression(text, scope));

    /// <summary>An expression that must give one of some types.</summary>
    /// <param name="text">The FEEL; null gives null.</param>
    /// <param name="scope">The names it can use.</param>
    /// <param name="role">What it is, for the message: <c>`when`</c>.</param>
    /// <param name="expected">The types, in words and as they are.</param>
    public TypedExpression? Bind(SourceText? text, Scope scope, string role, (string Words, FeelType[] Types) expected)
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

    public TypedExpression BindTests(SourceText text, Local tested, Scope scope) => Keep(Checker.CheckTests(text, tested, scope));

    /// <summary>Counts what a tree made elsewhere reads.</summary>
    public TypedExpression Keep(TypedExpression expression)
    {
        foreach (var diagnostic in expression.Diagnostics)
        {
            problems.Add(diagnostic);
        }

        TypedTree.Visit(expression.Root, node =>
        {
            if (node is VariableNode variable)
            {
                _used.Add(variable.Variable);
            }
        });
        return expression;
    }
}
