namespace Compensation.Tests.Packs;

/// <summary>A problem in FEEL is shown where it stands in the file, whichever way YAML writes the text.</summary>
public class FeelPlaceTests
{
    [TestCase("when: days > 3 and dais < 9", 0, 20, TestName = "Plain")]
    [TestCase("when: days > 3\n      and dais < 9", 1, 11, TestName = "PlainOverTwoLines")]
    [TestCase("when: '\"it''s\" = name and dais < 9'", 0, 27, TestName = "SingleQuoted")]
    [TestCase("when: \"name = \\\"x\\\" and dais < 9\"", 0, 25, TestName = "DoubleQuoted")]
    [TestCase("when: |\n      days > 3\n      and dais < 9", 2, 11, TestName = "Literal")]
    [TestCase("when: >-\n      days > 3\n      and dais < 9", 2, 11, TestName = "Folded")]
    [TestCase("when: >-\n        name = \"中文\"\n        and dais < 9", 2, 13, TestName = "FoldedBehindWideCharacters")]
    public void Load_UnknownName_PointsAtIt(string when, int line, int column)
    {
        var head = """
            pack: test.places
            format: 1
            version: 1.0.0
            title: places
            currency: EUR
            inputs: { days: number, name: string }
            losses:
              - loss: wait
                type: direct
                amount: 5

            """;
        var files = new MemoryFiles();
        files.Add("pack.yaml", head + "    " + when + "\nremedies:\n  - { remedy: money, for: [ wait ], form: cash, value: loss.amount }\n");

        RulePack.TryLoad(files, "pack.yaml", out _, out var diagnostics);

        var problem = diagnostics.Single(d => d.Code == "CMP3001");
        Assert.Multiple(() =>
        {
            Assert.That((problem.Line, problem.Column, problem.Length), Is.EqualTo((11 + line, column + (line == 0 ? 4 : 0), 4)), problem.ToString());
            Assert.That(problem.SourceLine![(problem.Column - 1)..], Does.StartWith("dais"));
            Assert.That(problem.Suggestion, Is.EqualTo("did you mean `days`?"));
            Assert.That(problem.Rule, Is.EqualTo("wait"));
        });
    }
}
