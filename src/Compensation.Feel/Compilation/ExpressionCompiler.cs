using System.Diagnostics;
using System.Linq.Expressions;

namespace Compensation.Feel.Compilation;

/// <summary>
/// Makes code of checked trees, with the meaning that the explaining evaluator gives them. A null operand is an ordinary null in the code
/// too. Everything else that the evaluator would warn of, an absent fact that is read, and a part that has no static type make the code
/// give up where it is reached: the caller throws all results away and runs the evaluator. The code throws nothing but
/// <see cref="OverflowException"/>, which means the same. It may give up where the evaluator would come to a result, never the reverse.
/// </summary>
internal sealed partial class ExpressionCompiler(CompilationTarget target, FeelLimits limits)
{
    /// <summary>Functions are written out at each call; past this many nodes in one expression their calls are left to the evaluator.</summary>
    private const int MostNodes = 20_000;

    /// <summary>
    /// Parts that lie deeper in each other are left to the evaluator, which counts its stack. The compilers that the code goes through do not,
    /// and have to be run where there is enough of it for this many.
    /// </summary>
    private const int MostLevels = 1000;

    private readonly Dictionary<Local, Code> _locals = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DecisionTable, CompiledRows?> _tables = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Definition> _calling = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<DecisionTable> _applying = new(ReferenceEqualityComparer.Instance);
    private int _nodes;

    /// <summary>Nodes that the evaluator would walk at most: as many as compiled, and the cells of tables, which mostly need no code.</summary>
    private int _cost;

    /// <summary>Among a list of constants: what a value can't be compared with is passed over there, and is no reason to give up.</summary>
    private bool _quiet;

    /// <summary>The code of an expression; numbers are decimals.</summary>
    public Code Compile(TypedExpression expression) => InDecimals(CompileExact(expression));

    /// <summary>The code of an expression, whose value may be a number in any form.</summary>
    public Code CompileExact(TypedExpression expression)
    {
        _nodes = _cost = 0;
        return CompileExact(expression.Root);
    }

    /// <summary>The code of an expression as a value of a type that the caller chooses; where it is another, the code gives up.</summary>
    public Expression CompileTo(TypedExpression expression, FeelType type, bool nullable) => To(Compile(expression), type.Kind, nullable);

    /// <summary>The code of a condition as a plain <see cref="bool"/>: neither false nor null.</summary>
    public Expression CompileCondition(TypedExpression expression) => AsBoolean(Compile(expression)).IsTrue;

    /// <summary>The code of an item that was taken out of a list.</summary>
    public Code ItemOf(Expression boxed, FeelType type, bool holdsFractions) => Unbox(boxed, type, holdsFractions);

    private Code Compile(TypedNode node) => InDecimals(CompileExact(node));

    private Code CompileExact(TypedNode node)
    {
        _nodes++;
        _cost++;
        if (target.Level == MostLevels)
        {
            return Never;
        }

        target.Level++;
        var code = node switch
        {
            ConstantNode constant => Constant(constant.Value, constant.Type),
            VariableNode variable => Read(variable.Variable),
            LocalNode local => target.CodeOf(local.Local) ?? _locals.GetValueOrDefault(local.Local) ?? Never,
            NegationNode negation => Negation(negation),
            ArithmeticNode arithmetic => Arithmetic(arithmetic),
            ComparisonNode comparison => Comparison(comparison),
            LogicalNode logical => Connect(AsBoolean(Compile(logical.Left)), AsBoolean(Compile(logical.Right)), logical.IsAnd),
            TestsNode tests => Tests(tests),
            MatchNode match => Match(match),
            BetweenNode between => Between(CompileExact(between.Operand), CompileExact(between.Low), CompileExact(between.High)),
            InstanceOfNode instance => InstanceOf(CompileExact(instance.Operand), instance.Tested),
            IfNode @if => If(@if),
            ForNode @for => For(@for),
            QuantifiedNode quantified => Quantified(quantified),
            FilterNode filter => Filter(filter),
            PathNode path => Path(path),
            ListNode list => List(list),
            ContextNode context => Context(context),
            RangeNode range => Range(range),
            CallNode call => Call(call),
            DefinitionCallNode call => DefinitionCall(call),
            TableNode table => Table(table),

            // Functions as values, members of items of unknown type, and what the checker refused.
            FunctionNode or BuiltInNode or InvocationNode or ItemMemberNode or FaultyNode => Never,
            _ => throw new UnreachableException($"{node.GetType()}"),
        };
        target.Level--;
        return code;
    }

    private Code Constant(object? value, FeelType type) => value switch
    {
        null => Null,
        string text => new Code(Expression.Constant(string.Intern(text)), type, false, true) { IsInterned = true },
        decimal or bool => new Code(Expression.Constant(value), type, false, true),
        Fraction => new Code(target.Constant(Quotient.Of(value), typeof(Quotient)), type, false, true) { Form = NumberForm.Quotient },
        object?[] or FeelContext or FeelRange when !ReferenceEquals(Decimals.Of(value), value) => new Code(target.Constant(value, ClrTypes.Plain(type.Kind)), type, false, true) { HoldsFractions = true },
        object?[] list when list.All(i => i is null) => new Code(target.Constant(list, typeof(object?[])), NoItems, false, true),
        _ when type.IsKnown && ClrTypes.Plain(type.Kind) is var clr && clr != typeof(object) && clr.IsInstanceOfType(value) => new Code(target.Constant(value, clr), type, false, true),
        _ => Never,
    };

    private Code Read(Variable variable)
    {
        if (target.CodeOf(variable) is { } known)
        {
            return known;
        }

        if (variable.Type.Kind is FeelKind.Any or FeelKind.Null or FeelKind.Function)
        {
            return Never;
        }

        var value = target.Read(variable);
        var form = NumberForm.Scaled(variable.Type.Is(FeelKind.Number) ? target.DigitsOf(variable) : null);
        var plain = ClrTypes.Plain(variable.Type.Kind, form);
        if (!variable.CanBeNull && value.Type != plain)
        {
            value = new Code(value, variable.Type, true, false).Plain;
        }

        var canBeNull = variable.CanBeNull && (!plain.IsValueType || value.Type != plain);
        var total = !target.MayGiveUp(variable);
        return new Code(value, variable.Type, canBeNull, total) { OwnNullTest = target.IsNull(variable), Form = form, IsInterned = target.IsInterned(variable) };
    }

    private Code If(IfNode node)
    {
        var condition = AsBoolean(Compile(node.Condition));
        var then = CompileExact(node.Then);
        var @else = CompileExact(node.Else);
        if (condition.IsNullLiteral)
        {
            return @else;
        }

        // A branch that gives up fits any type, and so does null.
        var type = then.IsNever ? @else.Type : @else.IsNever ? then.Type : FeelType.Join(then.Type, @else.Type);
        type = type.IsKnown ? type : node.Type;
        if (!type.IsKnown || type.Is(FeelKind.Function) || (then.IsNever && @else.IsNever))
        {
            return Never;
        }

        var form = CommonForm(then, @else);
        form = form == default ? NumberForm.Scaled(DigitsOfConstants(then, @else)) : form;
        (then, @else) = (InForm(then, form), InForm(@else, form));
        var total = condition.IsTotal && then.IsTotal && @else.IsTotal;
        var nullable = then.CanBeNull || @else.CanBeNull;
        var value = Expression.Condition(condition.IsTrue, To(then, type.Kind, nullable, form), To(@else, type.Kind, nullable, form));
        if (!type.Is(FeelKind.Boolean))
        {
            return new Code(value, type, nullable, total) { Form = form, IsInterned = then.IsInterned && @else.IsInterned, HoldsFractions = then.HoldsFractions || @else.HoldsFractions };
        }

        var (first, second) = (AsBoolean(then), AsBoolean(@else));
        return new Code(value, type, nullable, total)
        {
            IsTrue = Expression.Condition(condition.IsTrue, first.IsTrue, second.IsTrue),
            IsFalse = Expression.Condition(condition.IsTrue, first.IsFalse, second.IsFalse),
        };
    }

    /// <summary>The literal null.</summary>
    private static Code Null { get; } = new(Expression.Constant(null), FeelType.Null, true, true);

    /// <summary>The literal null as a value of a type, beside which it stands; any other code as it is.</summary>
    private static Code Typed(Code code, FeelType type) =>
        code.IsNullLiteral && type.IsKnown && !type.Is(FeelKind.Function) ? new Code(Expression.Default(ClrTypes.Of(type.Kind, true)), type, true, true) { IsInterned = type.Is(FeelKind.String) } : code;

    /// <summary>Code that does nothing but give up.</summary>
    private Code Never => target.Never;

    private BlockExpression GiveUp(Type type) => Expression.Block(target.GiveUp, ClrTypes.Placeholder(type));

    /// <summary>What a failed operation is: null among a list of constants, a reason to give up elsewhere.</summary>
    private Expression Fail(FeelKind kind, NumberForm form = default) => _quiet ? Expression.Default(ClrTypes.Of(kind, true, form)) : GiveUp(ClrTypes.Plain(kind, form));

    /// <summary>A result, of a nullable type, whose null stands for a failed operation.</summary>
    private Expression Succeeding(Expression result, FeelKind kind, NumberForm form = default)
    {
        var held = Expression.Variable(result.Type);
        var code = new Code(held, FeelType.Any, true, false);
        return _quiet ? result : Expression.Block([held], Expression.Assign(held, result), Expression.Condition(code.IsPresent, code.Plain, Fail(kind, form)));
    }

    /// <summary>The operation over plain values where no operand is null, null otherwise.</summary>
    private static Code Lift(FeelType type, Operands operands, Expression body, bool total, bool bodyCanBeNull = false, NumberForm form = default, bool holdsFractions = false)
    {
        var nullable = operands.CanBeNull || bodyCanBeNull || Nullable.GetUnderlyingType(body.Type) is not null;
        var clr = ClrTypes.Of(type.Kind, nullable, form);
        return new Code(operands.Wrap(Cast(body, clr), Expression.Default(clr)), type, nullable, total && operands.IsTotal) { Form = form, HoldsFractions = holdsFractions };
    }

    /// <summary>A test over plain values where no operand is null, null otherwise.</summary>
    private static Code LiftTest(Operands operands, Expression body, bool total)
    {
        var code = Lift(FeelType.Boolean, operands, body, total);
        return body.Type != typeof(bool) ? code : new Code(code.Value, code.Type, code.CanBeNull, code.IsTotal)
        {
            IsTrue = operands.Wrap(body, Expression.Constant(false)),
            IsFalse = operands.Wrap(Expression.Not(body), Expression.Constant(false)),
        };
    }

    /// <summary>A boolean; what is none gives up, for the checker has refused it, or only the run can tell.</summary>
    private Code AsBoolean(Code code) =>
        code.Kind is FeelKind.Boolean or FeelKind.Null ? code : new Code(GiveUp(typeof(bool)), FeelType.Boolean, false, false);

    /// <summary>The value as one of a kind; what is of another gives up. A number is in the form that is given.</summary>
    internal Expression To(Code code, FeelKind kind, bool nullable, NumberForm form = default)
    {
        var clr = ClrTypes.Of(kind, nullable, form);
        code = InForm(code, form);
        return code.IsNullLiteral ? nullable ? Expression.Default(clr) : GiveUp(clr)
            : code.Kind != kind || !code.IsStatic ? GiveUp(clr)
            : !nullable && code.CanBeNull ? PlainOrGiveUp(code, clr)
            : Cast(code.Value, clr);
    }

    private Expression PlainOrGiveUp(Code code, Type clr)
    {
        var operands = new Operands(code);
        return operands.Wrap(operands.Plain[0], GiveUp(clr));
    }

    private static Expression Cast(Expression value, Type type) => value.Type == type ? value : Expression.Convert(value, type);

    /// <summary>The value as an object, for a list or a context.</summary>
    internal static Expression Box(Code code)
    {
        if (!code.Form.IsQuotient)
        {
            return Cast(code.Value, typeof(object));
        }

        // By its CLR type: whoever takes null as it takes any other value has the code say that it is never null.
        var canBeNull = Nullable.GetUnderlyingType(code.Value.Type) is not null;
        var operands = new Operands(true, new Code(code.Value, code.Type, canBeNull, code.IsTotal) { Form = code.Form });
        return operands.Wrap(Expression.Call(typeof(Quotient), nameof(Quotient.ToValue), null, operands.Plain[0]), Expression.Constant(null));
    }

    /// <summary>
    /// What was taken out of a list or a context, as its static type says; where it is something else, or a fraction where none is expected, the
    /// code gives up.
    /// </summary>
    private Code Unbox(Expression boxed, FeelType type, bool holdsFractions)
    {
        if (!type.IsKnown || type.Is(FeelKind.Function))
        {
            return Never;
        }

        var form = holdsFractions && type.Is(FeelKind.Number) ? NumberForm.Quotient : default;
        var clr = ClrTypes.Of(type.Kind, true, form);
        var held = Expression.Variable(typeof(object));
        var (isIt, it) = form.IsQuotient
            ? (Expression.Call(typeof(Quotient), nameof(Quotient.Is), null, held), Expression.Call(typeof(Quotient), nameof(Quotient.Of), null, held))
            : ((Expression)Expression.TypeIs(held, ClrTypes.Plain(type.Kind)), (Expression)Expression.Convert(held, ClrTypes.Plain(type.Kind)));
        var value = Expression.Block(
            [held],
            Expression.Assign(held, boxed),
            Expression.Condition(
                isIt,
                Expression.Convert(it, clr),
                Expression.Condition(Expression.ReferenceEqual(held, Expression.Constant(null)), Expression.Default(clr), GiveUp(clr))));
        return new Code(value, type, true, false) { Form = form, HoldsFractions = holdsFractions && type.Kind is FeelKind.List or FeelKind.Context or FeelKind.Range };
    }
}
