using System.Reflection;
using Compensation.Feel.Types;

namespace Compensation.Feel.Functions;

/// <summary>Short ways to write an <see cref="Overload"/>.</summary>
internal static class Signature
{
    public static Overload Of(FeelType result, Func<Call, object?[], object?> body, params Parameter[] parameters) => new(parameters, _ => result, body);

    public static Overload Of(Func<IReadOnlyList<FeelType>, FeelType> result, Func<Call, object?[], object?> body, params Parameter[] parameters) => new(parameters, result, body);

    /// <summary>The method behind a static method group, for compiled calls.</summary>
    public static MethodInfo Method(Delegate method) => method.Method;
}
