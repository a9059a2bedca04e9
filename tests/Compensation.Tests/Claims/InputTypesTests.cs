using System.Text;

namespace Compensation.Tests.Claims;

/// <summary>Every type that an input can have, by each way a fact comes in: as JSON, as a cell, as a value of a host, from a host's class, and in the slots of compiled rules.</summary>
public sealed class InputTypesTests
{
    private static readonly Dictionary<Type, Sample> Samples = new()
    {
        [typeof(StringInput)] = Sample.Of("string", "\"late\"", "late", "late"),
        [typeof(NumberInput)] = Sample.Of("number", "12.50", "12.50", 12.5m),
        [typeof(BooleanInput)] = Sample.Of("boolean", "true", "TRUE", true),
        [typeof(DateInput)] = Sample.Of("date", "\"2024-02-29\"", "2024-02-29", new DateOnly(2024, 2, 29)),
        [typeof(TimeInput)] = Sample.Of("time", "\"13:20:00\"", "13:20:00", new TimeOnly(13, 20)),
        [typeof(DateTimeInput)] = Sample.Of("date and time", "\"2024-02-29T13:20:00+02:00\"", "2024-02-29T13:20:00+02:00", new DateTimeOffset(2024, 2, 29, 13, 20, 0, TimeSpan.FromHours(2))),
        [typeof(DurationInput)] = Sample.Of("duration", "\"P1DT2H\"", "P1DT2H", new TimeSpan(1, 2, 0, 0)),
        [typeof(MonthsInput)] = Sample.Of("years and months duration", "\"P1Y2M\"", "P1Y2M", "P1Y2M"),
        [typeof(ListInput)] = Sample.Of("list, of: number", "[1,2.5]", "[1,2.5]", (decimal[])[1, 2.5m]),
        [typeof(RecordInput)] = Sample.Of("record, of: { a: number }", "{\"a\":3}", "3", new Point(3), column: "x.a"),
    };

    public static IEnumerable<Type> Types => InputType.All.Select(t => t.GetType());

    [TestCaseSource(nameof(Types))]
    public void Bind_EachType_IsTheSameValueFromJsonCellsAndHostClasses(Type type)
    {
        var sample = SampleOf(type);
        var version = sample.Pack.Versions[0];
        var fromJson = Value(Parsed(sample), version);

        Assert.That(fromJson, Is.Not.Null);
        Assert.That(InputType.Of(version.Inputs[0].Type)?.GetType(), Is.EqualTo(type));
        Assert.That(FeelText.Of(Value(FromCell(sample), version)), Is.EqualTo(FeelText.Of(fromJson)), "cell");
        Assert.That(FeelText.Of(Value(sample.Typed.Claim, version)), Is.EqualTo(FeelText.Of(fromJson)), "host's class");
    }

    /// <summary>Compiled rules have the value in a slot, however it got there, and hand it out as it was.</summary>
    [TestCaseSource(nameof(Types))]
    public void Slots_EachType_HoldTheValueOfTheBinder(Type type)
    {
        var sample = SampleOf(type);
        var version = sample.Pack.Versions[0];
        var slots = new FactSlots(version.Inputs);
        var claim = Parsed(sample);
        var bound = ClaimBinder.Bind(claim, version);
        var expected = FeelText.Of(bound.Values[0]);

        var facts = slots.New();
        slots.Fill(facts, bound);
        Assert.That(FeelText.Of(slots.Bound(facts, claim)!.Values[0]), Is.EqualTo(expected), "filled");

        // Records are the binder's; all others are read from their bytes.
        var scanner = new ClaimScanner(new ScannedHead(version, []), slots);
        var isScanned = scanner.TryScan(Encoding.UTF8.GetBytes(sample.Line), facts);
        Assert.That(isScanned, Is.EqualTo(type != typeof(RecordInput)), "scanned");
        Assert.That(isScanned ? FeelText.Of(slots.Bound(facts, claim)!.Values[0]) : expected, Is.EqualTo(expected), "scanned");

        slots.Clear(facts);
        var isFilled = sample.Typed.TryFill(slots, facts);
        Assert.That(isFilled ? FeelText.Of(slots.Bound(facts, claim)!.Values[0]) : expected, Is.EqualTo(expected), "host's class");
    }

    /// <summary>What a type is not, it is by no way.</summary>
    [TestCaseSource(nameof(Types))]
    public void Read_FactsOfAllOtherTypes_AreRefusedByAllWaysAlike(Type type)
    {
        var version = SampleOf(type).Pack.Versions[0];
        var slots = new FactSlots(version.Inputs);
        foreach (var other in Samples.Values)
        {
            var isBound = ClaimBinder.Bind(Parsed(other), version).Problems.Count == 0;
            var isScanned = new ClaimScanner(new ScannedHead(version, []), slots).TryScan(Encoding.UTF8.GetBytes(other.Line), slots.New());
            Assert.That(isScanned && !isBound, Is.False, other.Line);
        }
    }

    private static Sample SampleOf(Type type) => Samples.TryGetValue(type, out var sample) ? sample : throw new AssertionException($"{type.Name} has no sample: add one, so that all ways in are tested.");

    private static Claim Parsed(Sample sample) => Claim.Parse(sample.Line);

    private static Claim FromCell(Sample sample)
    {
        var table = $"id,{sample.Column}\nC,\"{sample.Cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"\n";
        return CsvTable.Rows(new MemoryStream(Encoding.UTF8.GetBytes(table))).Single().Claim!;
    }

    private static object? Value(Claim claim, PackVersion version)
    {
        var bound = ClaimBinder.Bind(claim, version);
        Assert.That(bound.Problems, Is.Empty);
        return bound.Values[0];
    }

    /// <summary>A fact of one type in all its forms.</summary>
    private sealed record Sample(RulePack Pack, string Line, string Column, string Cell, Holder Typed)
    {
        public static Sample Of<T>(string declared, string json, string cell, T host, string column = "x")
        {
            var pack = PackCatalog.Parse(("types.yaml", $$"""
                pack: test.types
                format: 1
                version: 1.0.0
                title: { en: Types }
                currency: EUR
                inputs:
                  x: { type: {{declared}}, optional: true }
                figures: { shown: x }
                """)).Packs[0];
            return new Sample(pack, $"{{\"id\":\"C\",\"facts\":{{\"x\":{json}}}}}", column, cell, new Holder<T>(pack, host));
        }
    }

    /// <summary>A host's object that holds the fact.</summary>
    private abstract class Holder
    {
        public abstract Claim Claim { get; }

        public abstract bool TryFill(FactSlots slots, BoundFacts facts);
    }

    private sealed class Holder<T>(RulePack pack, T host) : Holder
    {
        private readonly TypedClaims<HostClaim<T>> _claims = TypedClaims<HostClaim<T>>.Of(pack);
        private readonly HostClaim<T> _claim = new("C", host);

        public override Claim Claim => _claims.ClaimOf(_claim);

        public override bool TryFill(FactSlots slots, BoundFacts facts) => _claims.FillerOf(pack.Versions[0], slots)(_claim, facts);
    }

    public sealed record HostClaim<T>(string Id, T X);

    public sealed record Point(decimal A);
}
