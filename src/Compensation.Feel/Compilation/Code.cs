using System.Linq.Expressions;

namespace Compensation.Feel.Compilation;

/// <summary>
/// A compiled sub-tree: an expression of the plain CLR type, or of its nullable form where the value may be null. A boolean has two
/// more forms that spare its consumer the third value: whether it is true, and whether it is false. Only one form may go into a tree.
/// A number has one of several <see cref="NumberForm"/>s.
/// </summary>
internal sealed class Code
{
    public Code(Expression value, FeelType type, bool canBeNull, bool isTotal)
    {
        (Value, Type, CanBeNull, IsTotal) = (value, type, canBeNull, isTotal);
    }

    /// <summary>The value; null is the CLR's null.</summary>
    public Expression Value { get; }

    /// <summary>The static type. <see cref="FeelType.Any"/> means that the code does nothing but give up; null is the literal.</summary>
    public FeelType Type { get; }

    public FeelKind Kind => Type.Kind;

    /// <summary>Of a number: what it is.</summary>
    public NumberForm Form { get; init; }

    /// <summary>When it is not null, the value is a <see cref="long"/>, the number times 10 to the power of so many digits.</summary>
    public int? Digits => Form.Digits;

    /// <summary>
    /// Of a quotient of two scaled numbers: these. A second form that spares its consumer the quotient; as with booleans, only one may go into a
    /// tree. The lower number is a constant above zero, or neither of them is ever null.
    /// </summary>
    public (Code Numerator, Code Denominator)? Over { get; init; }

    /// <summary>Of a list or a context: there may be fractions in it. Where there are, and it does not say so, code that reads one gives up.</summary>
    public bool HoldsFractions { get; init; }

    public bool CanBeNull { get; }

    /// <summary>A text that is null or interned: where two texts are, they are equal when they are the same object.</summary>
    public bool IsInterned { get; init; }

    /// <summary>A number as an integer: itself times 10 to the power of <paramref name="digits"/>.</summary>
    public static Code Scaled(Expression value, int digits, bool canBeNull, bool isTotal)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(digits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(digits, ScaledNumber.MostDigits);
        return new Code(value, FeelType.Number, canBeNull, isTotal) { Form = NumberForm.Scaled(digits) };
    }

    /// <summary>What is made of it by putting it into a list or a context <see cref="HoldsFractions"/>.</summary>
    public bool MayBeFraction => Form.IsQuotient || HoldsFractions;

    /// <summary>A scaled number that is a constant above zero.</summary>
    public bool IsConstantAboveZero => Value is ConstantExpression { Value: > 0L };

    /// <summary>Neither gives up nor overflows, so that it may be left out where its value does not matter.</summary>
    public bool IsTotal { get; }

    /// <summary>It always gives up: there is no static type.</summary>
    public bool IsNever => Type.Is(FeelKind.Any);

    /// <summary>It has a type that code can be made for.</summary>
    public bool IsStatic => Type.IsKnown && !Type.Is(FeelKind.Function);

    public bool IsNullLiteral => Type.Is(FeelKind.Null);

    /// <summary>Null and nothing else, the literal or one that has been given the type of what it stands beside.</summary>
    public bool IsSurelyNull => IsNullLiteral || (CanBeNull && Value is DefaultExpression);

    /// <summary>A number that is known when code is made; null otherwise.</summary>
    public decimal? ConstantNumber => Value is ConstantExpression { Value: decimal number } ? number : null;

    /// <summary>The value, known not to be null.</summary>
    public Expression Plain => IsNullable ? InPlace(v => Expression.Call(v, "GetValueOrDefault", null)) : Value;

    /// <summary>Reads the value, and tells whether it is null.</summary>
    public Expression IsNull => field ??= IsNullLiteral ? Expression.Constant(true)
        : CanBeNull ? Expression.Not(IsPresent)
        : IsTotal ? Expression.Constant(false)
        : Expression.Block(Value, Expression.Constant(false));

    /// <summary>Tells whether the value is null without reading it, where there is a way: an explicit test for null is no reason to give up.</summary>
    public Expression? OwnNullTest { get; init; }

    public Expression IsPresent => IsNullable ? InPlace(v => Expression.Property(v, "HasValue")) : Expression.ReferenceNotEqual(Value, Expression.Constant(null));

    /// <summary>Of a boolean: true, and neither false nor null.</summary>
    public Expression IsTrue
    {
        get => field ??= IsNullLiteral ? Expression.Constant(false) : Plain;
        init;
    }

    /// <summary>Of a boolean: false, and neither true nor null.</summary>
    public Expression IsFalse
    {
        get => field ??= IsNullLiteral ? Expression.Constant(false)
            : IsNullable ? Expression.Equal(Value, Expression.Constant(false, typeof(bool?)))
            : Expression.Not(Value);
        init;
    }

    /// <summary>It costs nothing to write the value down twice, and nothing that runs in between can change it.</summary>
    public bool IsSimple => Simple(Value);

    private bool IsNullable => Nullable.GetUnderlyingType(Value.Type) is not null;

    /// <summary>The same, for whoever takes null as it takes any other value.</summary>
    public Code AlwaysPresent => With(Value, false, IsTotal);

    /// <summary>The same value, known not to be null.</summary>
    public Code Present => CanBeNull ? With(Plain, false, IsTotal) : this;

    /// <summary>The same value where it has been put.</summary>
    public Code At(Expression place) => With(place, CanBeNull, true);

    /// <summary>A value of the same type and form that another expression gives.</summary>
    public Code With(Expression value, bool canBeNull, bool isTotal) => new(value, Type, canBeNull, isTotal) { Form = Form, IsInterned = IsInterned, HoldsFractions = HoldsFractions };

    /// <summary>Members of a nullable are read from a variable: a loop inside of the value could not be compiled where an address is wanted.</summary>
    private Expression InPlace(Func<Expression, Expression> read)
    {
        if (IsSimple)
        {
            return read(Value);
        }

        var held = Expression.Variable(Value.Type);
        return Expression.Block([held], Expression.Assign(held, Value), read(held));
    }

    private static bool Simple(Expression expression) => expression switch
    {
        ParameterExpression or ConstantExpression or DefaultExpression => true,
        MemberExpression { Member: System.Reflection.FieldInfo, Expression: null or not null } member => member.Expression is null || Simple(member.Expression),
        UnaryExpression { NodeType: ExpressionType.Convert, Method: null } convert => Simple(convert.Operand),
        _ => false,
    };
}
