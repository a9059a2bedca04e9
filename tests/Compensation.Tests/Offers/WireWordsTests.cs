namespace Compensation.Tests.Offers;

public sealed class WireWordsTests
{
    [Test]
    public void Of_EveryMember_IsReadBack()
    {
        Check(WireWords.Decisions);
        Check(WireWords.LossTypes);
        Check(WireWords.RemedyForms);
        Check(WireWords.RuleKinds);
        Check(WireWords.RoundingModes);
        Check(WireWords.Severities);
    }

    [Test]
    public void Of_Member_IsItsNameInLowerCase()
    {
        Assert.That(Enum.GetValues<Decision>().Select(WireWords.Decisions.Of), Is.EqualTo(new[] { "offered", "declined", "needs-information", "needs-review", "invalid" }));
        Assert.That(WireWords.RoundingModes.Of(RoundingMode.HalfEven), Is.EqualTo("half even"));
        Assert.That(Enum.GetValues<LossType>().Select(WireWords.LossTypes.Of), Is.EqualTo(Enum.GetNames<LossType>().Select(name => name.ToLowerInvariant())));
        Assert.That(Enum.GetValues<RemedyForm>().Select(WireWords.RemedyForms.Of), Is.EqualTo(Enum.GetNames<RemedyForm>().Select(name => name.ToLowerInvariant())));
        Assert.That(Enum.GetValues<RuleKind>().Select(WireWords.RuleKinds.Of), Is.EqualTo(Enum.GetNames<RuleKind>().Select(name => name.ToLowerInvariant())));
    }

    [TestCase("Offered")]
    [TestCase("")]
    [TestCase(null)]
    public void TryParse_AnotherWord_IsFalse(string? word) => Assert.That(WireWords.Decisions.TryParse(word, out _), Is.False);

    private static void Check<T>(WireWordTable<T> words)
        where T : struct, Enum
    {
        foreach (var member in Enum.GetValues<T>())
        {
            Assert.That(words.TryParse(words.Of(member), out var read), Is.True);
            Assert.That(read, Is.EqualTo(member));
        }
    }
}
