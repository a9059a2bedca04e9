using System.Reflection;

namespace Compensation.Inputs.Typed;

/// <summary>A property of a host's class that is an input of a pack.</summary>
/// <param name="Property">The property.</param>
/// <param name="Input">The input in the newest version of the pack.</param>
internal sealed record ClaimProperty(PropertyInfo Property, Input Input)
{
    /// <summary>The type of the property when it has a value.</summary>
    public Type Plain => Nullable.GetUnderlyingType(Property.PropertyType) ?? Property.PropertyType;

    /// <summary>The declared value that each member of an enumeration is, by the member's value.</summary>
    public static IReadOnlyList<(object Value, string Name, string Text)> MembersOf(Type type) =>
    [
        .. type.GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (f.GetValue(null)!, f.Name, f.GetCustomAttribute<FactAttribute>()?.Name ?? f.Name)),
    ];

    /// <summary>The text that an enumeration's member is among the values of an input; null when it is none of them.</summary>
    public static string? ValueOf(string member, Input input) => input.Values.OfType<string>().FirstOrDefault(v => v == member)
        ?? input.Values.OfType<string>().FirstOrDefault(v => Letters(v) == Letters(member));

    /// <summary>A name without what conventions differ in.</summary>
    public static string Letters(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>Reports where the property can't hold what the input is.</summary>
    public void Check(string owner, List<Diagnostic> problems) => Check($"{owner}.{Property.Name}", Plain, Input, Input.Type, problems);

    private static void Check(string name, Type type, Input input, FeelType feel, List<Diagnostic> problems)
    {
        if (type.IsEnum && feel.Is(FeelKind.String))
        {
            foreach (var (_, member, text) in MembersOf(type).Where(m => ValueOf(m.Text, input) is null))
            {
                var near = NameSuggestion.Nearest(text, input.Values.OfType<string>());
                problems.Add(TypedClaimDiagnostics.UnknownMember.In(null, $"{type.Name}.{member}", input.Name, string.Join(", ", input.Values)) with
                {
                    Rule = input.Name,
                    Suggestion = near is null ? TypedClaimDiagnostics.UnknownMember.Hint : $"did you mean `{near}`?",
                });
            }

            return;
        }

        if (InputType.Of(feel) is { } known && !known.IsHeldBy(type))
        {
            problems.Add(TypedClaimDiagnostics.WrongProperty.In(null, name, NameOf(type), input.Name, feel.ToString()) with { Rule = input.Name, Suggestion = TypedClaimDiagnostics.WrongProperty.Hint });
        }
        else if (feel.Is(FeelKind.List) && !feel.Element.Is(FeelKind.Any))
        {
            var element = Nullable.GetUnderlyingType(ListInput.ItemOf(type)!) ?? ListInput.ItemOf(type)!;
            if (!feel.Element.Is(FeelKind.Context))
            {
                Check($"{name}[]", element, input, feel.Element, problems);
            }
            else
            {
                CheckFields($"{name}[]", element, input, problems);
            }
        }
        else if (feel.Is(FeelKind.Context))
        {
            CheckFields(name, type, input, problems);
        }
    }

    private static void CheckFields(string name, Type type, Input input, List<Diagnostic> problems)
    {
        if (typeof(IReadOnlyDictionary<string, object?>).IsAssignableFrom(type))
        {
            return;
        }

        foreach (var (property, field) in FieldsOf(type, input, name, problems))
        {
            Check($"{name}.{property.Name}", Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType, field, field.Type, problems);
        }
    }

    /// <summary>The properties of a record's class with the fields they are.</summary>
    public static List<(PropertyInfo Property, Input Field)> FieldsOf(Type type, Input record, string name, List<Diagnostic> problems)
    {
        var found = new List<(PropertyInfo, Input)>();
        foreach (var property in Readable(type))
        {
            var stated = property.GetCustomAttribute<FactAttribute>()?.Name ?? property.Name;
            if (Find(stated, record.Fields) is { } field)
            {
                found.Add((property, field));
            }
            else
            {
                problems.Add(Unknown($"{name}.{property.Name}", stated, record.Fields));
            }
        }

        return found;
    }

    public static Diagnostic Unknown(string name, string stated, IEnumerable<Input> inputs)
    {
        var near = NameSuggestion.Nearest(Letters(stated), inputs.Select(i => i.Name));
        return TypedClaimDiagnostics.UnknownProperty.In(null, name) with { Suggestion = near is null ? TypedClaimDiagnostics.UnknownProperty.Hint : $"did you mean `{near}`?" };
    }

    public static IEnumerable<PropertyInfo> Readable(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Where(p => p.CanRead && p.GetIndexParameters().Length == 0 && p.GetCustomAttribute<NotAFactAttribute>() is null && p.Name != "EqualityContract");

    public static Input? Find(string name, IEnumerable<Input> inputs) => inputs.FirstOrDefault(i => i.Name == name) ?? inputs.FirstOrDefault(i => Letters(i.Name) == Letters(name));

    private static string NameOf(Type type) =>
        type == typeof(double) || type == typeof(float) ? $"{type.Name}, which cannot hold 0.1" : type.Name;
}
