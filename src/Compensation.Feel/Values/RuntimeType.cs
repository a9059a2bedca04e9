using NodaTime;

namespace Compensation.Feel.Values;

/// <summary>
/// What FEEL values are at run time: null, decimal or <see cref="Fraction"/> for a number, string, bool, <see cref="LocalDate"/>, <see cref="FeelTime"/>, <see cref="FeelDateTime"/>,
/// <see cref="Duration"/>, <see cref="YearMonthDuration"/>, <c>object?[]</c> for a list (never changed once made), <see cref="FeelContext"/>,
/// <see cref="FeelRange"/> and <see cref="FunctionValue"/>.
/// </summary>
internal static class RuntimeType
{
    public static FeelKind KindOf(object? value) => value switch
    {
        null or AbsentFact or FailedValue => FeelKind.Null,
        decimal or Fraction => FeelKind.Number,
        string => FeelKind.String,
        bool => FeelKind.Boolean,
        LocalDate => FeelKind.Date,
        FeelTime => FeelKind.Time,
        FeelDateTime => FeelKind.DateTime,
        Duration => FeelKind.DayTimeDuration,
        YearMonthDuration => FeelKind.YearMonthDuration,
        object?[] => FeelKind.List,
        FeelContext => FeelKind.Context,
        FeelRange => FeelKind.Range,
        FunctionValue => FeelKind.Function,
        _ => throw new InvalidOperationException($"A {value.GetType().Name} is no FEEL value."),
    };

    /// <summary>The narrowest type of a value; that of a function is not known.</summary>
    public static FeelType Of(object? value) => value switch
    {
        object?[] list => FeelType.ListOf(FeelType.Join(list.Select(Of))),
        FeelContext context => FeelType.ContextOf(context.Members.Select(m => KeyValuePair.Create(m.Key, Of(m.Value)))),
        FeelRange range => FeelType.RangeOf(FeelType.Join([Of(range.Low), Of(range.High)])),
        FunctionValue => FeelType.Any,
        _ => FeelType.OfKind(KindOf(value)),
    };

    /// <summary>Whether a value is one of a type (DMN 1.5, 10.3.2.9.2). Null is of no type but where <paramref name="nullable"/> says so.</summary>
    public static bool IsInstance(object? value, FeelType type, bool nullable = false) => (value, type.Kind) switch
    {
        (null or AbsentFact or FailedValue, FeelKind.Null) => true,
        (null or AbsentFact or FailedValue, _) => nullable,
        (_, FeelKind.Any) => true,
        (string text, FeelKind.String) => type.Values.IsEmpty || type.Values.Contains(text),
        (object?[] list, FeelKind.List) => list.All(i => IsInstance(i, type.Element, nullable: true)),
        (FeelContext context, FeelKind.Context) => type.Members.All(m => context.TryGet(m.Key, out var member) && IsInstance(member, m.Value, nullable: true)),
        (FeelRange range, FeelKind.Range) => IsInstance(range.Low, type.Element, nullable: true) && IsInstance(range.High, type.Element, nullable: true),
        (FunctionValue function, FeelKind.Function) => function.Conforms(type),
        _ => KindOf(value) == type.Kind,
    };

    /// <summary>
    /// Brings a value to a type with the conversions that the standard allows: to and from a list of one, date to date and time (DMN 1.5, 10.3.2.9.4).
    /// False when it does not fit.
    /// </summary>
    public static bool TryConvert(object? value, FeelType type, out object? converted)
    {
        converted = value;
        if (IsInstance(value, type, nullable: true))
        {
            return true;
        }

        switch (value)
        {
            case object?[] and [var only] when !type.Is(FeelKind.List) && IsInstance(only, type):
                converted = only;
                return true;
            case not object?[] when type.Is(FeelKind.List) && IsInstance(value, type.Element):
                converted = new[] { value };
                return true;
            case LocalDate date when type.Is(FeelKind.DateTime):
                converted = FeelDateTime.AtMidnight(date);
                return true;
            default:
                converted = null;
                return false;
        }
    }
}
