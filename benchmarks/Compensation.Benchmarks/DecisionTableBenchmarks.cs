using System.Globalization;
using System.Linq.Expressions;
using BenchmarkDotNet.Attributes;

namespace Compensation.Benchmarks;

/// <summary>A table of policy <c>unique</c> over two numbers and a text, with ten rows and with a hundred, over a thousand claims.</summary>
public class DecisionTableBenchmarks
{
    private const int Claims = 1000;

    private readonly FlightSlots[] _claims = new FlightSlots[Claims];
    private Action<FlightSlots> _ten = null!;
    private Action<FlightSlots> _hundred = null!;

    [GlobalSetup]
    public void Setup()
    {
        var cabins = new[] { "economy", "business" };
        for (var i = 0; i < Claims; i++)
        {
            _claims[i] = new FlightSlots { Distance = i * 7919 % 5000, ArrivalDelayMin = i * 104729 % 500, Cabin = cabins[i * 31 % 7 % 2] };
        }

        _ten = Compile(5, 1, cabins);
        _hundred = Compile(5, 10, cabins);
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Claims)]
    public void TenRows() => Run(_ten);

    [Benchmark(OperationsPerInvoke = Claims)]
    public void HundredRows() => Run(_hundred);

    private void Run(Action<FlightSlots> table)
    {
        foreach (var claim in _claims)
        {
            table(claim);
        }
    }

    /// <summary>A row for each combination of a range of distances, a range of delays and a cabin: every claim matches exactly one.</summary>
    private static Action<FlightSlots> Compile(int distances, int delays, string[] cabins)
    {
        var rows = from distance in Enumerable.Range(0, distances)
                   from delay in Enumerable.Range(0, delays)
                   from cabin in cabins
                   select Row(
                       $"[{distance * 5000 / distances}..{(distance + 1) * 5000 / distances})", $"[{delay * 500 / delays}..{(delay + 1) * 500 / delays})",
                       $"\"{cabin}\"", (distance * 100 + delay).ToString(CultureInfo.InvariantCulture));
        var text = new TableText(
            "amount", new SourceText("unique"),
            [new InputColumnText("distance", FeelType.Number), new InputColumnText("delay", FeelType.Number), new InputColumnText("cabin", FeelType.String)],
            [new OutputColumnText(null, FeelType.Number)], [.. rows]);
        var scope = FlightTarget.MakeScope();
        var (table, problems) = TableReader.Read(text, scope);
        if (problems.Count > 0)
        {
            throw new InvalidOperationException(problems[0].ToString());
        }

        scope.Declare(new TableFunction(table));
        var target = new FlightTarget();
        var call = Checker.CheckExpression(new SourceText("amount(distance, arrival_delay_min, cabin)"), scope);
        var value = new ExpressionCompiler(target, FeelLimits.Default).CompileTo(call, FeelType.Number, nullable: true);
        var run = Expression.Lambda<Action<FlightSlots>>(Expression.Assign(Expression.Field(target.Slots, nameof(FlightSlots.Amount)), value), target.Slots).Compile();
        return claim =>
        {
            claim.Constants = target.Pool;
            run(claim);
        };
    }

    private static TableRowText Row(params string[] cells) => new(new SourceText(string.Join(" | ", cells)), [.. cells.Select(c => new SourceText(c))]);
}
