using System.Linq.Expressions;

namespace Compensation.Feel.Tests.Compilation;

/// <summary>
/// Compiles against <see cref="ClaimSlots"/>: <c>required</c> and <c>needed</c> are facts that a claim may lack. With
/// <paramref name="digits"/> numbers are scaled integers.
/// </summary>
internal sealed class SlotsTarget(SlotsDigits? digits = null) : CompilationTarget
{
    private static readonly FeelType Item = FeelType.ContextOf(
        [KeyValuePair.Create("price", FeelType.Number), KeyValuePair.Create("proof", FeelType.Boolean), KeyValuePair.Create("name", FeelType.String)]);

    private readonly ConstantPool _pool = new();

    public static IReadOnlyList<Variable> Variables { get; } =
    [
        new("n", FeelType.Number), new("m", FeelType.Number) { CanBeNull = false }, new("required", FeelType.Number) { CanBeNull = false },
        new("p", FeelType.Boolean), new("q", FeelType.Boolean) { CanBeNull = false }, new("needed", FeelType.Boolean) { CanBeNull = false },
        new("s", FeelType.String), new("t", FeelType.String) { CanBeNull = false },
        new("d", FeelType.Date), new("e", FeelType.Date) { CanBeNull = false },
        new("u", FeelType.DayTimeDuration), new("y", FeelType.YearMonthDuration), new("moment", FeelType.DateTime), new("clock", FeelType.Time),
        new("numbers", FeelType.ListOf(FeelType.Number)), new("texts", FeelType.ListOf(FeelType.String)) { CanBeNull = false },
        new("items", FeelType.ListOf(Item)) { CanBeNull = false }, new("thing", Item),
    ];

    public ParameterExpression Slots { get; } = Expression.Parameter(typeof(ClaimSlots), "slots");

    public override Expression GiveUp => Expression.Block(typeof(void), Expression.Assign(HasGivenUp, Expression.Constant(true)));

    public override Expression HasGivenUp => Field(nameof(ClaimSlots.HasGivenUp));

    public override Expression Steps => Field(nameof(ClaimSlots.Steps));

    public override Expression Constant(object value, Type type) => _pool.Add(Field(nameof(ClaimSlots.Constants)), value, type);

    public override Expression Read(Variable variable)
    {
        var field = Field(NameOf(variable));
        return IsRequired(variable) ? Expression.Block(Expression.IfThen(IsNull(variable)!, GiveUp), Expression.Call(field, "GetValueOrDefault", null)) : field;
    }

    public override Expression? IsNull(Variable variable) => IsRequired(variable) ? Expression.Not(Expression.Property(Field(NameOf(variable)), "HasValue")) : null;

    public override int? DigitsOf(Variable variable) => digits?.Of(variable.Name);

    public override bool MayGiveUp(Variable variable) => IsRequired(variable);

    public Action<ClaimSlots> Compile(Expression body) => Prepared(Expression.Lambda<Action<ClaimSlots>>(body, Slots).Compile());

    public Func<ClaimSlots, object?> CompileBoxed(Code code)
    {
        var compiled = Expression.Lambda<Func<ClaimSlots, object?>>(ExpressionCompiler.Box(ExpressionCompiler.Unscaled(code)), Slots).Compile();
        return slots =>
        {
            Prepare(slots);
            return compiled(slots);
        };
    }

    /// <summary>What happens to the slots before a claim is put into them.</summary>
    public void Prepare(ClaimSlots slots)
    {
        (slots.Constants, slots.Steps, slots.HasGivenUp) = (_pool, 0, false);
        digits?.Scale(slots);
    }

    public static bool IsRequired(Variable variable) => variable.Name is "required" or "needed";

    public static object? ValueOf(ClaimSlots slots, Variable variable) => typeof(ClaimSlots).GetField(variable.Name)!.GetValue(slots);

    private Action<ClaimSlots> Prepared(Action<ClaimSlots> compiled) => slots =>
    {
        Prepare(slots);
        compiled(slots);
    };

    private string NameOf(Variable variable) => DigitsOf(variable) is null ? variable.Name : "scaled_" + variable.Name;

    private MemberExpression Field(string name) => Expression.Field(Slots, name);
}
