namespace Compensation.Tests.Packs;

public class TextTemplateTests
{
    [TestCase("plain", "plain")]
    [TestCase("{a} days", "<a>| days")]
    [TestCase("{ a }{b}", "<a>|<b>")]
    [TestCase("{{a}} and {b}", "{a} and |<b>")]
    [TestCase("{{{a}}}", "{|<a>|}")]
    [TestCase("{if x then \"}\" else \"\\\"{\"}!", "<if x then \"}\" else \"\\\"{\">|!")]
    [TestCase("{ {a: 1}.a }", "<{a: 1}.a>")]
    public void Read_Holes_AreCutOut(string text, string expected)
    {
        var problems = new PackProblems();
        var template = TextTemplate.Read(new MappedText(new SourceFile("a.yaml", text), text, 0), problems);

        Assert.That(problems.Found, Is.Empty);
        Assert.That(string.Join('|', template.Segments.Select(segment => segment is TextHole hole ? $"<{hole.Feel.Text}>" : ((TextLiteral)segment).Text)),
            Is.EqualTo(expected));
    }

    [Test]
    public void Read_Hole_PointsIntoAFoldedBlock()
    {
        var reading = TestPacks.Read("""
            pack: a
            format: 1
            version: 1.0.0
            currency: GBP
            title: >-
              Lost for
              {days} days
            """);
        var hole = (TextHole)((PackSyntax)reading.Documents.Single()).Title!.Texts[0].Text.Segments[1];

        Assert.That((hole.Feel.Text, hole.Feel.Locate(0)), Is.EqualTo(("days", (7, 4))));
        Assert.That(hole.Feel.LineAt(7), Is.EqualTo("  {days} days"));
    }
}
