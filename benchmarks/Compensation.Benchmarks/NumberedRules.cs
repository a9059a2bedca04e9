using System.Globalization;
using System.Text;

namespace Compensation.Benchmarks;

/// <summary>Packs of any number of rules, half of them losses and half remedies that answer one each, and a claim to which every one applies.</summary>
internal static class NumberedRules
{
    private static readonly string[] Conditions =
    [
        "delay_min >= {0} and not(extraordinary)",
        "price > {0} and tier in (\"gold\", \"silver\")",
        "happened >= date(\"2024-01-01\") and days > {0} / 100",
        "if extraordinary then price > 1000 else delay_min + {0} > 0",
        "rate in [0..{0}] or tier = \"gold\"",
    ];

    private static readonly string[] Amounts =
    [
        "max(price * 0.1, {0})",
        "min(delay_min * 0.25, 600) + {0}",
        "round half up(price * rate / 100, 2) + 0.{0}",
        "if days > 3 then {0} else price / 4",
    ];

    /// <summary>The claim, as a line.</summary>
    public static byte[] Claim { get; } =
        """{"id":"C-1","facts":{"price":249.9,"delay_min":845,"rate":12.5,"days":9,"extraordinary":false,"tier":"gold","happened":"2025-03-14"}}"""u8.ToArray();

    public static RulePack Pack(int rules)
    {
        var text = new StringBuilder("""
            pack: test.numbered
            format: 1
            version: 1.0.0
            title: Numbered rules
            currency: EUR
            inputs:
              price: { type: number, min: 0, digits: 2 }
              delay_min: { type: number, min: 0, digits: 0 }
              rate: { type: number, min: 0, digits: 1 }
              days: { type: number, min: 0, digits: 0 }
              extraordinary: boolean
              tier: { type: string, values: [ gold, silver, plain ] }
              happened: date
            losses:

            """);
        for (var i = 0; i < rules / 2; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{ loss: loss{i}, type: direct, when: '{Of(Conditions, i)}', amount: '{Of(Amounts, i)}' }}\n");
        }

        text.Append("remedies:\n");
        for (var i = 0; i < rules - rules / 2; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - {{ remedy: remedy{i}, for: [ loss{i % (rules / 2)} ], form: cash, value: loss.amount, exceeds: true }}\n");
        }

        var files = new MemoryFiles().Add("numbered.yaml", text.ToString());
        return RulePack.TryLoad(files, "numbered.yaml", out var pack, out var diagnostics) ? pack : throw new CompensationException(diagnostics);
    }

    private static string Of(string[] templates, int rule) => string.Format(CultureInfo.InvariantCulture, templates[rule % templates.Length], 1 + rule % 90);
}
