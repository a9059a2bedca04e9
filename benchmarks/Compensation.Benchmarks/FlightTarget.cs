using System.Linq.Expressions;

namespace Compensation.Benchmarks;

/// <summary>Compiles against <see cref="FlightSlots"/>. Every input is optional, so that reading one never gives up.</summary>
internal sealed class FlightTarget : CompilationTarget
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["arrival_delay_min"] = nameof(FlightSlots.ArrivalDelayMin),
        ["extraordinary"] = nameof(FlightSlots.Extraordinary),
        ["reasonable_measures_taken"] = nameof(FlightSlots.ReasonableMeasuresTaken),
        ["distance"] = nameof(FlightSlots.Distance),
        ["cabin"] = nameof(FlightSlots.Cabin),
    };

    public ParameterExpression Slots { get; } = Expression.Parameter(typeof(FlightSlots), "slots");

    public ConstantPool Pool { get; } = new();

    public override Expression GiveUp => Expression.Block(typeof(void), Expression.Assign(HasGivenUp, Expression.Constant(true)));

    public override Expression HasGivenUp => Expression.Field(Slots, nameof(FlightSlots.HasGivenUp));

    public override Expression Steps => Expression.Field(Slots, nameof(FlightSlots.Steps));

    public static Scope MakeScope()
    {
        var scope = new Scope(Scope.BuiltIns);
        scope.Declare(new Variable("arrival_delay_min", FeelType.Number));
        scope.Declare(new Variable("extraordinary", FeelType.Boolean));
        scope.Declare(new Variable("reasonable_measures_taken", FeelType.Boolean));
        scope.Declare(new Variable("distance", FeelType.Number));
        scope.Declare(new Variable("cabin", FeelType.String));
        return scope;
    }

    public override Expression Read(Variable variable) => Expression.Field(Slots, Fields[variable.Name]);

    public override bool MayGiveUp(Variable variable) => false;

    public override Expression Constant(object value, Type type) => Pool.Add(Expression.Field(Slots, nameof(FlightSlots.Constants)), value, type);
}
