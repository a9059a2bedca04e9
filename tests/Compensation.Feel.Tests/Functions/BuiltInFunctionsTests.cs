using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Compensation.Feel.Tests.Functions;

public class BuiltInFunctionsTests
{
    private static readonly string[] Standard =
    [
        "date", "date and time", "time", "number", "string", "duration", "years and months duration", "context",
        "not", "is",
        "substring", "string length", "upper case", "lower case", "substring before", "substring after", "replace", "contains", "starts with", "ends with", "matches", "split", "string join",
        "list contains", "count", "min", "max", "sum", "mean", "all", "any", "sublist", "append", "concatenate", "insert before", "remove", "list replace", "reverse", "index of",
        "union", "distinct values", "flatten", "product", "median", "stddev", "mode", "sort",
        "decimal", "floor", "ceiling", "round up", "round down", "round half up", "round half down", "abs", "modulo", "sqrt", "log", "exp", "odd", "even",
        "day of year", "day of week", "month of year", "week of year", "now", "today",
        "before", "after", "meets", "met by", "overlaps", "overlaps before", "overlaps after", "finishes", "finished by", "includes", "during", "starts", "started by", "coincides", "range",
        "get value", "get entries", "context put", "context merge",
    ];

    private static readonly string[] BeyondTheStandard = ["days between", "working days between", "add working days", "simple interest", "convert", "get or else"];

    private static IEnumerable<TestCaseData> Directs =>
        from function in BuiltInFunctions.All
        from overload in function.Overloads
        where overload.Direct is not null
        select new TestCaseData(function.Name, overload).SetArgDisplayNames($"{function.Name}({string.Join(", ", overload.Parameters.Select(p => p.Type))})");

    [Test]
    public void All_Names_AreThoseOfTheStandardAndTheDocumentedOnesBeyond() =>
        Assert.That(BuiltInFunctions.All.Select(f => f.Name), Is.EquivalentTo(Standard.Concat(BeyondTheStandard)));

    [Test]
    public void Summary_EachFunction_IsOneSentenceAndMarksWhatIsBeyondTheStandard()
    {
        foreach (var function in BuiltInFunctions.All)
        {
            Assert.That(function.Summary, Does.Not.Contain("\n").And.Match(@"^[A-Z].*[.)]$"), function.Name);
            Assert.That(function.Summary.EndsWith("(Beyond the standard.)", StringComparison.Ordinal), Is.EqualTo(BeyondTheStandard.Contains(function.Name)), function.Name);
        }
    }

    [Test]
    public void IsDeterministic_OnlyTheClock_IsNot() =>
        Assert.That(BuiltInFunctions.All.Where(f => !f.IsDeterministic).Select(f => f.Name), Is.EquivalentTo(new[] { "now", "today" }));

    [TestCaseSource(nameof(Directs))]
    public void Direct_EachMethod_IsStaticAndTakesTheClrTypesOfItsParameters(string name, object overload)
    {
        var (method, parameters) = (((Overload)overload).Direct!, ((Overload)overload).Parameters);

        Assert.Multiple(() =>
        {
            Assert.That(method.IsStatic, name);
            Assert.That(method.GetParameters().Select(p => p.ParameterType), Is.EqualTo(parameters.Select(p => p.Variadic ? ClrType(p.Type).MakeArrayType() : ClrType(p.Type))));
        });
    }

    [TestCaseSource(nameof(Directs))]
    public void Direct_RandomArguments_GivesWhatTheBodyGives(string name, object overloadOfAny)
    {
        var overload = (Overload)overloadOfAny;
        var arguments = Gen.CollectToArray(overload.Parameters.Select(p => p.Variadic
            ? ArgumentOf(p.Type).ArrayOf().Select(a => (object?)a)
            : ArgumentOf(p.Type)));
        Prop.ForAll(arguments.ToArbitrary(), a =>
        {
            var body = Outcome(() => overload.Body(new QuietCall(), a));
            var direct = Outcome(() => overload.Direct!.Invoke(null, [.. a.Select((v, i) => overload.Parameters[i].Variadic ? ((object?[])v!).Cast<decimal>().ToArray() : v)]));
            return Equals(body, direct is long whole ? (decimal)whole : direct);
        }).QuickCheckThrowOnFailure();
    }

    [FsCheck.NUnit.Property]
    public bool Modulo_AnyNumbers_HasTheSignOfTheDivisorAndIsLess(int dividend, NonZeroInt divisor)
    {
        var rest = NumberFunctions.Modulo(dividend, divisor.Get)!.Value;
        return Math.Abs(rest) < Math.Abs((decimal)divisor.Get) && (rest == 0 || rest < 0 == divisor.Get < 0) && (dividend - rest) % divisor.Get == 0;
    }

    private static object? Outcome(Func<object?> call)
    {
        try
        {
            return call();
        }
        catch (Exception e) when (e is OverflowException || e.InnerException is OverflowException)
        {
            return "overflow";
        }
    }

    private static Type ClrType(FeelType type) => type.Kind switch
    {
        FeelKind.Number => typeof(decimal),
        FeelKind.String => typeof(string),
        FeelKind.Boolean => typeof(bool),
        FeelKind.Date => typeof(LocalDate),
        FeelKind.Time => typeof(FeelTime),
        FeelKind.DateTime => typeof(FeelDateTime),
        FeelKind.DayTimeDuration => typeof(Duration),
        FeelKind.YearMonthDuration => typeof(YearMonthDuration),
        FeelKind.Context => typeof(FeelContext),
        FeelKind.List => typeof(object?[]),
        _ => throw new NotSupportedException($"{type} has no direct form."),
    };

    private static Gen<object?> ArgumentOf(FeelType type) => type.Kind switch
    {
        FeelKind.Number => Gen.OneOf(
            Gen.Choose(-50, 50).Select(n => (object?)(decimal)n),
            Gen.Choose(-100000, 100000).Select(n => (object?)(n / 1000m)),
            Gen.Elements<object?>(decimal.MaxValue, decimal.MinValue, 0m, 0.0000000000000000000000000001m)),
        FeelKind.String => Gen.Elements<object?>("", "a", "foobar", "ob", "🐎ab", "2025-06-02", "13:20:00", "2025-06-02T13:20:00Z", "12.5", "actual/365", "actual/actual", "30/360"),
        FeelKind.Boolean => Gen.Elements<object?>(true, false),
        FeelKind.Date => Gen.Choose(-3000, 30000).Select(d => (object?)new LocalDate(1970, 1, 1).PlusDays(d)),
        FeelKind.Time => Gen.Choose(0, 86399).Select(s => (object?)new FeelTime(LocalTime.FromSecondsSinceMidnight(s))),
        FeelKind.DateTime => Gen.Choose(0, 1_000_000_000).Select(s => (object?)new FeelDateTime(new LocalDateTime(1970, 1, 1, 0, 0).PlusSeconds(s), Offset.Zero)),
        FeelKind.DayTimeDuration => Gen.Choose(-100000, 100000).Select(s => (object?)Duration.FromSeconds(s)),
        FeelKind.YearMonthDuration => Gen.Choose(-100, 100).Select(m => (object?)new YearMonthDuration(m)),
        FeelKind.Context => Gen.Constant((object?)new FeelContext([KeyValuePair.Create("weekend", (object?)new object?[] { 6m, 7m }), KeyValuePair.Create("holidays", (object?)new object?[] { new LocalDate(2025, 12, 25) })])),
        FeelKind.List => Gen.Elements<object?>(1m, "a", null).ArrayOf().Select(items => (object?)items),
        _ => throw new NotSupportedException(type.ToString()),
    };

    private sealed class QuietCall : CallContext
    {
        public override FeelLimits Limits => FeelLimits.Default;

        public override Instant Now => Instant.FromUtc(2025, 6, 2, 0, 0);

        public override object? Fail(FailureReason reason) => null;

        public override object? FailForNull(FailureReason reason) => null;

        public override void WarnOfRounding() => throw new NotSupportedException();

        public override object? Invoke(FunctionValue function, params object?[] arguments) => throw new NotSupportedException();
    }
}
