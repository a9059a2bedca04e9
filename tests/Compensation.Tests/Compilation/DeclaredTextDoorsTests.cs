using System.Linq.Expressions;
using System.Text;

namespace Compensation.Tests.Compilation;

/// <summary>A declared text is one object in the slots, whichever way it comes in: code compares it with nothing but that object.</summary>
public class DeclaredTextDoorsTests
{
    /// <summary>What the first word, the second and the third come to, beside themselves as the other fact.</summary>
    private static readonly (int Word, int Other, decimal Total)[] Totals = [(0, 0, 111), (1, 0, 20), (2, 2, 130), (0, 1, 11), (1, 1, 120)];

    [Test]
    public void Calculate_Object_MeetsTheDeclaredText()
    {
        foreach (var (word, other, total) in Totals)
        {
            // Of a pack nobody has compiled, the texts are not yet interned when the claim is bound.
            var (pack, words) = Fresh($"object {word}{other}");
            var claim = new Claim("C", new Dictionary<string, object?> { ["k"] = Copy(words[word]), ["other"] = Copy(words[other]) });
            var calculator = new Calculator(pack, 0);

            Assert.That(calculator.Calculate(claim).Total, Is.EqualTo(total));
            Assert.That(calculator.Calculate(claim).ToJson(), Is.EqualTo(new Calculator(pack, int.MaxValue).Calculate(claim).ToJson()));
            Assert.That(calculator.Quick, Is.EqualTo(2));
        }
    }

    [Test]
    public void Calculate_AbsentText_IsTheDefaultThatIsDeclared()
    {
        var (pack, words) = Fresh("default");
        var calculator = new Calculator(pack, 0);

        Assert.That(calculator.Calculate(new Claim("C", new Dictionary<string, object?> { ["k"] = Copy(words[1]) })).Total, Is.EqualTo(120));
        Assert.That(calculator.Calculate(new Claim("C", new Dictionary<string, object?> { ["k"] = Copy(words[0]) })).Total, Is.EqualTo(11));
        Assert.That(calculator.Quick, Is.EqualTo(2));
    }

    [Test]
    public void TryScore_LineOfJson_MeetsTheDeclaredText([Values("\"", "\\u0020")] string blank)
    {
        foreach (var (word, other, total) in Totals)
        {
            var (pack, words) = Fresh($"json {word}{other}{blank.Length}");
            var agreed = new AgreedPack(pack);

            // The scanner takes a text as it is; one with an escape is the reader's.
            var offer = agreed.Compare($"\"k\":\"{words[word].Replace(" ", blank.Length > 1 ? blank : " ", StringComparison.Ordinal)}\",\"other\" : \"{words[other]}\"");

            Assert.That(offer.Total, Is.EqualTo(total));
            Assert.That(agreed.Compiled, Is.EqualTo(1));
        }
    }

    [Test]
    public void TryScore_RowOfATable_MeetsTheDeclaredText()
    {
        var (pack, words) = Fresh("row");
        var columns = new[] { "id", "other", "k" }.Select(CsvColumn.Of).ToArray();
        var (quick, explained) = (new QuickScorer([new Calculator(pack, 0)]), new Calculator(pack, int.MaxValue));
        var record = new CsvRecord(null, "UTF-8");
        foreach (var (word, other, total) in Totals)
        {
            var row = Encoding.UTF8.GetBytes($"C,\"{words[other]}\",{words[word]}\r\n");
            record.Begin(row, 0, row.Length, 1);
            Assert.That(record.Read(), Is.True);
            var offer = new OfferBuffer();
            Assert.That(quick.TryScore(record, columns, offer, new BulkTally()), Is.Not.Null);
            Assert.That(new ClaimCsvReader(columns).TryRead(record, out var claim, out _), Is.True);

            var expected = explained.Calculate(claim!);
            Assert.That(expected.Total, Is.EqualTo(total));
            Assert.That(Encoding.UTF8.GetString(offer.Written), Is.EqualTo(Encoding.UTF8.GetString(GeneratedPacksTests.Bytes(expected))));
        }
    }

    [Test]
    public void Decide_HostsText_MeetsTheDeclaredText()
    {
        var (pack, words) = Fresh("host");
        var calculator = pack.Compile<TextClaim>();
        foreach (var (word, other, total) in Totals)
        {
            Assert.That(calculator.Decide(new TextClaim("C", Copy(words[word]), Copy(words[other]))).Total, Is.EqualTo(total));
        }

        Assert.That(calculator.Decide(new TextClaim("C", Copy(words[1]), null)).Total, Is.EqualTo(120), "the default");
        Assert.That(calculator.Decide(new TextClaim("C", Copy(words[1]) + "x", null)).Decision, Is.EqualTo(Decision.Invalid));
    }

    [Test]
    public void Decide_HostsEnumeration_MeetsTheDeclaredText()
    {
        var (pack, _) = Fresh("member");
        var calculator = pack.Compile<MemberClaim>();
        foreach (var (word, other, total) in Totals)
        {
            Assert.That(calculator.Decide(new MemberClaim("C", (Member)word, (Member)other)).Total, Is.EqualTo(total));
        }
    }

    [Test]
    public void Fill_AnyText_KeepsOneObjectOfEachDeclaredText()
    {
        var (pack, words) = Fresh("slots");
        var inputs = pack.Versions[0].Inputs;
        var slots = new FactSlots(inputs);
        var facts = slots.New();
        Assert.That(TextAt(slots, facts, inputs[1]), Is.SameAs(string.Intern(words[1])), "the default");

        slots.Set(facts, 0, Copy(words[2]));
        Assert.That(TextAt(slots, facts, inputs[0]), Is.SameAs(string.Intern(words[2])));

        var free = $"{words[0]} and more";
        var claim = new Claim("C", new Dictionary<string, object?> { ["k"] = Copy(words[0]), ["other"] = Copy(words[0]), ["free"] = Copy(free) });
        slots.Fill(facts, ClaimBinder.Bind(claim, pack.Versions[0]));

        Assert.That(TextAt(slots, facts, inputs[0]), Is.SameAs(string.Intern(words[0])).And.SameAs(TextAt(slots, facts, inputs[1])));
        Assert.That(TextAt(slots, facts, inputs[2]), Is.EqualTo(free));
        Assert.That(string.IsInterned(free), Is.Null, "what is not declared must not stay for good");
    }

    [Test]
    public void IsInterned_Input_IsATextWithValues()
    {
        var inputs = GeneratedPacksTests.Load("""
            pack: test.inputs
            format: 1
            version: 1.0.0
            title: inputs
            currency: EUR
            inputs:
              text: { type: string, values: [ a ] }
              free: string
              list: { type: list, of: string, values: [ a ] }
              number: { type: number, values: [ 1 ] }
            losses: [ { loss: one, type: direct, when: 'text = free and list[1] = "a"', amount: number } ]
            remedies: [ { remedy: money, for: [ one ], form: cash, value: loss.amount } ]
            """).Versions[0].Inputs;

        Assert.That(inputs.Where(FactSlots.IsInterned).Select(i => i.Name), Is.EqualTo(new[] { "text" }));
    }

    /// <summary>A pack of three words that no text in this process is yet.</summary>
    private static (RulePack Pack, string[] Words) Fresh(string name)
    {
        string[] words = [.. new[] { "first", "second", "third" }.Select(w => $"{w} {name}")];
        var pack = GeneratedPacksTests.Load($$"""
            pack: test.words
            format: 1
            version: 1.0.0
            title: words
            currency: EUR
            inputs:
              k: { type: string, values: [ {{string.Join(", ", words)}} ] }
              other: { type: string, values: [ {{string.Join(", ", words)}} ], default: {{words[1]}} }
              free: { type: string, optional: true }
            tables:
              tens:
                hit: unique
                in: { k: k }
                out: number
                rows: |
                  "{{words[0]}}" | 10
                  "{{words[1]}}" | 20
                  "{{words[2]}}" | 30
            losses:
              - { loss: one, type: direct, amount: tens }
              - { loss: two, type: direct, when: 'k = other', amount: 100 }
              - { loss: three, type: direct, when: 'k = "{{words[0]}}"', amount: 1 }
            remedies: [ { remedy: money, for: [ direct ], form: cash, value: loss.amount } ]
            """);
        Assert.That(words.Select(string.IsInterned), Is.All.Null, "only then can the way in matter");
        return (pack, words);
    }

    /// <summary>The same text as another object.</summary>
    private static string Copy(string text) => new(text.AsSpan());

    private static string? TextAt(FactSlots slots, BoundFacts facts, Input input)
    {
        var parameter = Expression.Parameter(typeof(BoundFacts));
        return Expression.Lambda<Func<BoundFacts, string?>>(slots.Read(Expression.Convert(parameter, slots.Class), input), parameter).Compile()(facts);
    }

    public sealed record TextClaim(string Id, string K, string? Other);

    public sealed record MemberClaim(string Id, Member K, Member? Other);

    public enum Member
    {
        FirstMember,
        SecondMember,
        ThirdMember,
    }
}
