namespace Compensation.Inference.Tests;

/// <summary>A pack of two versions with a choice, limits and routes, and a fact that may be absent.</summary>
internal static class OutagePack
{
    private const string Rules = """
        title: Outages
        currency: EUR
        inputs:
          reported: { type: date }
          hours: { type: number, min: 0, digits: 2 }
          files: { type: number, min: 0, digits: 0, default: 0 }
          tier: { type: string, values: [ gold, plain ], default: plain }
        eligibility:
          - decline: too_short
            when: hours < 1
            because: { en: "It was {hours} hours only." }
        losses:
          - loss: waiting
            type: indirect
            amount: hours * RATE
            because: { en: "{hours} hours without service" }
          - loss: files_lost
            type: data
            when: files > 0
            amount: files * 30
        remedies:
          - remedy: refund
            for: [ waiting ]
            form: cash
            choice: answer
            value: loss.amount
          - remedy: voucher
            for: [ waiting ]
            form: service
            choice: answer
            value: loss.amount
          - remedy: restore
            for: [ data ]
            form: cash
            value: loss.amount
        choose: { answer: 'if tier = "gold" then "voucher" else "refund"' }
        limits:
          - limit: cap_data
            over: [ data ]
            at_most: 100
          - limit: cap
            over: [ all ]
            at_most: 500
        routing:
          - route: { approval: clerk }
            when: offer.total < 200
          - route: { approval: manager }
        """;

    public static RulePack Load()
    {
        var files = new MemoryFiles()
            .Add("packs/old.yaml", $"pack: test.outage\nformat: 1\nversion: 1.0.0\neffective: {{ from: 2020-01-01, until: 2024-12-31, by: reported }}\n{Rules.Replace("RATE", "5")}")
            .Add("packs/new.yaml", $"pack: test.outage\nformat: 1\nversion: 2.0.0\neffective: {{ from: 2025-01-01, by: reported }}\n{Rules.Replace("RATE", "10")}");
        Assert.That(PackCatalog.TryLoad(files, "packs", out var catalog, out var diagnostics), () => string.Join('\n', diagnostics));
        return catalog!.Packs.Single();
    }

    public static Claim Claim(decimal? hours = 4, decimal files = 0, string tier = "plain", string? claimant = null, int year = 2025)
    {
        var facts = new Dictionary<string, object?> { ["reported"] = new DateOnly(year, 6, 2), ["files"] = files, ["tier"] = tier };
        if (hours is not null)
        {
            facts["hours"] = hours;
        }

        return new Claim("C-1", facts) { Claimant = claimant };
    }
}
