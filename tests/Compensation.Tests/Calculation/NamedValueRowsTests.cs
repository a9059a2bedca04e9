namespace Compensation.Tests.Calculation;

/// <summary>Values that lean on each other in a long row: some are worked out ahead of the others, and nobody can tell.</summary>
public class NamedValueRowsTests
{
    private const int Length = 60;

    private static string Pack(string first, string amount) => $$"""
        pack: test.rows
        format: 1
        version: 1.0.0
        title: rows
        currency: EUR
        inputs:
          x: number
          y: { type: number, default: 1 }
        tables:
          band:
            in: { x: x }
            out: number
            rows: |
              < 1  | 1
              >= 1 | 2
        let:
          v1: {{first}}
        {{string.Concat(Enumerable.Range(2, Length - 1).Select(i => $"  v{i}: v{i - 1} + 1\n"))}}
        losses:
          - { loss: l, type: direct, amount: '({{amount}})' }
        remedies:
          - { remedy: r, for: [ l ], form: cash, value: loss.amount }
        """;

    [TestCase("{\"x\":0,\"y\":0}", 5)]
    [TestCase("{\"x\":2,\"y\":1}", 60)]
    [TestCase("{\"y\":0}", 5)]
    public void Calculate_RowInABranch_FailsAndAsksOnlyWhereItIsTaken(string facts, int total)
    {
        var pack = Load(Pack("0 * x + 1 / y", "if y = 0 then 5 else v60"));
        var claim = Claim.Parse($"{{\"id\":\"C\",\"facts\":{facts}}}");

        var offer = new Calculator(pack, int.MaxValue).Calculate(claim);

        Assert.That(offer.Total, Is.EqualTo(total), offer.ToJson);
        Assert.That(offer.Warnings, Is.Empty);
        Assert.That(offer.Missing, Is.Empty);
        Assert.That(new Calculator(pack, 0).Calculate(claim).ToJson(), Is.EqualTo(offer.ToJson()));
    }

    [Test]
    public void Calculate_RowThatFailsOrLacksAFact_IsToldOnce()
    {
        var pack = Load(Pack("x / y", "v60 + v59 + v16"));

        var failed = new Calculator(pack).Calculate(Claim.Parse("""{"id":"C","facts":{"x":1,"y":0}}"""));
        var open = new Calculator(pack).Calculate(Claim.Parse("""{"id":"C","facts":{"y":0}}"""));

        Assert.That(failed.Warnings.Select(w => w.Code), Is.EqualTo(new[] { "CMP3901", "CMP5201", "CMP5201" }));
        Assert.That(open.Missing, Is.EqualTo(new[] { "x" }));
    }

    /// <summary>Each value has its own steps, so that what one comes to does not hang on who reads it; what costs too much is told once.</summary>
    [Test]
    public void Calculate_RowBeyondALimit_IsToldOnce()
    {
        var pack = Load(Pack("count(for i in 1..90000 return count(for j in 1..30 return i))", "v60"));
        var claim = Claim.Parse("""{"id":"C","facts":{"x":1}}""");

        var offer = new Calculator(pack).Calculate(claim);

        Assert.That(offer.Warnings.Select(w => w.Code), Is.EqualTo(new[] { "CMP3903", "CMP5201", "CMP5201" }), offer.ToJson);
    }

    [TestCase("if y = 0 then 5 else v60", 0, 0)]
    [TestCase("if y = 0 then 5 else v60", 1, 1)]
    [TestCase("if y = 0 then 5 else v60 + v40 + v1", 1, 1)]
    public void Trace_RowWorkedOutAhead_IsToldWhenItIsRead(string amount, int y, int hits)
    {
        var trace = new Hits();

        new Calculator(Load(Pack("band", amount))).Calculate(Claim.Parse($"{{\"id\":\"C\",\"facts\":{{\"x\":1,\"y\":{y}}}}}"), [], trace);

        Assert.That(trace.Count, Is.EqualTo(hits));
    }

    [Test]
    public void NamedValue_InARow_IsNeverFarFromOneAhead()
    {
        var names = new List<NamedValue>();
        for (var i = 0; i < 200; i++)
        {
            // Each leans on the one before it and on one further back, so that there are many ways along the row.
            var read = names.Count == 0 ? [] : new[] { names[^1], names[Math.Max(0, names.Count - 3)] };
            var list = new ListNode(default, FeelType.AnyList, [.. read.Select(r => new VariableNode(default, r))]);
            names.Add(new NamedValue($"v{i}", new TypedExpression(new SourceText(""), list, [])));
        }

        var rows = new Dictionary<NamedValue, int>();
        foreach (var value in names)
        {
            rows[value] = 1 + value.Reads.Select(r => r.IsAhead ? 0 : rows[r]).DefaultIfEmpty().Max();
        }

        Assert.That(rows.Values, Is.All.LessThanOrEqualTo(NamedValue.MostInRow));
        Assert.That(names[^1].Depth, Is.EqualTo(200));
    }

    private static RulePack Load(string yaml)
    {
        Assert.That(RulePack.TryLoad(new MemoryFiles().Add("pack.yaml", yaml), "pack.yaml", out var pack, out var diagnostics), Is.True, () => string.Join('\n', diagnostics));
        return pack!;
    }

    private sealed class Hits : Trace
    {
        public int Count { get; private set; }

        public override void Record(SourceText source, TypedNode node, Evaluated result)
        {
        }

        public override void RecordHit(DecisionTable table, TableRow row) => Count++;
    }
}
