using System.Globalization;
using System.Linq.Expressions;
using BenchmarkDotNet.Attributes;

namespace Compensation.Benchmarks;

/// <summary>Five hundred expressions, as a large pack has them: read, checked, compiled into chunks, and run once so that the JIT has its share.</summary>
public class CompilationBenchmarks
{
    private const int Expressions = 500;

    private static readonly string[] Templates =
    [
        "arrival_delay_min >= {0} and not(extraordinary and reasonable_measures_taken)",
        "if distance > {0} then max(distance * 0.1, {0}) else min({0}, get or else(arrival_delay_min, 0) / 2)",
        "cabin in (\"economy\", \"business\") and distance between {0} and {0} * 2 + 1",
        "round half up(distance * 0.04 * get or else(arrival_delay_min, {0}) / 60, 2)",
        "distance in ([0..{0}), > {0} + 100) or cabin = \"first\" and (arrival_delay_min + {0}) * 2 > distance",
    ];

    private string[] _texts = [];

    [GlobalSetup]
    public void Setup() => _texts = [.. Enumerable.Range(0, Expressions).Select(i => string.Format(CultureInfo.InvariantCulture, Templates[i % Templates.Length], i))];

    [Benchmark(Baseline = true)]
    public object ReadAndCheck() => Check();

    [Benchmark]
    public bool ReadCheckAndCompile()
    {
        var target = new FlightTarget();
        var compiler = new ExpressionCompiler(target, FeelLimits.Default);
        var statements = Check().Select(e => e.Type.Is(FeelKind.Boolean)
            ? Expression.Assign(Expression.Field(target.Slots, nameof(FlightSlots.Holds)), compiler.CompileCondition(e))
            : Expression.Assign(Expression.Field(target.Slots, nameof(FlightSlots.Amount)), compiler.CompileTo(e, FeelType.Number, nullable: true)));
        var chunks = RuleChunks<FlightSlots>.Compile(target.Slots, statements, target);
        return chunks.Run(new FlightSlots { Constants = target.Pool, Distance = 1500, ArrivalDelayMin = 200, Cabin = "economy", Extraordinary = false });
    }

    private TypedExpression[] Check()
    {
        var scope = FlightTarget.MakeScope();
        return [.. _texts.Select(t => Checker.CheckExpression(new SourceText(t), scope))];
    }
}
