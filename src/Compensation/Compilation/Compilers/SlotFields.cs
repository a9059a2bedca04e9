using System.Linq.Expressions;

namespace Compensation.Compilation.Compilers;

/// <summary>Puts fields of an emitted class where placeholders stand.</summary>
internal sealed class SlotFields(IReadOnlyDictionary<ParameterExpression, Expression> fields) : ExpressionVisitor
{
    protected override Expression VisitParameter(ParameterExpression node) => fields.GetValueOrDefault(node) ?? node;
}
