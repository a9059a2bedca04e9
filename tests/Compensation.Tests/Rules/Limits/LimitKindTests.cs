using System.Globalization;
using Compensation.Tests.Compilation;

namespace Compensation.Tests.Rules.Limits;

/// <summary>Every kind of limit, from its word in a pack to what it leaves, by all ways in which a claim is worked out.</summary>
public sealed class LimitKindTests
{
    private static IEnumerable<string> Words => LimitKind.All.Select(k => k.Word);

    [Test]
    public void All_KindsOfTheAssembly_AreListed()
    {
        var declared = typeof(LimitKind).Assembly.GetTypes().Where(t => t.IsValueType && (t.IsAssignableTo(typeof(IMoneyLimit)) || t.IsAssignableTo(typeof(IExactLimit)))).ToArray();

        Assert.That(declared, Is.Not.Empty);
        Assert.That(LimitKind.All.Select(KindOf), Is.EquivalentTo(declared));
        Assert.That(Words, Is.Unique);
    }

    [TestCaseSource(nameof(Words))]
    public void After_SumsAndNumbers_IsTheSameByAllWays(string word)
    {
        var pack = AgreedPack.Of("  fee: { type: number, min: 0, max: 1000, digits: 2 }\n  bound: { type: number, min: 0, max: 1000, digits: 3 }", $$"""
            losses: [ { loss: one, type: direct, amount: fee } ]
            remedies:
              - { remedy: pay, for: [ one ], form: cash, value: loss.amount, exceeds: true }
              - { remedy: gift, form: goods, value: 10, what: a gift }
            limits:
              - { limit: l, over: [ cash ], {{word}}: bound }
              - { limit: all_of_it, over: all, {{word}}: bound }
            """);
        var kind = LimitKind.Of(word);
        var changed = 0;
        foreach (var fee in (decimal[])[0, 0.01m, 0.5m, 3.33m, 100, 999.99m])
        {
            foreach (var bound in (decimal[])[0, 0.005m, 0.5m, 1, 3.335m, 100, 1000])
            {
                var offer = pack.Check(string.Create(CultureInfo.InvariantCulture, $"\"fee\":{fee},\"bound\":{bound}"));
                var after = kind.After(fee, Number.Of(bound)!.Value, number => Money.Round(number, 2, RoundingMode.HalfUp));
                Assert.That(offer.Limits.FirstOrDefault(l => l.Id == "l")?.After, Is.EqualTo(after == fee ? null : after), $"{word} {bound} over {fee}");
                changed += after == fee ? 0 : 1;
            }
        }

        Assert.That(changed, Is.GreaterThan(5));
    }

    [TestCaseSource(nameof(Words))]
    public void Schema_Kind_IsAKeyOfLimits(string word) => Assert.That(RulePackSchema.Json, Does.Contain($"\"{word}\""));

    private static Type KindOf(LimitKind kind) => kind.ExactType ?? kind.GetType().GetGenericArguments()[0];
}
