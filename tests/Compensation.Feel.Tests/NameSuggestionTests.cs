namespace Compensation;

public class NameSuggestionTests
{
    private static readonly string[] Keys = ["amount", "because", "each", "figures", "kind", "loss", "method", "right", "type", "when"];

    [TestCase("amuont", "amount")]
    [TestCase("becuase", "because")]
    [TestCase("losses", "loss")]
    [TestCase("knd", "kind")]
    [TestCase("When", "when")]
    [TestCase("tpye", "type")]
    [TestCase("fo", "of")]
    public void Nearest_TypingError_NamesWhatWasMeant(string name, string expected) =>
        Assert.That(NameSuggestion.Nearest(name, [.. Keys, "of"]), Is.EqualTo(expected));

    [TestCase("colour")]
    [TestCase("x")]
    [TestCase("")]
    [TestCase("wxyz")]
    public void Nearest_UnrelatedName_IsNull(string name) => Assert.That(NameSuggestion.Nearest(name, Keys), Is.Null);

    [Test]
    public void Nearest_EquallyNear_DoesNotDependOnTheOrder()
    {
        Assert.That(NameSuggestion.Nearest("tier3", ["tier2", "tier1"]), Is.EqualTo("tier1"));
        Assert.That(NameSuggestion.Nearest("tier3", ["tier1", "tier2"]), Is.EqualTo("tier1"));
    }

    [Test]
    public void Nearest_CloserCandidateLater_Wins() =>
        Assert.That(NameSuggestion.Nearest("days_outt", ["day_out", "days_out"]), Is.EqualTo("days_out"));

    [Test]
    public void Nearest_VeryLongName_IsNull() =>
        Assert.That(NameSuggestion.Nearest(new string('a', 100), [new string('a', 99)]), Is.Null);
}
