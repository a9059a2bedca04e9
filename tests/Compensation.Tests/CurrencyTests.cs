namespace Compensation.Tests;

public sealed class CurrencyTests
{
    [TestCase("EUR", 2)]
    [TestCase("GBP", 2)]
    [TestCase("CNY", 2)]
    [TestCase("JPY", 0)]
    [TestCase("KRW", 0)]
    [TestCase("ISK", 0)]
    [TestCase("VND", 0)]
    [TestCase("BHD", 3)]
    [TestCase("TND", 3)]
    [TestCase("CLF", 4)]
    [TestCase("XCG", 2)]
    [TestCase("HRK", 2)]
    public void Digits_KnownCode_AreThoseOfTheStandard(string code, int digits) => Assert.That(Currency.Digits(code), Is.EqualTo(digits));

    [Test]
    public void Digits_UnknownCode_IsNull() => Assert.That(Currency.Digits("ZZZ"), Is.Null);

    [Test]
    public void Codes_All_AreThreeUpperCaseLetters()
    {
        Assert.That(Currency.Codes, Has.All.Match("^[A-Z]{3}$"));
        Assert.That(Currency.Codes.Count(), Is.GreaterThan(170));
    }
}
