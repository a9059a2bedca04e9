using NRules.Diagnostics;

namespace Compensation.Inference;

/// <summary>
/// Whether a session can still be trusted. After a condition or an action has thrown it cannot: NRules keeps the fact and shows it to no rule, so that a host's veto would go
/// unheard. What throws in the session itself counts, and what an own call to NRules met, unless the host has handled it there.
/// </summary>
/// <param name="claim">The id of the claim.</param>
internal sealed class SessionHealth(string claim)
{
    /// <summary>What failed, and whether the host has handled it, which is known only after all that listen have been told.</summary>
    private readonly List<(Exception Failure, Func<bool> IsHandled)> _told = [];

    private Exception? _failure;

    /// <summary>Listens to what fails in a session of NRules.</summary>
    public void Watch(IEventProvider events)
    {
        events.LhsExpressionFailedEvent += (_, e) => _told.Add((e.Exception!, () => e.IsHandled));
        events.AgendaExpressionFailedEvent += (_, e) => _told.Add((e.Exception!, () => e.IsHandled));
        events.RhsExpressionFailedEvent += (_, e) => _told.Add((e.Exception!, () => e.IsHandled));
    }

    /// <exception cref="InvalidOperationException">Something has failed.</exception>
    public void Require()
    {
        _failure ??= _told.FirstOrDefault(t => !t.IsHandled()).Failure;
        _told.Clear();
        if (_failure is not null)
        {
            throw new InvalidOperationException(
                $"The session for the claim '{claim}' has failed before: {_failure.Message} It may have missed what its rules would say, and gives no more offers. Open a new session for the claim.", _failure);
        }
    }

    /// <summary>Does something in the session.</summary>
    /// <param name="act">What is done.</param>
    /// <param name="isHarmless">Tells exceptions that leave the session as it was.</param>
    /// <exception cref="InvalidOperationException">Something has failed before.</exception>
    public T Run<T>(Func<T> act, Func<Exception, bool>? isHarmless = null)
    {
        Require();
        try
        {
            return act();
        }
        catch (Exception exception)
        {
            if (isHarmless?.Invoke(exception) != true)
            {
                _failure ??= exception;
            }

            throw;
        }
    }
}
