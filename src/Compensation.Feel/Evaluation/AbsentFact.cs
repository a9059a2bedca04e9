using System.Collections.Immutable;

namespace Compensation.Feel.Evaluation;

/// <summary>Stands inside a list or context where a value is not known because facts are absent. Whoever reads it gets null and the marks.</summary>
internal sealed record AbsentFact(ImmutableSortedSet<string> Names)
{
    /// <summary>A fact that is absent itself, and nothing computed from one.</summary>
    public AbsentFact(string name)
        : this(Evaluated.Nothing.Add(name))
    {
        IsFact = true;
    }

    public bool IsFact { get; }

    /// <summary>As what an expression gives.</summary>
    public Evaluated AsEvaluated => new(null, Names) { IsAbsence = IsFact };
}
