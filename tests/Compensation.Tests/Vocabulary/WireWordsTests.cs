using System.Reflection;
using System.Text.Json.Nodes;

namespace Compensation.Tests.Vocabulary;

public sealed class WireWordsTests
{
    /// <summary>Every table of the product, wherever it stands.</summary>
    private static IEnumerable<TestCaseData> Tables =>
        from type in typeof(WireWords).Assembly.GetTypes()
        where !type.ContainsGenericParameters
        from kept in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic)
        where kept.FieldType.IsGenericType && kept.FieldType.GetGenericTypeDefinition() == typeof(WireWordTable<>)
        select new TestCaseData(kept.GetValue(null)).SetArgDisplayNames(kept.FieldType.GetGenericArguments()[0].Name);

    [TestCaseSource(nameof(Tables))]
    public void Of_EveryMember_IsReadBack(object table)
    {
        var member = table.GetType().GetGenericArguments()[0];
        typeof(WireWordsTests).GetMethod(nameof(Check), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(member).Invoke(null, [table]);
    }

    [Test]
    public void Tables_OfTheVocabulary_AreAmongThose() =>
        Assert.That(Tables.Select(t => t.Arguments[0]), Is.SupersetOf(new object[] { WireWords.Decisions, WireWords.LossTypes, WireWords.RemedyForms, WireWords.RuleKinds, WireWords.RoundingModes, WireWords.Severities }));

    /// <summary>What the schema offers is what a pack is read by, and means something: each word of each closed set, written into a pack.</summary>
    [TestCase("loss", "type", "{0}losses: [ { loss: a, type: <word> } ]")]
    [TestCase("remedy", "form", "{0}remedies: [ { remedy: a, form: <word> } ]")]
    [TestCase("rounding", "mode", "{0}rounding: { mode: <word> }")]
    [TestCase("table", "hit", "{0}tables: { t: { hit: <word>, in: { x: 1 }, out: { y: { type: number, values: [ 1 ] } }, rows: [ [ 1, 1 ] ] } }\nlet: { z: t }")]
    [TestCase(null, "type", "{0}inputs: { x: { type: <word> } }")]
    [TestCase("limit", null, "{0}limits: [ { limit: a, over: all, <word>: 1 } ]")]
    [TestCase("eligibility", null, "{0}eligibility: [ { <word>: a, when: true, because: A } ]")]
    [TestCase("valid", null, "{0}remedies: [ { remedy: a, form: goods, valid: { <word>: 1 } } ]")]
    public void Schema_EveryWord_IsRead(string? element, string? key, string pack)
    {
        var definitions = JsonNode.Parse(RulePackSchema.Json)!["definitions"]!;
        var words = element is null ? definitions[key!]!["enum"]!.AsArray().Select(w => w!.GetValue<string>())
            : key is null ? definitions[element]!["oneOf"]!.AsArray().Select(one => one!["required"]![0]!.GetValue<string>())
            : definitions[element]!["properties"]![key]!["enum"]!.AsArray().Select(w => w!.GetValue<string>());
        Assert.Multiple(() =>
        {
            foreach (var word in words)
            {
                var text = pack.Replace("{0}", "pack: a\nformat: 1\nversion: 1.0.0\ntitle: A\ncurrency: EUR\n", StringComparison.Ordinal).Replace("<word>", word, StringComparison.Ordinal);
                RulePack.TryLoad(new MemoryFiles().Add("a.yaml", text), "a.yaml", out _, out var found);
                Assert.That(found.Where(d => d.Severity == DiagnosticSeverity.Error && d.Code != BindingDiagnostics.MustBe.Code), Is.Empty, word);
            }
        });
    }

    private static IEnumerable<RoundingMode> Modes => Enum.GetValues<RoundingMode>();

    [TestCaseSource(nameof(Modes))]
    public void ModeOf_EveryMode_IsReadFromItsWord(RoundingMode mode)
    {
        Assert.That(ModeOf(WireWords.RoundingModes.Of(mode)), Is.EqualTo(mode));

        static RoundingMode? ModeOf(string word)
        {
            var reading = PackReader.Read(new MemoryFiles().Add("a.yaml", $"pack: a\nformat: 1\nversion: 1.0.0\ntitle: A\ncurrency: EUR\nrounding: {{ mode: {word} }}\n"), "a.yaml");
            return RoundingSyntax.ModeOf(((PackSyntax)reading.Documents.Single()).Rounding);
        }
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
