using System.Diagnostics;
using System.Linq.Expressions;
using NodaTime;

namespace Compensation.Feel.Compilation;

/// <summary>What FEEL values are in compiled code: plain CLR types, and their nullable forms where a value may be null.</summary>
internal static class ClrTypes
{
    /// <summary>The type of a value that is not null; <see cref="object"/> for kinds that compiled code does not handle.</summary>
    public static Type Plain(FeelKind kind) => kind switch
    {
        FeelKind.Number => typeof(decimal),
        FeelKind.String => typeof(string),
        FeelKind.Boolean => typeof(bool),
        FeelKind.Date => typeof(LocalDate),
        FeelKind.Time => typeof(FeelTime),
        FeelKind.DateTime => typeof(FeelDateTime),
        FeelKind.DayTimeDuration => typeof(Duration),
        FeelKind.YearMonthDuration => typeof(YearMonthDuration),
        FeelKind.List => typeof(object?[]),
        FeelKind.Context => typeof(FeelContext),
        FeelKind.Range => typeof(FeelRange),
        FeelKind.Any or FeelKind.Null or FeelKind.Function => typeof(object),
        _ => throw new UnreachableException($"{kind}"),
    };

    /// <summary>The type of a value that is not null, which may be a number in any form.</summary>
    public static Type Plain(FeelKind kind, NumberForm form) => kind == FeelKind.Number ? form.Type : Plain(kind);

    /// <summary>The type of a value, nullable where it may be null.</summary>
    public static Type Of(FeelKind kind, bool nullable, NumberForm form = default) => nullable ? Nullable(Plain(kind, form)) : Plain(kind, form);

    public static Type Nullable(Type plain) => plain.IsValueType && System.Nullable.GetUnderlyingType(plain) is null ? typeof(Nullable<>).MakeGenericType(plain) : plain;

    /// <summary>
    /// What stands in for a value once the code has given up. It is never seen; it only has to let the rest of the code run to its end,
    /// so a reference is not null.
    /// </summary>
    public static Expression Placeholder(Type type) =>
        type == typeof(string) ? Expression.Constant("")
        : type == typeof(object?[]) ? Expression.Call(typeof(Array), nameof(Array.Empty), [typeof(object)])
        : type == typeof(FeelContext) ? Expression.Property(null, typeof(FeelContext), nameof(FeelContext.Empty))
        : type == typeof(FeelTime) ? Expression.Field(null, typeof(ClrTypes), nameof(NoTime))
        : type == typeof(FeelDateTime) ? Expression.Field(null, typeof(ClrTypes), nameof(NoDateTime))
        : type == typeof(FeelRange) ? Expression.Field(null, typeof(ClrTypes), nameof(NoRange))
        : Expression.Default(type);

    public static readonly FeelTime NoTime = new(LocalTime.Midnight);

    public static readonly FeelDateTime NoDateTime = new(default);

    public static readonly FeelRange NoRange = new(true, null, null, true);
}
