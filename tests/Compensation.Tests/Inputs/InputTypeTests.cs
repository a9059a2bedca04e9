namespace Compensation.Tests.Inputs;

public sealed class InputTypeTests
{
    private static readonly FeelKind[] NeverDeclared = [FeelKind.Any, FeelKind.Null, FeelKind.Range, FeelKind.Function];

    [TestCaseSource(typeof(InputType), nameof(InputType.All))]
    public void Find_EveryWordOfEveryType_IsTheTypeAndItsFeel(object declared)
    {
        var type = (InputType)declared;
        Assert.That(type.Words, Is.Not.Empty.And.All.Not.Empty);
        Assert.That(type.Words.Select(InputType.Find), Is.All.SameAs(type));
        Assert.That(type.Words.Select(word => InputType.FeelOf(word).Kind), Is.All.EqualTo(type.Kind));
    }

    [Test]
    public void Of_EveryKindOfFeel_IsTheOneTypeOfThatKindOrNone() => Assert.Multiple(() =>
    {
        foreach (var kind in Enum.GetValues<FeelKind>().Except(NeverDeclared))
        {
            var type = InputType.All.Single(type => type.Kind == kind);
            Assert.That(InputType.Of(InputType.FeelOf(type.Words[0])), Is.SameAs(type));
        }

        Assert.That(InputType.All.Select(type => type.Kind), Has.None.AnyOf(NeverDeclared));
        Assert.That(InputType.AllWords, Is.Unique);
    });

    [TestCase(null)]
    [TestCase("")]
    [TestCase("String")]
    public void Find_NoWordOfAType_IsNullAndAnyType(string? word) =>
        Assert.That((InputType.Find(word), InputType.FeelOf(word)), Is.EqualTo(((InputType?)null, FeelType.Any)));
}
