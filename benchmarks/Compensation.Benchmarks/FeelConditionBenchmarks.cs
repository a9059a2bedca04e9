using System.Diagnostics;
using System.Linq.Expressions;
using BenchmarkDotNet.Attributes;

namespace Compensation.Benchmarks;

/// <summary>
/// One condition of the air passenger packs over a thousand claims: compiled from FEEL, and written by hand in C# over the same nullable
/// fields, with the same three-valued logic; and, for scale, walked by the explaining evaluator.
/// </summary>
public class FeelConditionBenchmarks
{
    private const int Claims = 1000;
    private const string Text = "arrival_delay_min >= 180 and not(extraordinary and reasonable_measures_taken)";

    private readonly FlightSlots[] _claims = new FlightSlots[Claims];
    private Action<FlightSlots> _compiled = null!;
    private Action<FlightSlots> _byHand = null!;
    private TypedExpression _expression = null!;

    [GlobalSetup]
    public void Setup()
    {
        var target = new FlightTarget();
        _expression = Checker.CheckExpression(new SourceText(Text), FlightTarget.MakeScope());
        var condition = new ExpressionCompiler(target, FeelLimits.Default).CompileCondition(_expression);
        _compiled = Expression.Lambda<Action<FlightSlots>>(Expression.Assign(Expression.Field(target.Slots, nameof(FlightSlots.Holds)), condition), target.Slots).Compile();
        _byHand = ByHand;
        for (var i = 0; i < Claims; i++)
        {
            _claims[i] = new FlightSlots
            {
                ArrivalDelayMin = i % 11 == 0 ? null : i * 37 % 400,
                Extraordinary = i % 13 == 0 ? null : i % 3 == 0,
                ReasonableMeasuresTaken = i % 17 == 0 ? null : i % 2 == 0,
            };
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Claims)]
    public void CSharp()
    {
        foreach (var claim in _claims)
        {
            _byHand(claim);
        }
    }

    [Benchmark(OperationsPerInvoke = Claims)]
    public void Compiled()
    {
        foreach (var claim in _claims)
        {
            _compiled(claim);
        }
    }

    [Benchmark(OperationsPerInvoke = Claims)]
    public void Explained()
    {
        foreach (var claim in _claims)
        {
            claim.Holds = new Evaluator(new FlightEnvironment(claim), FeelLimits.Default).Evaluate(_expression).Value is true;
        }
    }

    private static void ByHand(FlightSlots claim) =>
        claim.Holds = claim.ArrivalDelayMin >= 180m && !(claim.Extraordinary & claim.ReasonableMeasuresTaken) == true;

    private sealed class FlightEnvironment(FlightSlots claim) : EvaluationEnvironment
    {
        public override Evaluated Read(Variable variable, Evaluator evaluator) => Evaluated.Of(variable.Name switch
        {
            "arrival_delay_min" => claim.ArrivalDelayMin,
            "extraordinary" => claim.Extraordinary,
            "reasonable_measures_taken" => (object?)claim.ReasonableMeasuresTaken,
            _ => throw new UnreachableException($"The condition reads no `{variable.Name}`."),
        });
    }
}
