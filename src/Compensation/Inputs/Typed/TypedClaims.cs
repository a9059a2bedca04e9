using System.Collections;
using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Compensation.Inputs.Typed;

/// <summary>How the objects of a host's class are claims of a pack: straight into the slots of a version where every fact is sound, and as a plain claim otherwise.</summary>
internal sealed class TypedClaims<T>
{
    private readonly IReadOnlyList<ClaimProperty> _properties;
    private readonly PropertyInfo? _choose;

    private TypedClaims(IReadOnlyList<ClaimProperty> properties, PropertyInfo id, PropertyInfo? claimant, PropertyInfo? choose)
    {
        (_properties, _choose) = (properties, choose);
        IdOf = Reader<string>(claim => TextOf(Expression.Property(claim, id)));
        ClaimantOf = claimant is null ? _ => null : Reader<string?>(claim => Expression.Property(claim, claimant));
        HasChoices = choose is null ? null : Reader<bool>(claim => Expression.ReferenceNotEqual(Expression.Property(claim, choose), Expression.Constant(null)));
    }

    /// <summary>The id of a claim.</summary>
    public Func<T, string> IdOf { get; }

    /// <summary>Who claims; null when the class does not say.</summary>
    public Func<T, string?> ClaimantOf { get; }

    /// <summary>Whether a claim says what the claimant chose; null when the class has no place for it.</summary>
    public Func<T, bool>? HasChoices { get; }

    /// <summary>Looks at a class.</summary>
    /// <exception cref="CompensationException">It does not fit the pack; the exception holds every problem.</exception>
    public static TypedClaims<T> Of(RulePack pack)
    {
        var problems = new List<Diagnostic>();
        var newest = pack.Versions[^1];
        var properties = new List<ClaimProperty>();
        PropertyInfo? id = null, claimant = null, choose = null;
        foreach (var property in ClaimProperty.Readable(typeof(T)))
        {
            var stated = property.GetCustomAttribute<FactAttribute>()?.Name;
            var input = ClaimProperty.Find(stated ?? property.Name, newest.Inputs)
                ?? pack.Versions.Select(v => ClaimProperty.Find(stated ?? property.Name, v.Inputs)).LastOrDefault(i => i is not null);
            if (input is not null)
            {
                if (properties.Find(p => p.Input.Name == input.Name) is { } other)
                {
                    problems.Add(TypedClaimDiagnostics.SameInput.In(null, other.Property.Name, property.Name, input.Name) with { Rule = input.Name });
                }

                properties.Add(new ClaimProperty(property, input));
                properties[^1].Check(typeof(T).Name, problems);
            }
            else if (stated is null && property.Name == nameof(Claim.Id) && IsId(property.PropertyType))
            {
                id = property;
            }
            else if (stated is null && property.Name == nameof(Claim.Claimant) && property.PropertyType == typeof(string))
            {
                claimant = property;
            }
            else if (stated is null && property.Name == nameof(Claim.Choose) && typeof(IReadOnlyDictionary<string, string>).IsAssignableFrom(property.PropertyType))
            {
                choose = property;
            }
            else
            {
                problems.Add(ClaimProperty.Unknown($"{typeof(T).Name}.{property.Name}", stated ?? property.Name, newest.Inputs));
            }
        }

        foreach (var input in newest.Inputs.Where(i => FactSlots.IsRequired(i) && !properties.Any(p => p.Input.Name == i.Name)))
        {
            problems.Add(TypedClaimDiagnostics.MissingProperty.In(null, typeof(T).Name, input.Name) with { Rule = input.Name, Suggestion = TypedClaimDiagnostics.MissingProperty.Hint });
        }

        if (id is null)
        {
            problems.Add(TypedClaimDiagnostics.NoId.In(null, typeof(T).Name) with { Suggestion = TypedClaimDiagnostics.NoId.Hint });
        }

        return problems.Count > 0 ? throw new CompensationException(problems) : new TypedClaims<T>(properties, id!, claimant, choose);
    }

    /// <summary>The claim as the reader and the binder know claims.</summary>
    public Claim ClaimOf(T claim)
    {
        var facts = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var (property, input) in _properties)
        {
            if (property.GetValue(claim) is { } value)
            {
                facts.Add(input.Name, FactOf(value, input));
            }
        }

        var choose = _choose?.GetValue(claim) as IReadOnlyDictionary<string, string>;
        var made = new Claim(IdOf(claim), facts) { Claimant = ClaimantOf(claim) };
        return choose is null ? made : new Claim(made.Id, made.Facts) { Claimant = made.Claimant, Choose = choose };
    }

    /// <summary>Makes what puts a claim into the slots of a version; false where a fact is not sound, or is for the binder to read.</summary>
    public Func<T, BoundFacts, bool> FillerOf(PackVersion version, FactSlots slots)
    {
        var claim = Expression.Parameter(typeof(T), "claim");
        var facts = Expression.Parameter(typeof(BoundFacts), "facts");
        var typed = Expression.Variable(slots.Class, "typed");
        var end = Expression.Label(typeof(bool));
        var statements = new List<Expression> { Expression.Assign(typed, Expression.Convert(facts, slots.Class)) };
        foreach (var (property, named) in _properties)
        {
            var value = Expression.Property(claim, property);
            var input = version.Inputs.FirstOrDefault(i => i.Name == named.Name);
            statements.Add(input is null
                ? Expression.IfThen(IsPresent(value), Leave(end)) // A fact that the version does not know is the binder's to refuse.
                : Filling(value, input, slots, typed, end));
        }

        statements.Add(Expression.Label(end, Expression.Constant(true)));
        return Expression.Lambda<Func<T, BoundFacts, bool>>(Expression.Block([typed], statements), claim, facts).Compile();
    }

    private static Expression Filling(Expression property, Input input, FactSlots slots, Expression facts, LabelTarget end)
    {
        var plain = Nullable.GetUnderlyingType(property.Type) ?? property.Type;
        var value = Expression.Variable(property.Type, input.Name);
        Expression present = Nullable.GetUnderlyingType(property.Type) is null ? value : Expression.Call(value, "GetValueOrDefault", null);
        var leave = Leave(end);
        var store = plain.IsEnum ? Choosing(present, plain, input, slots, facts, leave)
            : input.Reader.IsHeldBy(plain) ? slots.All[input.Index].Put(present, facts, leave) ?? leave
            : leave;

        // A record that a claim may lack has fields that are asked for by name: that is the binder's too.
        var absent = input.Type.Is(FeelKind.Context) && FactSlots.IsRequired(input) ? leave : (Expression)Expression.Empty();
        return Expression.Block(typeof(void), [value], Expression.Assign(value, property), Expression.IfThenElse(IsPresent(value), store, absent));
    }

    /// <summary>An enumeration stands for the declared values of a text.</summary>
    private static Expression Choosing(Expression value, Type type, Input input, FactSlots slots, Expression facts, Expression leave)
    {
        var cases = ClaimProperty.MembersOf(type).Where(m => ClaimProperty.ValueOf(m.Text, input) is not null).DistinctBy(m => m.Value)
            .Select(m => Expression.SwitchCase(slots.Store(facts, input, Expression.Constant(string.Intern(ClaimProperty.ValueOf(m.Text, input)!))), Expression.Constant(m.Value, type))).ToArray();
        return cases.Length == 0 ? leave : Expression.Switch(typeof(void), value, leave, null, cases);
    }

    private static GotoExpression Leave(LabelTarget end) => Expression.Return(end, Expression.Constant(false));

    private static Expression IsPresent(Expression value) => Nullable.GetUnderlyingType(value.Type) is not null ? Expression.Property(value, "HasValue")
        : value.Type.IsValueType ? Expression.Constant(true)
        : Expression.ReferenceNotEqual(value, Expression.Constant(null));

    private static Func<T, TValue> Reader<TValue>(Func<Expression, Expression> read)
    {
        var claim = Expression.Parameter(typeof(T));
        return Expression.Lambda<Func<T, TValue>>(read(claim), claim).Compile();
    }

    private static Expression TextOf(Expression value) => value.Type == typeof(string) ? value
        : Expression.Call(value, nameof(ToString), null, Expression.Constant(null, typeof(string)), Expression.Constant(CultureInfo.InvariantCulture, typeof(IFormatProvider)));

    private static bool IsId(Type type) => type == typeof(string) || type == typeof(Guid) || type == typeof(int) || type == typeof(long);

    private static object FactOf(object value, Input input)
    {
        switch (value)
        {
            case Enum member:
                var text = ClaimProperty.MembersOf(member.GetType()).FirstOrDefault(m => m.Value.Equals(member)).Text ?? member.ToString();
                return ClaimProperty.ValueOf(text, input) ?? text;
            case string or decimal or bool or DateOnly or TimeOnly or DateTime or DateTimeOffset or TimeSpan or IReadOnlyDictionary<string, object?>:
                return value;
            case IEnumerable list when input.Type.Is(FeelKind.List):
                return list.Cast<object?>().Select(item => item is null ? null : input.Type.Element.Is(FeelKind.Context) ? RecordOf(item, input) : FactOf(item, input)).ToArray();
            default:
                return input.Type.Is(FeelKind.Context) ? RecordOf(value, input) : value;
        }
    }

    private static object RecordOf(object value, Input input) => value is IReadOnlyDictionary<string, object?> ? value
        : ClaimProperty.FieldsOf(value.GetType(), input, input.Name, []).Where(f => f.Property.GetValue(value) is not null)
            .ToDictionary(f => f.Field.Name, f => (object?)FactOf(f.Property.GetValue(value)!, f.Field), StringComparer.Ordinal);
}
