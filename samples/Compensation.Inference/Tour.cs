using System.Globalization;
using NRules.Fluent;

namespace Compensation.Inference.Sample;

/// <summary>Shows a pack beside two rules of a host, and an offer that follows when a claim changes.</summary>
public static class Tour
{
    /// <summary>Writes what becomes of some claims.</summary>
    public static void Write(TextWriter output)
    {
        var host = new RuleRepository();
        host.Load(rules => rules.From(typeof(FraudCheck), typeof(LoyaltyBonus)));
        var calculator = new InferenceCalculator(RulePack.Load(Path.Combine(AppContext.BaseDirectory, "storage.yaml")), host);

        Show(output, "A customer lost 20 files", calculator.Calculate(Lost(20, "U-7")));
        Show(output, "A member lost 20 files", calculator.Calculate(Lost(20, "M-7")));

        // One claim that changes: the rules that no longer hold take back what they said.
        var session = calculator.Open(Lost(100, claimant: null));
        Show(output, "Somebody lost 100 files", session.Calculate());

        session.Update("files_lost", 60);
        Show(output, "No, 60 files", session.Calculate());

        session.Update("days_down", 4);
        Show(output, "And was without service for 4 days", session.Calculate());

        session.Update(new Claim(session.Claim.Id, session.Claim.Facts) { Claimant = "M-9" });
        Show(output, "It turns out to be a member", session.Calculate());
        output.Write(session.Calculate().Explain("en"));
    }

    private static Claim Lost(int files, string? claimant) => new("S-1", new Dictionary<string, object?> { ["files_lost"] = files }) { Claimant = claimant };

    private static void Show(TextWriter output, string what, Offer offer)
    {
        output.WriteLine($"{what}: {offer.Decision}, {Money(offer.Total)}");
        foreach (var remedy in offer.Remedies)
        {
            output.WriteLine($"  {remedy.Id}: {remedy.Form}, {Money(remedy.Value)}");
        }

        output.WriteLine($"  because of {string.Join(", ", offer.Reasons.Select(r => r.Rule))}; approval: {offer.Route.Values["approval"]}");
        output.WriteLine();
    }

    private static string Money(decimal? amount) => amount?.ToString("0.00", CultureInfo.InvariantCulture) ?? "open";
}
