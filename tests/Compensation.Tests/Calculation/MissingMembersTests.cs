using System.Globalization;

namespace Compensation.Tests.Calculation;

/// <summary>
/// Members of records that a claim lacks, by brute force: a member whose value can change what comes of the claim is always asked for, and
/// one that no rule reads never.
/// </summary>
public class MissingMembersTests
{
    private static readonly string[] Members = ["price", "proof", "name", "unread"];

    private static readonly Dictionary<string, string[]> Domains = new()
    {
        ["price"] = ["0", "1", "2", "3", "4", "5", "6"],
        ["proof"] = ["true", "false"],
        ["name"] = ["\"x\"", "\"y\"", "\"z\""],
        ["unread"] = ["1", "2"],
    };

    /// <summary>Conditions that read a member only where it can decide: what is asked for is exactly what matters.</summary>
    private static readonly string[] Exact =
    [
        "some i in items satisfies i.price > 3", "every i in items satisfies i.name = \"x\"", "some i in items satisfies i.proof and i.name = \"y\"",
        "every i in items satisfies i.price between 1 and 4", "items[1].price > 2", "reverse(items)[1].name = \"z\"", "count(items) > 1", "count(items.name) > 1",
        "count(reverse(append(items, items[1]))) > 2", "sublist(items, 2)[1].proof", "remove(items, 1)[1].price < 4", "items.price[2] = 5", "concatenate(items, items)[1].proof",
        "insert before(items, 1, items[2])[1].name = \"x\"", "list replace(items, 1, items[2])[1].price > 3", "flatten([items, items])[1].price <= 1",
        "(for i in items return i.price)[1] = 0", "get value(items[2], \"name\") = \"x\"", "get entries(items[1])[1].value = 3", "context put(items[1], \"name\", \"y\").price > 3",
        "first(items).price > 3", "count([items[1].price, items[2].name]) = 2", "{p: items[1].price, n: items[2].name}.n = \"z\"",
    ];

    /// <summary>Conditions that add up, put in order or compare: more may be asked for than what matters.</summary>
    private static readonly string[] Safe =
    [
        "sum(items.price) > 7", "count(items[price > 3]) > 0", "count(items[proof]) = 1", "sort(items, function(l, r) l.price < r.price)[1].name = \"x\"", "list contains(items.name, \"y\")",
        "count(distinct values(items.name)) = 1", "max(items.price) - min(items.price) > 2", "index of(items.price, 3) = [2]", "items.name = [\"x\", \"y\"]", "items[1] = items[2]",
        "items.price instance of list<number>", "count(union(items.price, [1, 2])) = 2", "(if items[1].proof then items[1].price else items[2].price) > 2", "all(items.proof)",
        "list replace(items, function(l, r) l.price > 3, items[1])[2].name = \"x\"", "string(items.name) = \"y\"", "rated(items[1].price) = 1", "rated(sum(items[proof].price)) = 1",
        "count(items[proof]) = 1 and sum(items.price) > 2", "(if count(items[proof]) = 2 then items[proof][2].name else \"y\") = \"y\"", "sum(append(items[proof].price, 1)) > 3",
        "(if items[1].proof then items[1] else items[2]).price > 3", "items[if items[1].proof then 1 else 2].name = \"x\"", "(if items[1].proof then items else reverse(items))[1].name = \"z\"",
    ];

    [Test]
    public void Missing_MembersOfRecords_AreThoseThatMatter([Range(1, 60)] int seed)
    {
        var random = new Random(seed);
        var isExact = seed % 3 != 0;
        string Condition() => isExact ? Exact[random.Next(Exact.Length)] : Safe[random.Next(Safe.Length)];
        var yaml = Pack(Condition(), isExact ? "true" : Condition());
        var calculator = Load(yaml);
        for (var round = 0; round < 6; round++)
        {
            var items = Enumerable.Range(0, 2).Select(_ => Members.ToDictionary(m => m, m => Domains[m][random.Next(Domains[m].Length)])).ToArray();
            (int Item, string Member)[] absent = [.. Members.SelectMany(m => new[] { (0, m), (1, m) }).OrderBy(_ => random.Next()).Take(1 + random.Next(3))];

            var offer = Calculate(calculator, Without(items, absent));

            (int Item, string Member)[] matter = [.. absent.Where(a => Matters(calculator, items, absent, a))];
            var names = matter.Select(NameOf).ToArray();
            string Report() => $"{yaml}\n{string.Join('\n', items.Select(i => string.Join(", ", i)))}\nlacks {string.Join(", ", absent)}\n{offer.ToJson()}";
            Assert.That(offer.Missing, isExact ? Is.EquivalentTo(names) : Is.SupersetOf(names), Report);
            Assert.That(yaml.Contains("items[1] = items[2]", StringComparison.Ordinal) || !offer.Missing.Any(m => m.EndsWith("unread", StringComparison.Ordinal)), Report);
            Assert.That(new Calculator(calculator.Pack, 0).Calculate(ClaimOf(Without(items, absent))).ToJson(), Is.EqualTo(offer.ToJson()), Report);
        }
    }

    [TestCase("figures: { all: items }", Description = "a list that is published is read with all that lies in it")]
    [TestCase("figures: { all: items.unread }")]
    [TestCase("figures: { all: '{a: items[1]}' }")]
    public void Figures_ListWithAbsentMembers_IsNotKnown(string figures)
    {
        var calculator = Load(Pack("count(items) > 1", "true") + "\n" + figures);
        Dictionary<string, string>[] items = [.. Enumerable.Range(0, 2).Select(_ => Members.ToDictionary(m => m, m => Domains[m][0]))];

        Assert.That(Calculate(calculator, items).Figures, Is.Not.Empty);
        Assert.That(Calculate(calculator, Without(items, [(0, "unread")])).Figures, Is.Empty);
        Assert.That(new Calculator(calculator.Pack, 0).Calculate(ClaimOf(Without(items, [(0, "unread")]))).Figures, Is.Empty);
    }

    private static string NameOf((int Item, string Member) absent) => string.Create(CultureInfo.InvariantCulture, $"items[{absent.Item + 1}].{absent.Member}");

    private static Dictionary<string, string>[] Without(Dictionary<string, string>[] items, (int Item, string Member)[] absent) =>
        [.. items.Select((item, i) => item.Where(m => !absent.Contains((i, m.Key))).ToDictionary())];

    private static bool Matters(Calculator calculator, Dictionary<string, string>[] items, (int Item, string Member)[] absent, (int Item, string Member) one)
    {
        IEnumerable<Dictionary<string, string>[]> all = [items];
        foreach (var (item, member) in absent.Where(a => a != one))
        {
            all = all.SelectMany(given => Domains[member].Select(value => With(given, item, member, value))).ToArray();
        }

        return all.Any(given => Domains[one.Member].Select(value => Key(Calculate(calculator, With(given, one.Item, one.Member, value)))).Distinct().Skip(1).Any());
    }

    private static Dictionary<string, string>[] With(Dictionary<string, string>[] items, int item, string member, string value) =>
        [.. items.Select((given, i) => i == item ? new Dictionary<string, string>(given) { [member] = value } : given)];

    private static string Key(Offer offer) => string.Join('|', [offer.Decision.ToString(), offer.Total?.ToString(CultureInfo.InvariantCulture) ?? "", .. offer.Reasons.Select(r => r.Rule)]);

    private static Offer Calculate(Calculator calculator, Dictionary<string, string>[] items) => calculator.Calculate(ClaimOf(items));

    private static Claim ClaimOf(Dictionary<string, string>[] items) => Claim.Parse(
        "{\"id\":\"C\",\"facts\":{\"items\":[" + string.Join(",", items.Select(i => "{" + string.Join(",", i.Select(m => $"\"{m.Key}\":{m.Value}")) + "}")) + "]}}");

    private static string Pack(string first, string second) => $$"""
        pack: test.members
        format: 1
        version: 1.0.0
        title: members
        currency: EUR
        inputs:
          items: { type: list, of: { price: { type: number, min: 0, max: 6 }, proof: boolean, name: { type: string, values: [ x, y, z ] }, unread: number } }
        functions:
          "first(of: list)": of[1]
          "rated(k: number)": if k > 3 then 1 else 2
        let:
          one: >-
            {{first}}
          two: >-
            {{second}}
        losses:
          - { loss: a, type: direct, when: one, amount: 5 }
          - { loss: b, type: indirect, when: two, amount: 7 }
        remedies:
          - { remedy: money, for: [ a, b ], form: cash, value: loss.amount }
        """;

    private static Calculator Load(string yaml)
    {
        Assert.That(RulePack.TryLoad(new MemoryFiles().Add("pack.yaml", yaml), "pack.yaml", out var pack, out var diagnostics), Is.True, () => $"{yaml}\n{string.Join('\n', diagnostics)}");
        return new Calculator(pack!, int.MaxValue);
    }
}
