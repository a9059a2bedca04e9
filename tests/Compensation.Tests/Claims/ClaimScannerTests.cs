using System.Text;
using Compensation.Tests.Bulk;
using Compensation.Tests.Compilation;

namespace Compensation.Tests.Claims;

/// <summary>Which lines are read straight from their bytes, and that all others are left to the reader.</summary>
public class ClaimScannerTests
{
    private static readonly AgreedPack Pack = AgreedPack.Of(
        """
          a: { type: number, default: 0 }
          ab: { type: number, digits: 2, default: 0 }
          abc: { type: number, default: 0 }
          tier: { type: string, values: [ general, gen, été, "a b" ], default: gen }
          yes: { type: boolean, default: false }
          day: { type: date, optional: true }
          été: { type: number, optional: true }
          note: { type: string, optional: true }
          bounded: { type: string, values: [ p, q, r ], min: q, optional: true }
          quoted: { type: string, values: [ p, 'say "q"', 'back\slash' ], optional: true }
        """,
        """
        losses: [ { loss: one, type: direct, amount: 'a + ab + abc + if yes then 100 else 0' } ]
        remedies:
          - { remedy: money, for: [ one ], form: cash, choice: how, value: loss.amount }
          - { remedy: voucher, for: [ one ], form: goods, choice: how, value: 1, exceeds: true }
        figures: { tier: tier, day: day, more: été, note: note, bounded: bounded, quoted: quoted }
        """);

    [TestCase("""{"id":"C","facts":{"a":1,"ab":2,"abc":3}}""")]
    [TestCase("""{"id":"C","facts":{"abc":3,"ab":2,"a":1}}""", Description = "another order")]
    [TestCase("""{"id":"C","facts":{"ab":2,"tier":"general","a":1}}""")]
    [TestCase("""{ "id" : "C" , "facts" : { "a" : 1 , "ab":2,"abc" :3 } } """, Description = "blanks")]
    [TestCase("{\t\"id\"\t:\"C\",\"facts\"\t:\t{\t\"a\"\t:\t1\t}\t}\r")]
    [TestCase("""{"facts":{"a":1},"id":"C"}""")]
    [TestCase("""{"choose":{"how":"voucher"},"facts":{"a":10},"claimant":"U","pack":"test.agreed","id":"C"}""")]
    [TestCase("""{ "choose" : {"how":"voucher"}, "facts" :{"a":10}, "claimant" :"U", "pack" :"test.agreed", "id" :"C"}""")]
    [TestCase("""{"id":"C","facts":{}}""")]
    [TestCase("""{"id":"C","facts":{"tier":"gen","yes":true}}""")]
    [TestCase("""{"id":"C","facts":{"tier" : "general" ,"yes": false}}""")]
    [TestCase("""{"id":"C","facts":{"tier":"été","été":5}}""")]
    [TestCase("""{"id":"C","facts":{"tier":"a b","été" : 5,"note":"général"}}""")]
    [TestCase("""{"id":"C","facts":{"tier":null,"a":null,"yes":null,"day":null}}""")]
    [TestCase("""{"id":"C","facts":{"a":1,"day":"2024-02-29"}}""")]
    [TestCase("""{"id":"C~'<&>","claimant":"U ","facts":{"a":1}}""")]
    public void TryScan_SoundLine_IsTaken(string line) => AssertTaken(line, true);

    [TestCase("""{"id":"C","facts":{"a":1,"a":1}}""", Description = "a fact twice")]
    [TestCase("""{"id":"C","facts":{"ab":1,"a":1,"ab":1}}""")]
    [TestCase("""{"id":"C","facts":{"tier":"gen","tier":"gen"}}""")]
    [TestCase("""{"id":"C","facts":{"a":null,"a":1}}""")]
    [TestCase("""{"id":"C","id":"D","facts":{"a":1}}""")]
    [TestCase("""{"id":"C","facts":{"a":1},"facts":{}}""")]
    [TestCase("""{"id":"C","facts":{"a":1},"facts" :{}}""")]
    [TestCase("""{"id":"C","choose":{"how":"voucher","how":"voucher"},"facts":{"a":1}}""")]
    [TestCase("""{"id":"C","facts":{"abcd":1}}""", Description = "a fact that no input is")]
    [TestCase("""{"id":"C","facts":{"":1}}""")]
    [TestCase("""{"id":"C","facts":{"A":1}}""")]
    [TestCase("""{"id":"C","facts":{"a ":1}}""")]
    [TestCase("""{"id":"C","facts":{" a":1}}""")]
    [TestCase("""{"id":"C","facts":{"\u0061":1}}""")]
    [TestCase("{\"id\":\"C\",\"facts\":{\"e\u0301te\u0301\":1}}")]
    [TestCase("""{"id":"C","fact":{"a":1}}""")]
    [TestCase("""{"id":"C","factsx":{"a":1}}""")]
    [TestCase("""{"id ":"C","facts":{"a":1}}""")]
    [TestCase("""{"ID":"C","facts":{"a":1}}""")]
    [TestCase("""{"id":"C","facts":{"a"}}""", Description = "no value")]
    [TestCase("""{"id":"C","facts":{"a":}}""")]
    [TestCase("""{"id":"C","facts":{"a"::1}}""")]
    [TestCase("""{"id":"C","facts":{"a" 1}}""")]
    [TestCase("""{"id":"C","facts":{a:1}}""")]
    [TestCase("""{"id":"C","facts":{"a":1,}}""")]
    [TestCase("""{"id":"C","facts":{,"a":1}}""")]
    [TestCase("""{"id":"C","facts":{"a":1}},""")]
    [TestCase("""{"id":"C","facts":{"a":1},}""")]
    [TestCase("""{"id":"C","facts":{"a":1}}x""")]
    [TestCase("""{"id":"C","facts":{"yes":truex}}""", Description = "more than the value")]
    [TestCase("""{"id":"C","facts":{"yes":true x}}""")]
    [TestCase("""{"id":"C","facts":{"yes":falsefalse}}""")]
    [TestCase("""{"id":"C","facts":{"yes":True}}""")]
    [TestCase("""{"id":"C","facts":{"a":nullx}}""")]
    [TestCase("""{"id":"C","facts":{"a":null1}}""")]
    [TestCase("""{"id":"C","facts":{"tier":"general"x}}""")]
    [TestCase("""{"id":"C","facts":{"tier":"general""gen"}}""")]
    [TestCase("""{"id":"C","facts":{"tier":"general" "gen"}}""")]
    [TestCase("""{"id":"C","facts":{"tier":"general}}""", Description = "no end")]
    [TestCase("""{"id":"C","facts":{"tier":gen}}""")]
    [TestCase("""{"id":"C","facts":{"tier":"gener"}}""", Description = "not declared")]
    [TestCase("""{"id":"C","facts":{"tier":"generally"}}""")]
    [TestCase("""{"id":"C","facts":{"tier":"Gen"}}""")]
    [TestCase("""{"id":"C","facts":{"tier":" gen"}}""")]
    [TestCase("""{"id":"C","facts":{"tier":""}}""")]
    [TestCase("""{"id":"C","facts":{"tier":"g\u0065n"}}""", Description = "the same, escaped")]
    [TestCase("""{"id":"C","facts":{"tier":true}}""", Description = "another type")]
    [TestCase("""{"id":"C","facts":{"yes":"true"}}""")]
    [TestCase("""{"id":"C","facts":{"a":"1"}}""")]
    [TestCase("""{"id":"C","facts":{"day":"2024-02-30"}}""")]
    [TestCase("""{"id":"C","pack":"test.other","facts":{"a":1}}""")]
    [TestCase("""{"id":"C","choose":{"who":"voucher"},"facts":{"a":1}}""")]
    [TestCase("""{"id":"","facts":{"a":1}}""")]
    [TestCase("""{"id":" C","facts":{"a":1}}""")]
    [TestCase("""{"id":"é","facts":{"a":1}}""")]
    [TestCase("{\"id\":\"C\u007f\",\"facts\":{\"a\":1}}")]
    [TestCase("{\"id\":\"C\u0001\",\"facts\":{\"a\":1}}")]
    [TestCase("{\"id\":\"C\",\u00a0\"facts\":{\"a\":1}}")]
    [TestCase("""{"facts":{"a":1}}""")]
    [TestCase("""{"id":"C"}""")]
    [TestCase("")]
    public void TryScan_AnythingElse_IsLeft(string line) => AssertTaken(line, false);

    /// <summary>What JSON writes with escapes, and what has an order, the reader knows.</summary>
    [TestCase("\"bounded\":\"p\"")]
    [TestCase("\"bounded\":\"q\"")]
    [TestCase("\"quoted\":\"p\"")]
    [TestCase("\"quoted\":\"say \\\"q\\\"\"")]
    [TestCase("\"quoted\":\"back\\\\slash\"")]
    [TestCase("\"quoted\":\"back\\slash\"")]
    [TestCase("\"quoted\":\"say \"q\"\"")]
    public void TryScan_TextThatIsNotPlainlyCompared_IsLeft(string fact) => AssertTaken($"{{\"id\":\"C\",\"facts\":{{\"a\":1,{fact}}}}}", false);

    /// <summary>Also where the line ends behind a key, inside of a declared text, or in the middle of a character.</summary>
    [TestCase("""{"id":"C","pack":"test.agreed","facts":{"a":1,"ab":2.5,"tier":"general","yes":true,"été":5,"note":"é"}}""")]
    [TestCase("""{ "facts" : {"abc" : 1, "tier" : "été"}, "choose" : {"how":"voucher"}, "id" : "C" }""")]
    public void TryScan_LineCutAnywhere_IsLeft(string line)
    {
        Assert.That(Pack.Compare(Encoding.UTF8.GetBytes(line)).IsScored, Is.True);
        foreach (var cut in LineMutation.Truncations(line))
        {
            Assert.That(Pack.Compare(cut).IsScored, Is.False, () => Encoding.UTF8.GetString(cut));
        }
    }

    /// <summary>A byte more, less or other, anywhere: what is still taken is what the reader reads.</summary>
    [Test]
    public void TryScan_LineWithOneOtherByte_AgreesWithTheReader()
    {
        var line = """{"id":"C","facts":{"a":1,"ab" :2.5,"tier":"general","yes":true,"été":5}}"""u8.ToArray();
        foreach (var other in "\"\\,:{}[] \t\n\r01eExaé\u0001"u8.ToArray())
        {
            for (var at = 0; at < line.Length; at++)
            {
                Pack.Compare([.. line[..at], other, .. line[at..]]);
                Pack.Compare([.. line[..at], other, .. line[(at + 1)..]]);
            }
        }

        for (var at = 0; at < line.Length; at++)
        {
            Pack.Compare([.. line[..at], .. line[(at + 1)..]]);
        }
    }

    private static void AssertTaken(string line, bool isTaken) => Assert.That(Pack.Compare(Encoding.UTF8.GetBytes(line)).IsScored, Is.EqualTo(isTaken), line);
}
