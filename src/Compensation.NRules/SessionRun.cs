using NRules;
using NRules.Diagnostics;

namespace Compensation.Inference;

/// <summary>Fires the rules of a session until nothing is due, but not for ever.</summary>
internal sealed class SessionRun(ISession session)
{
    /// <summary>More than any sound set of rules needs for one claim.</summary>
    private const int MostFirings = 100_000;

    /// <summary>A round is taken when what a host's rules say is not what the stage before had heard.</summary>
    private const int MostRounds = 100;

    private const int ToldRounds = 10;
    private const int ToldFirings = 1_000;

    private readonly SortedSet<string> _told = new(StringComparer.Ordinal);
    private int _rounds;

    public ISession Session => session;

    /// <summary>Begins a calculation, which may take a number of rounds.</summary>
    public void Begin() => _rounds = 0;

    /// <summary>Fires one round.</summary>
    /// <exception cref="InvalidOperationException">The rules keep each other going.</exception>
    public void Fire()
    {
        if (++_rounds == MostRounds)
        {
            session.Events.RuleFiredEvent += Tell;
        }

        if (FireAll() >= MostFirings)
        {
            session.Events.RuleFiredEvent += Tell;
            session.Fire(ToldFirings);
            throw Endless();
        }

        if (_rounds == MostRounds + ToldRounds)
        {
            throw Endless();
        }
    }

    /// <summary>A rule that halts the session ends a run, not what is due: what is left may be a veto.</summary>
    private int FireAll()
    {
        int fired = 0, more;
        do
        {
            more = session.Fire(MostFirings - fired);
            fired += more;
        }
        while (more > 0 && fired < MostFirings && !session.Agenda.IsEmpty);
        return fired;
    }

    private void Tell(object? sender, AgendaEventArgs fired) => _told.Add(fired.Rule.Name);

    private InvalidOperationException Endless() => new(
        $"Rules of the session keep each other going: {string.Join(", ", _told)}. "
        + "A rule that takes back what it holds for, such as a veto of a loss because of the loss's own remedy, has no answer; give it a condition that its veto does not change.");
}
