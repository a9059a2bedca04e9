namespace Compensation.Feel.Tests.Functions;

public class DayCountingFunctionsTests
{
    [TestCase("days between(@\"2024-02-28\", @\"2024-03-01\")", "2")]
    [TestCase("days between(@\"2024-03-01\", @\"2024-02-28\")", "-2")]
    [TestCase("days between(@\"2024-02-28T23:59:00\", @\"2024-02-29T00:01:00\")", "1")]
    [TestCase("days between(@\"2024-02-28\", @\"2024-02-29T00:01:00Z\")", "1")]
    [TestCase("days between(from: @\"2024-02-28\", to: @\"2024-02-28\")", "0")]
    [TestCase("working days between(@\"2025-06-06\", @\"2025-06-09\", {weekend: [6, 7], holidays: []})", "1")]
    [TestCase("working days between(@\"2025-06-07\", @\"2025-06-08\", {weekend: [6, 7], holidays: []})", "0")]
    [TestCase("working days between(@\"2025-12-24\", @\"2025-12-29\", {weekend: [6, 7], holidays: [@\"2025-12-25\", @\"2025-12-26\"]})", "1")]
    [TestCase("working days between(@\"2025-12-29\", @\"2025-12-24\", {weekend: [6, 7], holidays: [@\"2025-12-25\", @\"2025-12-26\"]})", "-1")]
    [TestCase("working days between(@\"2025-12-24\", @\"2025-12-24\", {weekend: [], holidays: []})", "0")]
    [TestCase("working days between(@\"2025-06-01\", @\"2025-06-08\", {weekend: [5, 6], holidays: [@\"2025-06-06\", @\"2025-06-02\", @\"2025-06-02\"]})", "4")]
    [TestCase("add working days(@\"2025-12-24\", 1, {weekend: [6, 7], holidays: [@\"2025-12-25\", @\"2025-12-26\"]})", "2025-12-29")]
    [TestCase("add working days(@\"2025-12-29\", -1, {weekend: [6, 7], holidays: [@\"2025-12-25\", @\"2025-12-26\"]})", "2025-12-24")]
    [TestCase("add working days(@\"2025-06-02\", 0, {weekend: [6, 7], holidays: []})", "2025-06-02")]
    [TestCase("add working days(@\"2025-06-07\", 0, {weekend: [6, 7], holidays: []})", "2025-06-09")]
    [TestCase("add working days(@\"2025-06-07\", -1, {weekend: [6, 7], holidays: []})", "2025-06-06")]
    [TestCase("add working days(@\"2025-06-02\", 260, {weekend: [6, 7], holidays: []})", "2026-06-01")]
    public void Call_GoodArguments_GivesValueWithoutWarning(string call, string expected)
    {
        var run = Feel.Evaluate(call);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo(expected));
            Assert.That(run.Codes, Is.Empty);
        });
    }

    [TestCase("days between(@\"2024-02-28\", null)", "CMP3906")]
    [TestCase("days between(\"2024-02-28\", @\"2024-02-28\")", "CMP3901")]
    [TestCase("working days between(@\"2025-06-06\", @\"2025-06-09\", {weekend: [0], holidays: []})", "CMP3901")]
    [TestCase("working days between(@\"2025-06-06\", @\"2025-06-09\", {weekend: [1, 2, 3, 4, 5, 6, 7], holidays: []})", "CMP3901")]
    [TestCase("working days between(@\"2025-06-06\", @\"2025-06-09\", {weekend: [6, 7]})", "CMP3901")]
    [TestCase("working days between(@\"2025-06-06\", @\"2025-06-09\", {weekend: [6, 7], holidays: [null]})", "CMP3901")]
    [TestCase("add working days(@\"2025-06-02\", 1.5, {weekend: [6, 7], holidays: []})", "CMP3901")]
    [TestCase("add working days(@\"9999-12-31\", 1, {weekend: [6, 7], holidays: []})", "CMP3901")]
    [TestCase("add working days(@\"2025-06-02\", 9999999999, {weekend: [6, 7], holidays: []})", "CMP3901")]
    public void Call_BadArguments_IsNullAndSaysWhy(string call, string code)
    {
        var run = Feel.Evaluate(call);

        Assert.Multiple(() =>
        {
            Assert.That(run.Text, Is.EqualTo("null"));
            Assert.That(run.Warnings.Select(w => w.Code), Has.Member(code));
        });
    }
}
