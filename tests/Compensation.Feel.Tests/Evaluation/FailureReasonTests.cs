using NodaTime;

namespace Compensation.Feel.Tests.Evaluation;

public sealed class FailureReasonTests
{
    private static readonly object?[] Values =
    [
        "secret", 4711m, true, new LocalDate(2001, 2, 3), Duration.FromDays(4711), new YearMonthDuration(4711), new object?[] { "secret", 4711m },
        new FeelContext([KeyValuePair.Create("secret", (object?)4711m)]), new FeelRange(true, 4711m, null, false),
    ];

    [Test]
    public void Text_Told_ShowsValues()
    {
        FailureReason reason = $"{"a"} and {1m:value}, {"b":code}: {(object?)null}";

        Assert.That(reason.Text(isWithheld: false), Is.EqualTo("\"a\" (string) and 1, `b`: null"));
    }

    [TestCaseSource(nameof(Values))]
    public void Text_Withheld_SaysKindsOnly(object? value)
    {
        FailureReason inner = $"{value:code}";
        FailureReason reason = $"{value}, {value:value}, {value:code}, {'4':code}, {inner}";

        Assert.That(reason.Text(isWithheld: false), Does.Contain(FeelText.Of(value, bare: true)));
        Assert.That(reason.Text(isWithheld: true), Does.Match("^([a-z ]+, ){3}a string, [a-z ]+$").And.Not.Contain("secret"));
    }

    [Test]
    public void Text_SensitiveMember_IsWithheldWithoutAMark()
    {
        var context = new FeelContext([KeyValuePair.Create("name", (object?)"secret"), KeyValuePair.Create("fare", (object?)1m)]) { Sensitive = new HashSet<string> { "name" } };
        FailureReason reason = $"{context} {new object?[] { context }} {1m}";

        Assert.That(reason.Text(isWithheld: false), Is.EqualTo("a context a list 1 (number)"));
    }

    /// <summary>A text in a hole is a value. Whoever adds a way to write one as it is opens the door that this type closes.</summary>
    [Test]
    public void AppendFormatted_Overloads_WriteNoTextAsItIs()
    {
        Type[] own = [typeof(int), typeof(INamed), typeof(IReadOnlyList<INamed>), typeof(FeelType), typeof(Operator), typeof(FailureReason)];
        Type[] named = [typeof(Callable), typeof(Parameter), typeof(Symbol), typeof(PathNode), typeof(ItemMemberNode), typeof(DecisionTable), typeof(InputColumn), typeof(TableRow)];
        Type[] values = [typeof(object), typeof(object), typeof(char)];

        var taken = typeof(FailureReason).GetMethods().Where(m => m.Name == nameof(FailureReason.AppendFormatted)).Select(m => m.GetParameters()[0].ParameterType);

        Assert.That(taken, Is.EquivalentTo(own.Concat(values)));
        Assert.That(typeof(INamed).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(INamed)) && !t.BaseType!.IsAssignableTo(typeof(INamed))), Is.EquivalentTo(named), "names of the pack and the language");
        Assert.That(typeof(FailureReason).GetMethods().Where(m => m.IsStatic && m.ReturnType == typeof(FailureReason)), Is.Empty, "no conversion makes a reason of a text");
        Assert.That(typeof(CallContext).GetMethods().Where(m => m.Name.StartsWith("Fail", StringComparison.Ordinal)).Select(m => m.GetParameters().Single().ParameterType), Has.All.EqualTo(typeof(FailureReason)));
    }
}
