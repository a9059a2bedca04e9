using NRules;

namespace Compensation.Inference;

/// <summary>Fires the rules of a session until nothing is due, but not for ever.</summary>
internal sealed class Firing(ISession session)
{
    /// <summary>More than any sound set of rules needs for one claim.</summary>
    private const int MostFirings = 100_000;

    private const int MostRounds = 100;
    private int _rounds;

    public ISession Session => session;

    /// <summary>Begins a calculation, which may take a number of rounds.</summary>
    public void Begin() => _rounds = 0;

    /// <summary>Fires one round.</summary>
    /// <exception cref="InvalidOperationException">The rules keep each other going.</exception>
    public void Fire()
    {
        if (session.Fire(MostFirings) == MostFirings)
        {
            throw Endless(Names());
        }

        if (++_rounds > MostRounds)
        {
            throw Endless([]);
        }
    }

    private List<string> Names()
    {
        var names = new SortedSet<string>(StringComparer.Ordinal);
        session.Events.RuleFiredEvent += (_, fired) => names.Add(fired.Rule.Name);
        session.Fire(1_000);
        return [.. names];
    }

    private static InvalidOperationException Endless(IReadOnlyList<string> names) => new(
        $"The rules of the session keep each other going{(names.Count == 0 ? "" : ": " + string.Join(", ", names))}. "
        + "A rule that takes back what it was given for, such as a veto of a loss because of its own remedy, has no answer; give it a condition that its veto does not change.");
}
