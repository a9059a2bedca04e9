using FsCheck;
using FsCheck.Fluent;
using NodaTime;

namespace Compensation.Feel.Tests.Tables;

public class DeadTestsTests
{
    private static readonly ValueBounds Number = new(0m, 100m, 1, []);
    private static readonly ValueBounds Date = new(new LocalDate(2020, 1, 1), null, null, []);

    [TestCase("-1", "-1")]
    [TestCase("101, 5", "101")]
    [TestCase("[5..1]", "[5..1]")]
    [TestCase("(3..3)", "(3..3)")]
    [TestCase("< 0", "< 0")]
    [TestCase("> 100", "> 100")]
    [TestCase("not(-1, 5)", "-1")]
    [TestCase("2.55", "2.55")]
    [TestCase("(2.1..2.2)", "(2.1..2.2)")]
    [TestCase("[-5..-1]", "[-5..-1]")]
    [TestCase("? > 100", "? > 100")]
    public void Read_TestThatNoNumberPasses_IsToldAtItsPlace(string cell, string dead) => Assert.That(Dead(cell, FeelType.Number, Number), Is.EqualTo(new[] { dead }));

    [TestCase("-")]
    [TestCase("0")]
    [TestCase("100.0")]
    [TestCase("<= 0")]
    [TestCase("[-5..0]")]
    [TestCase("(2.1..2.3)")]
    [TestCase("(99.9..200)")]
    [TestCase("not(5)")]
    [TestCase("null")]
    [TestCase("2.50")]
    public void Read_TestThatSomeNumberPasses_IsNotTold(string cell) => Assert.That(Dead(cell, FeelType.Number, Number), Is.Empty);

    [TestCase("date(\"2019-12-31\")", true)]
    [TestCase("< date(\"2020-01-01\")", true)]
    [TestCase("date(\"2020-01-01\")", false)]
    [TestCase("[date(\"2024-02-01\")..date(\"2024-01-01\")]", true)]
    public void Read_TestOfDates_IsToldWhenNoDatePasses(string cell, bool isDead) => Assert.That(Dead(cell, FeelType.Date, Date).Any(), Is.EqualTo(isDead));

    [TestCase("4", true)]
    [TestCase("> 2", false)]
    [TestCase("(1..2)", true)]
    public void Read_TestOfListedValues_IsToldWhenNoneOfThemPasses(string cell, bool isDead) =>
        Assert.That(Dead(cell, FeelType.Number, new ValueBounds(null, null, null, [1m, 2m, 3m])).Any(), Is.EqualTo(isDead));

    [TestCase("[9..1]", true)]
    [TestCase("-1", false)]
    [TestCase("[@\"PT5H\"..@\"PT1H\"]", true)]
    public void Read_ColumnThatIsNotConfined_OnlyEmptyRangesAreTold(string cell, bool isDead) =>
        Assert.That(Dead(cell, cell.Contains('@', StringComparison.Ordinal) ? FeelType.DayTimeDuration : FeelType.Number, null).Any(), Is.EqualTo(isDead));

    /// <summary>Told if and only if none of all the values there are passes.</summary>
    [FsCheck.NUnit.Property(MaxTest = 500)]
    public Property Read_AnyTest_IsToldWhenTryingAllValuesFindsNone() => Prop.ForAll(
        (from low in Gen.Choose(-15, 15)
         from high in Gen.Choose(-15, 15)
         from text in Gen.Elements("{0}", "[{0}..{1}]", "({0}..{1})", "({0}..{1}]", "< {0}", ">= {1}", "? > {0} and ? < {1}")
         select string.Format(System.Globalization.CultureInfo.InvariantCulture, text, low / 10m, high / 10m)).ToArbitrary(),
        cell =>
        {
            var bounds = new ValueBounds(-0.5m, 0.75m, 1, []);
            var passes = Enumerable.Range(-5, 13).Any(tenth => TableTexts.Of("first", $"{cell} | 1", [new("days", FeelType.Number)], new OutputColumnText(null, FeelType.Number)).Decide($"{tenth / 10m}").Result.Value is 1m);

            return Dead(cell, FeelType.Number, bounds).Any() == !passes;
        });

    private static IEnumerable<string> Dead(string cell, FeelType type, ValueBounds? bounds) =>
        TableTexts.Of("collect", $"{cell} | 1", [new("days", type, null, bounds)], new OutputColumnText(null, FeelType.Number)).Read().Problems
            .Where(p => p.Code == "CMP4009").Select(p => p.SourceLine!.Substring(p.Column - 1, p.Length));
}
