using System.Reflection;
using System.Reflection.Emit;

namespace Compensation.Feel.Tests;

/// <summary>Which namespaces of an assembly use which, read from its types, members and IL. Constants are compiled in, so that the use of one alone is not seen.</summary>
internal static class NamespaceDependencies
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> OpCodesByValue =
        typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    /// <summary>Each pair of a type and another type of the assembly that it uses, where the namespaces differ.</summary>
    public static IEnumerable<(Type User, Type Used)> Of(Assembly assembly) =>
        from user in assembly.GetTypes()
        where user.Namespace is not null
        from used in Used(user).SelectMany(Parts).Distinct()
        where used.Assembly == assembly && used.Namespace is not null && used.Namespace != user.Namespace
        select (Outermost(user), Outermost(used));

    /// <summary>Groups of namespaces that use each other, directly or through others; those in <paramref name="without"/> are left out.</summary>
    public static IReadOnlyList<IReadOnlyList<string>> Cycles(IEnumerable<(Type User, Type Used)> uses, params IReadOnlyCollection<string> without)
    {
        var edges = uses.Select(u => (From: u.User.Namespace!, To: u.Used.Namespace!)).Where(e => !without.Contains(e.From) && !without.Contains(e.To)).ToLookup(e => e.From, e => e.To);
        var reached = edges.ToDictionary(e => e.Key, e => Reached(e.Key, edges));
        return [.. reached.Where(r => r.Value.Contains(r.Key)).Select(r => string.Join(", ", r.Value.Where(n => reached.TryGetValue(n, out var back) && back.Contains(r.Key)).Order(StringComparer.Ordinal)))
            .Distinct().Select(group => group.Split(", "))];
    }

    private static HashSet<string> Reached(string start, ILookup<string, string> edges)
    {
        var reached = new HashSet<string>();
        var waiting = new Stack<string>(edges[start]);
        while (waiting.TryPop(out var next))
        {
            if (reached.Add(next))
            {
                foreach (var further in edges[next])
                {
                    waiting.Push(further);
                }
            }
        }

        return reached;
    }

    private static IEnumerable<Type> Used(Type type)
    {
        var members = type.GetMembers(Declared);
        return new[] { type.BaseType }.OfType<Type>().Concat(type.GetInterfaces())
            .Concat(members.OfType<FieldInfo>().Select(f => f.FieldType))
            .Concat(members.OfType<MethodInfo>().Select(m => m.ReturnType))
            .Concat(members.OfType<MethodBase>().SelectMany(m => m.GetParameters()).Select(p => p.ParameterType))
            .Concat(members.OfType<MethodBase>().SelectMany(InBody));
    }

    private static IEnumerable<Type> InBody(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body)
        {
            return [];
        }

        var types = body.LocalVariables.Select(v => v.LocalType).Concat(body.ExceptionHandlingClauses.Where(c => c.Flags == ExceptionHandlingClauseOptions.Clause).Select(c => c.CatchType!)).ToList();
        var il = body.GetILAsByteArray()!;
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] == 0xFE ? OpCodesByValue[unchecked((short)(0xFE00 | il[at + 1]))] : OpCodesByValue[il[at]];
            at += code.Size;
            if (code.OperandType is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok)
            {
                var member = method.Module.ResolveMember(
                    BitConverter.ToInt32(il, at), method.DeclaringType!.GetGenericArguments(), method.IsGenericMethod ? method.GetGenericArguments() : null)!;
                types.AddRange(member as Type is { } type ? [type] : [member.DeclaringType!]);
                types.AddRange(member is MethodInfo { IsGenericMethod: true } generic ? generic.GetGenericArguments() : []);
                types.AddRange(member is MethodInfo { ReturnType: var result } ? [result] : member is FieldInfo { FieldType: var held } ? [held] : []);
            }

            at += code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + 4 * BitConverter.ToInt32(il, at),
                _ => 4,
            };
        }

        return types;
    }

    /// <summary>A type itself, what it is made of and what it is generic over.</summary>
    private static IEnumerable<Type> Parts(Type type) => type.HasElementType ? Parts(type.GetElementType()!)
        : type.IsGenericParameter ? []
        : type.IsGenericType && !type.IsGenericTypeDefinition ? type.GetGenericArguments().SelectMany(Parts).Prepend(type.GetGenericTypeDefinition())
        : [type];

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;
}
