using System.Collections.Immutable;

namespace Compensation.Feel.Evaluation;

/// <summary>Stands inside a list or context where a value is not known because facts are absent. Whoever reads it gets null and the marks.</summary>
internal sealed record AbsentFact(ImmutableSortedSet<string> Names)
{
    public AbsentFact(string name)
        : this(Evaluated.Nothing.Add(name))
    {
    }
}
