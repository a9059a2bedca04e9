namespace Compensation.Tests.Calculation;

public class DottedInputsTests
{
    private const string Pack = """
        pack: nested
        format: 1
        version: 1.0.0
        title: "Nested"
        currency: EUR
        inputs:
          ticket.fare:       { type: number, min: 0 }
          ticket.seat.row:   { type: number }
          days:              { type: number, default: 1 }
          ticket.seat.extra: { type: number, optional: true }
          ticket.legs:       { type: number, default: 2 }
        remedies:
          - { remedy: payment, form: cash, value: "(ticket.fare + ticket.seat.row + get or else(ticket.seat.extra, 0)) * ticket.legs * days" }
        """;

    [Test]
    public void Facts_FieldsInAnyOrder_AreGatheredWhereTheFirstStands() =>
        Assert.That(Load().Versions.Single().Facts, Is.EqualTo(new[] { "ticket", "days" }));

    [TestCase("""{"ticket":{"fare":10,"seat":{"row":5}}}""", 30)]
    [TestCase("""{"ticket":{"fare":10,"seat":{"row":5,"extra":1},"legs":1},"days":3}""", 48)]
    public void Calculate_NestedFacts_AreReadByTheirPaths(string facts, decimal total) =>
        Assert.That(Calculate(facts).Total, Is.EqualTo(total));

    [TestCase("{}", "ticket.fare", "ticket.seat.row")]
    [TestCase("""{"ticket":{"fare":10}}""", "ticket.seat.row")]
    [TestCase("""{"ticket":{"seat":{"row":null},"fare":1}}""", "ticket.seat.row")]
    public void Calculate_FieldsThatAreMissing_AreAskedForByName(string facts, params string[] missing)
    {
        var offer = Calculate(facts);

        Assert.That(offer.Decision, Is.EqualTo(Decision.NeedsInformation));
        Assert.That(offer.Missing, Is.EqualTo(missing));
    }

    [Test]
    public void Calculate_FieldsLeftToTheirDefaults_AreListedAsAssumed() => Assert.That(
        Calculate("""{"ticket":{"fare":10,"seat":{"row":5}}}""").Assumed,
        Is.EquivalentTo(new Dictionary<string, object?> { ["ticket.legs"] = 2m, ["days"] = 1m }));

    [TestCase("""{"ticket":{"fare":-1,"seat":{"row":5}}}""", "CMP5104", "`ticket.fare`")]
    [TestCase("""{"ticket":{"fare":1,"seat":{"rwo":5}}}""", "CMP5101", "`ticket.seat.rwo`")]
    [TestCase("""{"ticket":5}""", "CMP5102", "`ticket`")]
    public void Calculate_FactThatDoesNotFit_IsInvalidAndNamedByItsPath(string facts, string code, string path)
    {
        var offer = Calculate(facts);

        Assert.That(offer.Decision, Is.EqualTo(Decision.Invalid));
        Assert.That(offer.Warnings.Single().Code, Is.EqualTo(code));
        Assert.That(offer.Warnings.Single().Message, Does.Contain(path));
    }

    private static Offer Calculate(string facts) => Load().Compile().Calculate(Claim.Parse($$"""{"id":"C-1","facts":{{facts}}}"""));

    private static RulePack Load()
    {
        Assert.That(RulePack.TryLoad(new MemoryFiles().Add("nested.yaml", Pack), "nested.yaml", out var pack, out var diagnostics), string.Join('\n', diagnostics));
        return pack!;
    }
}
