namespace Compensation.Feel.Tests.Compilation;

/// <summary>The same slots for the explaining evaluator.</summary>
internal sealed class SlotsEnvironment(ClaimSlots slots) : EvaluationEnvironment
{
    /// <summary>Whether an absent fact was read, marked in the end or not.</summary>
    public bool HasReadAbsent { get; private set; }

    public override Evaluated Read(Variable variable, Evaluator evaluator)
    {
        var value = SlotsTarget.ValueOf(slots, variable);
        if (value is null && SlotsTarget.IsRequired(variable))
        {
            HasReadAbsent = true;
            return Evaluated.Missing(variable.Name);
        }

        HasReadAbsent |= HoldsAbsent(value);
        return Evaluated.Of(value);
    }

    private static bool HoldsAbsent(object? value) => value switch
    {
        AbsentFact => true,
        object?[] list => list.Any(HoldsAbsent),
        Values.FeelContext context => context.Members.Any(m => HoldsAbsent(m.Value)),
        _ => false,
    };
}
