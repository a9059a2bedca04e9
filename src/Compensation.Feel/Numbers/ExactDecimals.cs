using System.Reflection;

namespace Compensation.Feel.Numbers;

/// <summary>Arithmetic over decimals that overflows where a digit would be lost: the evaluator has a fraction there.</summary>
internal static class ExactDecimals
{
    public static MethodInfo Addition { get; } = ((Func<decimal, decimal, decimal>)Add).Method;

    public static MethodInfo Subtraction { get; } = ((Func<decimal, decimal, decimal>)Subtract).Method;

    public static MethodInfo Multiplication { get; } = ((Func<decimal, decimal, decimal>)Multiply).Method;

    public static decimal Add(decimal left, decimal right)
    {
        var sum = left + right;
        return DecimalMath.IsExactSum(sum, left, right) ? sum : throw new OverflowException();
    }

    public static decimal Subtract(decimal left, decimal right)
    {
        var difference = left - right;
        return DecimalMath.IsExactSum(difference, left, right) ? difference : throw new OverflowException();
    }

    public static decimal Multiply(decimal left, decimal right)
    {
        var product = left * right;
        return DecimalMath.IsExactProduct(product, left, right) ? product : throw new OverflowException();
    }
}
