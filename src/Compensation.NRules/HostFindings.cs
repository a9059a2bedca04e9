using NRules;

namespace Compensation.Inference;

/// <summary>Reads from a session what a host's rules, or the host itself, have said.</summary>
internal static class HostFindings
{
    /// <summary>All that stands, in an order that does not tell which rule fired first.</summary>
    /// <param name="session">The session.</param>
    /// <param name="own">The losses and remedies that the pack found.</param>
    public static Interventions Of(ISession session, HashSet<object> own)
    {
        List<Loss>? losses = null;
        List<Remedy>? remedies = null;
        List<Reason>? reasons = null;
        HashSet<string>? vetoedLosses = null;
        HashSet<string>? vetoedRemedies = null;
        foreach (var fact in session.Query<object>())
        {
            switch (fact)
            {
                case Loss loss when !own.Contains(loss):
                    (losses ??= []).Add(loss);
                    break;
                case Remedy remedy when !own.Contains(remedy):
                    (remedies ??= []).Add(remedy);
                    break;
                case Reason reason:
                    (reasons ??= []).Add(reason);
                    break;
                case LossVeto veto:
                    (vetoedLosses ??= []).Add(veto.Loss);
                    break;
                case RemedyVeto veto:
                    (vetoedRemedies ??= []).Add(veto.Remedy);
                    break;
            }
        }

        if (losses is null && remedies is null && reasons is null && vetoedLosses is null && vetoedRemedies is null)
        {
            return Interventions.None;
        }

        // A host's own line that is vetoed never stood.
        return new Interventions
        {
            VetoedLosses = vetoedLosses ?? Interventions.None.VetoedLosses,
            VetoedRemedies = vetoedRemedies ?? Interventions.None.VetoedRemedies,
            Losses = [.. (losses ?? []).Where(l => vetoedLosses?.Contains(l.Id) != true).OrderBy(l => l.Id, StringComparer.Ordinal)],
            Remedies = [.. (remedies ?? []).Where(r => vetoedRemedies?.Contains(r.Id) != true).OrderBy(r => r.Id, StringComparer.Ordinal)],
            Reasons = [.. (reasons ?? []).OrderBy(r => r.Kind).ThenBy(r => r.Rule, StringComparer.Ordinal)],
        };
    }
}
