using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace Compensation.Tests.Api;

/// <summary>
/// The public surface of an assembly as text, much as C# would declare it: types and members by name, nullability, default values. What the compiler writes for
/// a record by itself is left out.
/// </summary>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(string)] = "string",
        [typeof(bool)] = "bool",
        [typeof(byte)] = "byte",
        [typeof(char)] = "char",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(decimal)] = "decimal",
        [typeof(double)] = "double",
    };

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (var types in assembly.GetExportedTypes().GroupBy(t => t.Namespace).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"namespace {types.Key};\n\n");
            foreach (var type in types.OrderBy(t => t.FullName, StringComparer.Ordinal))
            {
                Append(text, type);
            }
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Type type)
    {
        text.Append(CultureInfo.InvariantCulture, $"{Header(type)}\n{{\n");
        foreach (var line in Members(type))
        {
            text.Append(CultureInfo.InvariantCulture, $"    {line}\n");
        }

        text.Append("}\n\n");
    }

    private static string Header(Type type)
    {
        var isRecord = type.GetMethod("<Clone>$", Declared) is not null || type.GetMethod("PrintMembers", Declared) is not null;
        var kind = type switch
        {
            { IsEnum: true } => "enum",
            { IsInterface: true } => "interface",
            _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
            { IsValueType: true } => (type.IsDefined(typeof(IsReadOnlyAttribute)) ? "readonly " : "") + (isRecord ? "record struct" : "struct"),
            { IsAbstract: true, IsSealed: true } => "static class",
            _ => (type.IsAbstract ? "abstract " : type.IsSealed ? "sealed " : "") + (isRecord ? "record" : "class"),
        };
        var bases = new[] { type.BaseType }.Where(b => b is not null && b != typeof(object) && b != typeof(ValueType) && b != typeof(Enum))
            .Concat(OwnInterfaces(type).Where(i => !isRecord || i != typeof(IEquatable<>).MakeGenericType(type)).OrderBy(i => i.FullName, StringComparer.Ordinal))
            .Select(b => Name(b!, null)).ToArray();
        return $"public {kind} {Name(type, null)}{(bases.Length == 0 || type.IsEnum ? "" : " : " + string.Join(", ", bases))}";
    }

    private static IEnumerable<Type> OwnInterfaces(Type type) =>
        type.GetInterfaces().Where(i => i.IsPublic).Except(type.BaseType?.GetInterfaces() ?? []).Except(type.GetInterfaces().SelectMany(i => i.GetInterfaces()));

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => $"{f.Name} = {Convert.ToInt64(f.GetRawConstantValue(), CultureInfo.InvariantCulture)},");
        }

        return type.GetMembers(Declared).Where(m => !m.IsDefined(typeof(CompilerGeneratedAttribute)) || m is not MethodBase)
            .Select(m => (m.Name, Line: Line(m))).Where(m => m.Line is not null)
            .OrderBy(m => m.Name, StringComparer.Ordinal).ThenBy(m => m.Line, StringComparer.Ordinal).Select(m => m.Line!);
    }

    private static string? Line(MemberInfo member) => member switch
    {
        ConstructorInfo constructor when IsSeen(constructor) && !constructor.IsStatic =>
            $"{Access(constructor)}{Plain(constructor.DeclaringType!)}({Parameters(constructor)});",
        MethodInfo method when IsSeen(method) && (!method.IsSpecialName || method.Name.StartsWith("op_", StringComparison.Ordinal)) => Line(method),
        PropertyInfo property when property.GetAccessors(nonPublic: true).Any(IsSeen) && property.Name != "EqualityContract" => Line(property),
        FieldInfo { IsPublic: true } field => Line(field),
        EventInfo @event when IsSeen(@event.AddMethod!) => $"{Access(@event.AddMethod!)}event {Name(@event.EventHandlerType!, null)} {@event.Name};",
        _ => null,
    };

    private static string Line(MethodInfo method)
    {
        var returned = new NullabilityInfoContext().Create(method.ReturnParameter);
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(a => a.Name))}>" : "";
        return $"{Access(method)}{Name(method.ReturnType, returned)} {method.Name}{generic}({Parameters(method)});";
    }

    private static string Line(PropertyInfo property)
    {
        var accessors = new[] { (Method: property.GetMethod, Word: "get"), (Method: property.SetMethod, Word: IsInit(property) ? "init" : "set") }
            .Where(a => a.Method is not null && IsSeen(a.Method)).Select(a => a.Word + ";");
        var required = property.IsDefined(typeof(RequiredMemberAttribute)) ? "required " : "";
        var type = Name(property.PropertyType, new NullabilityInfoContext().Create(property));
        var index = property.GetIndexParameters() is { Length: > 0 } indexes ? $"[{string.Join(", ", indexes.Select(Parameter))}]" : "";
        return $"{Access(property.GetMethod ?? property.SetMethod!)}{required}{type} {(index.Length > 0 ? "this" + index : property.Name)} {{ {string.Join(' ', accessors)} }}";
    }

    private static string Line(FieldInfo field)
    {
        var type = Name(field.FieldType, new NullabilityInfoContext().Create(field));
        return field.IsLiteral
            ? $"public const {type} {field.Name} = {Value(field.GetRawConstantValue())};"
            : $"public {(field.IsStatic ? "static " : "")}{(field.IsInitOnly ? "readonly " : "")}{type} {field.Name};";
    }

    private static bool IsInit(PropertyInfo property) =>
        property.SetMethod?.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)) == true;

    /// <summary>Public, or protected in a class that can be inherited from.</summary>
    private static bool IsSeen(MethodBase method) => method.IsPublic || (method.IsFamily && method.DeclaringType is { IsSealed: false });

    private static string Access(MethodBase method) =>
        (method.IsPublic ? "public " : "protected ") + (method.IsStatic ? "static " : "")
        + (method.DeclaringType!.IsInterface ? "" : method.IsAbstract ? "abstract " : IsOverride(method) ? "override " : method is { IsVirtual: true, IsFinal: false } ? "virtual " : "");

    private static bool IsOverride(MethodBase method) => method is MethodInfo info && info.GetBaseDefinition() != info;

    private static string Parameters(MethodBase method) =>
        (method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        var direction = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? (parameter.IsIn ? "in " : "ref ") : "";
        var spread = parameter.IsDefined(typeof(ParamArrayAttribute)) || parameter.IsDefined(typeof(ParamCollectionAttribute)) ? "params " : "";
        var value = parameter.HasDefaultValue ? $" = {Value(parameter.DefaultValue)}" : "";
        return $"{direction}{spread}{Name(parameter.ParameterType, new NullabilityInfoContext().Create(parameter))} {parameter.Name}{value}";
    }

    private static string Value(object? value) => value switch
    {
        null => "default",
        string text => $"\"{text}\"",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Name(Type type, NullabilityInfo? nullability)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!, nullability?.ElementType ?? nullability);
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Name(underlying, null) + "?";
        }

        // What may stand for a type parameter is the caller's choice, nullable or not.
        var mark = type is { IsValueType: false, IsGenericParameter: false } && nullability?.ReadState == NullabilityState.Nullable ? "?" : "";
        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!, nullability?.ElementType)}[]{mark}";
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword + mark;
        }

        if (!type.IsGenericType)
        {
            return Nested(type) + Plain(type) + mark;
        }

        var arguments = type.GetGenericArguments().Select((a, i) => Name(a, nullability?.GenericTypeArguments.ElementAtOrDefault(i)));
        return typeof(ITuple).IsAssignableFrom(type) && type.IsValueType
            ? $"({string.Join(", ", arguments)})"
            : $"{Nested(type)}{Plain(type)}<{string.Join(", ", arguments)}>{mark}";
    }

    private static string Nested(Type type) => type is { IsNested: true, IsGenericParameter: false } ? Plain(type.DeclaringType!) + "." : "";

    private static string Plain(Type type) => type.Name.Split('`')[0];
}
