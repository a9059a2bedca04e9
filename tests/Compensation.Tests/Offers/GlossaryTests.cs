namespace Compensation.Tests.Offers;

public sealed class GlossaryTests
{
    private static readonly TermTable[] Tables =
        [Glossary.LossTypes, Glossary.LossKinds, Glossary.Forms, Glossary.Methods, Glossary.Rights, Glossary.Units, Glossary.Levels, Glossary.Deadlines];

    [Test]
    public void Tables_WordsOfTheWire_AllHaveTerms()
    {
        Assert.That(Glossary.LossTypes.Words, Is.EqualTo(WireWords.LossTypes.All));
        Assert.That(Glossary.Forms.Words, Is.EqualTo(WireWords.RemedyForms.All));
    }

    [Test]
    public void Rights_EveryRight_HasATerm() => Assert.That(Glossary.Rights.Words, Is.EqualTo(new[] { "know", "choose", "fair dealing", "redress", "safety", "privacy" }));

    [Test]
    public void Tables_EveryTerm_IsInBothLanguages()
    {
        foreach (var (word, term) in Tables.SelectMany(table => table.Words.Select(word => (word, table.Find(word)!))))
        {
            Assert.That(term.English, Does.Match("^[A-Za-z -]+$"), word);
            Assert.That(term.Chinese, Does.Match(@"^[\u4E00-\u9FFF]+$"), word);
        }
    }
}
