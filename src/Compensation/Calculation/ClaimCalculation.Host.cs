namespace Compensation.Calculation;

/// <summary>What a host's own rules add to what the pack finds.</summary>
internal sealed partial class ClaimCalculation
{
    /// <summary>What a host's rules say; its lines are rules of the version.</summary>
    public Interventions Host { get; init; } = Interventions.None;

    /// <summary>The losses found, whether they stand or not.</summary>
    public IReadOnlyList<FoundLoss> FoundLosses { get; private set; } = [];

    /// <summary>The remedies found before any was chosen or limited, whether they stand or not.</summary>
    public IReadOnlyList<Line> FoundLines { get; private set; } = [];

    private List<FoundLoss> Standing(List<FoundLoss> losses)
    {
        FoundLosses = losses;
        return Host.VetoedLosses.Count == 0 ? losses : losses.FindAll(l => !Host.VetoedLosses.Contains(l.Id));
    }

    private List<Line> Standing(List<Line> lines)
    {
        FoundLines = lines;
        return Host.VetoedRemedies.Count == 0 ? lines : lines.FindAll(l => !Host.VetoedRemedies.Contains(l.Rule.Id));
    }

    private FoundLoss Found(LossRule rule, Loss host) =>
        new(rule, host.Id, null) { Worth = WorthOf(host.Amount, host.Range, host.IsUnknown, rule.Rounding, "the amount", host.Id) };

    /// <summary>A host's remedy as a line; null when it answers a loss that does not stand.</summary>
    private Line? LineOf(RemedyRule rule, Remedy host, IReadOnlyList<FoundLoss> losses)
    {
        var answered = host.Parts.Select(p => losses.FirstOrDefault(l => l.Id == p.Loss)).OfType<FoundLoss>().ToArray();
        if (answered.Length < host.Parts.Count)
        {
            return null;
        }

        var worth = WorthOf(host.Value, host.Range, host.IsUnknown, rule.Rounding, "the value", host.Id);
        LinePart[] parts = worth.Amount is not { } value ? []
            : answered.Length == 0 ? [new LinePart(null, value)]
            : [.. answered.Select((loss, i) => new LinePart(loss, Round(host.Parts[i].Value ?? 0, rule.Rounding)))];
        return new Line(rule, answered, worth, parts);
    }

    private Worth WorthOf(decimal? amount, AmountRange? range, bool isUnknown, MoneyRounding rounding, string role, string rule)
    {
        switch (amount)
        {
            case < 0:
                return Worth.Unknown with { Reasons = [Review(CalculationDiagnostics.Negative, rule, null, role, rule, FeelText.Number(amount.Value))] };
            case { } known:
                return new Worth(Round(known, rounding));
            case null when range is not null:
                return new Worth(null, range) { Reasons = [Review(CalculationDiagnostics.LeftToJudgement, rule, null, role, rule, $"[{Bound(range.Low)}..{Bound(range.High)}]")] };
            case null when isUnknown:
                return Worth.Unknown with { Reasons = [Review(CalculationDiagnostics.NoAmount, rule, null, role, rule)] };
            default:
                return default;
        }

        static string Bound(decimal? bound) => bound is { } number ? FeelText.Number(number) : "";
    }
}
