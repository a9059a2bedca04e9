using System.Linq.Expressions;

namespace Compensation.Compilation.Compilers;

/// <summary>The FEEL expressions of rules as code: conditions, amounts of money, and values that an <see cref="CompiledAssessment"/> is handed.</summary>
/// <param name="target">What the code runs against.</param>
/// <param name="moneyDigits">The digits that money is held with.</param>
/// <param name="currencyDigits">The digits of the currency; null when it is the claim that names the currency.</param>
internal sealed class RuleExpressions(PackTarget target, int moneyDigits, int? currencyDigits)
{
    private readonly ExpressionCompiler _compiler = new(target, FeelLimits.Default);

    /// <summary>A value as it comes.</summary>
    public Code Compile(TypedExpression expression) => _compiler.Compile(expression);

    /// <summary>What a name stands for while the items of a list are gone through.</summary>
    public Code? ItemOf(Expression item, FeelType type, bool holdsFractions) => _compiler.ItemOf(item, type, holdsFractions);

    /// <summary>A value of one type; what is none gives up, and so does null unless it may be.</summary>
    public Expression Value(TypedExpression expression, FeelType type, bool canBeNull = false) => _compiler.CompileTo(expression, type, canBeNull);

    /// <summary>A number that is not null, as a <see cref="Quotient"/>; what is none gives up.</summary>
    public Expression Number(TypedExpression expression) => _compiler.To(_compiler.CompileExact(expression), FeelKind.Number, false, NumberForm.Quotient);

    /// <summary>Puts a value into a field of the assessment.</summary>
    public BlockExpression Into(string field, TypedExpression expression, FeelType type, bool canBeNull = false) =>
        Expression.Block(typeof(void), Expression.Assign(target.Field(field), Value(expression, type, canBeNull)));

    /// <summary>Whether a rule applies.</summary>
    public Expression Condition(TypedExpression? when) => when is null ? Expression.Constant(true) : _compiler.CompileCondition(when);

    /// <summary>The smallest amount that a rounding leaves, in units of money.</summary>
    public Expression Unit(MoneyRounding rounding) => (rounding.Digits ?? currencyDigits) is { } digits
        ? Expression.Constant(ScaledNumber.PowerOfTen(moneyDigits - digits))
        : target.Call(nameof(CompiledAssessment.CurrencyUnit));

    /// <summary>An amount as money: rounded, and never negative; what is no amount gives up.</summary>
    public BlockExpression Amount(TypedExpression expression, MoneyRounding rounding)
    {
        var code = _compiler.CompileExact(expression);
        if (code.ConstantNumber is >= 0 and { } constant && (rounding.Digits ?? currencyDigits) is { } known
            && ScaledNumber.TryFrom(Money.Round(constant, known, rounding.Mode), moneyDigits, out var units))
        {
            return Expression.Block(Expression.Constant(units));
        }

        if (code.Over is var (above, below) && (rounding.Digits ?? currencyDigits) is { } digits)
        {
            return above.CanBeNull ? Present(above, RoundedOver) : RoundedOver(above.Value);

            BlockExpression RoundedOver(Expression plain)
            {
                var (numerator, denominator) = (Expression.Variable(typeof(long), "numerator"), Expression.Variable(typeof(long), "denominator"));
                var isConstant = below.IsConstantAboveZero;
                Expression isNegative = isConstant
                    ? Expression.LessThan(numerator, Expression.Constant(0L))
                    : Expression.AndAlso(Expression.NotEqual(numerator, Expression.Constant(0L)), Expression.LessThan(Expression.ExclusiveOr(numerator, denominator), Expression.Constant(0L)));
                return Expression.Block(
                    [numerator, denominator],
                    Expression.Assign(numerator, plain),
                    isConstant ? Expression.Empty() : Expression.Assign(denominator, below.Value),
                    Expression.IfThen(isNegative, target.GiveUp),
                    Scaled(_compiler.RoundedOver(numerator, above.Digits!.Value, isConstant ? below : below.At(denominator), digits, rounding.Mode), digits));
            }
        }

        return code.Kind != FeelKind.Number ? Expression.Block(code.IsNullLiteral ? Expression.Empty() : code.Value, target.GiveUp, Expression.Constant(0L))
            : code.CanBeNull ? Present(code, Rounded)
            : Rounded(code.Value);

        // Before it is rounded, because that can make a small debt nothing.
        BlockExpression Rounded(Expression plain)
        {
            var exact = Expression.Variable(plain.Type, "exact");
            return Expression.Block(
                [exact],
                Expression.Assign(exact, plain),
                Expression.IfThen(
                    code.Form.IsQuotient ? Expression.Call(typeof(Quotient), nameof(Quotient.IsNegative), null, exact)
                        : Expression.LessThan(exact, code.Digits is null ? Expression.Constant(0m) : Expression.Constant(0L)),
                    target.GiveUp),
                Round(exact, code.Form, rounding));
        }
    }

    private BlockExpression Present(Code code, Func<Expression, Expression> then)
    {
        var held = Expression.Variable(code.Value.Type, "held");
        return Expression.Block(
            [held],
            Expression.Assign(held, code.Value),
            Expression.Condition(
                Expression.Property(held, "HasValue"),
                then(Expression.Call(held, "GetValueOrDefault", null)),
                Expression.Block(target.GiveUp, Expression.Constant(0L))));
    }

    private Expression Round(Expression value, NumberForm form, MoneyRounding rounding)
    {
        var to = rounding.Digits ?? currencyDigits;
        if (form.IsQuotient && to is { } exact)
        {
            return Scaled(Expression.Call(typeof(Quotient), nameof(Quotient.Round), null, value, Expression.Constant(exact), Expression.Constant(rounding.Mode)), exact);
        }

        if (form.Digits is not { } from)
        {
            return target.Call(nameof(CompiledAssessment.Money), value, Expression.Constant(to ?? -1), Expression.Constant(rounding.Mode));
        }

        if (to is not { } places)
        {
            return target.Call(nameof(CompiledAssessment.Money), value, Expression.Constant(from), Expression.Constant(rounding.Mode));
        }

        var rounded = from <= places ? value : Expression.Call(
            typeof(ScaledNumber), nameof(ScaledNumber.Round), null, value, Expression.Constant(from), Expression.Constant(places), Expression.Constant(rounding.Mode));
        return Scaled(rounded, Math.Min(from, places));
    }

    /// <summary>A scaled number as units of money.</summary>
    private Expression Scaled(Expression value, int digits)
    {
        var power = ScaledNumber.PowerOfTen(moneyDigits - digits);
        return power == 1 ? value : Expression.MultiplyChecked(value, Expression.Constant(power));
    }
}
