namespace Compensation.Feel.Tests.Syntax;

/// <summary>Numbers as spreadsheets write them, where people write rules.</summary>
public class WrittenNumberTests
{
    [TestCase("x in (> 3,500)", "write `3500`; for several values put a space behind each comma, `3, 500`")]
    [TestCase("max(12,500)", "write `12500`; for several values put a space behind each comma, `12, 500`")]
    [TestCase("max(250,400)", "write `250400`; for several values put a space behind each comma, `250, 400`")]
    [TestCase("round half up(12,500,2)", "write `12500`; for several values put a space behind each comma, `12, 500`")]
    [TestCase("[12,500]", "write `12500`; for several values put a space behind each comma, `12, 500`")]
    [TestCase("[1,500..2,500]", "write `1500`; for several values put a space behind each comma, `1, 500`")]
    [TestCase("[100,000]", "write `100000`; for several values put a space behind each comma, `100, 000`")]
    [TestCase("x in (100,200, 300)", "write `100200`; for several values put a space behind each comma, `100, 200`")]
    [TestCase("1,234,567.89", "write `1234567.89`; for several values put a space behind each comma, `1, 234, 567.89`")]
    [TestCase("-1,500", "write `1500`; for several values put a space behind each comma, `1, 500`")]
    [TestCase("1'000", "write `1000`")]
    [TestCase("1_000_000", "write `1000000`")]
    [TestCase("1 000", "write `1000`")]
    public void Check_SignsBetweenThousands_IsRefusedWithTheNumber(string text, string suggestion) => Assert.That(Check(text), Is.EqualTo(("CMP2011", suggestion)));

    [TestCase("000", "write `0`")]
    [TestCase("05", "write `5`")]
    [TestCase("1 + 007.50", "write `7.50`")]
    [TestCase("00.5", "write `0.5`")]
    public void Check_ZerosBeforeANumber_AreRefusedWithTheNumber(string text, string suggestion) => Assert.That(Check(text), Is.EqualTo(("CMP2012", suggestion)));

    [TestCase("[100,200]")]
    [TestCase("x in (250,400,600)")]
    [TestCase("[250, 400]")]
    [TestCase("max(12, 500)")]
    [TestCase("max(0,500)")]
    [TestCase("max(12,50)")]
    [TestCase("max(12,5000)")]
    [TestCase("[2024,100,200]")]
    [TestCase("\"3,500\" = \"05\"")]
    [TestCase("1 /* 3,500 05 */ + 1")]
    [TestCase("tier 007 + 1")]
    [TestCase("0.5 + 0 + 100.05")]
    public void Check_PlainNumbers_AreTaken(string text) => Assert.That(Check(text), Is.EqualTo(default((string, string?))));

    [TestCase("max(12,500)", "500")]
    [TestCase("05 + 000", "5")]
    public void Check_WhereTheStandardHolds_NumbersAreWhatItReads(string text, string expected) => Assert.That(Feel.Value(text), Is.EqualTo(expected));

    [TestCase("12345678901234567890123456789.5")]
    [TestCase("0.12345678901234567890123456789012")]
    [TestCase("1e-30")]
    [TestCase("1e40")]
    public void Check_NumberThatNoDecimalHolds_IsRefused(string text) => Assert.That(Feel.Evaluate(text).Diagnostics.Select(d => d.Code), Is.EqualTo(new[] { "CMP2005" }));

    [TestCase("number(\"0.12345678901234567890123456789012\")")]
    [TestCase("time(\"10:00:00.1234567891\")")]
    [TestCase("@\"2025-06-02T10:00:00.0000000001Z\"")]
    [TestCase("duration(\"PT0.1234567891S\")")]
    public void Evaluate_TextThatWouldHaveToBeRounded_IsNull(string text) => Assert.That(Feel.Value(text), Is.EqualTo("null"));

    [TestCase("time(\"10:00:00.12345678900000\")", "10:00:00.123456789")]
    [TestCase("duration(\"PT0.10000000000S\")", "PT0.1S")]
    public void Evaluate_ZerosBehindAFraction_SayNothing(string text, string expected) => Assert.That(Feel.Value(text), Is.EqualTo(expected));

    private static (string? Code, string? Suggestion) Check(string text)
    {
        var scope = new Scope(Feel.Facts(("x", FeelType.Number, 1m), ("tier 007", FeelType.Number, 1m)).Scope) { PlainNumbersOnly = true };
        var found = Checker.CheckExpression(new SourceText(text), scope).Diagnostics;
        return found.Count == 0 ? default : (found[0].Code, found[0].Suggestion);
    }
}
