using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Compensation.Tests.Packs.Schema;

public class RulePackSchemaTests
{
    private static readonly JsonObject Text = JsonNode.Parse(RulePackSchema.Json)!.AsObject();

    private static readonly JsonSchema Schema = JsonSchema.FromText(RulePackSchema.Json);

    [Test]
    public void Json_FileOfTheRules_IsCurrent() => KeptFile.AssertIs("rules/pack.schema.json", RulePackSchema.Json);

    /// <summary>Every file of YAML that ships or that a test holds to be right.</summary>
    private static IEnumerable<string> GoodFiles =>
        new[] { "rules", "tests" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.yaml", SearchOption.AllDirectories))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(path => !path.Contains("/packs/bad/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal) && !path.Contains("/obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

    [TestCaseSource(nameof(GoodFiles))]
    public void Schema_GoodFile_IsAccepted(string path)
    {
        var documents = Documents(File.ReadAllText(Path.Combine(Repository.Root, path)), path);

        Assert.That(documents, Is.Not.Empty);
        Assert.That(documents.SelectMany(document => Schema.Explain(Element(document)).Failures()), Is.Empty);
        Assert.That(documents.Select(document => Schema.Fits(Element(document))), Is.All.True);
    }

    /// <summary>
    /// The schema and the readers know the same keys: wherever a reader has read an element of a good file, the keys it asked for are the
    /// properties of the definition that the element fits; and every definition is met.
    /// </summary>
    [Test]
    public void Schema_KeysOfEachElement_AreThoseThatItsReaderKnows()
    {
        var definitions = Text["definitions"]!.AsObject().Where(d => d.Value!["properties"] is not null).ToDictionary(d => d.Key, d => d.Value!.AsObject());
        var met = new HashSet<string>();
        Assert.Multiple(() =>
        {
            foreach (var path in GoodFiles)
            {
                var reading = PackReader.Read(new DiskFiles(), Path.Combine(Repository.Root, path).Replace('\\', '/'));
                var mappings = new List<YamlMapping>();
                var compared = new HashSet<YamlMapping>();
                foreach (var document in reading.Documents)
                {
                    var json = new YamlAsJson();
                    foreach (var (instance, definition) in Schema.Explain(JsonSerializer.SerializeToElement(json.Convert(document.Node))).Elements().Where(element => definitions.ContainsKey(element.Definition)))
                    {
                        var mapping = json.Mappings[instance];
                        met.Add(definition);
                        compared.Add(mapping);
                        Assert.That(reading.KnownKeys.GetValueOrDefault(mapping), Is.EquivalentTo(Keys(definitions[definition], mapping)), $"{path}:{mapping.Line}");
                    }

                    mappings.AddRange(json.Mappings.Values);
                }

                // An element that a reader knows and the schema does not is as much of a gap.
                var known = reading.KnownKeys.Keys.Intersect(mappings).Except(compared);
                Assert.That(known.Select(mapping => $"{path}:{mapping.Line}"), Is.Empty);
            }
        });

        Assert.That(definitions.Keys.Except(met), Is.Empty, "no good file has such an element");
    }

    [Test]
    public void Schema_Properties_SayWhatTheyAreFor()
    {
        foreach (var (name, definition) in Text["definitions"]!.AsObject())
        {
            Assert.That(definition!["description"]?.GetValue<string>(), Does.Match("^[A-Z].*[.]$"), name);
            foreach (var (key, property) in definition["properties"]?.AsObject() ?? [])
            {
                Assert.That(property!["description"]?.GetValue<string>(), Does.Match("^[A-Z].*[.] .*[.]$"), $"{name}.{key}");
            }
        }
    }

    [TestCase("title: A\npack: a", ": required")]
    [TestCase("libary: a", ": required")]
    [TestCase("{0}titel: A", "/titel: ")]
    [TestCase("{0}losses: [ { loss: a, type: inderect } ]", "/losses/0/type: enum")]
    [TestCase("{0}losses: [ { loss: 2nd-day, type: direct } ]", "/losses/0/loss: pattern")]
    [TestCase("{0}losses: { loss: a, type: direct }", "/losses: type")]
    [TestCase("{0}losses: [ { loss: a } ]", "/losses/0: required")]
    [TestCase("{0}losses: [ { loss: a, type: direct, amount: [1..3] } ]", "/losses/0/amount: type")]
    [TestCase("{0}limits: [ { limit: a, over: all, at_most: 1, less: 2 } ]", "/limits/0: oneOf, 2 of 5 fit")]
    [TestCase("{0}limits: [ { limit: a, over: all } ]", "/limits/0: oneOf, 0 of 5 fit")]
    [TestCase("{0}effective: { from: 1 April 2024 }", "/effective/from: pattern")]
    [TestCase("{0}rounding: { digits: 13 }", "/rounding/digits: maximum")]
    [TestCase("{0}rounding: { mode: half-up }", "/rounding/mode: enum")]
    [TestCase("{0}inputs: { a-b: number }", "/inputs/a-b: pattern")]
    [TestCase("{0}inputs: { price: { type: number, optional: yes } }", "/inputs/price: anyOf, 0 of 2 fit")]
    [TestCase("rates: a\nbase: EUR\ninterest: []", ": dependencies")]
    [TestCase("calendar: a\nholidays: []\nweekend: [ sat ]", "/weekend/0: enum")]
    [TestCase("tests: a\ncases: [ { name: a, claim: {}, expect: { decision: declind } } ]", "/cases/0/expect/decision: enum")]
    public void Schema_BadFile_IsRefusedWhereItIsBad(string text, string expected)
    {
        var document = Documents(text.Replace("{0}", "pack: a\nformat: 1\nversion: 1.0.0\ntitle: A\ncurrency: EUR\n", StringComparison.Ordinal), "bad.yaml").Single();

        Assert.That(Schema.Explain(Element(document)).Failures(), Has.Some.StartsWith(expected));
    }

    [TestCase("days out", "/let")]
    [TestCase("天数", "/let")]
    [TestCase("_x1", "/let")]
    [TestCase("été 2025", "/let")]
    public void Schema_Name_IsOneForTheReaderToo(string name, string path)
    {
        Assert.That(NameRules.IsName(name), Is.True);
        var document = Documents($"pack: a\nformat: 1\nversion: 1.0.0\ntitle: A\ncurrency: EUR\nlet: {{ {name}: 1 }}", "good.yaml").Single();

        Assert.That(Schema.Explain(Element(document)).Failures(), Has.None.StartsWith(path));
    }

    /// <summary>The keys that may stand in an element; one that belongs to another only beside it.</summary>
    private static IEnumerable<string> Keys(JsonObject definition, YamlMapping instance)
    {
        var present = instance.Entries.Select(entry => entry.Key.Value).ToHashSet();
        var belongs = definition["dependencies"]?.AsObject();
        var either = definition["oneOf"]?.AsArray().SelectMany(one => one!["required"]!.AsArray()).Select(key => key!.GetValue<string>()).ToHashSet() ?? [];
        var own = definition["properties"]!.AsObject().Select(p => p.Key)
            .Where(key => either.Contains(key) || belongs?[key] is not JsonArray needs || needs.All(other => present.Contains(other!.GetValue<string>())));
        return definition["additionalProperties"] is JsonValue ? own : own.Union(present);
    }

    private static JsonElement Element(YamlNode document) => JsonSerializer.SerializeToElement(new YamlAsJson().Convert(document));

    private static IReadOnlyList<YamlNode> Documents(string text, string path)
    {
        var problems = new PackProblems();
        var documents = YamlLoader.Load(new SourceFile(path, text), problems, out _);
        Assert.That(problems.Found, Is.Empty);
        return documents;
    }
}
