using System.Globalization;
using System.Text;

namespace Compensation.Tests.Calculation;

/// <summary>
/// Unknown is not false: which absent facts an offer asks for, held against brute force. A fact matters when, for some values of the other
/// absent facts, two values of it give different offers.
/// </summary>
public class MissingFactsTests
{
    private static readonly string[] Inputs = ["a", "b", "tier", "n", "m"];

    /// <summary>All values that the generated packs can tell apart.</summary>
    private static readonly Dictionary<string, string[]> Domains = new()
    {
        ["a"] = ["true", "false"],
        ["b"] = ["true", "false"],
        ["tier"] = ["\"x\"", "\"y\"", "\"z\""],
        ["n"] = ["0", "1", "2", "3", "4", "5", "6"],
        ["m"] = ["0", "1", "2", "3", "4", "5", "6"],
    };

    [Test]
    public void Missing_GeneratedPacks_IsExactlyWhatMatters([Range(1, 150)] int seed)
    {
        var random = new Generator(seed);
        var yaml = random.Pack();
        var calculator = Load(yaml);
        for (var round = 0; round < 4; round++)
        {
            var facts = Inputs.Where(_ => random.Next(3) > 0).ToDictionary(i => i, i => Domains[i][random.Next(Domains[i].Length)]);
            var absent = Inputs.Except(facts.Keys).ToArray();
            if (absent.Length > 3)
            {
                continue;
            }

            var offer = Calculate(calculator, facts);
            var expected = absent.Where(f => Matters(calculator, facts, absent, f)).ToArray();

            Assert.That(offer.Missing, Is.EquivalentTo(expected), () => $"{yaml}\nfacts: {string.Join(", ", facts)}\n{offer.ToJson()}");
            if (expected.Length == 0)
            {
                var any = absent.Aggregate(facts, (all, f) => new(all) { [f] = Domains[f][0] });
                Assert.That(Key(offer), Is.EqualTo(Key(Calculate(calculator, any))), () => yaml);
            }
        }
    }

    [TestCase("n < 1000000", Description = "every constant lies beyond the bounds")]
    [TestCase("n < -1", Description = "and below them")]
    [TestCase("d <= date(\"9999-12-31\")", Description = "the day after the last there is")]
    public void Missing_NoValueMakesADifference_AsksForNothing(string condition)
    {
        var offer = Calculate(Load(OneCondition(condition)), []);

        Assert.That(offer.Missing, Is.Empty);
        Assert.That(offer.Decision, Is.Not.EqualTo(Decision.NeedsReview));
    }

    [TestCase("n >= 0.2", Description = "a step below is beyond the least")]
    [TestCase("n > 5.8", Description = "a step above is beyond the most")]
    public void Missing_ConstantNearABound_AsksForTheFact(string condition)
    {
        var offer = Calculate(Load(OneCondition(condition)), []);

        Assert.That(offer.Missing, Is.EqualTo(new[] { "n" }));
    }

    private static string OneCondition(string condition) => $$"""
        pack: test.bounds
        format: 1
        version: 1.0.0
        title: bounds
        currency: EUR
        inputs:
          n: { type: number, min: 0, max: 6 }
          d: date
        losses:
          - { loss: one, type: direct, when: '{{condition}}', amount: 5 }
        remedies:
          - { remedy: money, for: [ one ], form: cash, value: loss.amount }
        """;

    private static bool Matters(Calculator calculator, Dictionary<string, string> facts, string[] absent, string fact)
    {
        var others = absent.Where(a => a != fact).ToArray();
        return Assignments(others).Any(assignment =>
        {
            var keys = Domains[fact].Select(value => Key(Calculate(calculator, new(facts.Concat(assignment)) { [fact] = value }))).Distinct();
            return keys.Count() > 1;
        });
    }

    private static IEnumerable<Dictionary<string, string>> Assignments(string[] facts) => facts.Aggregate(
        (IEnumerable<Dictionary<string, string>>)[[]],
        (all, fact) => all.SelectMany(assignment => Domains[fact].Select(value => new Dictionary<string, string>(assignment) { [fact] = value })));

    /// <summary>What is decided and given. One sure decline wins, so what else a declined claim shows does not count.</summary>
    private static string Key(Offer offer) => offer.Reasons.Any(r => r.Kind == RuleKind.Decline) ? "declined" : string.Join('|', [
        offer.Decision.ToString(), Text(offer.Total), .. offer.Losses.Select(l => $"{l.Id}={Text(l.Amount)}"), .. offer.Remedies.Select(r => $"{r.Id}={Text(r.Value)}"),
        .. offer.Alternatives.Select(r => $"{r.Id}={Text(r.Value)}"), .. offer.Limits.Select(l => l.Id), offer.Route.Approval ?? "", .. offer.Reasons.Select(r => r.Rule)]);

    private static string Text(decimal? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static Offer Calculate(Calculator calculator, Dictionary<string, string> facts) =>
        calculator.Calculate(Claim.Parse("{\"id\":\"C\",\"facts\":{" + string.Join(",", facts.Select(f => $"\"{f.Key}\":{f.Value}")) + "}}"));

    private static Calculator Load(string yaml)
    {
        var files = new MemoryFiles();
        files.Add("pack.yaml", yaml);
        Assert.That(RulePack.TryLoad(files, "pack.yaml", out var pack, out var diagnostics), Is.True, () => $"{yaml}\n{string.Join('\n', diagnostics)}");
        return pack!.Compile();
    }

    /// <summary>Writes small packs over the inputs: conditions of all shapes, tables, functions, limits and choices.</summary>
    private sealed class Generator(int seed)
    {
        private uint _state = unchecked((uint)seed * 2654435761);

        public int Next(int below)
        {
            unchecked
            {
                _state ^= _state << 13;
                _state ^= _state >> 17;
                _state ^= _state << 5;
            }

            return (int)(_state % (uint)below);
        }

        public string Pack()
        {
            var text = new StringBuilder($$"""
                pack: test.generated
                format: 1
                version: 1.0.0
                title: generated
                currency: EUR
                inputs:
                  a: boolean
                  b: boolean
                  tier: { type: string, values: [ x, y, z ] }
                  n: { type: number, min: 0, max: 6, digits: 0 }
                  m: { type: number, min: 0, max: 6, digits: 0 }
                functions:
                  "over(k: number, flag: boolean)": flag and k > 2 or k > 4
                tables:
                  band:
                    hit: first
                    in: { n: n, tier: tier }
                    out: number
                    rows: |
                      > 4 | "x" | 30
                      -   | "y" | 20
                      <= 1| -   | {{Next(3) * 10}}
                      -   | -   | 10
                let:
                  plain: {{Condition(2)}}
                  due: {{Amount(2)}}
                eligibility:
                  - decline: no_one
                    when: {{Condition(1)}} and m > 3
                    because: declined
                losses:
                  - loss: first
                    type: direct
                    when: {{Condition(2)}}
                    amount: due
                  - loss: second
                    type: indirect
                    when: plain
                    amount: {{Amount(1)}}
                remedies:
                  - remedy: money
                    for: [ first ]
                    form: cash
                    choice: how
                    value: loss.amount
                  - remedy: voucher
                    for: [ first ]
                    form: service
                    choice: how
                    when: {{Condition(1)}}
                    value: loss.amount
                  - remedy: more
                    for: [ second ]
                    form: cash
                    when: {{Condition(1)}}
                    value: loss.amount
                  - remedy: sorry
                    form: apology
                    when: {{Condition(1)}}
                choose: { how: 'if {{Condition(1)}} then "voucher" else "money"' }
                limits:
                  - limit: cap
                    over: [ cash ]
                    at_most: {{Amount(1)}}
                    when: {{Condition(1)}}
                routing:
                  - route: { approval: low }
                    when: offer.total < 25
                  - route: { approval: high }
                """);
            return text.ToString();
        }

        private string Condition(int depth) => Next(depth > 0 ? 11 : 6) switch
        {
            0 => "a",
            1 => "b",
            2 => $"tier = \"{"xyz"[Next(3)]}\"",
            3 => $"n {Operator()} {Next(6)}",
            4 => $"m in [{Next(3)}..{3 + Next(3)}]",
            5 => "tier in (\"x\", \"z\")",
            6 => $"({Condition(depth - 1)} and {Condition(depth - 1)})",
            7 => $"({Condition(depth - 1)} or {Condition(depth - 1)})",
            8 => $"not({Condition(depth - 1)})",
            9 => $"(if {Condition(depth - 1)} then {Condition(depth - 1)} else {Condition(depth - 1)})",
            _ => $"over(m, {Condition(depth - 1)})",
        };

        private string Amount(int depth) => Next(depth > 0 ? 4 : 2) switch
        {
            0 => (Next(4) * 10).ToString(CultureInfo.InvariantCulture),
            1 => "band",
            2 => $"(if {Condition(depth - 1)} then {Amount(depth - 1)} else {Amount(depth - 1)})",
            _ => $"{Amount(depth - 1)} + {Amount(depth - 1)}",
        };

        private string Operator() => new[] { "<", "<=", ">", ">=", "=", "!=" }[Next(6)];
    }
}
