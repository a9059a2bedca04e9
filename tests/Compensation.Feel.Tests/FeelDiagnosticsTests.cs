using System.Reflection;
using Compensation.Feel.Tests.Tables;

namespace Compensation.Feel.Tests;

/// <summary>The catalogue keeps its word: each example shows its problem.</summary>
public class FeelDiagnosticsTests
{
    private static readonly (string, FeelType, object?)[] Facts =
    [
        ("arrival_delay", FeelType.Number, 200m),
        ("days", FeelType.Number, 6m),
        ("x", FeelType.Number, 1m),
        ("tier", FeelType.StringOf(["high_value", "general"]), "general"),
        ("item", FeelType.ContextOf([KeyValuePair.Create("price", FeelType.Number)]), null),
    ];

    private static IEnumerable<TestCaseData> Descriptors => typeof(FeelDiagnostics).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(f => (f.Name, Value: (DiagnosticDescriptor)f.GetValue(null)!))
        .Select(f => new TestCaseData(f.Value).SetArgDisplayNames(f.Name));

    [TestCaseSource(nameof(Descriptors))]
    public void Example_EachDescriptor_ShowsItsProblem(object descriptorOfAny)
    {
        var descriptor = (DiagnosticDescriptor)descriptorOfAny;

        var shown = Show(descriptor).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(shown.Select(d => d.Code), Does.Contain(descriptor.Code), descriptor.Example);
            Assert.That(shown.First(d => d.Code == descriptor.Code).Message, Does.Not.Contain("{"));
            Assert.That(shown.First(d => d.Code == descriptor.Code).Severity, Is.EqualTo(descriptor.Severity));
            Assert.That(shown.Select(d => d.Line), Is.All.GreaterThan(0));
        });
    }

    [Test]
    public void Codes_AllDescriptors_AreOnceEachAndInTheirRange()
    {
        var all = Descriptors.Select(d => (DiagnosticDescriptor)d.Arguments[0]!).ToList();

        Assert.Multiple(() =>
        {
            Assert.That(all.Select(d => d.Code), Is.Unique);
            Assert.That(all.Select(d => d.Code), Is.All.Match("^CMP[234][0-9]{3}$"));
            Assert.That(all.Select(d => d.Fix), Is.All.Match(@"^[A-Z].*\.$"));
        });
    }

    /// <summary>What the example shows; where it describes a text instead of being one, that text.</summary>
    private static IEnumerable<Diagnostic> Show(DiagnosticDescriptor descriptor)
    {
        var inputs = new InputColumnText[] { new("days", FeelType.Number) };
        return descriptor.Code switch
        {
            "CMP2008" => Evaluate(new string(' ', 100_000)),
            "CMP2009" => Evaluate(new string('(', 300) + "1" + new string(')', 300)),
            "CMP2011" or "CMP2012" => Checker.CheckExpression(new SourceText(descriptor.Example), new Scope(Feel.Facts(Facts).Scope) { PlainNumbersOnly = true }).Diagnostics,
            "CMP3011" => Forbidden(descriptor.Example),
            "CMP3905" => TableTexts.OfDays("unique", "> 5 | 1\n> 3 | 2").Decide("6").Warnings,
            "CMP3909" => Evaluate("(function(f, n) if n = 0 then 0 else " + Adding + ")(function(f, n) if n = 0 then 0 else " + Adding + ", 100)"),
            "CMP4001" => TableTexts.OfDays("first", descriptor.Example).Read().Problems,
            "CMP4002" => TableTexts.OfDays("frist", "> 5 | 1").Read().Problems,
            "CMP4003" => TableTexts.Of("first", descriptor.Example, inputs, new OutputColumnText(null, FeelType.StringOf(["standard"]))).Read().Problems,
            "CMP4004" => TableTexts.OfDays("first", "- | 1\n> 5 | 1").Read().Problems,
            "CMP4005" => TableTexts.OfDays("unique", "> 5 | 1\n> 5 | 2").Read().Problems,
            "CMP4006" => TableTexts.OfDays("priority", "> 5 | 1").Read().Problems,
            "CMP4007" => TableTexts.Of("collect sum", "> 5 | 1 | 2", inputs, new OutputColumnText("a", FeelType.Number), new OutputColumnText("b", FeelType.Number)).Read().Problems,
            "CMP4009" => TableTexts.OfDays("first", descriptor.Example).Read().Problems,
            "CMP4008" => TableTexts.OfDays("first", "").Read().Problems,
            _ => Evaluate(descriptor.Example),
        };
    }

    /// <summary>The call lies deepest: a thousand levels down.</summary>
    private static string Adding { get; } = "f(f, n - 1)" + string.Concat(Enumerable.Repeat(" + 1", 1000));

    private static IEnumerable<Diagnostic> Evaluate(string text)
    {
        var run = Feel.Evaluate(text, Facts);
        return run.Diagnostics.Concat(run.Warnings);
    }

    private static IEnumerable<Diagnostic> Forbidden(string text)
    {
        var scope = new Scope(Scope.BuiltIns) { Forbids = name => name is "today" or "now" ? "a calculation has no clock" : null };
        return Checker.CheckExpression(new SourceText(text), scope).Diagnostics;
    }
}
