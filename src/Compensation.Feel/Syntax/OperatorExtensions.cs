using System.Diagnostics;

namespace Compensation.Feel.Syntax;

internal static class OperatorExtensions
{
    /// <summary>The operator as FEEL writes it.</summary>
    public static string Text(this Operator @operator) => @operator switch
    {
        Operator.Add => "+",
        Operator.Subtract => "-",
        Operator.Multiply => "*",
        Operator.Divide => "/",
        Operator.Power => "**",
        Operator.Equal => "=",
        Operator.NotEqual => "!=",
        Operator.Less => "<",
        Operator.LessOrEqual => "<=",
        Operator.Greater => ">",
        Operator.GreaterOrEqual => ">=",
        Operator.And => "and",
        Operator.Or => "or",
        _ => throw new UnreachableException(),
    };

    public static bool IsArithmetic(this Operator @operator) => @operator <= Operator.Power;

    public static bool IsEquality(this Operator @operator) => @operator is Operator.Equal or Operator.NotEqual;
}
