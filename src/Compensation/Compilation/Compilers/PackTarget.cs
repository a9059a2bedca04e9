using System.Linq.Expressions;

namespace Compensation.Compilation.Compilers;

/// <summary>What the compiled rules of a pack version run against: the facts of a claim, and the <see cref="CompiledAssessment"/> of it.</summary>
internal sealed class PackTarget : CompilationTarget
{
    /// <summary>Longer rows of values that read each other are left to the evaluator, which works them out one by one; code would call its way along.</summary>
    private const int MostInRow = 100;

    private readonly PackVersion _version;
    private readonly FactSlots _slots;
    private readonly int _moneyDigits;
    private readonly bool _isComplete;
    private readonly Dictionary<Local, Func<Code?>> _locals = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<Local, AnsweredLoss> _losses = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<NamedValue, NamedSlot> _named = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<NamedValue> _working = new(ReferenceEqualityComparer.Instance);

    /// <param name="version">The rules.</param>
    /// <param name="slots">Where facts lie.</param>
    /// <param name="moneyDigits">The digits that money is held with.</param>
    /// <param name="isComplete">The code is only for claims that state all required facts.</param>
    public PackTarget(PackVersion version, FactSlots slots, int moneyDigits, bool isComplete)
    {
        (_version, _slots, _moneyDigits, _isComplete) = (version, slots, moneyDigits, isComplete);
        Facts = Expression.Variable(slots.Class, "facts");
    }

    public ParameterExpression Assessment { get; } = Expression.Parameter(typeof(CompiledAssessment), "assessment");

    public ParameterExpression Facts { get; }

    public ConstantPool Pool { get; } = new();

    /// <summary>The named values that are kept once they are worked out.</summary>
    public IReadOnlyCollection<NamedSlot> Named => _named.Values;

    public override Expression GiveUp => Expression.Block(typeof(void), Expression.Assign(HasGivenUp, Expression.Constant(true)));

    public override Expression HasGivenUp => Field(nameof(CompiledAssessment.HasGivenUp));

    public override Expression Steps => Field(nameof(CompiledAssessment.Steps));

    public override Expression Constant(object value, Type type) => Pool.Add(Field(nameof(CompiledAssessment.Constants)), value, type);

    public Expression Field(string name) => Expression.Field(Assessment, name);

    public Expression Call(string method, params Expression[] arguments) => Expression.Call(Assessment, method, null, arguments);

    public override int? DigitsOf(Variable variable) => InputOf(variable) is { } input ? FactSlots.DigitsOf(input) : null;

    public override bool IsInterned(Variable variable) => InputOf(variable) is { } input && FactSlots.IsInterned(input);

    public override Expression Read(Variable variable)
    {
        if (InputOf(variable) is not { } input)
        {
            return ReferenceEquals(variable, _version.LossesVariable) ? Call(nameof(CompiledAssessment.LossContexts)) : Call(nameof(CompiledAssessment.OfferContext));
        }

        var value = _slots.Read(Facts, input);
        return MayGiveUp(variable) ? Expression.Block(Expression.IfThen(_slots.IsAbsent(Facts, input), GiveUp), OrPlaceholder(value)) : value;
    }

    public override Expression? IsNull(Variable variable) => InputOf(variable) is not { } input ? null
        : _isComplete && FactSlots.IsRequired(input) ? Expression.Constant(false)
        : _slots.IsAbsent(Facts, input);

    public override bool MayGiveUp(Variable variable) => !_isComplete && InputOf(variable) is { } input && FactSlots.IsRequired(input);

    public override Code? CodeOf(Symbol symbol) => symbol switch
    {
        NamedValue named => CodeOf(named),
        Local local when _locals.TryGetValue(local, out var code) => code(),
        Local local when _losses.TryGetValue(local, out var loss) => new Code(Call(nameof(CompiledAssessment.ContextOf), loss.Place), local.Type, false, true),
        _ => null,
    };

    public override Code? Member(Symbol symbol, string name)
    {
        if (ReferenceEquals(symbol, _version.OfferVariable))
        {
            return name switch
            {
                "total" => Money(Field(nameof(CompiledAssessment.Total))),
                "losses" => new Code(Call(nameof(CompiledAssessment.LossIds)), FeelType.ListOf(FeelType.String), false, true),
                "remedies" => new Code(Call(nameof(CompiledAssessment.RemedyIds)), FeelType.ListOf(FeelType.String), false, true),
                _ when WireWords.RemedyForms.TryParse(name, out var form) => Money(Call(nameof(CompiledAssessment.TotalOfForm), Expression.Constant(form))),
                _ when WireWords.LossTypes.TryParse(name, out var type) => Money(Call(nameof(CompiledAssessment.TotalOfType), Expression.Constant(type))),
                _ => null,
            };
        }

        return symbol is Local local && _losses.TryGetValue(local, out var loss) ? name switch
        {
            "amount" when loss.Amount is { } amount => Money(amount),
            "amount" => Code.Scaled(
                Expression.Condition(
                    Call(nameof(CompiledAssessment.HasAmount), loss.Place),
                    Expression.Convert(Call(nameof(CompiledAssessment.UnitsOfLoss), loss.Place), typeof(long?)),
                    Expression.Default(typeof(long?))),
                _moneyDigits, true, true),
            "id" => Text(nameof(CompiledAssessment.IdOf), false),
            "rule" => Text(nameof(CompiledAssessment.RuleOf), false),
            "type" => Text(nameof(CompiledAssessment.TypeOf), false),
            "kind" => Text(nameof(CompiledAssessment.KindOf), true),
            _ => null,
        } : null;

        Code Text(string method, bool canBeNull) => new(Call(method, loss.Place), FeelType.String, canBeNull, true);
    }

    /// <summary>Compiles what sees a loss by a name.</summary>
    /// <param name="local">The name.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="compile">Compiles.</param>
    public T WithLoss<T>(Local local, AnsweredLoss loss, Func<T> compile)
    {
        _losses[local] = loss;
        var result = compile();
        _losses.Remove(local);
        return result;
    }

    /// <summary>Compiles what sees the item of a list by a name.</summary>
    public T WithItem<T>(Local local, Func<Code?> item, Func<T> compile)
    {
        _locals[local] = item;
        var result = compile();
        _locals.Remove(local);
        return result;
    }

    private static Code Money(Expression value, int digits) => Code.Scaled(value, digits, false, true);

    private Code Money(Expression value) => Money(value, _moneyDigits);

    /// <summary>
    /// A named value: written out where it is no more than a constant, a fact or a comparison of both, else worked out by whoever reads it first and then kept.
    /// </summary>
    private Code? CodeOf(NamedValue named)
    {
        if (_named.TryGetValue(named, out var slot))
        {
            return slot.Read(this);
        }

        if (named.Depth > MostInRow)
        {
            return Never;
        }

        if (!_working.Add(named))
        {
            return null;
        }

        var code = new ExpressionCompiler(this, FeelLimits.Default).CompileExact(named.Expression);
        _working.Remove(named);
        if (code.IsNever || code.IsSimple || IsQuick(named.Expression.Root))
        {
            return code;
        }

        slot = new NamedSlot(named, code, _named.Count);
        _named.Add(named, slot);
        return slot.First(this);
    }

    /// <summary>Asking whether the value is known would cost as much as working it out.</summary>
    private bool IsQuick(TypedNode node) => node is ConstantNode or VariableNode || (node is ComparisonNode comparison && IsAtHand(comparison.Left) && IsAtHand(comparison.Right));

    /// <summary>Not another named value: written out twice by each in a row that compare one with itself, it would be written out without end.</summary>
    private bool IsAtHand(TypedNode node) => node is ConstantNode || (node is VariableNode { Variable: var variable } && InputOf(variable) is not null);

    private static Expression OrPlaceholder(Expression value) =>
        value.Type.IsValueType ? value : Expression.Coalesce(value, ClrTypes.Placeholder(value.Type));

    private Input? InputOf(Variable variable) => _version.InputIndexes.TryGetValue(variable, out var index) ? _version.Inputs[index] : null;
}
