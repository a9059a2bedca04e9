using System.Collections.Immutable;
using System.Diagnostics;

namespace Compensation.Feel.Types;

/// <summary>
/// The type of a FEEL value (DMN 1.5, 10.3.2.3). <see cref="Any"/> is what is only known at run time. A context type names the
/// members it must have; more are allowed.
/// </summary>
internal sealed class FeelType
{
    private FeelType(FeelKind kind)
    {
        Kind = kind;
    }

    public static FeelType Any { get; } = new(FeelKind.Any);

    public static FeelType Null { get; } = new(FeelKind.Null);

    public static FeelType Number { get; } = new(FeelKind.Number);

    public static FeelType String { get; } = new(FeelKind.String);

    public static FeelType Boolean { get; } = new(FeelKind.Boolean);

    public static FeelType Date { get; } = new(FeelKind.Date);

    public static FeelType Time { get; } = new(FeelKind.Time);

    public static FeelType DateTime { get; } = new(FeelKind.DateTime);

    public static FeelType DayTimeDuration { get; } = new(FeelKind.DayTimeDuration);

    public static FeelType YearMonthDuration { get; } = new(FeelKind.YearMonthDuration);

    /// <summary>The types that are nothing but their kind, such as number; lists, ranges, contexts and functions aside.</summary>
    public static IReadOnlyList<FeelType> Simple { get; } = [Any, Null, Number, String, Boolean, Date, Time, DateTime, DayTimeDuration, YearMonthDuration];

    private static readonly Dictionary<FeelKind, FeelType> SimpleByKind = Simple.ToDictionary(t => t.Kind);

    /// <summary>A context of which no member is known.</summary>
    public static FeelType AnyContext { get; } = ContextOf([]);

    public static FeelType AnyList { get; } = ListOf(Any);

    public FeelKind Kind { get; }

    /// <summary>What a list or a range holds; <see cref="Any"/> for every other kind.</summary>
    public FeelType Element { get => field ?? Any; private init; }

    /// <summary>The members of a context, in the order they were declared.</summary>
    public ImmutableArray<KeyValuePair<string, FeelType>> Members { get; private init; } = [];

    /// <summary>What a function takes; default when that is not known.</summary>
    public ImmutableArray<FeelType> Parameters { get; private init; } = [];

    /// <summary>What a function gives.</summary>
    public FeelType Result { get => field ?? Any; private init; }

    /// <summary>The only values a string may have, when they are declared; empty otherwise.</summary>
    public ImmutableArray<string> Values { get; private init; } = [];

    public static FeelType ListOf(FeelType element) => new(FeelKind.List) { Element = element };

    public static FeelType RangeOf(FeelType element) => new(FeelKind.Range) { Element = element };

    public static FeelType ContextOf(IEnumerable<KeyValuePair<string, FeelType>> members) => new(FeelKind.Context) { Members = [.. members] };

    public static FeelType FunctionOf(IEnumerable<FeelType> parameters, FeelType result) => new(FeelKind.Function) { Parameters = [.. parameters], Result = result };

    /// <summary>A string that has one of <paramref name="values"/>.</summary>
    public static FeelType StringOf(IEnumerable<string> values) => new(FeelKind.String) { Values = [.. values] };

    /// <summary>The type that is nothing but its kind, which is one of <see cref="Simple"/>.</summary>
    public static FeelType OfKind(FeelKind kind) => SimpleByKind[kind];

    public bool Is(FeelKind kind) => Kind == kind;

    /// <summary>Whether the kind is known: neither <see cref="Any"/> nor null.</summary>
    public bool IsKnown => Kind is not (FeelKind.Any or FeelKind.Null);

    public FeelType? Member(string name)
    {
        foreach (var (member, type) in Members)
        {
            if (member == name)
            {
                return type;
            }
        }

        return null;
    }

    /// <summary>Whether each value of <paramref name="other"/> is a value of this type (DMN 1.5, 10.3.2.9.2), null aside.</summary>
    public bool Accepts(FeelType other) => Kind == FeelKind.Any || other.Kind == FeelKind.Null || (Kind == other.Kind
        && Element.Accepts(other.Element)
        && Members.All(m => other.Member(m.Key) is { } type && m.Value.Accepts(type))
        && Parameters.Length == other.Parameters.Length && Result.Accepts(other.Result) && Parameters.Zip(other.Parameters).All(p => p.Second.Accepts(p.First)));

    /// <summary>Whether a value of <paramref name="other"/> might turn out to be one of this type: the check that only refuses what can never fit.</summary>
    public bool MayAccept(FeelType other) => Kind == FeelKind.Any || !other.IsKnown || (Kind == other.Kind
        && Element.MayAccept(other.Element)
        && Members.All(m => other.Member(m.Key) is not { } type || m.Value.MayAccept(type)));

    /// <summary>The narrowest type that has the values of both.</summary>
    public static FeelType Join(FeelType left, FeelType right)
    {
        if (ReferenceEquals(left, right) || right.Is(FeelKind.Null))
        {
            return left;
        }

        if (left.Is(FeelKind.Null))
        {
            return right;
        }

        if (left.Kind != right.Kind)
        {
            return Any;
        }

        return left.Kind switch
        {
            FeelKind.List => ListOf(Join(left.Element, right.Element)),
            FeelKind.Range => RangeOf(Join(left.Element, right.Element)),
            FeelKind.Context => ContextOf(left.Members.Where(m => right.Member(m.Key) is not null).Select(m => KeyValuePair.Create(m.Key, Join(m.Value, right.Member(m.Key)!)))),
            FeelKind.String => left.Values.IsEmpty || right.Values.IsEmpty ? String : StringOf(left.Values.Union(right.Values)),
            FeelKind.Function => left.Accepts(right) ? left : Any,
            FeelKind.Any or FeelKind.Null or FeelKind.Number or FeelKind.Boolean or FeelKind.Date or FeelKind.Time or FeelKind.DateTime
                or FeelKind.DayTimeDuration or FeelKind.YearMonthDuration => left,
            _ => throw new UnreachableException($"{left.Kind}"),
        };
    }

    /// <summary>The type of several values at once; <see cref="Any"/> for none.</summary>
    public static FeelType Join(IEnumerable<FeelType> types)
    {
        FeelType? join = null;
        foreach (var type in types)
        {
            join = join is null ? type : Join(join, type);
        }

        return join is null || join.Is(FeelKind.Null) ? Any : join;
    }

    /// <summary>The type as FEEL writes it.</summary>
    public override string ToString() => Kind switch
    {
        FeelKind.Any => "Any",
        FeelKind.Null => "null",
        FeelKind.Number => "number",
        FeelKind.String => "string",
        FeelKind.Boolean => "boolean",
        FeelKind.Date => "date",
        FeelKind.Time => "time",
        FeelKind.DateTime => "date and time",
        FeelKind.DayTimeDuration => "days and time duration",
        FeelKind.YearMonthDuration => "years and months duration",
        FeelKind.List => $"list<{Element}>",
        FeelKind.Range => $"range<{Element}>",
        FeelKind.Context => $"context<{string.Join(", ", Members.Select(m => $"{m.Key}: {m.Value}"))}>",
        FeelKind.Function => $"function<{string.Join(", ", Parameters)}>->{Result}",
        _ => throw new UnreachableException($"{Kind}"),
    };
}
