namespace Compensation.Feel.Evaluation;

/// <summary>Warnings: each place once, and taken back where the value does not depend on what failed.</summary>
internal sealed partial class Evaluator
{
    /// <summary>Places told of one kind, null operands or failures, in one evaluation.</summary>
    private const int MostWarnings = 100;

    /// <summary>Whether something failed that nothing hangs on. Code gives up all the same.</summary>
    public bool HasForgotten { get; private set; }

    /// <summary>Takes over what went wrong when a named value was worked out that is read now.</summary>
    public void Take(IReadOnlyList<Diagnostic> reasons)
    {
        if (_quiet == 0 && _marks.IsEmpty)
        {
            foreach (var reason in reasons)
            {
                AddWarning(reason);
            }
        }
    }

    private object? Faulty(FaultyNode faulty)
    {
        if (_quiet == 0 && _marks.IsEmpty)
        {
            AddWarning(faulty.Problem with { Severity = DiagnosticSeverity.Warning });
        }

        return null;
    }

    /// <summary>Null, and why. What is null because a fact is absent needs no further reason.</summary>
    private object? Fail(TextSpan span, FailureReason reason)
    {
        Warn(FeelDiagnostics.FailedOperation, span, reason);
        return null;
    }

    /// <summary>Null because an operand is: an ordinary answer where a fact may be missing, so it has a code of its own.</summary>
    private object? FailForNull(TextSpan span, FailureReason reason)
    {
        // What failed before is the reason more often than not: it is told, and not each step that it makes null. Of an operation that nobody
        // wrote, such as asking which of dated values holds, nobody is told.
        if (span.Length > 0 && _cells == 0 && !_warnings.Exists(w => FeelDiagnostics.IsFailure(w.Code)))
        {
            Warn(FeelDiagnostics.NullOperand, span, reason);
        }

        return null;
    }

    private void Warn(DiagnosticDescriptor descriptor, TextSpan span, FailureReason reason)
    {
        if (_quiet == 0 && _marks.IsEmpty)
        {
            AddWarning(descriptor.At(_source, span, reason.Text(_isSensitive)));
        }
    }

    private void WarnOfRounding(TextSpan span) => Warn(FeelDiagnostics.FractionTooLarge, span, $"{Number.MostDigits}");

    private void AddWarning(Diagnostic warning)
    {
        var isFailure = FeelDiagnostics.IsFailure(warning.Code);
        if (!_warnings.Contains(warning) && _warnings.Count(w => FeelDiagnostics.IsFailure(w.Code) == isFailure) < MostWarnings)
        {
            _warnings.Add(warning);
        }
    }

    /// <summary>Takes back what was told between two moments, because nothing hangs on it after all.</summary>
    private void Forget(int from, int to)
    {
        if (from < to)
        {
            HasForgotten = true;
            _warnings.RemoveRange(from, to - from);
        }
    }
}
