using System.Reflection;

namespace Compensation.Feel.Functions.Signatures;

/// <summary>Short ways to write an <see cref="Overload"/>.</summary>
internal static class Signature
{
    public static Overload Of(FeelType result, Func<CallContext, object?[], object?> body, params Parameter[] parameters) => new(parameters, _ => result, body);

    public static Overload Of(Func<IReadOnlyList<FeelType>, FeelType> result, Func<CallContext, object?[], object?> body, params Parameter[] parameters) => new(parameters, result, body);

    /// <summary>An overload whose whole meaning is one static method over CLR types that always gives a value; a <see cref="long"/> becomes a number.</summary>
    public static Overload Total<T, TResult>(FeelType result, Func<T, TResult> method, params Parameter[] parameters) =>
        new(parameters, _ => result, (_, a) => Value(method((T)a[0]!))) { Direct = method.Method };

    /// <inheritdoc cref="Total{T, TResult}"/>
    public static Overload Total<T1, T2, TResult>(FeelType result, Func<T1, T2, TResult> method, params Parameter[] parameters) =>
        new(parameters, _ => result, (_, a) => Value(method((T1)a[0]!, (T2)a[1]!))) { Direct = method.Method };

    /// <summary>An overload whose whole meaning is one static method over CLR types; <paramref name="failure"/> says why when it gives null.</summary>
    public static Overload Direct<T, TResult>(FeelType result, Func<T, TResult> method, FailureReason failure, params Parameter[] parameters) =>
        new(parameters, _ => result, (call, a) => method((T)a[0]!) ?? call.Fail(failure)) { Direct = method.Method };

    /// <inheritdoc cref="Direct{T, TResult}"/>
    public static Overload Direct<T1, T2, TResult>(FeelType result, Func<T1, T2, TResult> method, FailureReason failure, params Parameter[] parameters) =>
        new(parameters, _ => result, (call, a) => method((T1)a[0]!, (T2)a[1]!) ?? call.Fail(failure)) { Direct = method.Method };

    /// <inheritdoc cref="Direct{T, TResult}"/>
    public static Overload Direct<T1, T2, T3, TResult>(FeelType result, Func<T1, T2, T3, TResult> method, FailureReason failure, params Parameter[] parameters) =>
        new(parameters, _ => result, (call, a) => method((T1)a[0]!, (T2)a[1]!, (T3)a[2]!) ?? call.Fail(failure)) { Direct = method.Method };

    /// <summary>As the others of the name, where why there is no result depends on the arguments.</summary>
    public static Overload Direct<T1, T2, T3, TResult>(FeelType result, Func<T1, T2, T3, TResult> method, Func<T1, T2, T3, FailureReason> failure, params Parameter[] parameters) => new(
        parameters, _ => result,
        (call, a) => Value(method((T1)a[0]!, (T2)a[1]!, (T3)a[2]!)) ?? call.Fail(failure((T1)a[0]!, (T2)a[1]!, (T3)a[2]!)))
    { Direct = method.Method };

    /// <summary>An overload of one number that is exact for fractions too; <paramref name="method"/> is the same for decimals.</summary>
    public static Overload Exact(Func<decimal, decimal> method, Func<Number, Number> exact, Parameter parameter) =>
        new([parameter], _ => FeelType.Number, (call, a) => a[0] is decimal number ? method(number) : call.Give(exact(Number.Of(a[0])!.Value))) { Direct = method.Method };

    /// <summary>An overload of a number and a decimal that is exact for fractions too; <paramref name="method"/> is the same for decimals.</summary>
    public static Overload Exact(Func<decimal, decimal, decimal?> method, Func<Number, decimal, Number?> exact, FailureReason failure, params Parameter[] parameters) => new(
        parameters, _ => FeelType.Number,
        (call, a) => (a[0] is decimal number ? method(number, (decimal)a[1]!) : call.Give(exact(Number.Of(a[0])!.Value, (decimal)a[1]!))) ?? call.Fail(failure))
    { Direct = method.Method };

    /// <summary>The method behind a static method group, for compiled calls.</summary>
    public static MethodInfo Method(Delegate method) => method.Method;

    private static object? Value(object? result) => result is long whole ? (decimal)whole : result;
}
