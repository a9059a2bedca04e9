namespace Compensation.Tests.Bulk;

[TestFixture]
public sealed class AmountStepsTests
{
    [TestCase("0", "0", "0")]
    [TestCase("0.01", "0", "1")]
    [TestCase("0.99", "0", "1")]
    [TestCase("1", "1", "2")]
    [TestCase("1.99", "1", "2")]
    [TestCase("2", "2", "5")]
    [TestCase("250", "200", "500")]
    [TestCase("500", "500", "1000")]
    [TestCase("999999.99", "500000", "1000000")]
    public void Of_AnAmount_IsTheStepThatHoldsIt(string amount, string from, string until)
    {
        var step = AmountSteps.Of(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture));
        Assert.That(AmountSteps.From(step).ToString(System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(from));
        Assert.That(AmountSteps.Until(step)?.ToString(System.Globalization.CultureInfo.InvariantCulture), Is.EqualTo(until));
    }

    [Test]
    public void Of_UnitsOfMoney_IsTheStepOfTheSameDecimal([Values(0, 2, 3)] int digits)
    {
        foreach (var units in new[] { 0, 1, 9, 10, 99, 100, 101, 199, 200, 999, 1000, 1999, 2000, 500_000, long.MaxValue - 1, long.MaxValue, -5 })
        {
            Assert.That(AmountSteps.Of(units, digits), Is.EqualTo(AmountSteps.Of(ScaledNumber.ToDecimal(units, digits))), () => $"{units} of {digits} digits");
        }
    }

    [Test]
    public void Of_TheLargestAmount_IsTheLastStepWhichHasNoEnd()
    {
        var step = AmountSteps.Of(decimal.MaxValue);
        Assert.That(step, Is.EqualTo(AmountSteps.Count - 1));
        Assert.That(AmountSteps.Until(step), Is.Null);
    }

    [Test]
    public void From_EachStep_IsWhereTheOneBeforeEnds()
    {
        for (var step = 2; step < AmountSteps.Count; step++)
        {
            Assert.That(AmountSteps.From(step), Is.EqualTo(AmountSteps.Until(step - 1)));
            Assert.That(AmountSteps.Of(AmountSteps.From(step)), Is.EqualTo(step));
        }
    }
}
