using System.Linq.Expressions;

namespace Compensation.Feel.Tests.Compilation;

public class OverloadChoiceTests
{
    private static readonly Overload OfText = Signature.Of(FeelType.Number, (_, _) => 1m, new Parameter("s", FeelType.String) { Nullable = true });
    private static readonly Overload OfNumber = Signature.Of(FeelType.Number, (_, _) => 2m, new Parameter("n", FeelType.Number));
    private static readonly Overload OfTexts = Signature.Of(FeelType.Number, (_, _) => 3m, new Parameter("list", FeelType.ListOf(FeelType.String)));
    private static readonly Overload OfNumbers = Signature.Of(FeelType.Number, (_, _) => 4m, new Parameter("list", FeelType.ListOf(FeelType.Number)));

    [Test]
    public void IsStable_NullThatAnotherOverloadTakes_IsNot()
    {
        var function = new BuiltIn("f", "", OfText, OfNumber);

        Assert.Multiple(() =>
        {
            Assert.That(IsStable(function, OfNumber, FeelType.Number, canBeNull: false), Is.True);
            Assert.That(IsStable(function, OfNumber, FeelType.Number, canBeNull: true), Is.False, "null goes to the first overload");
        });
    }

    [Test]
    public void IsStable_NullThatAllRefuse_Is()
    {
        var refusing = Signature.Of(FeelType.Number, (_, _) => 5m, new Parameter("s", FeelType.String));

        Assert.That(IsStable(new BuiltIn("f", "", refusing, OfNumber), OfNumber, FeelType.Number, canBeNull: true), Is.True);
    }

    [Test]
    public void IsStable_ListThatMayHoldNothing_DependsOnTheFirstOverload()
    {
        var numbers = FeelType.ListOf(FeelType.Number);

        Assert.Multiple(() =>
        {
            Assert.That(IsStable(new BuiltIn("f", "", OfTexts, OfNumbers), OfNumbers, numbers, canBeNull: false), Is.False);
            Assert.That(IsStable(new BuiltIn("f", "", OfNumbers, OfTexts), OfNumbers, numbers, canBeNull: false), Is.True);
        });
    }

    private static bool IsStable(BuiltIn function, Overload overload, FeelType type, bool canBeNull) =>
        OverloadChoice.IsStable(function, overload, [new Code(Expression.Default(ClrTypes.Of(type.Kind, canBeNull)), type, canBeNull, true)], null);
}
