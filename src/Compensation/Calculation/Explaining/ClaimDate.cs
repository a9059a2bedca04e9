using NodaTime;

namespace Compensation.Calculation.Explaining;

/// <summary>The date of a claim by which rules are chosen, or why there is none.</summary>
/// <param name="Date">The date; null when there is none.</param>
/// <param name="Missing">The absent facts that would give it, whether they are optional or not.</param>
/// <param name="Problems">Why it could not be worked out though no fact is absent.</param>
/// <param name="IsWrong">A fact that it is made of does not fit its input.</param>
internal readonly record struct ClaimDate(LocalDate? Date, IReadOnlyList<string> Missing, IReadOnlyList<Diagnostic> Problems, bool IsWrong)
{
    /// <summary>The date of a claim as the newest version of a pack, whose <see cref="PackVersion.EffectiveBy"/> is not null, finds it.</summary>
    public static ClaimDate Of(Claim claim, PackVersion newest)
    {
        var by = newest.EffectiveBy!;
        return by.Input is { } input ? Of(claim, input) : WorkedOut(claim, newest, by);
    }

    private static ClaimDate Of(Claim claim, Input input)
    {
        var problems = new List<Diagnostic>();
        var value = new FactReader(problems).Read(claim.Facts.GetValueOrDefault(input.Name), input, input.Name) ?? input.Default;
        return value switch
        {
            _ when problems.Count > 0 => Wrong,
            LocalDate date => On(date),
            FeelDateTime time => On(time.Local.Date),
            _ => new ClaimDate(null, [input.Name], [], false),
        };
    }

    private static ClaimDate WorkedOut(Claim claim, PackVersion newest, RulesDate by)
    {
        var bound = ClaimBinder.Bind(claim, newest, by.Facts);
        if (bound.Problems.Count > 0)
        {
            return Wrong;
        }

        var warnings = new List<Diagnostic>();
        var result = Evaluate(bound, warnings);

        // Offers speak of dates as the base library does, which begins with the year 1.
        if (result is { IsKnown: true, Value: LocalDate { Year: >= 1 } date })
        {
            return On(date);
        }

        // Without a date an absent fact is never an ordinary answer.
        var missing = (result.IsKnown ? Evaluate(ClaimBinder.Bind(claim, newest, by.Asked), []) : result).Absent;
        return missing.IsEmpty
            ? new ClaimDate(null, [], [FactDiagnostics.NoRulesDate.In(null, by.Name), .. warnings.Where(w => FeelDiagnostics.IsFailure(w.Code))], false)
            : new ClaimDate(null, [.. missing.OrderBy(newest.OrderOf)], [], false);

        Evaluated Evaluate(BoundClaim facts, List<Diagnostic> told) => new ClaimEnvironment(newest, facts).Evaluate(by.Date, null, null, told);
    }

    private static ClaimDate Wrong => new(null, [], [], true);

    private static ClaimDate On(LocalDate date) => new(date, [], [], false);
}
